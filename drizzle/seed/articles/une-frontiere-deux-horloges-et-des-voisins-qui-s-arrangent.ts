import { b, foreign, h2, keyPoints, link, list, note, p, quote } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'une-frontiere-deux-horloges-et-des-voisins-qui-s-arrangent',
  section: 'europe',
  headline: 'Une frontière, deux horloges, et des voisins qui s’arrangent',
  standfirst:
    'Sur le Guadiana, on traverse en cinq minutes et l’on arrive près d’une heure plus tôt. De l’Algarve à la Laponie, comment vit-on entre deux heures légales ?',
  bylines: ['ines-marchal'],
  keywords: ['frontières', 'fuseaux horaires', 'Espagne', 'Portugal'],
  illustration: {
    file: 'une-frontiere-deux-horloges-et-des-voisins-qui-s-arrangent.svg',
    alt: 'Deux villages blancs face à face de part et d’autre d’un fleuve, chacun avec son horloge ; une barque passe de l’un à l’autre.',
    caption: 'D’une rive à l’autre, soixante minutes d’écart.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 22 },
  body: [
    keyPoints(
      'Entre l’Espagne et le Portugal, une heure d’écart toute l’année, pour un fleuve de deux cents mètres.',
      'L’Espagne a quitté l’heure de Greenwich en 1940 et n’y est jamais revenue.',
      'Ailleurs, une ville règle ses horloges sur sa voisine plutôt que sur sa capitale.',
    ),
    p(
      'À Sanlúcar de Guadiana, en Andalousie, le passeur détache sa barque à 10 heures. Quand il l’amarre à Alcoutim, au Portugal, il est 9 h 05. Le fleuve fait environ deux cents mètres de large. « Mes clients me demandent toujours si je facture l’heure », plaisante-t-il. Il ne porte pas de montre : il vit à l’heure de la rive où il se trouve.',
    ),
    p(
      'Les deux bourgs se regardent depuis des siècles, chacun sous son château. Longtemps, la barque fut leur seul lien : par la route, il fallait redescendre presque jusqu’à la mer. On traverse aussi, depuis quelques années, accroché à une tyrolienne qui part de la colline espagnole et arrive au Portugal une heure avant le départ.',
    ),
    h2('Une affaire de méridien, puis de politique'),
    p(
      'Géographiquement, l’Espagne et le Portugal devraient lire la même heure, celle de Greenwich. L’Espagne s’en est écartée en mars 1940, quand le gouvernement franquiste a avancé les pendules de soixante minutes, un « ',
      foreign('es', 'adelanto de la hora legal'),
      ' »',
      note(
        'Arrêté du 7 mars 1940, publié le lendemain au Journal officiel espagnol : l’heure légale avance de soixante minutes le 16 mars, à 23 heures. La date du retour à l’heure normale devait être fixée plus tard.',
      ),
      ' présenté comme provisoire, et n’est jamais revenue en arrière. Le Portugal a fait l’essai inverse : de 1992 à 1996, il a adopté l’heure de l’Europe centrale. En hiver, les enfants partaient à l’école de nuit ; en été, le soleil se couchait vers dix heures du soir à Lisbonne. Le pays est revenu à son heure.',
    ),
    p(
      'Les dates du passage à l’heure d’été, elles, sont communes à toute l’Union européenne depuis une ',
      link('directive de 2000', 'https://eur-lex.europa.eu/eli/dir/2000/84/oj?locale=fr'),
      '. L’écart entre les deux rives reste donc le même toute l’année. Une proposition de supprimer le changement d’heure est en discussion depuis 2018 ; rien ne bouge tant que les États ne s’accordent pas.',
    ),
    h2('La règle du rendez-vous'),
    p('Sur les deux rives, on a appris à préciser. Les habitudes valent mode d’emploi.'),
    list(
      'On ajoute toujours « heure d’ici » ou « heure de là-bas » ; à l’écrit, une initiale suffit.',
      'Le premier qui propose le rendez-vous donne l’heure de l’autre, par politesse.',
      'On règle son téléphone à la main : près du fleuve, il accroche parfois l’antenne d’en face et le réveil sonne une heure trop tôt.',
      'Pour un enterrement, on demande à quelle église.',
    ),
    p(
      'Les commerces y trouvent leur compte. Le restaurant portugais sert à déjeuner quand les Espagnols ont à peine faim, et le boulanger espagnol est déjà fermé quand les Portugais pensent au pain du soir. Isabel, qui tient un café côté espagnol, ouvre pour les deux services : « J’ai deux fois midi. C’est fatigant, mais c’est midi. »',
    ),
    h2('À l’autre bout de l’Europe'),
    p(
      'Le même écart coupe en deux une ville, tout au fond du golfe de Botnie. Haparanda est suédoise, Tornio finlandaise ; on passe de l’une à l’autre à pied, sans contrôle. Les deux communes se présentent sous un nom commun, partagent une gare routière et plusieurs services. Le parcours de golf, tracé à cheval sur la frontière, permet de frapper une balle qui retombera une heure plus tard.',
    ),
    p(
      'Le 31 décembre, on trinque à minuit du côté finlandais, puis on traverse pour recommencer. Le reste de l’année, l’écart est une gêne plus qu’une curiosité : une crèche qui ferme à 17 heures en Finlande ferme à 16 heures pour un parent employé en Suède. Une enseignante qui traverse chaque matin s’y est faite.',
    ),
    quote(
      'On finit par avoir deux montres dans la tête, comme d’autres ont deux langues. D’ailleurs, ici, ce sont les mêmes.',
    ),
    h2('Quand une ville choisit sa voisine'),
    p(
      'Il arrive que la géographie l’emporte sur la carte. En Australie, la ville minière de Broken Hill appartient à la Nouvelle-Galles du Sud, mais vit à l’heure de l’Australie-Méridionale, dont elle est plus proche : une demi-heure d’écart avec sa propre capitale',
      note(
        'L’exception vaut pour le comté de Yancowinna ; elle est écrite dans la loi de l’État sur l’heure légale, le Standard Time Act de 1987.',
      ),
      '.',
    ),
    p(
      'Le record se trouve dans une vallée presque déserte. Entre l’Afghanistan et la Chine, qui applique l’heure de Pékin jusqu’à ses confins, la frontière vaut ',
      b('trois heures et demie'),
      note('L’Afghanistan a quatre heures et demie d’avance sur le temps universel, la Chine huit.'),
      '. Personne ne s’y donne rendez-vous : la passe qui la franchit culmine à plus de 4 900 mètres.',
    ),
    p(
      'Sur le Guadiana, le soir vient. Côté espagnol, l’église sonne neuf coups. Le passeur attend, la main sur l’amarre. De l’autre rive en arrivent huit, un peu plus graves. Dernière traversée.',
    ),
  ],
}
