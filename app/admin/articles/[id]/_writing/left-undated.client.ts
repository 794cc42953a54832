'use client'

// of this tab alone: another day, another reader of the draft may think otherwise
const nameOf = (articleId: number) => `left-undated-${articleId}`

/** The words of an article that whoever writes in this tab has let be. */
export function leftUndated(articleId: number): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(articleId)) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [])
  } catch {
    // a browser that keeps nothing, or something kept that is not ours
    return new Set()
  }
}

export function keepLeftUndated(articleId: number, keys: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(nameOf(articleId), JSON.stringify([...keys]))
  } catch {
    // then they are let be until the page is left
  }
}
