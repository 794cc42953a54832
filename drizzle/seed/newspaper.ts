import { article as auPanamaLes } from './articles/au-panama-les-navires-montent-l-escalier-avec-l-eau-de-pluie'
import { article as ceQueChange } from './articles/ce-que-change-la-carte-des-vents-en-mer-du-nord'
import { article as ceQueLe } from './articles/ce-que-le-ble-pese-dans-le-prix-de-la-baguette'
import { article as commentUneCommune } from './articles/comment-une-commune-de-900-habitants-a-rachete-sa-derniere-epicerie'
import { article as laConsigneUne } from './articles/la-consigne-une-piece-pour-que-la-bouteille-revienne'
import { article as laDanseQui } from './articles/la-danse-qui-indique-le-chemin-des-fleurs'
import { article as laSoireeOu } from './articles/la-soiree-ou-les-citoyens-comptent'
import { article as lePointVirgule } from './articles/le-point-virgule-n-a-pas-dit-son-dernier-mot'
import { article as lesPhares } from './articles/les-phares-sans-gardiens-ou-l-art-de-veiller-a-distance'
import { article as lireAVoix } from './articles/lire-a-voix-haute-un-art-qui-revient'
import { article as pourquoiLaLune } from './articles/pourquoi-la-lune-parait-si-grosse-quand-elle-se-leve'
import { article as pourquoiLesGlaciers } from './articles/pourquoi-les-glaciers-chantent-quand-la-nuit-tombe'
import { article as pourquoiLesSirenes } from './articles/pourquoi-les-sirenes-sonnent-le-premier-mercredi-du-mois'
import { article as reparerUnVitrail } from './articles/reparer-un-vitrail-c-est-demonter-la-lumiere'
import { article as retraitDesForces } from './articles/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'
import { article as uneFrontiereDeux } from './articles/une-frontiere-deux-horloges-et-des-voisins-qui-s-arrangent'
import type { SeedArticle, SeedByline, SeedSection } from './seed-article'

/** What the demonstration says of itself. Nobody is called so: the telephone numbers are those that ARCEP keeps for fiction. */
export const particulars = {
  tagline: 'l’information, un sujet à la fois',
  contactEmail: 'redaction@unsujet.example',
  donationUrl: 'https://dons.unsujet.example/',
  publisher: 'Éditions Un sujet',
  publisherKind: 'company',
  publisherAddress: '12, rue des Protes\n75000 Paris',
  publisherPhone: '01 99 00 12 34',
  registration: 'RCS Paris 000 000 000',
  capital: '10 000 €',
  publicationDirector: 'Louise Ferrand',
  hostName: 'Hébergement Exemple',
  hostAddress: '3, quai des Serveurs\n59000 Lille',
  hostPhone: '03 53 01 56 78',
  dataProtectionOfficer: 'Inès Marchal\ndonnees@unsujet.example',
}

/** In order of importance: the first leads the front page. */
export const articles: SeedArticle[] = [
  retraitDesForces,
  commentUneCommune,
  pourquoiLesGlaciers,
  lireAVoix,
  ceQueChange,
  uneFrontiereDeux,
  lesPhares,
  auPanamaLes,
  ceQueLe,
  laConsigneUne,
  laDanseQui,
  laSoireeOu,
  lePointVirgule,
  pourquoiLaLune,
  pourquoiLesSirenes,
  reparerUnVitrail,
]

/** What the newsroom recommends, in its order. */
export const choices: SeedArticle[] = [lesPhares, ceQueLe, laDanseQui, lePointVirgule, auPanamaLes]

export const bylines: SeedByline[] = [
  {
    slug: 'chia',
    name: 'Chia',
    role: 'Journaliste, Actualité',
    biography:
      'Chia suit l’actualité internationale et les questions de défense. Ses articles partent des dépêches et des textes officiels, et disent ce que l’on ne sait pas encore.',
  },
  {
    slug: 'ines-marchal',
    name: 'Inès Marchal',
    role: 'Reporter, territoires et frontières',
    biography:
      'Inès Marchal écrit sur les petites communes, leurs commerces et leurs services publics. Elle a commencé dans un hebdomadaire local, où elle tenait aussi la chronique des conseils municipaux.',
  },
  {
    slug: 'paul-even',
    name: 'Paul Even',
    role: 'Journaliste, Sciences',
    biography:
      'Géologue de formation, Paul Even couvre les sciences de la Terre et du vivant. Il aime les instruments de mesure et les chercheurs qui doutent à voix haute.',
  },
  {
    slug: 'louise-ferrand',
    name: 'Louise Ferrand',
    role: 'Journaliste, Culture',
    biography:
      'Louise Ferrand s’intéresse aux livres, au patrimoine et à ceux qui les font vivre loin des grandes scènes. Elle a été libraire pendant six ans.',
  },
  {
    slug: 'hugo-brenner',
    name: 'Hugo Brenner',
    role: 'Journaliste, cartes et données',
    biography:
      'Hugo Brenner explique l’énergie, les transports et le climat avec des chiffres vérifiables. Il dessine lui-même ses cartes et publie ses sources.',
  },
  {
    slug: 'awa-delorme',
    name: 'Awa Delorme',
    role: 'Journaliste, Économie',
    biography:
      'Awa Delorme suit les prix, l’agriculture et les coopératives. Elle a été comptable avant d’être journaliste, et lit toujours les annexes.',
  },
]

/** In the order of the masthead; those within another come after it. */
export const sections: SeedSection[] = [
  {
    slug: 'actualite',
    name: 'Actualité',
    hue: 'red',
    description: 'Les faits du jour et ce qui les explique : décisions publiques, vie civique, sécurité.',
  },
  {
    slug: 'monde',
    name: 'Monde',
    hue: 'blue',
    description: 'Des récits et des explications d’ailleurs, des frontières aux routes de la mer.',
  },
  {
    slug: 'economie',
    name: 'Économie',
    hue: 'ochre',
    description: 'Les prix, le travail, les commerces et les comptes, vus de près.',
  },
  {
    slug: 'culture',
    name: 'Culture',
    hue: 'plum',
    description: 'Les livres, les écrans, le patrimoine et celles et ceux qui les transmettent.',
  },
  {
    slug: 'sciences',
    name: 'Sciences',
    hue: 'green',
    description: 'Ce que l’on mesure, ce que l’on comprend, et ce que l’on cherche encore.',
  },
  {
    slug: 'europe',
    name: 'Europe',
    hue: 'blue',
    description: 'Les pays voisins, leurs frontières et leurs manières de vivre ensemble.',
    parent: 'monde',
  },
  {
    slug: 'energie',
    name: 'Énergie',
    hue: 'ochre',
    description: 'Ce qui la produit, ce qu’elle coûte et qui la paie.',
    parent: 'economie',
  },
  {
    slug: 'livres',
    name: 'Livres',
    hue: 'plum',
    description: 'Lire, écrire, éditer : les textes et la langue.',
    parent: 'culture',
  },
  {
    slug: 'climat',
    name: 'Climat',
    hue: 'green',
    description: 'Les mesures, les causes, et ce qui change déjà.',
    parent: 'sciences',
  },
]
