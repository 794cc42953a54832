import { h2, link, list, p, quote } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'comment-une-commune-de-900-habitants-a-rachete-sa-derniere-epicerie',
  section: 'economie',
  headline: 'Comment une commune de 900 habitants a racheté sa dernière épicerie',
  standfirst: 'Un prêt citoyen, une régie et beaucoup de soirées en salle des fêtes.',
  bylines: ['ines-marchal'],
  keywords: ['communes', 'commerce de proximité', 'coopératives', 'territoires'],
  illustration: {
    file: 'comment-une-commune-de-900-habitants-a-rachete-sa-derniere-epicerie.svg',
    alt: 'La devanture d’une épicerie de village, store rayé déployé, cageots de légumes devant la vitrine.',
    caption: 'À Vaubrette, le store a été refait à l’identique.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 3 },
  body: [
    p(
      'Le mardi, le pain arrive à 7 h 10. À 7 h 15, il y a déjà quatre personnes devant le comptoir de Vaubrette, et l’une d’elles n’achètera rien. « Je viens voir si tout le monde est là », dit Jeannine, 84 ans, qui habite la maison d’en face. Pendant onze mois, le rideau est resté baissé et elle n’a vu personne.',
    ),
    p(
      'L’ancienne gérante cherchait un repreneur depuis trois ans. Elle a eu deux visites et aucune offre. Quand elle a pris sa retraite, la boulangerie la plus proche s’est retrouvée à quatorze kilomètres. Vaubrette rejoignait une situation ordinaire : selon ',
      link('l’Insee', 'https://www.insee.fr'),
      ', plus de la moitié des communes rurales n’ont plus aucun commerce de proximité.',
    ),
    h2('Acheter les murs, puis le reste'),
    p(
      'Le code général des collectivités territoriales permet à une commune rurale d’intervenir lorsqu’un service nécessaire à la population n’est plus assuré et que l’initiative privée fait défaut. Encore fallait-il le montrer. Le conseil municipal a publié une annonce, attendu six mois, consigné l’absence de candidat, puis voté l’achat des murs par neuf voix contre deux.',
    ),
    p(
      'Les deux voix contre venaient d’élus inquiets du budget. Leur objection a été utile, reconnaît la maire, Maryse Pradel : elle a obligé la commune à ouvrir ses comptes. Le plan de financement a été affiché à la mairie, ligne par ligne.',
    ),
    list(
      'Murs : 62 000 euros. Travaux et chambre froide : 88 000 euros. Premier stock : 20 000 euros.',
      'Subventions de l’État et du département : 85 000 euros.',
      'Fonds propres de la commune : 40 000 euros.',
      'Prêt des habitants : 45 000 euros, sur cinq ans, à 2 %.',
    ),
    h2('Cent trente-huit prêteurs'),
    p(
      'La dernière ligne est celle dont on parle encore. Une banque aurait prêté la somme. Mais un prêt d’habitants engage autre chose que de l’argent, argumentait le premier adjoint, ancien facteur : « Celui qui a mis cent euros dans l’épicerie n’ira pas faire toutes ses courses en ville. »',
    ),
    p(
      'La collecte est passée par une plateforme de financement participatif, intermédiaire que la loi impose. Trois réunions en salle des fêtes ont été nécessaires pour expliquer la différence entre un don, un prêt et une part. Au bout de sept semaines, 138 personnes avaient prêté 326 euros en moyenne. Un tiers n’habite pas la commune : des enfants partis, des propriétaires de résidences secondaires, un routier qui s’arrêtait là pour son café.',
    ),
    quote('On n’a pas acheté une épicerie. On a acheté l’endroit où l’on se croise.'),
    h2('La régie plutôt que la gérance'),
    p(
      'Restait à choisir qui tiendrait la caisse. Confier le local à un gérant indépendant, c’était lui laisser le risque d’un commerce dont personne n’avait voulu. La commune a préféré une régie : elle emploie elle-même deux personnes à temps partiel, encaisse les recettes et répond des pertes.',
    ),
    p(
      'La formule est plus lourde qu’il n’y paraît. Une régie a son propre budget, un régisseur responsable de la caisse, une comptabilité tenue avec le Trésor public. Céline Aubertin, l’une des deux salariées, a passé sa première semaine à saisir des codes-barres. La deuxième, elle a retiré un produit sur quatre. « Le catalogue du grossiste est fait pour une supérette de banlieue. Ici, il faut du fil, des piles, des bocaux et des croquettes. »',
    ),
    p(
      'Les producteurs voisins fournissent les œufs, les fromages et les légumes d’été, soit un cinquième des ventes. Le reste vient d’une centrale d’achat. Les prix dépassent de 8 à 12 % ceux du supermarché, ce que personne ne cherche à cacher : une affichette donne, à côté, le coût de l’aller-retour en voiture.',
    ),
    h2('Ce que disent les comptes'),
    p(
      'Le premier exercice s’est achevé sur un chiffre d’affaires de 214 000 euros et une perte de 3 100 euros, couverte par une réserve votée à l’avance. Le point d’équilibre se situe autour de 230 000 euros, estime la secrétaire de mairie, qui tient le tableau : environ un euro et demi de plus par habitant et par mois.',
    ),
    p(
      'Le relais colis et le dépôt de pain font venir du monde sans rapporter beaucoup. La machine à café, installée sur l’insistance des prêteurs, dégage à elle seule de quoi payer l’électricité. Deux communes voisines ont demandé à voir les chiffres. Mme Pradel les envoie volontiers, avec un mot : « Prévoyez les soirées. »',
    ),
  ],
  comments: [
    {
      name: 'Odile R.',
      body: 'Chez nous la gérance a tenu quatorze mois. La régie me paraît plus honnête : si ça perd de l’argent, au moins on sait combien et on décide ensemble.',
      hoursAfter: 0.4,
    },
    {
      name: 'Fabien',
      body: 'Une question sur le personnel : la commune a-t-elle dû créer des postes de fonctionnaires ou sont-ce des contrats de droit privé ?',
      hoursAfter: 0.9,
    },
    {
      name: 'Secrétaire de mairie (retraitée)',
      body: 'Dans une régie à caractère industriel et commercial, les salariés relèvent en principe du droit privé. Il y a des exceptions pour le directeur et le comptable.',
      hoursAfter: 1.3,
      replyTo: 1,
    },
    {
      name: 'Lucas',
      body: 'L’affichette avec le prix de l’aller-retour en voiture, c’est très malin 👏 Je la propose au prochain conseil.',
      hoursAfter: 2,
    },
    {
      name: 'J.-M. Leblond',
      body: 'Huit à douze pour cent de plus, sur une petite retraite, cela compte. J’aurais aimé lire aussi l’avis de ceux qui continuent d’aller en ville.',
      hoursAfter: 2.4,
      state: 'waiting',
    },
  ],
}
