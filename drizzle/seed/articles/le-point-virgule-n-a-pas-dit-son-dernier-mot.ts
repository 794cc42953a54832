import { h2, i, list, p, quote } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'le-point-virgule-n-a-pas-dit-son-dernier-mot',
  section: 'livres',
  headline: 'Le point-virgule n’a pas dit son dernier mot',
  standfirst:
    'On l’enterre depuis un siècle ; il respire toujours. Petite histoire d’un signe né à Venise, capable de renverser une élection et de tenir deux idées dans la même main.',
  bylines: ['louise-ferrand'],
  keywords: ['langue française', 'typographie', 'école'],
  illustration: {
    file: 'le-point-virgule-n-a-pas-dit-son-dernier-mot.svg',
    alt: 'Un point rouge et une virgule sombre, immenses, dressés parmi des feuilles de papier ; un petit lecteur s’assoit à leur pied.',
    caption: 'Plus qu’une virgule, moins qu’un point.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 171 },
  body: [
    p(
      'Il figure sur tous les claviers, on le croise dans les lois et les recettes, et l’on est pourtant nombreux à ne plus savoir qu’en faire. Le point-virgule passe pour précieux, hésitant, un peu vieux. Les correcteurs le suppriment, les messageries en font un clin d’œil. Il en a vu d’autres, depuis plus de cinq cents ans.',
    ),
    h2('Un Vénitien'),
    p(
      'Sa forme actuelle apparaît à Venise dans les années 1490, chez l’imprimeur Alde Manuce, sous le poinçon de Francesco Griffo. Le livre est un bref dialogue de Pietro Bembo sur une ascension de l’Etna. Il fallait une pause plus longue que la virgule et plus courte que les deux-points. Le même atelier donnera l’italique à l’Europe.',
    ),
    p(
      'Le dessin existait déjà, avec un autre sens : les copistes médiévaux s’en servaient comme d’une abréviation. En grec, aujourd’hui encore, c’est le point d’interrogation. Un signe de ponctuation n’est au fond qu’un geste sur lequel on s’est mis d’accord.',
    ),
    h2('À quoi il sert'),
    p('Les grammaires lui reconnaissent trois emplois, que l’on peut apprendre en une minute.'),
    list(
      'Il sépare deux propositions complètes que le sens rapproche : « Il pleut ; je reste. » Un point les éloignerait, une virgule les confondrait.',
      'Il ordonne une énumération dont les membres contiennent déjà des virgules.',
      'Il clôt chaque ligne d’une liste, sauf la dernière ; c’est là que le droit et l’administration le gardent en vie.',
    ),
    p(
      'Dans le premier cas, il fait ce qu’aucun mot ne fait. À la place de « donc », de « mais » ou de « parce que », il laisse au lecteur le soin de trouver le lien. Flaubert s’en sert pour monter une scène comme on monte un film ; Proust, pour retarder le point d’une demi-page.',
    ),
    quote('La virgule obéit, le point commande. Le point-virgule suggère.'),
    h2('Une affaire d’État'),
    p(
      'Il arrive que la suggestion coûte cher. En 1873, au Texas, la validité d’une élection dépendait d’un article de la Constitution locale : le scrutin devait se tenir au chef-lieu du comté, « jusqu’à ce que la loi en dispose autrement » ; puis venait, après le point-virgule, une durée de quatre jours. Le parlement l’avait ramenée à un seul. En avait-il le droit, ou la réserve s’arrêtait-elle au signe ? La Cour suprême de l’État annula l’élection. Le vainqueur prit tout de même le pouvoir, et les juges entrèrent dans l’histoire sous le nom de ',
      i('Semicolon Court'),
      ', la cour du point-virgule.',
    ),
    p(
      'La France a préféré la plaisanterie. Un 1er avril, un site d’information annonça que l’Élysée imposerait au moins trois points-virgules par page dans les documents officiels. Des écrivains s’en réjouirent publiquement. On pouvait donc regretter un signe dont on ne se servait plus.',
    ),
    h2('Un blanc avant, un blanc après'),
    p(
      'Reste un détail qui trahit l’origine d’un texte. L’anglais colle le point-virgule au mot qui précède ; le français le détache d’une espace fine, qui ne doit jamais le laisser partir seul à la ligne suivante. Les machines à écrire ne la connaissaient pas, les ordinateurs l’ont longtemps oubliée. Elle a la largeur d’un cheveu.',
    ),
    p(
      'Faut-il le sauver ? Il ne réclame rien. On peut écrire un livre entier sans lui ; beaucoup l’ont fait, et bien. Mais il reste, pour qui hésite entre finir et continuer, une troisième possibilité ; la voici.',
    ),
  ],
  comments: [
    { name: 'Correctrice', body: 'Je plaide coupable : j’en retire dix par jour ; j’en remets deux.', hoursAfter: 5 },
    { name: 'Gaspard', body: 'Les développeurs, eux, en tapent des centaines ;', hoursAfter: 11 },
    { name: 'Correctrice', body: 'Et il vous manque toujours le dernier !', hoursAfter: 12, replyTo: 1 },
  ],
}
