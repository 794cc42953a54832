// What a reader keeps of the newspaper on this device: articles put aside, and the last ones read. Nothing of it is sent.
const names = { kept: 'unsujet-gardes', read: 'unsujet-lus', off: 'unsujet-sans-historique' }
const most = { kept: 100, read: 50 }
/** Of the articles read, how many can be read again offline. */
const offline = 30

const get = (name) => {
  try {
    return JSON.parse(localStorage.getItem(name))
  } catch {
    return null
  }
}

const set = (name, value) => {
  // a full or closed storage keeps nothing, and breaks nothing
  try {
    if (value === null || value?.length === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(value))
  } catch {}
}

/** @returns {{ path: string, title: string, at: number }[]} newest first */
export const list = (shelf) => {
  const held = get(names[shelf])
  return Array.isArray(held) ? held.filter((each) => /^\/[^/]/.test(each?.path) && typeof each.title === 'string') : []
}

export const holds = (shelf, path) => list(shelf).some((each) => each.path === path)
export const isFull = () => list('kept').length >= most.kept
export const remembers = () => get(names.off) === null

/** Puts an article first on a shelf; a shelf of those read lets go of the oldest. */
export const put = (shelf, article) => {
  const others = list(shelf).filter((each) => each.path !== article.path)
  set(names[shelf], [{ ...article, at: Date.now() }, ...others].slice(0, most[shelf]))
}

export const remove = (shelf, path) => {
  const left = list(shelf).filter((each) => each.path !== path)
  set(names[shelf], left)
}

export const clear = (shelf) => set(names[shelf], null)

/** Whether what is read is remembered from now on. What was remembered goes with the wish to be remembered. */
export const remember = (wished) => {
  set(names.off, wished ? null : 1)
  if (!wished) clear('read')
}

/** Tells the service worker which articles to have offline; it lets go of all others. `here`: the one on this page. */
export const tellWorker = async (here) => {
  const wanted = [...list('kept'), ...list('read').slice(0, offline)].map(({ path }) => path)
  const registration = await navigator.serviceWorker?.ready
  registration?.active?.postMessage({ wanted, here })
}
