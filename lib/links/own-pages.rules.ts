/** The site's own pages by what they are for: the site map shows them, and links of texts may lead there. */
export const pageGroups: readonly { name: string; pages: readonly (readonly [path: string, name: string])[] }[] = [
  {
    name: 'Lire',
    pages: [
      ['/', 'La une'],
      ['/rubriques', 'Toutes les rubriques'],
      ['/archives', 'Archives'],
      ['/les-plus-lus', 'Les plus lus'],
      ['/corrections', 'Mises à jour et corrections'],
      ['/recherche', 'Rechercher'],
      ['/rss.xml', 'Flux RSS'],
      ['/atom.xml', 'Flux Atom'],
      ['/feed.json', 'Flux JSON'],
    ],
  },
  {
    name: 'Chez vous',
    pages: [
      ['/reglages', 'Réglages de lecture'],
      ['/ma-lecture', 'Articles gardés et lus'],
      ['/mes-commentaires', 'Mes commentaires'],
      ['/mes-donnees', 'Mes données'],
      ['/cookies', 'Gérer mes cookies'],
    ],
  },
  {
    name: 'Le journal',
    pages: [
      ['/a-propos', 'À propos'],
      ['/redaction', 'La rédaction'],
      ['/charte', 'Charte'],
      ['/transparence', 'Transparence de la modération'],
      ['/contact', 'Contact'],
      ['/don', 'Faire un don'],
      ['/accessibilite', 'Accessibilité'],
      ['/confidentialite', 'Confidentialité'],
      ['/cgu', 'Conditions d’utilisation'],
      ['/mentions-legales', 'Mentions légales'],
    ],
  },
]

/** What of these no search engine is to show: forms, what is one reader's own, and what is no page. */
const unindexed = new Set([
  '/recherche',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/reglages',
  '/ma-lecture',
  '/mes-commentaires',
  '/mes-donnees',
  '/cookies',
])

/** The site's own pages that search engines may show. */
export const indexedPages: readonly string[] = [
  ...pageGroups.flatMap(({ pages }) => pages.map(([path]) => path)).filter((path) => !unindexed.has(path)),
  '/plan-du-site',
]

/** Pages that no list names. */
const others = [
  '/plan-du-site',
  '/confidentialite/demande',
  '/integrations',
  '/introuvable',
  '/hors-ligne',
  '/sitemap.xml',
  '/robots.txt',
  '/manifest.webmanifest',
  '/security.txt',
  '/humans.txt',
  '/ads.txt',
]

const paths = new Set([...pageGroups.flatMap(({ pages }) => pages.map(([path]) => path)), ...others])

// files, and what the site's machinery answers: no text of ours stands there
const elsewhere =
  /^\/(?:media|icons|fonts|api|admin|archives|refus|preuve|integrations|recherche)(?:\/|$)|\.(?:xml|xsl|json|js|css|webmanifest)$/

/** Whether a path is that of one of the pages listed here. */
export const isNamedPage = (path: string): boolean => paths.has(path)

/** Whether the site has a page at a path, whatever is published. */
export const isOwnPage = (path: string): boolean => paths.has(path) || elsewhere.test(path)
