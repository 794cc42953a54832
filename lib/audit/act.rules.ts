import { z } from 'zod'
import { id, line } from '../typed-text.rules'

/** What is written down in the log of acts, as readers of the log have it. */
export const acts = {
  'signed-in': 'Connexion',
  'recovery-code-used': 'Connexion par un code de secours',
  'password-changed': 'Mot de passe changé',
  'password-reset': 'Mot de passe choisi par un lien',
  'second-factor-on': 'Validation en deux étapes activée',
  'second-factor-off': 'Validation en deux étapes arrêtée',
  'second-factor-removed': 'Validation en deux étapes retirée à un membre',
  'recovery-codes-renewed': 'Nouveaux codes de secours',
  'sessions-ended': 'Sessions fermées',
  invited: 'Invitation',
  joined: 'Compte créé',
  'roles-changed': 'Rôles changés',
  'publishes-alone': 'Publication sans validation accordée',
  'publishes-by-approval': 'Publication sans validation retirée',
  'account-disabled': 'Compte fermé',
  'account-enabled': 'Compte rouvert',
  'accounts-settings-changed': 'Règles de connexion changées',
  'newspaper-changed': 'Réglages du journal changés',
  'distribution-changed': 'Diffusion changée',
  'moderation-changed': 'Règles de modération changées',
  'byline-added': 'Signature ajoutée',
  'byline-changed': 'Signature changée',
  'byline-removed': 'Signature supprimée',
  'picture-rights-changed': 'Droits d’une image changés',
  'picture-deleted': 'Image supprimée',
  'section-added': 'Rubrique ajoutée',
  'section-changed': 'Rubrique changée',
  'section-moved': 'Rubrique déplacée',
  'section-removed': 'Rubrique supprimée',
  'keyword-renamed': 'Mot-clé renommé',
  'keywords-merged': 'Mots-clés réunis',
  'menus-changed': 'Menus changés',
  'legal-page-changed': 'Page légale changée',
  'redirect-made': 'Adresse redirigée',
  'redirect-removed': 'Redirection retirée',
  'article-submitted': 'Article proposé',
  'article-taken-back': 'Proposition reprise',
  'article-approved': 'Article validé',
  'article-sent-back': 'Reprises demandées',
  'article-scheduled': 'Parution programmée',
  'article-unscheduled': 'Parution déprogrammée',
  'article-published': 'Article publié',
  'article-published-late': 'Article publié en retard',
  'article-not-published': 'Parution manquée',
  'article-updated': 'Article mis à jour',
  'article-corrected': 'Correction publiée',
  'article-taken-down': 'Article dépublié',
  'article-put-back': 'Article remis en ligne',
  'embargo-set': 'Embargo posé',
  'embargo-lifted': 'Embargo levé',
  'version-withheld': 'Version retirée de l’historique public',
  'version-shown': 'Version remise dans l’historique public',
  'preview-link-made': 'Lien de relecture créé',
  'preview-link-revoked': 'Lien de relecture retiré',
  'preview-approved': 'Relecture approuvée',
  'preview-objected': 'Relecture avec réserves',
  'reply-logged': 'Droit de réponse enregistré',
  'reply-mended': 'Droit de réponse retouché avant décision',
  'reply-published': 'Droit de réponse publié',
  'reply-refused': 'Droit de réponse refusé',
  'front-arranged': 'Une modifiée',
  'desk-changed': 'Réglages du bureau changés',
  'log-exported': 'Journal des actes emporté',
} as const

export type Act = keyof typeof acts

export const isAct = (name: string): name is Act => Object.hasOwn(acts, name)

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined)

/** What the page of the log is asked for; what cannot be read is not asked. */
export const logQuestion = z.object({
  q: line(100).optional().catch(undefined),
  acte: z.string().refine(isAct).optional().catch(undefined),
  membre: id.optional().catch(undefined),
  du: day,
  au: day,
  avant: id.optional().catch(undefined),
})

export type LogQuestion = z.output<typeof logQuestion>
