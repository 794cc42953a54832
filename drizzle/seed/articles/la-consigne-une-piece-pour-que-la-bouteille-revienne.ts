import { h2, link, list, p, quote } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'la-consigne-une-piece-pour-que-la-bouteille-revienne',
  section: 'economie',
  headline: 'La consigne, une pièce pour que la bouteille revienne',
  standfirst:
    'L’Allemagne la pratique, l’Alsace ne l’a jamais tout à fait quittée. Derrière un même mot se cachent deux systèmes très différents : laver, ou refondre.',
  bylines: ['awa-delorme'],
  keywords: ['consigne', 'déchets', 'prix'],
  illustration: {
    file: 'la-consigne-une-piece-pour-que-la-bouteille-revienne.svg',
    alt: 'Un casier de bois rempli de bouteilles vertes, dont une rouge, à côté d’une pièce de monnaie.',
    caption: 'Quelques centimes suffisent à changer le chemin d’un emballage.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 118 },
  body: [
    p(
      'Ceux qui ont grandi avant les années 1980 se souviennent du bruit : les casiers que l’on rapporte à l’épicerie, les étoiles gravées sur le col des litrons, les quelques francs que l’on vous laissait garder. Puis le verre est devenu si bon marché, et la grande distribution si pressée, que l’on a jeté. La consigne n’a pas été interdite. Elle a cessé de valoir la peine.',
    ),
    h2('Deux mots pour deux métiers'),
    p('On appelle aujourd’hui du même nom deux opérations qui n’ont presque rien de commun.'),
    list(
      'La consigne pour réemploi : la bouteille revient entière, on la lave, on la contrôle, on la remplit à nouveau. Une bouteille en verre conçue pour cela peut faire vingt voyages ou davantage.',
      'La consigne pour recyclage : on rapporte une bouteille de plastique ou une canette, elle est écrasée sur place, puis fondue pour devenir de la matière.',
    ),
    p(
      'Dans les deux cas, le client avance une somme et la récupère. Mais la première évite de fabriquer un emballage ; la seconde aide seulement à mieux le trier. Bien des querelles publiques viennent de ce que chacun, en disant « consigne », pense à l’une des deux.',
    ),
    h2('Ce que l’Allemagne a appris'),
    p(
      'Outre-Rhin, une bouteille de bière réutilisable vaut 8 centimes ; une canette ou une bouteille de plastique à usage unique, 25. Le second tarif a été instauré en 2003, pour défendre la première. Le résultat est double. Plus de 95 % des emballages consignés reviennent, un taux que le seul tri n’atteint nulle part. Mais la part des bouteilles réutilisables a plutôt reculé dans les eaux et les sodas : une fois l’automate installé, il est devenu commode de tout y mettre.',
    ),
    quote('La consigne fait revenir l’emballage. Elle ne dit pas ce qu’on en fait ensuite.'),
    h2('Le compte du laveur'),
    p(
      'Laver n’est pas gratuit. La bouteille trempe dans de l’eau chaude additionnée de soude, passe sous une caméra qui traque les éclats, puis repart. Il faut du gaz, de l’eau et des camions. Trois grandeurs décident du bilan : le nombre de voyages, la distance jusqu’à la laveuse, et le nombre de modèles en circulation. Une bouteille standard se remplit chez le voisin. Une bouteille au blason moulé doit traverser le pays pour retrouver sa marque.',
    ),
    p(
      'C’est la raison pour laquelle l’Alsace a tenu bon : des brasseries proches les unes des autres, des habitudes de casier, un voisin allemand qui fait pareil. Ailleurs, des laveries ont rouvert avec l’aide des collectivités, souvent autour d’un vignoble. L’',
      link('Agence de la transition écologique', 'https://www.ademe.fr'),
      ' conclut que le réemploi du verre est avantageux dès que les boucles restent courtes et que la bouteille revient plusieurs fois.',
    ),
    h2('Ce qui vient'),
    p(
      'Un règlement européen adopté à la fin de 2024 demande aux États de collecter séparément, d’ici à 2029, neuf bouteilles de plastique et neuf canettes sur dix. Ceux qui n’y parviendront pas autrement devront instaurer une consigne. En France, les communes s’en méfient : elles vendent le plastique et l’aluminium qu’elles trient, et verraient partir vers les supermarchés la part la plus rentable de leurs poubelles.',
    ),
    p(
      'L’économie de la chose tient finalement dans une question d’enfant : combien faut-il pour que l’on se baisse ? À 10 centimes, on rapporte. À 25, on ramasse ce que d’autres ont laissé. Dans les parcs de Berlin, on pose sa bouteille vide à côté de la corbeille, et non dedans : quelqu’un passera.',
    ),
  ],
  comments: [
    {
      name: 'Strasbourgeoise',
      body: 'Chez nous, on n’a jamais arrêté les casiers d’eau minérale. Mon voisin venu de Lyon croyait que nous étions un musée.',
      hoursAfter: 7,
    },
    {
      name: 'Adjoint aux déchets',
      body: 'Le paragraphe sur les communes est juste, mais il faudrait ajouter que nous avons investi dans des centres de tri que l’on nous avait demandé de construire.',
      hoursAfter: 20,
    },
  ],
}
