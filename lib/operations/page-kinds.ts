/** An article of the demonstration that has most of what an article may have. */
export const ARTICLE = '/actualite/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'

/** One of each kind of readers' page of the demonstration newspaper: what is weighed, checked and audited. */
export const pageKinds: readonly { name: string; path: string; status?: number }[] = [
  { name: 'la une', path: '/' },
  { name: 'rubrique', path: '/culture' },
  { name: 'sous-rubrique', path: '/livres' },
  { name: 'toutes les rubriques', path: '/rubriques' },
  { name: 'article', path: ARTICLE },
  { name: 'long article', path: '/culture/les-phares-sans-gardiens-ou-l-art-de-veiller-a-distance' },
  { name: 'commenter', path: `${ARTICLE}/commenter` },
  { name: 'signaler une erreur', path: `${ARTICLE}/signaler` },
  { name: 'auteur', path: '/auteurs/chia' },
  { name: 'mot-clé', path: '/mots-cles/climat' },
  { name: 'archives', path: '/archives' },
  { name: 'archives d’un an', path: '/archives/2024' },
  { name: 'archives d’un mois', path: '/archives/2024/04' },
  { name: 'archives d’un jour', path: '/archives/2024/04/17' },
  { name: 'les plus lus', path: '/les-plus-lus' },
  { name: 'corrections', path: '/corrections' },
  { name: 'à propos', path: '/a-propos' },
  { name: 'la rédaction', path: '/redaction' },
  { name: 'charte', path: '/charte' },
  { name: 'contact', path: '/contact' },
  { name: 'accessibilité', path: '/accessibilite' },
  { name: 'plan du site', path: '/plan-du-site' },
  { name: 'don', path: '/don' },
  { name: 'cookies', path: '/cookies' },
  { name: 'confidentialité', path: '/confidentialite' },
  { name: 'mentions légales', path: '/mentions-legales' },
  { name: 'introuvable', path: '/nulle/part/ailleurs', status: 404 },
]
