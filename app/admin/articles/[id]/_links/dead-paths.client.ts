'use client'

/** Paths that one request asks about, as the server takes them. */
const AT_ONCE = 500

/** What is known of paths of our site: whether they lead nowhere. */
export class DeadPaths {
  readonly #known = new Map<string, boolean>()

  isDead(path: string): boolean {
    return this.#known.get(path) === true
  }

  forget(): void {
    this.#known.clear()
  }

  /** Asks about those of some paths that nothing is known of. What cannot be asked is no more known than before. */
  async learn(paths: readonly string[]): Promise<void> {
    const unknown = paths.filter((path) => !this.#known.has(path))
    for (let at = 0; at < unknown.length; at += AT_ONCE) {
      const asked = unknown.slice(at, at + AT_ONCE)
      const dead = await askAbout(asked)
      if (!dead) return
      for (const path of asked) this.#known.set(path, dead.has(path))
    }
  }
}

async function askAbout(paths: readonly string[]): Promise<Set<string> | null> {
  const answer = await fetch('/admin/links/dead', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ paths }),
  })
    .then((response) => response.json())
    .catch(() => null)
  return answer?.ok ? new Set<string>(answer.dead) : null
}
