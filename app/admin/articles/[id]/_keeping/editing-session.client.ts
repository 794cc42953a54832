'use client'

const lockOf = (session: string): string => `ecriture-${session}`

/** A name that no other tab has: 16 random bytes. */
export function nameSession(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Holds a session's name for as long as its tab lives, so that other tabs of this browser know. Browsers give it back by
 * themselves when a tab is closed or dies.
 *
 * @returns gives it back
 */
export function holdSession(session: string): () => void {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  // absent where pages come without encryption
  navigator.locks?.request(lockOf(session), () => held).catch(() => {})
  return release
}

/** The sessions whose tabs are open in this browser; null where it cannot tell. */
export async function listHeldSessions(): Promise<Set<string> | null> {
  try {
    const { held = [] } = await navigator.locks.query()
    return new Set(held.flatMap(({ name }) => (name?.startsWith('ecriture-') ? [name.slice('ecriture-'.length)] : [])))
  } catch {
    return null
  }
}
