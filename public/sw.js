// The articles read last and those kept, for when there is no network. A document comes from here only when it cannot be
// had from the newspaper: nobody who is online is ever shown an old one. Forms, the newsroom and its interface pass by.
const copies = 'unsujet-copies-1'
const files = 'unsujet-fichiers-1'
const OFFLINE = '/hors-ligne'
/** Whatever a page asks for: those kept (100), those read last (30), the page for all others. */
const MOST = 131

addEventListener('install', (event) => {
  // what is posted is none of this worker's, and a page that is being left cannot wait for it to wake: Chromium drops its last report
  event.addRoutes?.({ condition: { requestMethod: 'POST' }, source: 'network' })?.catch?.(() => {})
  event.waitUntil(copy(OFFLINE).then(() => skipWaiting()))
})

addEventListener('activate', (event) => event.waitUntil(begin()))

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || /^\/(admin|api)(\/|$)/.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(navigate(event, pathname))
  else if (isFile(pathname)) event.respondWith(fetch(request).catch(() => fileOf(request.url, pathname)))
})

// one message after another: each lets go of what it does not name
let work = Promise.resolve()
addEventListener('message', (event) => {
  const { wanted, here } = event.data ?? {}
  if (!Array.isArray(wanted)) return
  work = work.then(() => keep(wanted, here)).catch(() => {})
  event.waitUntil(work)
})

async function begin() {
  const ours = (await caches.keys()).filter((name) => name.startsWith('unsujet-'))
  await Promise.all(ours.filter((name) => name !== copies && name !== files).map((name) => caches.delete(name)))
  // the newspaper is asked at once, while this is still starting
  await registration.navigationPreload?.enable()
  await clients.claim()
}

async function navigate(event, pathname) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request))
    // what was taken down is not to be read here either
    if (answer.status === 404 || answer.status === 410) event.waitUntil(forget(pathname))
    return answer
  } catch {
    const kept = await caches.match(pathname, { cacheName: copies })
    if (kept && pathname !== OFFLINE) return dated(kept)
    const page = await caches.match(OFFLINE, { cacheName: copies })
    return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error()
  }
}

/** A kept document, which says so, and of when it is. */
async function dated(kept) {
  const at = new Date(Number(kept.headers.get('x-kept-at')))
  const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' }).format(at)
  const time = `${at.getHours()}\u00a0h\u00a0${String(at.getMinutes()).padStart(2, '0')}`
  const notice = `<p class="notice offline-notice" role="status">Vous êtes hors ligne. Cette page vient de votre appareil, telle qu’elle était le ${day.replace(/^1 /, '1er ')} à ${time}.</p>`
  const text = (await kept.text()).replace(/<main[^>]*>/, (main) => main + notice)
  return new Response(text, { headers: kept.headers })
}

async function keep(wanted, here) {
  const store = await caches.open(copies)
  const held = (await store.keys()).map(({ url }) => new URL(url).pathname)
  await Promise.all(held.filter((path) => path !== OFFLINE && !wanted.includes(path)).map((path) => store.delete(path)))
  // the page for when there is none goes with the releases
  const asked = wanted.includes(here?.path) ? [OFFLINE, here.path] : []
  // and one older copy is looked at again, so that what was taken down does not outlive its takedown for long
  const old = held.filter((path) => path !== OFFLINE && path !== here?.path && wanted.includes(path))[0]
  for (const path of old ? [...asked, old] : asked) await copy(path, path === here.path ? here.files : undefined)
  await sweep(store)
}

/** Takes a document with what it is shown with. One that is no longer there is let go of. */
async function copy(path, pictures) {
  const store = await caches.open(copies)
  const answer = await fetch(path, { credentials: 'omit' })
  if (answer.status === 404 || answer.status === 410) return forget(path)
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html')) return
  const before = await store.match(path)
  const shown = pictures ?? JSON.parse(before?.headers.get('x-pictures') ?? '[]')
  const text = await answer.text()
  const found = [
    ...text.matchAll(/(?:href|src|data-[a-z]+)="(\/(?:_next\/static\/[^"]+\.css|[\w-]+\.js\?v=)[^"]*)"/g),
  ].map((each) => each[1])
  const faces = [...(answer.headers.get('link') ?? '').matchAll(/<(\/[^>]+)>/g)].map((each) => each[1])
  const needed = [...new Set([...found, ...faces, ...shown])]
  const headers = new Headers(answer.headers)
  for (const name of ['content-encoding', 'content-length', 'link', 'speculation-rules']) headers.delete(name)
  headers.set('x-kept-at', String(Date.now()))
  headers.set('x-pictures', JSON.stringify(shown))
  headers.set('x-files', JSON.stringify(needed))
  // taken out and put back, so that the store's order is of when it was looked at
  await store.delete(path)
  await store.put(path, new Response(text, { headers }))
  const shelf = await caches.open(files)
  await Promise.all(needed.map(async (each) => (await shelf.match(each)) ?? shelf.add(each).catch(() => {})))
}

async function forget(path) {
  await (await caches.open(copies)).delete(path)
}

/** Lets go of files that no document here is shown with, and of documents beyond what there is room for. */
async function sweep(store) {
  const documents = await store.keys()
  const oldest = documents
    .filter(({ url }) => new URL(url).pathname !== OFFLINE)
    .slice(0, Math.max(0, documents.length - MOST))
  await Promise.all(oldest.map((request) => store.delete(request)))
  const needed = new Set()
  for (const answer of await store.matchAll()) {
    for (const each of JSON.parse(answer.headers.get('x-files'))) needed.add(new URL(each, location.origin).href)
  }
  const shelf = await caches.open(files)
  for (const request of await shelf.keys()) if (!needed.has(request.url)) await shelf.delete(request)
}

const isFile = (pathname) => /^\/(_next\/static|media|icons)\/|^\/[\w-]+\.js$/.test(pathname)

/** A file as it was kept; a picture in whatever width it was. */
async function fileOf(url, pathname) {
  const shelf = await caches.open(files)
  const same = await shelf.match(url)
  if (same) return same
  const name = /^\/media\/[^-]+/.exec(pathname)?.[0]
  const other = name && (await shelf.keys()).find((request) => new URL(request.url).pathname.startsWith(`${name}-`))
  return (other && (await shelf.match(other))) || Response.error()
}
