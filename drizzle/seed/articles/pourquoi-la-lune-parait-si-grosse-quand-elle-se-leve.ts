import { b, h2, p, steps } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'pourquoi-la-lune-parait-si-grosse-quand-elle-se-leve',
  section: 'sciences',
  headline: 'Pourquoi la Lune paraît si grosse quand elle se lève',
  standfirst:
    'Au ras des toits, elle semble énorme ; trois heures plus tard, on la cherche. Elle n’a pourtant pas changé de taille. L’illusion est vieille comme le regard, et reste mal expliquée.',
  bylines: ['paul-even', 'hugo-brenner'],
  keywords: ['Lune', 'perception', 'recherche'],
  illustration: {
    file: 'pourquoi-la-lune-parait-si-grosse-quand-elle-se-leve.svg',
    alt: 'Une pleine lune rouge brique, immense, se lève derrière les toits et les cheminées d’un village ; deux silhouettes la regardent d’une fenêtre.',
    caption: 'À l’horizon, la Lune est en réalité un peu plus loin de nous.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 236 },
  body: [
    p(
      'Tout le monde l’a vue, un soir, sortir derrière un immeuble, cuivrée, démesurée, au point d’arrêter la voiture. On la photographie. Sur l’écran, déception : un petit rond pâle au-dessus d’un parking. Ce n’est pas la faute du téléphone. C’est lui qui a raison.',
    ),
    h2('Un demi-degré, toujours'),
    p(
      'La Lune mesure 3 474 kilomètres de diamètre et se trouve en moyenne à 384 400 kilomètres. Elle occupe donc dans le ciel un angle d’un ',
      b('demi-degré'),
      ', à l’horizon comme au zénith. À bras tendu, l’ongle du petit doigt la cache deux fois. Elle est même un peu plus petite lorsqu’elle se lève : l’observateur est alors plus loin d’elle d’un rayon terrestre environ, soit 6 400 kilomètres, et l’image rétrécit de près de 2 %.',
    ),
    p(
      'L’atmosphère, que l’on accuse souvent, n’agrandit rien. En courbant les rayons, elle relève l’image du bord inférieur davantage que celle du bord supérieur : la Lune en paraît légèrement aplatie, comme posée. Quant à sa couleur, elle tient au long trajet de la lumière dans l’air, qui disperse le bleu et laisse passer l’orangé. C’est un coucher de soleil, à l’envers.',
    ),
    h2('L’expérience du carton'),
    p('Il suffit d’un soir de pleine lune et d’une feuille pour s’en convaincre.'),
    steps(
      'Attendre la Lune à son lever, sur un horizon dégagé, et juger de sa taille.',
      'La regarder à travers un tube de papier qui masque le paysage : elle rapetisse aussitôt.',
      'Resserrer le tube jusqu’à ce qu’il l’encadre tout juste, et le fixer d’un ruban adhésif.',
      'Revenir trois heures plus tard : elle s’y ajuste exactement.',
    ),
    p(
      'L’effet se produit donc dans la tête. On le retrouve avec le Soleil couchant et avec les constellations : la Grande Ourse paraît immense quand elle frôle les arbres. Au XIe siècle, le savant Ibn al-Haytham avait déjà rangé l’affaire du côté de la perception, et non de la lumière.',
    ),
    h2('Trop loin pour être petite'),
    p(
      'L’explication la plus courante est celle de la distance apparente. Le cerveau ne lit pas directement la taille d’un objet ; il la calcule, à partir de l’image et de la distance supposée. Or nous imaginons le ciel non pas comme une demi-sphère, mais comme une voûte surbaissée, plus proche au-dessus de nous que vers l’horizon. Les maisons et les arbres renforcent l’idée d’un lointain. À image égale, ce qui est supposé plus loin doit être plus grand.',
    ),
    p(
      'Le raisonnement est élégant, et souffre d’une objection gênante : interrogés, la plupart des gens disent que la grosse lune leur semble plus proche. D’autres chercheurs invoquent donc la comparaison avec les objets voisins, que nous savons grands, ou les muscles de l’œil, qui n’accommodent pas de la même façon selon que l’on regarde droit devant soi ou vers le haut. Aucune théorie ne rend compte de tout ; il se peut que plusieurs mécanismes s’ajoutent.',
    ),
    h2('Et la « super-lune » ?'),
    p(
      'L’orbite de la Lune n’est pas un cercle. Quand la pleine lune tombe au plus près de la Terre, son diamètre dépasse d’environ 14 % celui de la plus lointaine. C’est mesurable, mais presque impossible à voir sans comparer deux photographies. L’illusion, elle, peut faire paraître le disque une fois et demie plus grand. La plus modeste des lunes, derrière un clocher, bat donc la plus grosse au milieu du ciel.',
    ),
    p(
      'Il n’y a rien à corriger. On peut tout savoir de l’illusion et la subir encore, ce qui est rare et plutôt agréable. Certains recommandent de regarder la Lune penché en avant, la tête en bas : elle redevient petite. Mais on n’est pas obligé.',
    ),
  ],
  comments: [
    {
      name: 'Astronome du dimanche',
      body: 'Testé avec la tête en bas sur la plage. Ça marche. Les passants s’inquiètent, mais ça marche.',
      hoursAfter: 8,
    },
    {
      name: 'Paulette',
      body: 'Et pour la photo, il faut donc un long objectif et un clocher très lointain ?',
      hoursAfter: 30,
    },
    {
      name: 'Astronome du dimanche',
      body: 'Exactement : on recule de deux kilomètres pour que le clocher rapetisse, pas la Lune.',
      hoursAfter: 33,
      replyTo: 1,
    },
  ],
}
