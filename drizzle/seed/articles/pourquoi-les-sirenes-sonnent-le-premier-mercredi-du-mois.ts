import { b, h2, link, list, p } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'pourquoi-les-sirenes-sonnent-le-premier-mercredi-du-mois',
  section: 'actualite',
  headline: 'Pourquoi les sirènes sonnent le premier mercredi du mois',
  standfirst:
    'À midi, tout le monde lève la tête, personne ne se met à l’abri. L’essai mensuel vérifie le matériel ; il rappelle aussi un code que l’on connaît mal.',
  bylines: ['chia'],
  keywords: ['sirènes d’alerte', 'sécurité civile', 'communes'],
  illustration: {
    file: 'pourquoi-les-sirenes-sonnent-le-premier-mercredi-du-mois.svg',
    alt: 'Une sirène rouge dressée sur un toit de tuiles domine les maisons d’une ville ; des cercles figurent le son.',
    caption: 'Une sirène de toit s’entend à plusieurs centaines de mètres, selon le vent.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 28 },
  body: [
    p(
      'Le son monte, se tient, redescend, recommence. Pendant 1 minute et 41 secondes, le premier mercredi du mois à midi, les conversations s’arrêtent dans la rue. Puis elles reprennent. Dans leur grande majorité, ceux qui l’ont entendu seraient incapables de dire ce qu’il faudrait faire si c’était mardi.',
    ),
    h2('Ce que dit le signal'),
    p(
      'Le signal national d’alerte est le même partout : un son modulé, montant et descendant, diffusé en ',
      b('trois cycles'),
      ' de 1 minute et 41 secondes, séparés par cinq secondes de silence. L’essai du mercredi n’en comporte qu’un : c’est ce qui permet de les distinguer. La fin de l’alerte est un son continu de trente secondes.',
    ),
    p(
      'Il existe une exception, au pied des grands barrages. Là, le danger est une vague, et le bon réflexe n’est plus de s’enfermer mais de gagner les hauteurs. Le signal est donc différent : une corne de brume, par coups de deux secondes espacés de trois, pendant au moins deux minutes.',
    ),
    h2('Pourquoi un essai si fréquent'),
    p(
      'Le réseau est né de la défense passive : les sirènes ont d’abord annoncé les bombardiers. Une partie des appareils a été conçue pour la guerre, puis pour la guerre froide, avant que l’on s’en serve pour les accidents industriels, les ruptures de digue ou les nuages toxiques. Un moteur qui ne tourne jamais se grippe, une ligne de commande coupée ne prévient pas. L’essai est un contrôle d’entretien, dont le public est le témoin.',
    ),
    p(
      'Environ deux mille sirènes sont reliées à l’actuel système d’alerte et d’information des populations, qui permet au préfet ou au maire de les déclencher. D’autres appartiennent aux communes ou aux usines. Aucune ne couvre tout le pays : le choix a été de les concentrer là où le risque est connu.',
    ),
    h2('Le téléphone prend le relais'),
    p(
      'Le 26 septembre 2019, à Rouen, l’incendie de l’usine Lubrizol a montré les limites de la méthode. Le feu avait pris au milieu de la nuit ; les sirènes n’ont retenti que le matin, et de nombreux habitants n’ont pas su ce qu’elles signifiaient. Depuis juin 2022, un second canal existe, FR-Alert. Il diffuse un message à tous les téléphones présents dans une zone donnée, sans application ni inscription, et sans connaître leur numéro.',
    ),
    p(
      'Le procédé s’apparente à la radio : les antennes émettent, les téléphones captent. Le réseau ne sature donc pas comme il le ferait avec des SMS envoyés un à un. L’appareil sonne même en mode silencieux. Mais s’il est éteint ou en mode avion, il se tait. La sirène, elle, n’a pas besoin de votre batterie. Les deux se complètent.',
    ),
    h2('Et si c’était mardi'),
    p('Les consignes tiennent en peu de mots. La plus difficile à suivre est la quatrième.'),
    list(
      'Entrer dans le bâtiment le plus proche, fermer portes et fenêtres, couper la ventilation.',
      'Allumer la radio ou consulter les comptes officiels de la préfecture.',
      'Ne téléphoner qu’en cas d’urgence vitale, pour laisser les lignes aux secours.',
      'Ne pas aller chercher ses enfants à l’école : les enseignants appliquent leur propre plan de mise en sûreté.',
      'Attendre le signal de fin d’alerte avant de sortir et d’aérer.',
    ),
    p(
      'Le ministère de l’Intérieur et ses partenaires détaillent les conduites à tenir, risque par risque, sur le site ',
      link('Géorisques', 'https://www.georisques.gouv.fr'),
      '. On y trouve, adresse par adresse, ce qui peut arriver près de chez soi. Cela prend à peu près 1 minute et 41 secondes.',
    ),
  ],
  comments: [
    {
      name: 'Pompier volontaire',
      body: 'Dans ma commune, la sirène sert encore à nous appeler. Les nouveaux habitants s’inquiètent, puis s’habituent.',
      hoursAfter: 2,
    },
    {
      name: 'Hélène G.',
      body: 'La consigne sur l’école est la plus dure à entendre pour des parents. Bien de l’avoir dit sans détour.',
      hoursAfter: 5,
    },
    {
      name: 'Pompier volontaire',
      body: 'Exact, et c’est celle qui sauve le plus : sur la route, on est bien plus exposé que dans une classe fermée.',
      hoursAfter: 6.3,
      replyTo: 1,
    },
  ],
}
