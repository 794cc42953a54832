import { b, foreign, gallery, h2, i, keyPoints, link, list, note, p, quote } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'les-phares-sans-gardiens-ou-l-art-de-veiller-a-distance',
  section: 'culture',
  headline: 'Les phares sans gardiens, ou l’art de veiller à distance',
  standfirst:
    'Plus personne n’y dort, ou presque, et pourtant ils s’allument chaque soir. Deux siècles après la première lentille de Fresnel, que reste-t-il du feu, de la pierre et du métier ?',
  bylines: ['louise-ferrand', 'ines-marchal'],
  keywords: ['phares', 'mer', 'patrimoine', 'recherche'],
  illustration: {
    file: 'les-phares-sans-gardiens-ou-l-art-de-veiller-a-distance.svg',
    alt: 'Un phare dressé sur un récif, dans la houle, au crépuscule ; son faisceau balaie la mer, une fenêtre unique est éclairée.',
    caption: 'En mer, une tour ne tient que par le poids et l’emboîtement de ses pierres.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: { hoursAgo: 396 },
  body: [
    keyPoints(
      'Depuis 1823, la lentille à échelons de Fresnel porte la lumière des phares jusqu’à l’horizon.',
      'Les derniers gardiens ont quitté les phares français en mer en 2004 ; Cordouan seul reste habité.',
      'Une tour vide se dégrade plus vite qu’une tour habitée, et beaucoup sont désormais protégées.',
      'Les marins naviguent à l’écran, mais le signal des satellites peut être brouillé : ils lèvent encore la tête.',
    ),
    p(
      'Il faut sauter. La vedette monte et descend de deux mètres le long de l’échelle, le patron crie un mot, et Yann, technicien des phares et balises, attrape le barreau au sommet de la vague. Derrière lui, deux sacs passent au bout d’une corde : des fusibles, un joint, une batterie, le déjeuner. Il a quatre heures devant lui, cinq peut-être. Après, le courant s’inversera et l’on ne pourra plus accoster.',
    ),
    p(
      'La porte de bronze s’ouvre sur une odeur de sel et de peinture. Dans l’escalier, les crochets où pendaient les cirés sont toujours là. Au troisième étage, deux lits clos se font face, sans matelas. Quelqu’un a laissé, sur une étagère, un jeu de dominos dont il manque une pièce. « On ne touche pas à ça », prévient Yann. Puis il monte vers la lanterne, parce que c’est elle qui a appelé : une lampe a grillé dans la nuit, la seconde a pris le relais, et un message est parti tout seul vers la terre.',
    ),
    h2('La grande idée de Fresnel'),
    p(
      'Un phare est d’abord un problème de gaspillage. Une flamme éclaire dans toutes les directions ; le marin ne se trouve que sur l’horizon. Au XVIIIe siècle, on plaçait derrière les lampes des miroirs de métal poli, qui ternissaient vite et absorbaient à peu près la moitié de la lumière. Une lentille de verre aurait mieux fait, mais il l’aurait fallu si épaisse qu’elle eût été impossible à couler, et si lourde qu’aucune tour ne l’aurait portée.',
    ),
    p(
      'Augustin Fresnel, ingénieur des Ponts et Chaussées, entre en 1819 à la Commission des phares. Sa réponse tient dans une remarque : ce qui dévie la lumière, c’est la courbure de la surface, et non l’épaisseur du verre',
      note(
        'Augustin Fresnel, « Mémoire sur un nouveau système d’éclairage des phares », lu à l’Académie des sciences le 29 juillet 1822.',
      ),
      '. On peut donc évider la lentille, n’en garder que la peau, découpée en anneaux et rangée par échelons. Autour, des prismes ramènent vers l’horizon les rayons qui allaient se perdre en haut et en bas.',
    ),
    p(
      'Le premier appareil s’allume en juillet 1823 au phare de ',
      b('Cordouan'),
      ', à l’embouchure de la Gironde. Deux ans plus tard, la Commission publie un plan d’ensemble des côtes françaises : avant de sortir de la portée d’un feu, le navigateur devra en apercevoir un autre. Toutes les nations maritimes adopteront le système. Fresnel, lui, meurt de la tuberculose en 1827, à 39 ans, sans avoir vu l’essentiel de ce réseau.',
    ),
    h2('Une phrase de lumière'),
    p(
      'Voir un feu ne suffit pas ; il faut savoir lequel. Chaque phare a donc son rythme, et c’est lui, plus que la couleur ou la force, qui le nomme. Les instructions nautiques les décrivent dans une langue que l’on apprend comme un solfège.',
    ),
    list(
      'Feu à éclats : la lumière dure moins que l’obscurité. Le Créac’h, à Ouessant, donne deux éclats blancs toutes les dix secondes.',
      'Feu à occultations : c’est l’inverse, la nuit passe comme un battement de paupière.',
      'Feu isophase : autant de lumière que d’ombre.',
      'Feu scintillant : au moins cinquante éclats par minute, souvent pour un danger proche.',
    ),
    p(
      'S’y ajoutent les secteurs colorés. Vu dans le blanc, le chenal est sain ; si le feu vire au rouge ou au vert, on s’en écarte, d’un côté ou de l’autre. Un verre teinté, fixé au bon angle, suffit à tracer sur la mer une frontière que personne ne voit de terre.',
    ),
    p(
      'La portée, elle, se heurte à la rondeur du globe. Allumé à soixante mètres au-dessus de l’eau, un feu disparaît sous l’horizon à une vingtaine de milles pour un homme debout sur le pont d’un voilier, soit un peu moins de quarante kilomètres',
      note(
        'La portée géographique, en milles marins, vaut à peu près 2,08 fois la somme des racines carrées des deux hauteurs, celle du feu et celle de l’œil, en mètres. Pour 60 et 3 mètres : 2,08 × (7,75 + 1,73), soit 19,7 milles, ou 36,5 kilomètres.',
      ),
      '. Aucune lampe n’y changera rien. On peut seulement, par temps clair, deviner au-delà le pinceau qui passe dans le ciel : les marins appellent cela le loom, d’un mot anglais.',
    ),
    h2('Enfer, purgatoire, paradis'),
    p(
      'Les gardiens classaient leurs postes en trois cercles. Le paradis était à terre, avec un potager. Le purgatoire, sur une île. L’enfer, en pleine mer, sur un rocher que la marée recouvre, où l’on passait des semaines à deux ou trois, et davantage quand la relève ne pouvait pas accoster.',
    ),
    p(
      'Le plus redouté, ',
      i('Ar-Men'),
      ', se dresse à l’extrémité de la chaussée de Sein. Il a fallu quatorze ans pour le construire. La roche n’émergeait qu’à basse mer, et pas toujours. En 1867, première année du chantier, les pêcheurs de l’île réussirent à y débarquer sept fois et y travaillèrent huit heures en tout, couchés sur la pierre, une ceinture de liège autour du corps, à percer les trous où l’on scellerait les premières barres de fer. Le feu fut allumé le 30 août 1881.',
    ),
    p(
      'Pourquoi de telles folies ? Parce que les naufrages coûtaient cher et que chacun, à terre, en avait vu. Le phare d’Eckmühl, à Penmarc’h, doit son nom et sa splendeur à un legs : la marquise de Blocqueville, fille d’un maréchal d’Empire, voulait que les larmes versées par la fatalité des guerres fussent rachetées par les vies sauvées de la tempête',
      note(
        'Adélaïde-Louise de Blocqueville était la fille du maréchal Davout, prince d’Eckmühl. Le phare a été inauguré le 17 octobre 1897.',
      ),
      '.',
    ),
    p(
      'De ce métier, les livres ont gardé le meilleur et le pire. Rachilde en a tiré en 1899 un roman noir, ',
      i('La Tour d’amour'),
      '. Jean-Pierre Abraham, qui fut gardien, a écrit dans les années 1960 ',
      i('Armen'),
      ', journal d’une attente où l’on frotte des cuivres, où l’on se tait beaucoup, et où l’on regarde un peintre hollandais dans une reproduction punaisée au mur. Le premier imagine la mer. Le second essuie la buée sur les vitres.',
    ),
    p(
      'Virginia Woolf n’en a gardé aucun. Dans ',
      foreign('en', 'To the Lighthouse'),
      ', un garçon a grandi en rêvant d’une tour argentée, posée dans la brume. Quand la barque l’y mène enfin, il la voit blanche et noire, raide sur son rocher, du linge à sécher sur les pierres.',
    ),
    quote(
      foreign(
        'en',
        'No, the other was also the Lighthouse. For nothing was simply one thing. The other Lighthouse was true too.',
      ),
    ),
    p(
      'Non, l’autre aussi était le Phare ; car rien n’est jamais une seule chose',
      note(
        'Virginia Woolf, To the Lighthouse, Londres, Hogarth Press, 1927, troisième partie, chapitre 8. Traduction de la rédaction.',
      ),
      '. Les gardiens, qui ont vu les deux, ne disent pas autrement.',
    ),
    quote(
      'Ce que les gens nous demandent toujours, c’est si l’on s’ennuyait. On n’avait pas le temps. La lumière, ça se nourrit comme une bête.',
    ),
    p(
      'Celui qui parle a passé neuf ans dans trois phares et habite aujourd’hui une maison sans vue sur la mer. Il se souvient surtout des bruits : le choc d’une lame contre le fût, que l’on sent dans le dossier de la chaise avant de l’entendre, et le silence du matin, quand on éteignait.',
    ),
    h2('La dernière relève'),
    p(
      'L’électricité a d’abord allégé la tâche, puis l’a supprimée. Une cellule mesure le jour qui tombe, un automate allume, un autre vérifie que la lampe brûle et que l’optique tourne. En mer, des panneaux solaires et des batteries ont souvent remplacé les groupes électrogènes. L’ampoule elle-même, qui tenait dans la main, cède peu à peu la place à des diodes qui durent des années.',
    ),
    p(
      'Ar-Men a été automatisé en 1990. Kéréon, au large d’Ouessant, a été en 2004 le dernier phare français en mer à voir partir ses gardiens. On l’appelait le palace, pour ses boiseries de chêne et son parquet marqueté, sur lequel on ne marchait qu’en patins. Une seule grande tour isolée reste habitée toute l’année : Cordouan, inscrit au patrimoine mondial de l’Unesco en 2021',
      note('Phare de Cordouan, Liste du patrimoine mondial, n° 1625 : https://whc.unesco.org/fr/list/1625.'),
      '. Ses gardiens ne s’occupent plus guère du feu. Ils accueillent les visiteurs, surveillent les pierres et chassent l’humidité.',
    ),
    p(
      'Car une tour vide se dégrade plus vite qu’une tour habitée. Personne n’y fait de feu, n’y ouvre une fenêtre, n’y remarque une goutte. L’eau de mer entre par les joints, le sel cristallise et fait éclater les enduits, le fer des huisseries gonfle. Beaucoup de phares sont désormais classés ou inscrits parmi les monuments historiques ; le ',
      link('Conservatoire du littoral', 'https://www.conservatoire-du-littoral.fr'),
      ' en a reçu plusieurs dizaines, que des communes et des associations ouvrent au public. Ceux de la haute mer, que nul ne peut visiter, posent une question plus rude : jusqu’où entretenir un chef-d’œuvre que l’on ne voit que de loin ?',
    ),
    gallery(
      {
        file: 'phares-la-lentille-a-echelons.svg',
        alt: 'Une optique de phare, ventrue, cerclée de laiton : un hublot d’anneaux concentriques au milieu, des prismes en lames au-dessus et au-dessous.',
        caption:
          'La lentille à échelons : au centre, les anneaux qui redressent la lumière ; en haut et en bas, les prismes qui ramènent vers l’horizon ce qui allait se perdre dans le ciel et dans l’eau.',
        credit: 'Dessin : rédaction',
      },
      {
        file: 'phares-la-chambre-des-gardiens.svg',
        alt: 'Une chambre lambrissée, deux lits clos face à face, une fenêtre sur la mer ; sur la table, quatre dominos et une lampe.',
        caption: 'La chambre des gardiens, deux lits clos et un jeu auquel il manque une pièce.',
        credit: 'Dessin : rédaction',
      },
      {
        file: 'phares-la-bouee-qui-parle-aux-ecrans.svg',
        alt: 'Une bouée rouge et blanche penchée dans la houle, deux panneaux solaires, un feu et une antenne ; un cargo passe au loin.',
        caption: 'La bouée se voit, et se lit désormais sur l’écran des navires.',
        credit: 'Dessin : rédaction',
      },
    ),
    h2('À quoi servent-ils encore'),
    p(
      'Sur la passerelle d’un cargo, la position s’affiche à quelques mètres près. On pourrait croire les phares bons pour les calendriers. Les marins interrogés répondent presque tous la même chose : on se sert de l’écran, puis on lève la tête. Le signal des satellites est faible ; il peut être brouillé, ou faussé. Une carte électronique peut être mal réglée. Un feu ne ment pas, et il ne s’adresse à personne en particulier.',
    ),
    p(
      'L’administration a néanmoins trié. Certains feux ont été réduits, quelques-uns éteints, la plupart des signaux de brume se sont tus. À l’inverse, des bouées portent maintenant un émetteur qui les fait apparaître à l’écran des navires. Les ',
      link('cartes et les livres des feux du Shom', 'https://www.shom.fr'),
      ', le service hydrographique de la marine, enregistrent ces changements semaine après semaine : une ampoule plus faible, un secteur décalé de deux degrés, une bouée qui a dérivé.',
    ),
    p(
      'On a appris aussi à se soucier de ceux qu’ils trompent. Les nuits de migration, surtout par temps bouché, les oiseaux tournent autour des faisceaux jusqu’à l’épuisement. À Ouessant, au siècle dernier, on en ramassait des centaines au matin. Des éclairages rabattus sur le pied des tours, des optiques mieux cadrées ont réduit le massacre sans l’abolir.',
    ),
    h2('Quatre heures'),
    p(
      'Yann a fini. La lampe neuve est en place, l’optique a fait trois tours à vide, le message de bon fonctionnement est arrivé à terre. Il a mangé debout, devant la fenêtre de l’ouest, noté la date et la pression d’huile dans un registre que plus aucun règlement n’impose. La page précédente est de sa main, celle d’avant aussi. En remontant de vingt ans, l’écriture change à chaque quinzaine, et il est question de vent, de la relève en retard, d’un gâteau.',
    ),
    p(
      'La vedette attend sous l’échelle. Il referme la porte de bronze, deux tours de clef, descend, saute. À mi-chemin du port, il ne fait pas encore nuit lorsque le feu s’allume derrière lui. Il ne se retourne pas : il compte. Un éclat, un autre. C’est bon.',
    ),
  ],
  comments: [
    {
      name: 'Fille de gardien',
      body: 'Mon père disait « le caillou » et jamais « le phare ». Il a gardé ses patins de feutre jusqu’à la fin. Merci pour le registre.',
      hoursAfter: 18,
    },
    {
      name: 'Plaisancier du dimanche',
      body: 'Panne de tout l’écran une nuit de septembre, à l’entrée d’un chenal. On a compté les secondes à voix haute, à trois. Depuis, mes enfants connaissent les feux par cœur.',
      hoursAfter: 41,
    },
    {
      name: 'Fille de gardien',
      body: 'À voix haute, c’est la bonne méthode : on se trompe toujours quand on compte dans sa tête.',
      hoursAfter: 44,
      replyTo: 1,
    },
    {
      name: 'Mathurin K.',
      body: 'Peut-on visiter Kéréon aux Journées du patrimoine ? Je n’ai rien trouvé.',
      hoursAfter: 120,
      state: 'waiting',
    },
  ],
}
