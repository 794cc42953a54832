import { typeset } from '@/lib/articles/typography.rules'
import { RIGHTS, rights } from '@/lib/rights/rights-request.rules'

type Way = { name: string; law: string; means: string; buttons: readonly (readonly [path: string, name: string])[] }

/** Rights that a page of the site does at once. */
const atOnce: readonly Way[] = [
  {
    name: 'Voir ce que nous gardons de vous',
    law: 'RGPD, article 15',
    means: 'Un lien, envoyé à votre adresse, montre tout ce qui est gardé sous elle.',
    buttons: [['/mes-donnees', 'Voir mes données']],
  },
  {
    name: 'L’emporter',
    law: 'RGPD, article 20',
    means: 'Le même lien donne tout en un fichier, à lire ou à porter ailleurs.',
    buttons: [['/mes-donnees', 'Emporter mes données']],
  },
  {
    name: 'Le faire effacer',
    law: 'RGPD, article 17',
    means: 'Le même lien efface votre nom, votre adresse et les mots de vos commentaires, aussitôt et pour de bon.',
    buttons: [['/mes-donnees', 'Effacer mes données']],
  },
  {
    name: 'Retirer un consentement',
    law: 'RGPD, article 7',
    means: 'À tout moment, aussi simplement que vous l’avez donné.',
    buttons: [['/cookies', 'Changer mes choix']],
  },
  {
    name: 'Ne plus être compté',
    law: 'RGPD, article 21',
    means: 'Un réglage de votre navigateur suffit à vous opposer à la mesure d’audience.',
    buttons: [['#audience', 'Lire comment']],
  },
  {
    name: 'Effacer ce que garde votre appareil',
    law: 'loi Informatique et Libertés, article 82',
    means: 'Vos lectures et vos réglages ne sont notés que chez vous ; vous les voyez et les effacez.',
    buttons: [
      ['/ma-lecture', 'Ma lecture'],
      ['/reglages', 'Mes réglages'],
    ],
  },
  {
    name: 'Ne plus recevoir de messages',
    law: 'RGPD, article 21',
    means:
      'Le lien au pied de chaque message que vous pouvez refuser y suffit ; avec un nom réservé, vous choisissez aussi ici.',
    buttons: [['/mes-commentaires#nom', 'Choisir mes messages']],
  },
]

/** Rights that a person answers for, by a form. */
const onRequest: readonly Way[] = RIGHTS.map((right) => ({
  name: rights[right].name,
  law: rights[right].law,
  means: rights[right].means,
  buttons: [[`/confidentialite/demande?droit=${right}`, `Demander : ${rights[right].name.toLowerCase()}`]],
}))

const complaint: Way = {
  name: 'Réclamer',
  law: 'RGPD, article 77',
  means: 'Si notre réponse ne vous convient pas, ou ne vient pas dans le mois, l’autorité de contrôle est la CNIL.',
  buttons: [['https://www.cnil.fr/fr/plaintes', 'Saisir la CNIL']],
}

/** A button for every right. */
export const YourRights = () => (
  <dl className="facts">
    {[...atOnce, ...onRequest, complaint].map(({ name, law, means, buttons }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          {typeset(means)} <span className="hint">({law.replace('article ', 'article\u00a0')})</span>
        </dd>
        <dd className="ways">
          {buttons.map(([path, words]) => (
            <a key={words} href={path} className="button button-small">
              {typeset(words)}
            </a>
          ))}
        </dd>
      </div>
    ))}
  </dl>
)
