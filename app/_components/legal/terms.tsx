import { ourNewspaper } from '@/app/_desk/newspaper'
import { APPEAL_DAYS } from '@/lib/appeals/appeal.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { MENDING_MINUTES } from '@/lib/comments/comment.rules'
import { retentions } from '@/lib/privacy/retention.rules'
import { LegalLink } from './legal-link'
import { MailTo } from './mail-to'

/**
 * The terms of use: short, and only what this site does. DSA, article 14, has them say how contents are moderated, by what means, and
 * what can be done about it; articles 11 and 12, whom to turn to.
 */
export async function Terms() {
  const { name, publisher, publisherAddress, contactEmail } = await ourNewspaper()
  const mail = <MailTo address={contactEmail} />
  return (
    <>
      <p>
        {typeset(
          `${name} est publié par ${publisher || '…'}, ${publisherAddress.replace(/\n+/g, ', ') || '…'}. Ces conditions valent pour qui lit ce site ou y écrit.`,
        )}
      </p>
      <h2>Lire</h2>
      <p>
        Les articles se lisent librement, gratuitement et sans compte. Le site est fourni tel qu’il est{'\u202f'}: le
        journal fait de son mieux pour qu’il soit à jour et toujours ouvert, sans pouvoir le garantir. Il peut être
        interrompu, pour son entretien ou par une panne.
      </p>
      <p>
        Un article informe{'\u202f'}; il ne remplace pas le conseil d’un professionnel. Les sites vers lesquels mènent
        nos liens, et les contenus d’autres sites que vous choisissez d’afficher, dépendent de ceux qui les publient.
      </p>
      <h2>Citer et partager</h2>
      <p>
        Les textes et les images sont protégés par le droit d’auteur. Vous pouvez faire un lien vers toute page, la
        partager par les boutons prévus, lire le journal par son flux RSS, imprimer un article pour vous, et en citer un
        court passage en nommant l’auteur et la source (Code de la propriété intellectuelle, article L. 122-5). Toute
        autre reproduction se demande à {mail}.
      </p>
      <h2>Commenter</h2>
      <p>
        Chacun peut commenter les articles ouverts à la discussion, en donnant un nom et une adresse électronique, qui
        n’est jamais publiée. L’auteur d’un commentaire en répond, et le garde{'\u202f'}: en l’envoyant, il autorise le
        journal à le publier sur ce site, gratuitement, tant qu’il y reste. Il peut le modifier ou le retirer pendant{' '}
        {MENDING_MINUTES} minutes, puis faire effacer tous les siens à tout moment par la page{' '}
        <a href="/mes-donnees">Mes données</a>.
      </p>
      <p>
        Un nom se réserve en confirmant une adresse électronique. Personne d’autre ne peut alors commenter sous ce nom,
        qui est gardé {retentions.readers.howLong}. On ne réserve ni le nom d’autrui pour se faire passer pour lui, ni
        celui du journal ou de ses membres.
      </p>
      <h2>Ce qui n’est pas permis</h2>
      <ul>
        <li>
          Publier ce que la loi interdit{'\u202f'}: injure, diffamation, haine, menace, atteinte à la vie privée,
          contrefaçon.
        </li>
        <li>Se faire passer pour quelqu’un d’autre, ou pour le journal.</li>
        <li>Faire de la publicité, ou envoyer des textes par un programme ou en série.</li>
        <li>Gêner le fonctionnement du site, ou contourner ses limites et sa modération.</li>
      </ul>
      <h2 id="moderation">Modération</h2>
      <p>
        Nos <LegalLink to="/charte#moderation">règles de modération</LegalLink> disent ce qui est refusé. Le site écarte
        les mots que la rédaction a exclus, limite les envois, et met de côté, par des listes et par un filtre qui
        apprend de ses décisions, ce qu’une personne doit lire d’abord{'\u202f'}; tout autre refus est décidé par une
        personne. Qui enfreint ces règles peut être averti, ou suspendu pour un temps.
      </p>
      <p>
        Le lien «{'\u202f'}Signaler{'\u202f'}», sous chaque commentaire, sert à tous. L’auteur d’un commentaire refusé
        ou retiré, hors publicité, ou une personne sanctionnée, en reçoit le motif à l’adresse donnée. Il peut contester
        le refus pendant {APPEAL_DAYS} jours par le lien reçu, et une autre personne l’examine{'\u202f'}; une sanction
        se conteste auprès de {mail}. Chacun peut aussi saisir la justice. Les chiffres sont sur la page{' '}
        <a href="/transparence">Transparence</a>.
      </p>
      <h2>Données et cookies</h2>
      <p>
        La page <a href="/confidentialite">Confidentialité</a> dit ce qui est gardé, pourquoi et combien de temps, et
        comment exercer vos droits{'\u202f'}; la page <a href="/cookies">Gérer mes cookies</a> recueille vos choix.
      </p>
      <h2>Changements</h2>
      <p>
        Ces conditions peuvent changer. La date de leur dernier changement est en tête de cette page{'\u202f'}; ce qui a
        été envoyé avant elle l’a été sous les conditions d’alors.
      </p>
      <h2>Droit applicable</h2>
      <p>
        Ces conditions relèvent du droit français, et leurs litiges des tribunaux français, sans priver personne de la
        protection que lui donne la loi du pays où il vit. Le service étant gratuit, la médiation de la consommation ne
        s’y applique pas.
      </p>
      <h2>Nous joindre</h2>
      <p>
        Lecteurs et autorités peuvent écrire, en français, à {mail}. Qui édite, dirige et héberge ce journal est dit
        dans les <LegalLink to="/mentions-legales">mentions légales</LegalLink>.
      </p>
    </>
  )
}
