import type { FieldKind } from '@/app/admin/_components/form-field.client'
import { namesOf } from '@/lib/syndication/ai-crawlers.rules'

type Field = { name: string; label: string; hint: string } & FieldKind

/** The form « Diffusion », section by section: what is added here is shown, and is to be in distribution.rules.ts too. */
export const fieldGroups: readonly { title: string; fields: readonly Field[] }[] = [
  {
    title: 'Flux',
    fields: [
      {
        name: 'feeds',
        label: 'Ce que contiennent les flux',
        hint: 'Le texte entier se lit dans le lecteur de flux ; le chapô y annonce l’article, qui se lit ici.',
        kind: 'choice',
        options: [
          ['summary', 'Le titre et le chapô'],
          ['full', 'L’article entier'],
        ],
      },
      {
        name: 'hub',
        label: 'Relais WebSub',
        hint: 'Averti à chaque parution, il prévient aussitôt les lecteurs de flux. Vide : personne n’est averti.',
        kind: 'line',
      },
    ],
  },
  {
    title: 'Moteurs de recherche',
    fields: [
      {
        name: 'indexNow',
        label: 'Annoncer les articles par IndexNow',
        hint: 'Bing, Yandex, Seznam et Naver apprennent dans la minute ce qui paraît, change ou est retiré.',
        kind: 'box',
      },
    ],
  },
  {
    title: 'Robots des intelligences artificielles',
    fields: [
      {
        name: 'refuseTraining',
        label: 'Demander aux robots d’entraînement de ne pas venir',
        hint: `Ils recueillent des textes pour former des modèles, sans renvoyer vers le journal : ${namesOf('training')}. Les moteurs de recherche n’en sont pas, et viennent toujours.`,
        kind: 'box',
      },
      {
        name: 'refuseAnswers',
        label: 'Demander aux robots de réponse de ne pas venir',
        hint: `Ils lisent une page pour répondre à une question et citent d’ordinaire leur source : ${namesOf('answers')}. Refusés, leurs assistants ne citent plus le journal.`,
        kind: 'box',
      },
      {
        name: 'reserveMining',
        label: 'Réserver la fouille de textes et de données',
        hint: 'Le journal s’y oppose au sens de l’article L. 122-5-3 du code de la propriété intellectuelle. Chaque page le dit aux machines, et le fichier tdmrep.json aussi. Le robots.txt demande ; ceci réserve un droit.',
        kind: 'box',
      },
      {
        name: 'miningPolicy',
        label: 'Adresse de vos conditions de fouille',
        hint: 'Où lire à quelles conditions une autorisation s’obtient. Vide : la réserve n’en donne pas.',
        kind: 'line',
      },
    ],
  },
  {
    title: 'Fichiers pour les machines',
    fields: [
      {
        name: 'securityContact',
        label: 'À qui signaler une faille de sécurité',
        hint: 'Une adresse électronique ou celle d’une page, pour le fichier security.txt. Vide : le contact du journal.',
        kind: 'line',
      },
      {
        name: 'ads',
        label: 'Vendeurs autorisés (ads.txt)',
        hint: 'Une ligne par vendeur, comme votre régie la donne : domaine, compte, DIRECT ou RESELLER. Vide : le fichier n’existe pas.',
        kind: 'lines',
        rows: 6,
      },
    ],
  },
]
