import { b, h2, link, p, steps } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'au-panama-les-navires-montent-l-escalier-avec-l-eau-de-pluie',
  section: 'monde',
  headline: 'Au Panama, les navires montent l’escalier avec l’eau de pluie',
  standfirst:
    'Le canal ne relie pas deux océans : il les enjambe. Pour hisser chaque bateau à 26 mètres, il dépense l’eau douce d’un lac qui alimente aussi la capitale.',
  bylines: ['hugo-brenner'],
  keywords: ['canal de Panama', 'commerce maritime', 'eau', 'climat'],
  illustration: {
    file: 'au-panama-les-navires-montent-l-escalier-avec-l-eau-de-pluie.svg',
    alt: 'Un porte-conteneurs à coque rouge dans un sas d’écluse, entre des bassins en escalier et des collines boisées sous la pluie.',
    caption: 'À Gatún, trois sas se suivent comme les marches d’un escalier.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 47 },
  body: [
    p(
      'Sur un planisphère, le canal de Panama est un trait de 80 kilomètres qui unit l’Atlantique au Pacifique. On imagine une tranchée où l’eau de mer passerait d’un côté à l’autre. C’est presque l’inverse. Les navires montent, traversent un lac posé à 26 mètres au-dessus des océans, puis redescendent. Et toute l’eau qui les porte est tombée du ciel.',
    ),
    h2('Un ascenseur sans moteur'),
    p(
      'Une écluse ne pompe rien. On ouvre une vanne, l’eau du lac descend par gravité, le sas se remplit et le bateau s’élève. Pour redescendre, on vide le sas vers le bas. À chaque manœuvre, un peu du lac part à la mer. La traversée complète, depuis l’Atlantique, suit toujours le même ordre.',
    ),
    steps(
      'Trois sas à Gatún, pour gagner le niveau du lac.',
      'Une trentaine de kilomètres sur le lac, entre des îles qui furent des sommets de collines.',
      'La tranchée de Culebra, taillée dans la ligne de partage des eaux.',
      'Un sas à Pedro Miguel, deux à Miraflores, et le Pacifique.',
    ),
    p(
      'Un passage consomme environ ',
      b('200 000 mètres cubes'),
      ' d’eau douce, l’équivalent de quatre-vingts piscines olympiques. En temps normal, 36 navires environ passent chaque jour.',
    ),
    h2('Le lac que l’on a dessiné'),
    p(
      'Ferdinand de Lesseps avait voulu un canal au niveau de la mer, comme à Suez. Les éboulements, la fièvre jaune et la faillite de sa compagnie, en 1889, ont eu raison du projet. Les ingénieurs américains qui prirent la suite en 1904 ont préféré barrer le río Chagres, dont les crues ruinaient le chantier. Le fleuve ennemi est devenu réservoir. Le lac Gatún, alors le plus grand lac artificiel du monde, a noyé des villages entiers ; le canal a ouvert le 15 août 1914.',
    ),
    p(
      'Un second barrage, achevé en 1935 en amont, a ajouté une réserve. Le principe, lui, n’a pas changé depuis un siècle : il faut qu’il pleuve.',
    ),
    h2('L’année où il n’a pas assez plu'),
    p(
      'En 2023, la saison des pluies a été l’une des plus sèches que l’on ait mesurées, dans une année marquée par El Niño. Le lac a baissé. L’autorité du canal a réduit le nombre de passages, jusqu’à 22 par jour en décembre, et limité l’enfoncement des coques, ce qui oblige à charger moins. Certains armateurs ont payé aux enchères des millions de dollars pour une place ; d’autres ont contourné l’Amérique du Sud. La pluie est revenue, les restrictions ont été levées. La question est restée.',
    ),
    p(
      'Car le lac donne aussi à boire à plus de la moitié des Panaméens. Chaque mètre cube envoyé à la mer manque au robinet, et réciproquement. Les grandes écluses ouvertes en 2016 possèdent des bassins latéraux qui récupèrent 60 % de l’eau de chaque éclusée ; mais elles accueillent des navires bien plus gros, et laissent remonter davantage de sel vers le lac.',
    ),
    h2('Trois issues, aucune gratuite'),
    p(
      'On peut économiser encore, en faisant passer deux petits bateaux dans le même sas ou en envoyant l’eau d’un sas à son voisin. On peut déplacer une partie des conteneurs par le rail, d’une côte à l’autre. On peut enfin barrer une autre rivière, le río Indio ; le projet suppose de déplacer environ deux mille personnes, qui ne boivent pas l’eau de Panama et ne possèdent pas de navires.',
    ),
    p(
      'L’',
      link('autorité du canal', 'https://pancanal.com'),
      ' publie chaque jour le niveau du lac. Les armateurs le consultent comme d’autres regardent la Bourse. Ce n’est, après tout, qu’un pluviomètre de 430 kilomètres carrés.',
    ),
  ],
  comments: [
    {
      name: 'Officier de marine marchande',
      body: 'La partie sur le lac est la plus belle : on navigue en pleine forêt avec des grues de port sur le pont. Et on attend, beaucoup.',
      hoursAfter: 4,
    },
    {
      name: 'Nadège',
      body: 'J’étais persuadée que le canal était rempli d’eau de mer. Un article utile !',
      hoursAfter: 9.5,
    },
  ],
}
