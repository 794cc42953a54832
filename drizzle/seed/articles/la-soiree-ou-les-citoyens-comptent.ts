import { h2, link, p, quote, steps } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'la-soiree-ou-les-citoyens-comptent',
  section: 'actualite',
  headline: 'Dépouillement : la soirée où les citoyens comptent',
  standfirst:
    'Quatre personnes par table, des paquets de cent enveloppes, deux feuilles qui doivent tomber d’accord : en France, le compte des voix tient à des gestes que chacun peut venir voir.',
  bylines: ['ines-marchal'],
  keywords: ['élections', 'communes', 'vie civique'],
  illustration: {
    file: 'la-soiree-ou-les-citoyens-comptent.svg',
    alt: 'Une urne transparente pleine d’enveloppes posée sur une table ; une main y glisse un bulletin.',
    caption: 'L’urne est transparente : on la voit vide le matin, pleine le soir.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 5 },
  body: [
    p(
      'À l’heure de la clôture, le président du bureau de vote prononce une phrase, et la salle change de métier. Les chaises raclent, on pousse les isoloirs contre le mur, on rapproche les tables. Ceux qui sont restés ne sont plus des électeurs qui attendent : ils vont compter.',
    ),
    p(
      'Le dépouillement est l’un des rares actes de la vie publique que des citoyens ordinaires accomplissent eux-mêmes, à la main et devant témoins. Il suit immédiatement la fin du vote et se poursuit sans interruption jusqu’au bout. Ni pause dîner, ni remise au lendemain.',
    ),
    h2('D’abord, deux nombres'),
    p(
      'On commence par compter les signatures de la liste d’émargement. Puis on ouvre l’urne et l’on compte les enveloppes. Les deux nombres devraient être égaux. S’ils ne le sont pas, on recompte ; si l’écart demeure, il est inscrit au procès-verbal. Il ne suffit pas à annuler l’élection, sauf s’il dépasse ce que l’écart des voix peut absorber : c’est alors au juge d’en décider.',
    ),
    p(
      'Les enveloppes sont ensuite réunies par paquets de cent, dans de grandes enveloppes cachetées et signées. Le chiffre n’a rien d’une coquetterie. Une erreur dans un paquet se retrouve en quelques minutes ; dans un tas de neuf cents, elle prend la nuit.',
    ),
    h2('Quatre rôles, une table'),
    p(
      'Le code électoral demande au moins quatre scrutateurs par table, choisis parmi les électeurs présents. Le travail se partage ainsi.',
    ),
    steps(
      'Le premier ouvre l’enveloppe, en sort le bulletin et le déplie.',
      'Le deuxième le lit à voix haute.',
      'Le troisième et le quatrième notent chacun la voix sur une feuille de pointage, sans se consulter.',
      'À la fin du paquet, on compare les deux feuilles. Si elles diffèrent, on reprend.',
    ),
    p(
      'Tout repose sur cette redondance. Personne n’a besoin de faire confiance à personne : chaque geste est vu par trois voisins, souvent d’opinions opposées, et par le public. Les tables doivent d’ailleurs être disposées de façon que l’on puisse circuler autour.',
    ),
    quote(
      'Je suis venue une fois par curiosité. Depuis, quand quelqu’un me dit que tout est truqué, je lui propose ma chaise.',
    ),
    p('Celle qui parle compte depuis cinq scrutins dans la même école maternelle, assise sur un banc trop bas.'),
    h2('Blanc n’est pas nul'),
    p(
      'Restent les bulletins qui ne désignent personne. Depuis une loi de 2014, les blancs sont décomptés à part des nuls : une feuille vierge, ou une enveloppe vide, est un vote blanc. Un bulletin déchiré, annoté ou accompagné d’un autre nom est nul. Deux bulletins identiques dans la même enveloppe ne comptent que pour un. Aucun de ces votes n’entre dans les suffrages exprimés, mais tous sont joints au procès-verbal.',
    ),
    p(
      'L’urne elle-même raconte cette méfiance organisée. L’isoloir et l’enveloppe datent de 1913 ; les parois transparentes ont été rendues obligatoires par une loi de 1988. Entre les deux, on a longtemps voté dans des caisses de bois dont il fallait croire qu’elles étaient vides le matin.',
    ),
    h2('Comment s’inscrire'),
    p(
      'Il suffit d’être électeur et de se signaler au bureau, le jour même ou quelques jours avant à la mairie. Savoir lire et écrire est la seule compétence exigée. Les règles complètes figurent sur ',
      link('service-public.fr', 'https://www.service-public.fr'),
      '. Quand le président annonce les chiffres et affiche le résultat, il est en général moins de 21 heures. Les bulletins valables sont alors détruits devant les personnes présentes. On range les tables. Lundi, les enfants ne verront rien.',
    ),
  ],
  comments: [
    {
      name: 'Marie-Noëlle',
      body: 'Scrutatrice depuis vingt ans, je confirme : le plus difficile, c’est d’empêcher les gens de parler pendant le pointage.',
      hoursAfter: 0.7,
    },
    {
      name: 'Yanis',
      body: 'Je ne savais pas qu’une enveloppe vide comptait comme un vote blanc. Merci !',
      hoursAfter: 1.8,
    },
    {
      name: 'Ancien assesseur',
      body: 'Il faudrait parler aussi du vote par procuration, qui pose beaucoup plus de questions au bureau que le dépouillement.',
      hoursAfter: 3.2,
      state: 'waiting',
    },
  ],
}
