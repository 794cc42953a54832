import { b, h2, link, list, p } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'la-danse-qui-indique-le-chemin-des-fleurs',
  section: 'sciences',
  headline: 'La danse qui indique le chemin des fleurs',
  standfirst:
    'Dans le noir de la ruche, une butineuse frétille en dessinant un huit. L’angle donne la direction, la durée donne la distance. Encore faut-il que les autres écoutent.',
  bylines: ['paul-even'],
  keywords: ['abeilles', 'recherche', 'agriculture'],
  illustration: {
    file: 'la-danse-qui-indique-le-chemin-des-fleurs.svg',
    alt: 'Une abeille au centre d’un rayon d’alvéoles, sur un tracé en forme de huit ; trois autres la regardent, une fleur rouge s’ouvre sur le côté.',
    caption: 'Le trait central du huit porte le message ; les boucles ramènent au départ.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 82 },
  body: [
    p(
      'Une abeille rentre chargée. Au lieu de se débarrasser de sa récolte et de repartir, elle gagne un endroit précis du rayon, près de l’entrée, où d’autres attendent. Elle avance tout droit en agitant l’abdomen, revient par la droite, recommence, revient par la gauche. Vu d’en haut, elle trace un huit. Cela dure une minute ou deux. Peu après, des abeilles qui n’étaient jamais allées à ce champ de trèfle s’y posent.',
    ),
    h2('Une phrase en deux mots'),
    p(
      'L’Autrichien Karl von Frisch a consacré l’essentiel de sa vie à cette scène. Il marquait les butineuses d’une touche de peinture, déplaçait des coupelles d’eau sucrée et comptait. Au milieu des années 1940, il tenait la clé, qui lui vaudrait le prix Nobel en 1973, avec Konrad Lorenz et Nikolaas Tinbergen.',
    ),
    list(
      [
        b('La direction'),
        ' : sur le rayon vertical, le haut représente le Soleil. Une course à 30 degrés à droite de la verticale signifie « volez 30 degrés à droite du Soleil ».',
      ],
      [
        b('La distance'),
        ' : plus la course frétillante dure, plus c’est loin. Une seconde correspond, à peu près, à un kilomètre.',
      ],
    ),
    p(
      'L’abeille transpose donc un angle mesuré en plein jour, à l’horizontale, en un angle tracé dans l’obscurité, par rapport à la pesanteur. Quand le ciel est couvert, il lui suffit d’un coin de bleu : son œil perçoit la polarisation de la lumière, invisible pour nous, et en déduit la place du Soleil. Si la danse se prolonge, elle la fait même tourner peu à peu, comme l’astre.',
    ),
    h2('Un compteur dans l’œil'),
    p(
      'Comment estime-t-elle la distance ? Von Frisch pensait à la fatigue du vol. Il se trompait. À la fin des années 1990, des chercheurs ont fait voler des abeilles dans un tunnel étroit, aux parois couvertes de motifs serrés. Après quelques mètres, elles annonçaient en rentrant un trajet de plusieurs centaines. Elles mesurent le défilement des images : de près, tout défile plus vite. Leur kilomètre est un kilomètre de paysage.',
    ),
    p(
      'La précision n’est pas celle d’une carte. Les courses successives d’une même danseuse divergent de quelques degrés, et les suiveuses font une sorte de moyenne. Arrivées dans les parages, elles terminent à l’odeur, que la danseuse rapporte sur ses poils.',
    ),
    h2('Des doutes, puis un radar'),
    p(
      'La découverte a été contestée. L’odeur ne suffisait-elle pas ? En 1989, un petit robot couvert de cire, capable de frétiller et de distribuer du sirop, a envoyé des abeilles dans une direction choisie par l’expérimentateur. En 2005, une équipe a collé de minuscules antennes sur des recrues et les a suivies au radar. Transportées ailleurs dès leur sortie de la ruche, elles volaient vers le point où les fleurs auraient dû se trouver. Elles avaient donc bien reçu un vecteur, et non une simple odeur.',
    ),
    h2('Cela s’apprend'),
    p(
      'On croyait la danse entièrement innée. Une étude parue en 2023 dans la revue ',
      link('Science', 'https://www.science.org'),
      ' a nuancé l’affaire. Dans des colonies sans aînées, les jeunes abeilles ont dansé tout de même, mais avec davantage d’erreurs d’angle et de distance. Avec l’âge, elles ont corrigé l’angle ; la distance, jamais. Il faut avoir suivi des danseuses avant de danser soi-même.',
    ),
    p(
      'Dernière surprise : le plus souvent, les butineuses n’en tiennent pas compte. Si le champ de la veille donne encore, elles y retournent. On danse beaucoup dans une ruche, mais on consulte surtout ses souvenirs, et l’on n’écoute les autres qu’au moment où l’on ne sait plus où aller.',
    ),
  ],
  comments: [
    {
      name: 'Apiculteur amateur',
      body: 'Avec une ruche vitrée, on le voit très bien vers onze heures du matin. Mes petits-enfants prennent le rapporteur et la boussole, et nous trouvons le champ.',
      hoursAfter: 6,
    },
    { name: 'Clémence', body: 'La fin est magnifique, et valable au-delà des abeilles.', hoursAfter: 14 },
  ],
}
