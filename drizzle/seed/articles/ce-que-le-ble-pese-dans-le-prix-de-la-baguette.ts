import { b, factBox, h2, link, list, p, pullQuote, sourced, table } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'ce-que-le-ble-pese-dans-le-prix-de-la-baguette',
  section: 'economie',
  headline: 'Ce que le blé pèse dans le prix de la baguette',
  standfirst:
    'Quand le cours du blé double, la baguette ne double pas. Elle prend quelques centimes, et ce n’est pas toujours à cause du blé. Le compte, poste par poste.',
  bylines: ['awa-delorme'],
  keywords: ['prix', 'agriculture', 'pain'],
  illustration: {
    file: 'ce-que-le-ble-pese-dans-le-prix-de-la-baguette.svg',
    alt: 'Trois baguettes dans un panier devant un champ de blé ; une grande balance pèse quelques épis contre une pile de pièces.',
    caption: 'Dans une baguette, quelques centimes de grain.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 38 },
  body: [
    p(
      'L’opération se fait sur un coin de table. Une baguette pèse environ 250 grammes. Il y faut à peu près 170 grammes de farine, le reste étant de l’eau, du sel et de la levure, dont une partie s’évapore au four. Pour obtenir cette farine, le meunier écrase environ 220 grammes de blé. Si la tonne vaut 220 euros, le grain de votre baguette coûte un peu moins de cinq centimes.',
    ),
    p(
      'Cinq centimes, pour un pain qui se vend autour d’un euro. Le blé pourrait être donné que la baguette ne perdrait pas le dixième de son prix. Il pourrait doubler qu’elle n’en prendrait pas le dixième.',
    ),
    table(
      'Le grain d’une baguette de 250 grammes, selon le cours du blé',
      ['Cours de la tonne', 'Grain, en centimes', 'Part d’un prix d’un euro'],
      ['150 €', '3,3', '3,3 %'],
      ['220 €', '4,8', '4,8 %'],
      ['300 €', '6,6', '6,6 %'],
      ['440 €', '9,7', '9,7 %'],
    ),
    h2('Où va le reste'),
    p('Les proportions varient d’une boutique à l’autre, mais l’ordre ne change guère.'),
    list(
      [
        b('Le travail'),
        ' : salaires et cotisations, premier poste de très loin. Le pétrin tourne seul ; le façonnage, la cuisson et la vente, non.',
      ],
      [
        b('Les matières premières'),
        ' : la farine d’abord, plus chère que le blé puisqu’il faut le moudre, la mélanger et la livrer.',
      ],
      [b('Le loyer, le matériel, l’énergie'), ' : un four s’amortit sur dix ans et chauffe chaque nuit.'],
      [b('La taxe'), ' : 5,5 % de TVA, le taux réduit des produits alimentaires.'],
      [b('La marge'), ', enfin, qui tient souvent moins à la baguette qu’à ce que l’on achète avec elle.'],
    ),
    p(
      'La baguette est en effet un produit d’appel. Elle fait entrer le client tous les jours ; les viennoiseries, les sandwichs et les gâteaux paient une bonne partie du loyer. Les boulangers hésitent donc à l’augmenter, même quand leurs coûts montent. Ils préfèrent relever de dix centimes le pain aux céréales, dont personne ne connaît le prix par cœur.',
    ),
    h2('Pourquoi elle monte quand même'),
    p(
      'Au printemps 2022, après l’invasion de l’Ukraine, le blé a dépassé 400 euros la tonne sur le marché européen. L’effet mécanique sur la baguette était de l’ordre de quatre centimes. Mais cette année-là, l’électricité, le gaz, le beurre et les emballages ont augmenté en même temps. Pour beaucoup d’artisans, c’est la facture du four qui a fait changer l’étiquette.',
    ),
    p(
      'Le cours du blé est depuis largement redescendu, et la baguette n’a pas suivi. Les économistes connaissent bien ce mouvement : les prix montent comme des fusées et descendent comme des plumes. Il n’y faut pas toujours voir une malice. Les salaires augmentés ne se reprennent pas, et une étiquette changée une fois attire moins l’attention qu’une étiquette changée deux fois.',
    ),
    pullQuote('Les prix montent comme des fusées et descendent comme des plumes.'),
    h2('Un prix libre, un nom surveillé'),
    p(
      'Longtemps, l’État a fixé lui-même le prix du pain. Il ne le fait plus depuis la fin de 1986. Il surveille en revanche les mots. Un décret de 1993 réserve l’appellation « pain de tradition française » à une pâte sans additif et qui n’a jamais été congelée. Une loi de 1998 interdit l’enseigne de boulangerie à qui ne pétrit pas et ne cuit pas sur place.',
    ),
    sourced(
      'Décret n° 93-1074 du 13 septembre 1993, article 2',
      '« Les pains, quelle que soit leur forme, n’ayant subi aucun traitement de surgélation au cours de leur élaboration, ne contenant aucun additif […] »',
    ),
    factBox(
      'Le pain en quatre dates',
      list(
        [b('1986'), ' : le prix du pain devient libre à la fin de l’année.'],
        [b('1993'), ' : un décret définit le pain de tradition française.'],
        [b('1998'), ' : une loi réserve l’enseigne de boulangerie à qui pétrit et cuit sur place.'],
        [b('2022'), ' : l’Unesco inscrit les savoir-faire de la baguette au patrimoine immatériel.'],
      ),
    ),
    p(
      'En 2022, l’Unesco a inscrit les savoir-faire et la culture de la baguette au patrimoine immatériel de l’humanité. Cela n’a rien changé à son prix. Pour suivre celui-ci, l’',
      link('Insee', 'https://www.insee.fr'),
      ' publie chaque mois le prix moyen du kilo de baguette : c’est, en divisant par quatre, la façon la plus simple de savoir si votre boulanger exagère.',
    ),
  ],
  comments: [
    {
      name: 'Céréalier en Beauce',
      body: 'Cinq centimes pour un an de travail, en effet. Je découpe l’article pour mes neveux qui m’accusent d’affamer la ville.',
      hoursAfter: 2.5,
    },
    { name: 'Romain', body: 'Et l’énergie ? Mon boulanger dit qu’elle a triplé en 2022.', hoursAfter: 6 },
    {
      name: 'Boulangère',
      body: 'Triplé chez ceux dont le contrat se terminait au mauvais moment. Chez nous, fixe jusqu’en 2024. Tout dépendait de la date de signature.',
      hoursAfter: 8.2,
      replyTo: 1,
    },
  ],
}
