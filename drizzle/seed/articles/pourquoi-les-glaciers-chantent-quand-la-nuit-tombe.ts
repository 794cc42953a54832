import { h2, i, link, list, p, quote } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'pourquoi-les-glaciers-chantent-quand-la-nuit-tombe',
  section: 'climat',
  headline: 'Pourquoi les glaciers chantent quand la nuit tombe',
  standfirst:
    'Claquements, grondements, sifflements : quand le froid revient, la glace se contracte et se fend. Des sismomètres permettent de suivre ce concert heure par heure.',
  bylines: ['paul-even'],
  keywords: ['glaciers', 'climat', 'sons', 'recherche'],
  illustration: {
    file: 'pourquoi-les-glaciers-chantent-quand-la-nuit-tombe.svg',
    alt: 'Un mur de glace crevassé sous un ciel de nuit ; une petite tente rouge est éclairée au pied du glacier.',
    caption: 'La nuit, la surface de la glace se refroidit plus vite que l’intérieur.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 6 },
  body: [
    p(
      'Les alpinistes le savent sans l’avoir mesuré : un glacier n’est pas silencieux. L’après-midi, on entend surtout l’eau. Puis le soleil passe derrière la crête, les ruisseaux de surface se taisent un à un, et un autre répertoire commence. Des coups secs, parfois groupés. Un grondement que l’on sent dans les genoux. De loin en loin, un son filé, presque une note.',
    ),
    p(
      'Rien de mystérieux dans ce changement de programme. Un glacier est un solide chargé de contraintes, percé de conduits et semé de bulles, posé sur un lit de roche où il glisse. Chacun de ces éléments produit son bruit, et plusieurs dépendent directement de la température de l’air.',
    ),
    h2('Cinq centimètres de moins'),
    p(
      'La glace, comme presque tous les solides, se contracte quand elle se refroidit : environ cinq centièmes de millimètre par mètre et par degré. C’est peu. Mais une plaque de cent mètres dont la surface perd dix degrés devrait raccourcir de cinq centimètres. Or elle ne le peut pas : elle est tenue par la glace plus profonde, restée à sa température. La surface est donc tirée de tous côtés. Quand la tension dépasse sa résistance, elle se fend, et la fissure émet une onde brève.',
    ),
    p(
      'En 2018, une équipe de chercheurs a décrit ce phénomène sur un glacier de haute altitude, au Népal. Les sismomètres posés sur la glace n’enregistraient presque rien le jour, puis une salve de petites secousses au cours de la nuit, d’autant plus fournie que l’air se refroidissait vite. Les zones couvertes de débris rocheux, isolées comme sous une couverture, restaient beaucoup plus calmes que la glace nue.',
    ),
    h2('Quatre instruments, un seul orchestre'),
    p('Les fissures thermiques ne jouent pas seules. Les spécialistes distinguent plusieurs familles de signaux.'),
    list(
      'Les crevasses, qui s’ouvrent parce que le glacier avance plus vite par endroits : un claquement bref, souvent audible.',
      'L’eau qui tombe dans les moulins et court sous la glace : un tremblement continu, fort en fin de journée, affaibli à l’aube.',
      'La base du glacier, qui accroche la roche puis se libère : des secousses sourdes, parfois répétées à intervalles presque réguliers.',
      'Les blocs qui se détachent du front et tombent : le bruit le plus spectaculaire, et le moins fréquent.',
    ),
    p(
      'À ces craquements s’ajoute le vent. Sur la plate-forme de Ross, en Antarctique, des sismomètres enterrés pendant plus de deux ans ont montré que la neige de surface vibre en permanence sous les rafales, à quelques oscillations par seconde. La fréquence est trop basse pour notre oreille ; il faut accélérer l’enregistrement des centaines de fois pour entendre une sorte de bourdonnement, qui change quand les dunes de neige se déplacent ou que la surface fond.',
    ),
    h2('De l’air vieux de plusieurs siècles'),
    p(
      'Reste le son le plus discret, que l’on peut reproduire dans un verre. En se tassant, la neige emprisonne de l’air ; à mesure qu’elle s’enfonce, les bulles sont comprimées, jusqu’à plusieurs fois la pression atmosphérique. Quand cette glace fond dans l’eau, la paroi cède et la bulle éclate avec un petit claquement. Multiplié par des millions, ce pétillement fait des fjords où aboutissent les glaciers quelques-uns des lieux les plus bruyants de l’océan.',
    ),
    quote('Nous n’écoutons pas le glacier parce que c’est beau. Nous l’écoutons parce qu’il est opaque.'),
    p(
      'La phrase est d’une sismologue qui passe ses étés dans les Alpes. La glace laisse mal voir ce qui se passe à cent mètres de profondeur, là où l’eau décide de la vitesse du glissement. Le son, lui, en revient. Il renseigne sur l’ouverture des crevasses, sur le débit des torrents enfouis, sur la stabilité des séracs au-dessus d’un village.',
    ),
    h2('Tendre l’oreille, et se méfier'),
    p(
      'En France, les bilans des glaciers alpins, pyrénéens et andins sont suivis depuis des décennies par le service national d’observation ',
      link('Glacioclim', 'https://glacioclim.osug.fr'),
      '. Les stations acoustiques et sismiques viennent compléter les balises et les photographies. Elles coûtent peu, tournent la nuit, et n’ont pas besoin de voir.',
    ),
    p(
      'Une réserve pourtant : le mot ',
      i('chanter'),
      ' est de nous. Un même claquement peut venir d’une crevasse, d’une fissure de surface large comme un cheveu ou d’un bloc qui roule. Avant de dire ce que raconte un glacier, il faut plusieurs capteurs, une horloge précise, et assez de nuits pour ne pas confondre une mélodie avec un hasard.',
    ),
  ],
  comments: [
    {
      name: 'Gardienne de refuge',
      body: 'Les « coups de fusil » vers deux heures du matin quand le ciel est bien clair, je confirme. Par nuit couverte, presque rien. Merci de m’avoir enfin dit pourquoi.',
      hoursAfter: 1.2,
    },
    {
      name: 'Théo M.',
      body: 'Existe-t-il des enregistrements accélérés que l’on puisse écouter en ligne ?',
      hoursAfter: 2.5,
    },
    {
      name: 'Annick Le Dantec',
      body: 'Même chose sur un lac gelé, en plus musical : la glace mince transmet les aigus avant les graves, d’où ce « piou » qui surprend toujours.',
      hoursAfter: 4.1,
      state: 'waiting',
    },
  ],
}
