import { z } from 'zod'

/** Who is told: a WebSub hub, of feeds; search engines, of pages. */
export const CHANNELS = ['hub', 'search'] as const
export type Channel = (typeof CHANNELS)[number]

export const channelNames: Record<Channel, string> = {
  hub: 'Relais WebSub',
  search: 'Moteurs de recherche (IndexNow)',
}

export type Occasion = 'published' | 'updated' | 'moved' | 'taken-down'

export const occasionNames: Record<Occasion, string> = {
  published: 'Parution',
  updated: 'Mise à jour',
  moved: 'Changement d’adresse',
  'taken-down': 'Retrait',
}

export type State = 'waiting' | 'sent' | 'failed'

export const stateNames: Record<State, string> = { waiting: 'En attente', sent: 'Envoyée', failed: 'Abandonnée' }

/** What the form « Réessayer » sends. */
export const retryForm = z.object({ channel: z.enum(CHANNELS) })

/** Addresses told of at once: IndexNow takes 10,000 (indexnow.org/documentation); for hubs, a request of usual size. */
export const AT_ONCE: Record<Channel, number> = { hub: 200, search: 10_000 }

/** Seconds that changes are gathered before search engines are told. Feed readers are told at once. */
export const GATHERED = 10

/** Milliseconds after which the other side is not waited for. */
export const PATIENCE = 10_000

/** Minutes from each try to the next: two days in all, then it is given up. */
const PAUSES = [1, 2, 4, 8, 16, 32, 60, 120, 240, 480, 720, 1440]

/** Seconds until the next try after so many; null: it was the last. */
export function pauseAfter(attempts: number): number | null {
  const minutes = PAUSES[attempts - 1]
  return minutes === undefined ? null : minutes * 60
}

/** Days that what was told is kept: long enough to see what went wrong. */
export const KEPT_DAYS = 30

/** How a try ended: an HTTP status, or what came instead. */
export type Answer = {
  taken: boolean
  said: string
  /** Seconds the other side asks to be left alone (RFC 9110, section 10.2.3). */
  wait?: number
}

const answers: Record<string, string> = {
  timeout: 'pas de réponse en dix secondes',
  unreachable: 'injoignable',
  unreadable: 'réponse illisible',
  'not-public': 'adresse qui n’est pas publique',
  off: 'arrêté entre-temps dans les réglages',
}

const statuses: Record<string, string> = {
  '403': 'clé refusée (403)',
  '422': 'adresses refusées (422)',
  '429': 'trop d’envois (429)',
}

/** What came of the last try, as the newsroom reads it; '' before there was one. */
export const answerSentence = (said: string): string =>
  /^\d+$/.test(said) ? (statuses[said] ?? `réponse ${said}`) : (answers[said] ?? '')
