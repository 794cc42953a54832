/** By what right a picture is shown. */
export const LICENCES = ['own', 'assigned', 'agency', 'press', 'cc0', 'cc-by', 'cc-by-sa', 'cc-by-nd', 'other'] as const
export type Licence = (typeof LICENCES)[number]

export const licenceNames: Record<Licence, string> = {
  own: 'Photo de la rédaction',
  assigned: 'Droits cédés par l’auteur',
  agency: 'Abonnement à une agence',
  press: 'Dossier de presse',
  cc0: 'Domaine public ou CC0',
  'cc-by': 'CC BY',
  'cc-by-sa': 'CC BY-SA',
  'cc-by-nd': 'CC BY-ND',
  other: 'Autre, précisé ci-dessous',
}

const addresses: readonly [pattern: RegExp, licence: Licence][] = [
  [/creativecommons\.org\/(publicdomain|licenses\/zero)/i, 'cc0'],
  [/creativecommons\.org\/licenses\/by\//i, 'cc-by'],
  [/creativecommons\.org\/licenses\/by-sa\//i, 'cc-by-sa'],
  [/creativecommons\.org\/licenses\/by-nd\//i, 'cc-by-nd'],
]

/** The licence that an address in a picture's metadata stands for; ours, not those that forbid trade or what we do not know. */
export const licenceAt = (address: string): Licence | '' =>
  addresses.find(([pattern]) => pattern.test(address))?.[1] ?? ''

/** What there is to do about a picture's rights. `today`: a day of Paris, `2026-11-27`. */
export function rightsState(
  { licence, rightsUntil }: { licence: string; rightsUntil: string | null },
  today: string,
): 'unsaid' | 'over' | 'fine' {
  if (rightsUntil !== null && rightsUntil < today) return 'over'
  return licence === '' ? 'unsaid' : 'fine'
}
