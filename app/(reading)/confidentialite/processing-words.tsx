import type { ReactNode } from 'react'
import type { ProcessingId } from '@/lib/privacy/register.rules'

/** What happens, told to whoever it happens to. Only what is true of this site is said here. */
export const wordsOf: Partial<Record<ProcessingId, ReactNode>> = {
  lecture: (
    <p>
      Aucun cookie n’est posé avant que vous ne choisissiez. Votre appareil note pour vous, et pour vous seul, les
      articles que vous lisez et garde de quoi les relire hors ligne{'\u202f'}: rien n’en est envoyé, et la page{' '}
      <a href="/ma-lecture">Ma lecture</a> permet de les voir, de les effacer et de ne plus rien noter. Le journal
      technique du serveur note l’adresse de la page, l’heure et le résultat, sans votre adresse réseau.
    </p>
  ),
  audience: (
    <>
      <p>
        Le site compte lui-même les pages ouvertes, le site d’où l’on vient, la sorte d’appareil, et jusqu’où et combien
        de temps un article est lu. Il n’en reste que des nombres, au sujet de personne{'\u202f'}: ni cookie, ni
        identifiant, ni adresse réseau. Les visiteurs du jour sont distingués par une empreinte faite avec un sel qui
        n’est écrit nulle part et disparaît à minuit. Personne d’autre n’y a accès, et rien n’est rapproché d’autre
        chose{'\u202f'}: une telle mesure est dispensée de consentement par la CNIL.
      </p>
      <p>
        Pour vous y opposer, activez dans votre navigateur «{'\u202f'}Global Privacy Control{'\u202f'}» ou «{'\u202f'}Ne
        pas me pister{'\u202f'}»{'\u202f'}: vos lectures ne comptent alors que dans le total d’une page, sans rien
        d’autre.
      </p>
    </>
  ),
  'autres-sites': (
    <p>
      Une vidéo ou un message d’un autre site n’est qu’un lien tant que vous n’en demandez pas l’affichage. Le bouton
      qui le demande nomme ce site{'\u202f'}: c’est lui qui reçoit alors votre adresse réseau, et qui peut poser ses
      propres cookies. Votre accord vaut pour ce contenu, cette fois-là, sauf si vous acceptez d’afficher toujours ceux
      d’un site{'\u202f'}: ce choix se retire sur la page <a href="/cookies">Gérer mes cookies</a>.
    </p>
  ),
  commentaires: (
    <>
      <ul>
        <li>Votre nom et votre texte, pour les publier sous l’article après modération.</li>
        <li>
          Une empreinte chiffrée de votre adresse électronique, pour relier vos commentaires entre eux{'\u202f'}; et
          l’adresse elle-même, scellée, pour vous dire pourquoi un commentaire est refusé et répondre à un recours.
        </li>
        <li>
          Une empreinte chiffrée de votre adresse réseau, et une de votre navigateur, pour limiter les envois en série.
          L’adresse elle-même n’est pas gardée, et la clé de ces empreintes est détruite après 30 jours{'\u202f'}: plus
          personne ne peut alors les relier à un réseau.
        </li>
        <li>Un commentaire mal rempli, pendant une demi-heure, pour que vous retrouviez votre texte.</li>
      </ul>
      <p>
        À son arrivée, le site compare votre commentaire à des listes de mots, aux envois récents et à ce que les
        décisions passées ont appris à son filtre, pour qu’une personne lise d’abord ce qui le demande. Le filtre ne
        garde que des empreintes de mots.
      </p>
      <p>
        Là où les commentaires paraissent aussitôt, votre navigateur fait un petit calcul pendant que vous écrivez, pour
        écarter les envois automatiques. Ce calcul ne dit rien de vous et ne garde rien sur votre appareil. Un
        commentaire envoyé sans lui est d’abord lu par une personne.
      </p>
      <p>
        Pendant cinq minutes, l’appareil qui a envoyé un commentaire peut le modifier ou le retirer{'\u202f'}; un
        commentaire retiré est effacé avec le nom et l’adresse de son auteur. Qui trouve un commentaire utile laisse une
        empreinte chiffrée, pour ne compter chacun qu’une fois.
      </p>
    </>
  ),
  nom: (
    <p>
      Ce nom, et votre adresse électronique, scellée, pour vous écrire quand on vous répond ou quand la modération
      décide, tant que vous le voulez. Un lien vous est envoyé pour confirmer l’adresse{'\u202f'}; sans confirmation,
      elle est oubliée.
    </p>
  ),
  messages: (
    <p>
      Un message est effacé dès qu’il est parti{'\u202f'}; il ne reste que le fait de l’avoir envoyé. Ceux que vous
      pouvez refuser portent un lien pour n’en plus recevoir{'\u202f'}; une décision de la modération vous est toujours
      dite.
    </p>
  ),
  signalements: (
    <ul>
      <li>Votre texte, et l’article ou le commentaire qu’il concerne, pour vérifier et décider.</li>
      <li>Votre adresse électronique, scellée, si vous la donnez, pour vous répondre et pour rien d’autre.</li>
      <li>Une empreinte chiffrée de votre adresse réseau, pour limiter les envois en série.</li>
      <li>Un signalement mal rempli, pendant une demi-heure, pour que vous retrouviez votre texte.</li>
    </ul>
  ),
  demandes: (
    <p>
      Votre demande, et votre adresse électronique, scellée, pour vous répondre dans le mois. La page{' '}
      <a href="/mes-donnees">Mes données</a> les montre, et les efface avec le reste.
    </p>
  ),
  'droit-de-reponse': (
    <p>
      Votre nom et votre réponse, pour les publier sous l’article tant qu’il est en ligne{'\u202f'}; de quoi vous
      écrire, scellé, pour vous dire ce qui est décidé. Si la réponse ne paraît pas, il n’en reste au bout d’un an que
      le fait d’avoir été refusée, et pourquoi.
    </p>
  ),
  cookies: (
    <p>
      La liste complète, vos choix et le moyen d’en changer sont sur la page <a href="/cookies">Gérer mes cookies</a>.
      Votre réponse est enregistrée comme preuve, sous un reçu tiré au hasard qui ne permet pas de vous identifier.
    </p>
  ),
  articles: (
    <p>
      Pour une personne nommée ou montrée dans un article, la loi ménage la liberté d’informer. Le lien «{'\u202f'}
      Signaler une erreur{'\u202f'}», sous chaque article, et le <a href="/contact">droit de réponse</a> sont faits pour
      elle{'\u202f'}; le formulaire ci-dessus aussi.
    </p>
  ),
}
