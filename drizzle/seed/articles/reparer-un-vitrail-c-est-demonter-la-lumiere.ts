import { h2, i, link, p, quote, steps } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'reparer-un-vitrail-c-est-demonter-la-lumiere',
  section: 'culture',
  headline: 'Réparer un vitrail, c’est démonter la lumière',
  standfirst:
    'Des plombs fatigués, une peinture qui s’efface, des verres piqués par la pluie : dans l’atelier, une verrière du Moyen Âge se traite pièce à pièce, comme un manuscrit.',
  bylines: ['louise-ferrand'],
  keywords: ['vitrail', 'patrimoine', 'métiers'],
  illustration: {
    file: 'reparer-un-vitrail-c-est-demonter-la-lumiere.svg',
    alt: 'Une rose de vitraux bleus, ocre et rouges, posée dans un mur de pierre sombre ; un échafaudage et une échelle l’approchent.',
    caption: 'Une rose peut compter plusieurs milliers de pièces de verre.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 63 },
  body: [
    p(
      'Sur la table lumineuse, le visage d’un apôtre tient dans la paume. Vu d’en bas, à vingt mètres, il a l’air peint d’un trait. De près, on découvre un réseau de fêlures, un œil presque effacé et, au revers, une croûte blanche grêlée de petits cratères. « Huit cents ans de pluie », dit la restauratrice en l’éclairant de biais.',
    ),
    h2('Du sable, de la cendre, du plomb'),
    p(
      'Un vitrail est un assemblage. Le verre, fait de sable et de cendre de bois, est teinté dans la masse par des métaux : le cobalt donne le bleu, le cuivre le rouge ou le vert. Au début du XIIe siècle, un moine qui signait Théophile a décrit la suite dans un traité que les ateliers lisent encore : dessiner le modèle sur une planche blanchie à la craie, couper le verre au fer chaud, peindre les traits à la ',
      i('grisaille'),
      ', cuire, puis sertir le tout dans des baguettes de plomb.',
    ),
    p(
      'Chacun de ces matériaux vieillit à sa façon. Le plomb se fatigue en un siècle ou deux, se fend et laisse ployer le panneau. La grisaille s’écaille quand elle a été mal cuite. Le verre médiéval, riche en potasse, craint l’humidité : l’eau en retire les éléments solubles et creuse la surface. Le verre romain, pourtant plus vieux de mille ans, se porte souvent mieux, parce qu’il contenait de la soude.',
    ),
    p(
      'Une légende doit être écartée au passage. Si certains carreaux anciens sont plus épais en bas, ce n’est pas que le verre coule. À température ambiante, il ne s’écoule pas de façon mesurable, même en mille ans. Le disque soufflé dont on les tirait n’avait pas partout la même épaisseur, et le vitrier posait volontiers le côté lourd en bas.',
    ),
    h2('Intervenir le moins possible'),
    p('La restauration suit un ordre immuable. Il s’agit moins de rajeunir que d’arrêter le temps.'),
    steps(
      'Relever et photographier le panneau, plomb par plomb, avant de rien toucher.',
      'Nettoyer au coton à peine humide, parfois sous loupe, et s’arrêter avant la couche ancienne.',
      'Coller les cassures bord à bord avec une résine que l’on pourra retirer, plutôt que d’ajouter un plomb qui barrerait le visage.',
      'Ne remplacer une pièce que si elle manque, et dater la neuve pour que nul ne s’y trompe.',
      'Reposer le panneau à l’intérieur, derrière un verre neutre qui recevra désormais la pluie.',
    ),
    p(
      'Cette dernière étape est la vraie révolution. La verrière de doublage change un peu l’aspect de la façade, vue de la rue, mais l’air qui circule entre les deux parois supprime la condensation. L’original cesse d’être une fenêtre ; il devient un tableau.',
    ),
    quote(
      'Mon meilleur travail est celui que vous ne verrez pas. Si vous le voyez, c’est que j’ai peint à la place d’un autre.',
    ),
    h2('Descendus deux fois'),
    p(
      'La France conserve l’un des plus vastes ensembles de vitraux anciens au monde. Elle le doit aussi à des caisses. En 1918, puis de nouveau en 1939, les verrières de Chartres ont été déposées panneau par panneau et mises à l’abri. À Reims, où l’on n’en avait pas eu le temps en 1914, l’incendie de la cathédrale en a détruit une grande part.',
    ),
    p(
      'Pour voir un vitrail de près sans grimper, il reste les musées. Celui de Cluny, à Paris, et la Cité du Vitrail, à Troyes, en présentent à hauteur d’yeux ; le ',
      link('Centre international du Vitrail', 'https://www.centre-vitrail.org'),
      ', à Chartres, ouvre aussi ses ateliers à des amateurs. On y apprend à couper le verre. Tout le monde commence par un triangle, et presque tout le monde le casse.',
    ),
  ],
  comments: [
    {
      name: 'Guide bénévole',
      body: 'Merci pour le verre qui ne coule pas ! Je corrige cette légende trois fois par visite.',
      hoursAfter: 3,
    },
    {
      name: 'Denis',
      body: 'Le doublage se voit tout de même beaucoup de l’extérieur, avec ses reflets. Est-ce inévitable ?',
      hoursAfter: 12,
    },
    {
      name: 'Apprentie verrière',
      body: 'On peut thermoformer le verre sur le relief du vitrail, ou utiliser un verre légèrement martelé. C’est plus cher, mais les reflets se cassent.',
      hoursAfter: 15.5,
      replyTo: 1,
    },
  ],
}
