import { parisDay } from './dates.rules'

/** A version as a list shows it. */
export type VersionSummary = {
  number: number
  savedAt: Date
  savedBy: string | null
  /** Saved too late, and kept beside the line. */
  refused: boolean
  session: string | null
  words: number
  /** When readers were last shown it. */
  publishedAt: Date | null
  /** What readers see now. */
  online: boolean
  /** Kept out of the history that readers see. */
  withheld: boolean
}

/** Versions that one editor's tab saved one after the other; its last one is what readers saw, if they saw any. */
export type WorkingSession = {
  /** Newest first; one at least. */
  versions: VersionSummary[]
  newest: VersionSummary
  oldest: VersionSummary
  /** Words more or less than in the version before; null: there is none to count from. */
  growth: number | null
}

/**
 * Versions, newest first, as working sessions. A publication ends its session, so that each has its own place in the list;
 * what stands beside the line interrupts nobody's session.
 *
 * @param versions without gaps
 */
export function workingSessions(versions: readonly VersionSummary[]): WorkingSession[] {
  const sessions: VersionSummary[][] = []
  let open: VersionSummary[] | null = null
  for (const version of versions) {
    if (version.refused) {
      sessions.push([version])
      continue
    }
    const last: VersionSummary | undefined = open?.at(-1)
    const goesOn = last && last.session !== null && last.session === version.session && !version.publishedAt
    if (open && goesOn) open.push(version)
    else {
      open = [version]
      sessions.push(open)
    }
  }
  return sessions.flatMap((held) => {
    const [newest, oldest] = [held[0], held.at(-1)]
    if (!newest || !oldest) return []
    const before = versions.find(({ number, refused }) => number < oldest.number && !refused)
    return [{ versions: held, newest, oldest, growth: before ? newest.words - before.words : null }]
  })
}

export type Day = { day: string; sessions: WorkingSession[] }

/** Working sessions by the day of Paris in which they ended. */
export function byDay(sessions: readonly WorkingSession[]): Day[] {
  const days: Day[] = []
  for (const session of sessions) {
    const day = parisDay(session.newest.savedAt)
    const last = days.at(-1)
    if (last?.day === day) last.sessions.push(session)
    else days.push({ day, sessions: [session] })
  }
  return days
}

/** « 12 mots de plus », « un mot de moins », « autant de mots ». */
export function growthOf(growth: number): string {
  if (growth === 0) return 'autant de mots'
  const count = Math.abs(growth)
  const words = count === 1 ? 'un mot' : `${count.toLocaleString('fr-FR')} mots`
  return `${words} de ${growth > 0 ? 'plus' : 'moins'}`
}
