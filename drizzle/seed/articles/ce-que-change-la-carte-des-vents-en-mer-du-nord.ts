import { b, h2, link, list, p } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'ce-que-change-la-carte-des-vents-en-mer-du-nord',
  section: 'energie',
  headline: 'Ce que change la carte des vents en mer du Nord, expliqué en quatre questions',
  standfirst:
    'Une mer peu profonde, des vents réguliers, neuf pays riverains ou voisins : un atlas des vents sert à décider où planter les éoliennes, et avec qui partager le câble.',
  bylines: ['hugo-brenner', 'paul-even'],
  keywords: ['éolien en mer', 'énergie', 'mer du Nord', 'cartes'],
  illustration: {
    file: 'ce-que-change-la-carte-des-vents-en-mer-du-nord.svg',
    alt: 'Des éoliennes alignées sur une mer en bandes, sous les courbes d’une carte météorologique.',
    caption: 'Plus les isobares sont serrées, plus le vent est fort.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 14 },
  updatedAt: { hoursAgo: 2 },
  correction: {
    text: 'Une première version de cet article comptait huit pays riverains ou voisins de la mer du Nord. Ils sont neuf à s’être donné l’objectif de 2050.',
    formerStandfirst:
      'Une mer peu profonde, des vents réguliers, huit pays riverains ou voisins : un atlas des vents sert à décider où planter les éoliennes, et avec qui partager le câble.',
  },
  body: [
    p(
      'Sur une carte météorologique, le vent n’est pas dessiné. On le lit entre les lignes : là où les isobares se resserrent, il force. Sur un atlas des vents, au contraire, chaque point de la mer porte un chiffre, la vitesse moyenne sur de longues années, à cent mètres au-dessus de l’eau. C’est à cette hauteur, ou plus haut, que tournent les éoliennes récentes.',
    ),
    p(
      'Pour la mer du Nord, ce chiffre tourne autour de dix mètres par seconde au large, soit 36 kilomètres à l’heure. Il varie assez peu d’un point à l’autre. Mais ce peu compte beaucoup.',
    ),
    h2('Pourquoi un mètre par seconde change-t-il tout ?'),
    p(
      'Parce que la puissance du vent croît comme le ',
      b('cube'),
      ' de sa vitesse. De 8 à 10 mètres par seconde, le vent gagne un quart en vitesse et presque le double en puissance. Une machine ne capte pas toute cette énergie : la théorie plafonne sa part à 59 %, et elle bride sa production dès que le vent dépasse une douzaine de mètres par seconde. L’écart de production d’un site à l’autre est donc moins brutal que le cube ne le laisse croire. Il suffit pourtant à rendre un parc rentable ou non.',
    ),
    p(
      'Une carte plus fine réduit aussi l’incertitude, et l’incertitude a un prix. Une banque qui doute de la production prête plus cher. Voilà pourquoi les États financent des bouées de mesure et publient les résultats avant même d’attribuer une zone.',
    ),
    h2('Pourquoi ici plutôt qu’ailleurs ?'),
    p(
      'Le vent ne suffit pas. La mer du Nord a pour elle d’être peu profonde : moins de cent mètres en moyenne, et seulement 15 à 40 mètres sur le Dogger Bank, ce haut-fond qui émergeait encore il y a dix mille ans. On peut y poser une fondation sur le fond. Elle est enfin bordée de ports industriels et de grandes villes.',
    ),
    list(
      'Au sud, des fonds sableux et des côtes proches : c’est là que les premiers parcs ont été construits.',
      'Au centre, le Dogger Bank : loin de tout, mais régulier et peu profond.',
      'Au nord, des vents plus forts et des fonds de cent mètres et davantage : le domaine des éoliennes flottantes.',
    ),
    h2('Un parc peut-il voler le vent du voisin ?'),
    p(
      'Oui, dans une certaine mesure. Une éolienne ralentit l’air derrière elle et le rend turbulent. À l’échelle d’un parc, ce sillage s’étire sur plusieurs dizaines de kilomètres lorsque l’atmosphère est stable, c’est-à-dire quand l’air est plus chaud que l’eau et se mélange mal. Des avions de recherche l’ont mesuré au large de l’Allemagne.',
    ),
    p(
      'Tant que les parcs étaient rares, l’affaire restait théorique. Elle devient diplomatique quand la zone d’un pays se trouve sous le vent de celle d’un autre. Aucune règle internationale ne dit aujourd’hui à qui appartient le vent. Les atlas les plus récents modélisent donc l’air libre, mais aussi l’air déjà freiné.',
    ),
    h2('À quoi sert la carte quand les parcs sont construits ?'),
    p(
      'À prévoir les creux. Un anticyclone installé sur la région peut immobiliser les éoliennes de Douvres à Bergen pendant plusieurs jours. Le vent ne s’arrête pourtant presque jamais partout à la fois : quand le sud est calme, le nord de l’Écosse souffle souvent. D’où l’intérêt de relier les parcs entre eux, et non plus chacun à sa côte.',
    ),
    p(
      'Neuf pays, dont la France, se sont donné en 2023 un objectif commun de 300 gigawatts en 2050, pour l’ensemble des mers de la région. L’histoire avait commencé petit : le premier parc en mer, au Danemark, en 1991, comptait onze machines et cinq mégawatts. Une seule éolienne actuelle le remplacerait trois fois.',
    ),
    p(
      'Chacun peut consulter les vitesses moyennes, point par point, dans le ',
      link('Global Wind Atlas', 'https://globalwindatlas.info'),
      ', publié par l’Université technique du Danemark et la Banque mondiale. Les valeurs y sont données à plusieurs hauteurs. Un conseil avant de comparer deux points : vérifier que c’est la même.',
    ),
  ],
  comments: [
    {
      name: 'Marin en retraite',
      body: 'On pourrait ajouter la houle : un site très venté où l’on ne peut débarquer un technicien que cent jours par an, cela se paie aussi.',
      hoursAfter: 3,
    },
    {
      name: 'Elsa D.',
      body: 'Merci pour la précision sur le cube et le bridage, on lit souvent l’un sans l’autre.',
      hoursAfter: 6.5,
    },
    {
      name: 'P. Wauters',
      body: 'Le Dogger Bank émergé a même un nom chez les archéologues, le Doggerland. Des chalutiers y ont remonté des outils en os.',
      hoursAfter: 11,
      state: 'waiting',
    },
  ],
}
