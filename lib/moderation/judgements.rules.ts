import { dayOf } from '../articles/dates.rules'
import type { Mode } from '../comments/discussion.rules'
import { type Finder, findListed, fold, joined, type Mark } from './folded-text.rules'
import type { ModerationSettings } from './moderation-settings.rules'

/** What is known when a comment is judged. Counts are of other comments. */
export type Facts = {
  words: string
  /** What keeps its author, or their network, from commenting. */
  suspended: { endsAt: Date; reason: string } | null
  mode: Exclude<Mode, 'closed'>
  settings: ModerationSettings
  finders: { banned: readonly Finder[]; suspect: readonly Finder[] }
  /** How the author's earlier comments fared, and whether they claimed their name and use it. */
  author: { approved: number; refused: number; isVerified: boolean }
  /** Articles commented from the same network in the last hour, this one included. */
  articles: number
  /** Comments of the last 30 days that say the same: by this author elsewhere, and by others. */
  repeated: { own: number; others: number }
  /** Its browser has worked for it (lib/comments/proof.rules.ts). */
  hasProof: boolean
  /** What the filter thinks of it, 0 (fair) to 1 (spam), and its most telling signs; null: it has not learnt enough. */
  spam: { score: number; why: string[] } | null
}

/** `refuse`: it is not taken; `hold`: a person reads it first; `trust`: it may be shown where others wait. */
type Weight = 'refuse' | 'hold' | 'trust'

/** What a judgement says of a comment, and where in its words. */
export type Finding = { judgement: JudgementName; weight: Weight; says: string; marks?: Mark[] }

type Said = Omit<Finding, 'judgement'> | null
type Judge<Known extends keyof Facts = keyof Facts> = (facts: Pick<Facts, Known>) => Said

const listed = (words: readonly string[]) => words.map((word) => `« ${word} »`).join(', ')

const suspension: Judge<'suspended'> = ({ suspended }) =>
  suspended && {
    weight: 'refuse',
    says: `La modération vous a suspendu jusqu’au ${dayOf(suspended.endsAt)}. Motif : ${suspended.reason}`,
  }

const bannedWords: Judge<'words' | 'finders'> = ({ words, finders }) => {
  const found = findListed(fold(words), finders.banned)
  return found.words.length > 0
    ? { weight: 'refuse', says: `Notre charte n’admet pas ${listed(found.words)}.`, marks: found.marks }
    : null
}

/** The judgements that refuse, alone. */
export function refusalsOf(facts: Pick<Facts, 'suspended' | 'words' | 'finders'>): Finding[] {
  const suspended = suspension(facts)
  if (suspended) return [{ judgement: 'suspension', ...suspended }]
  const banned = bannedWords(facts)
  return banned ? [{ judgement: 'banned-words', ...banned }] : []
}

const suspectWords: Judge = ({ words, finders }) => {
  const found = findListed(fold(words), finders.suspect)
  return found.words.length > 0
    ? { weight: 'hold', says: `Contient ${listed(found.words)}.`, marks: found.marks }
    : null
}

const link = /\b(?:https?:\/\/|www\.)[^\s<>"«»]+/giu
const links: Judge = ({ words, settings }) => {
  const found = [...words.matchAll(link)]
  if (found.length <= settings.links) return null
  return {
    weight: 'hold',
    says: `${found.length} liens, plus de ${settings.links}.`,
    marks: found.map(({ index, 0: address }) => [index, index + address.length]),
  }
}

const ENOUGH_LETTERS = 20
const capitals: Judge = ({ words, settings }) => {
  const letters = words.match(/\p{Lu}|\p{Ll}/gu) ?? []
  if (settings.capitals === 0 || letters.length < ENOUGH_LETTERS) return null
  const share = Math.round((100 * letters.filter((letter) => /\p{Lu}/u.test(letter)).length) / letters.length)
  return share >= settings.capitals ? { weight: 'hold', says: `${share} % de capitales.` } : null
}

// the commonest little words: a French sentence of some length has one
const french =
  /(?<![\p{L}])(?:le|la|les|l|un|une|des|de|d|du|et|est|c|ce|que|qu|qui|ne|n|pas|je|j|il|elle|on|nous|vous|en|à|a|au|pour|dans|sur|avec|si|mais|ou|très|bien|merci|bravo)(?![\p{L}])/giu
const ENOUGH_WORDS = 12
const language: Judge = ({ words }) => {
  const count = words.replace(link, '').match(/\p{L}+/gu)?.length ?? 0
  if (count < ENOUGH_WORDS) return null
  const known = words.match(french)?.length ?? 0
  return known / count < 0.05 ? { weight: 'hold', says: 'N’est sans doute pas en français.' } : null
}

const flood: Judge = ({ articles, settings }) =>
  settings.articles > 0 && articles >= settings.articles
    ? { weight: 'hold', says: `${articles} articles commentés depuis ce réseau en une heure.` }
    : null

const duplicate: Judge = ({ repeated }) => {
  if (repeated.others > 0) return { weight: 'hold', says: 'Le même texte a été envoyé par quelqu’un d’autre.' }
  return repeated.own > 0 ? { weight: 'hold', says: 'Son auteur a déjà envoyé ce texte.' } : null
}

type Earned = { author: Facts['author']; settings: Pick<ModerationSettings, 'trust'> }

/** Whether a verified reader's past has earned them that they are shown where others wait. */
export const isTrusted = ({ author: { approved, refused, isVerified }, settings }: Earned): boolean =>
  settings.trust > 0 && isVerified && approved >= settings.trust && refused * 20 <= approved

// where all are read first it would be said of every reader without JavaScript, and change nothing
const proof: Judge = ({ mode, hasProof, ...facts }) =>
  facts.settings.proof && mode === 'open' && !hasProof && !isTrusted(facts)
    ? {
        weight: 'hold',
        says: 'Envoyé sans preuve de calcul : navigateur sans JavaScript, envoi trop rapide, ou programme.',
      }
    : null

const spam: Judge = ({ spam: judged, settings }) => {
  if (!judged || settings.spam === 0 || judged.score * 100 < settings.spam) return null
  const why = judged.why.length > 0 ? ` (${judged.why.join(', ')})` : ''
  return { weight: 'hold', says: `Ressemble à ${Math.round(judged.score * 100)} % aux indésirables passés${why}.` }
}

const trust: Judge = (facts) =>
  isTrusted(facts)
    ? { weight: 'trust', says: `Lecteur vérifié, ${facts.author.approved} commentaires acceptés.` }
    : null

/** The judgements, in the order in which they are made and told. */
export const judgements = {
  suspension,
  'banned-words': bannedWords,
  'suspect-words': suspectWords,
  links,
  capitals,
  language,
  flood,
  duplicate,
  proof,
  spam,
  trust,
} as const satisfies Record<string, Judge>

export type JudgementName = keyof typeof judgements

export const judgementNames: Record<JudgementName, string> = {
  suspension: 'Suspension',
  'banned-words': 'Mot exclu',
  'suspect-words': 'Mot à surveiller',
  links: 'Liens',
  capitals: 'Capitales',
  language: 'Langue',
  flood: 'Envois en série',
  duplicate: 'Répétition',
  proof: 'Preuve de calcul',
  spam: 'Indésirable',
  trust: 'Confiance',
}

/** `waits`: a person reads it first. The findings are what was found against it, and, if it is shown for it, trust. */
export type Verdict = { outcome: 'refused' | 'waits' | 'shown'; findings: Finding[] }

/** Judges a comment. One judgement against it outweighs all trust. */
export function judge(facts: Facts): Verdict {
  const findings = (Object.keys(judgements) as JudgementName[]).flatMap((judgement) => {
    const said = judgements[judgement](facts)
    return said ? [{ judgement, ...said }] : []
  })
  const refusals = findings.filter(({ weight }) => weight === 'refuse')
  if (refusals.length > 0) return { outcome: 'refused', findings: refusals }
  const holds = findings.filter(({ weight }) => weight === 'hold')
  if (holds.length > 0) return { outcome: 'waits', findings: holds }
  return facts.mode === 'open' || isTrusted(facts) ? { outcome: 'shown', findings } : { outcome: 'waits', findings: [] }
}

type Part = { at: number; words: string; isMarked: boolean }

/** A text in parts, marked or not, for whoever reads it. */
export function markedParts(words: string, marks: readonly Mark[]): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const [from, to] of joined(marks)) {
    if (from > end) parts.push({ at: end, words: words.slice(end, from), isMarked: false })
    parts.push({ at: from, words: words.slice(from, to), isMarked: true })
    end = to
  }
  if (end < words.length) parts.push({ at: end, words: words.slice(end), isMarked: false })
  return parts
}
