import { h2, i, link, p, quote, steps } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'lire-a-voix-haute-un-art-qui-revient',
  section: 'livres',
  headline: 'Lire à voix haute, un art qui revient',
  standfirst:
    'Dans les bibliothèques, les écoles et les maisons de retraite, on se remet à lire pour les autres. L’exercice a ses règles, que des amateurs apprennent en quelques soirées.',
  bylines: ['louise-ferrand'],
  keywords: ['lecture', 'bibliothèques', 'école'],
  illustration: {
    file: 'lire-a-voix-haute-un-art-qui-revient.svg',
    alt: 'Une lectrice assise dans un fauteuil, sous une lampe à abat-jour rouge, un livre ouvert devant elle ; trois auditeurs l’écoutent.',
    caption: 'Une lampe, un fauteuil, un livre : le matériel est modeste.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 9 },
  body: [
    p(
      'Ils sont douze, un jeudi soir, dans la section jeunesse d’une médiathèque de quartier, assis sur des chaises trop petites. Chacun a apporté une page. Un technicien de chaudières ouvre le bal avec un paragraphe de Maupassant, trop vite, les yeux collés au papier. « Vous avez lu, dit l’animatrice. Maintenant, dites-nous. » Il recommence. La deuxième fois, on entend la pluie.',
    ),
    p(
      'L’atelier affiche complet depuis la rentrée. Les participants n’ont pas l’intention de monter sur scène. L’un veut lire des albums à sa fille, une autre visite chaque semaine un voisin malvoyant, un troisième redoute les discours qu’il doit prononcer au travail.',
    ),
    h2('Une très vieille habitude'),
    p(
      'La lecture silencieuse passe pour naturelle ; elle s’est imposée tard. Au IVe siècle, saint Augustin s’étonne encore, dans les ',
      i('Confessions'),
      ', de voir l’évêque Ambroise parcourir une page sans remuer les lèvres. Bien après l’imprimerie, les romans se lisaient en famille, à la veillée, par celui ou celle qui savait.',
    ),
    p(
      'Dans les manufactures de cigares de La Havane, à partir de 1865, les ouvriers rémunéraient eux-mêmes un lecteur installé sur une estrade : le journal le matin, un roman l’après-midi. On votait pour le titre. La fonction a survécu dans quelques ateliers cubains.',
    ),
    h2('Ce que la voix ajoute'),
    p(
      'Lire à haute voix ralentit. Une synthèse publiée en 2019, qui réunit près de deux cents études sur des adultes anglophones, donne environ 240 mots à la minute pour la lecture silencieuse et 180 pour la lecture oralisée. Ce qui semble une perte oblige à tout prononcer : les articles, les adverbes, les incises que l’œil enjambe.',
    ),
    p(
      'La mémoire en profite. Les psychologues parlent d’effet de production : dans une liste de mots, ceux que l’on a prononcés sont mieux retenus que ceux que l’on a lus des yeux. L’avantage est modeste, mais il se vérifie d’une expérience à l’autre.',
    ),
    quote('Quand je lis pour moi, je cherche la suite. Quand je lis pour quelqu’un, je cherche la phrase.'),
    p(
      'La remarque vient d’une infirmière à la retraite, bénévole dans une maison de retraite. Elle y a découvert qu’une résidente qui ne parlait plus terminait à voix basse les fables apprises à l’école. Elle lit désormais en laissant une seconde de silence avant la rime.',
    ),
    h2('Quatre conseils d’atelier'),
    p('Les animateurs se disputent sur le théâtre, jamais sur l’essentiel. Voici ce qu’ils répètent.'),
    steps(
      'Lire la page deux fois en silence, crayon en main, et marquer les respirations : elles suivent le sens plus que la ponctuation.',
      'Baisser le volume et ralentir. La plupart des débutants projettent leur voix comme s’ils parlaient à une salle.',
      'Ne pas jouer les personnages. Une légère différence de débit suffit à faire entendre qui parle.',
      'Lever les yeux à la fin des phrases, non au milieu. C’est là que l’auditeur comprend.',
    ),
    h2('Des lieux pour s’y mettre'),
    p(
      'Les occasions ne manquent pas. Chaque hiver, les Nuits de la lecture, portées par le ',
      link('Centre national du livre', 'https://centrenationaldulivre.fr'),
      ', remplissent les bibliothèques jusqu’à des heures inhabituelles. Depuis 1999, le programme Lire et faire lire envoie des bénévoles de plus de 50 ans dans les écoles et les crèches. Un concours national invite les élèves de fin d’école primaire à lire trois minutes devant leurs camarades ; la consigne tient en une ligne : un texte que l’on aime.',
    ),
    p(
      'À la médiathèque, il est 20 h 40. Le technicien de chaudières a demandé à reprendre sa page une troisième fois. Personne n’a regardé son téléphone. À la dernière phrase, il lève les yeux, un peu tard, et l’animatrice ne dit rien.',
    ),
  ],
  comments: [
    {
      name: 'Sylvie',
      body: 'Mon père nous lisait « Le Comte de Monte-Cristo » un chapitre par soir, en sautant les passages qu’il trouvait longs. Je l’ai découvert à vingt ans !',
      hoursAfter: 2,
    },
    {
      name: 'Karim B.',
      body: 'Professeur de français en lycée professionnel : la lecture à voix haute par l’enseignant, dix minutes en début d’heure, change une classe.',
      hoursAfter: 3.5,
    },
    {
      name: 'Sylvie',
      body: 'Dix minutes, et ils en redemandent, je parie.',
      hoursAfter: 4.2,
      replyTo: 1,
    },
  ],
}
