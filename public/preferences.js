// Applies what the reader has chosen on this device before the first paint: pages are the same document for everybody.
// Without scripts, /preferences.css does the same.
{
  const { banner } = document.currentScript.dataset
  const root = document.documentElement
  const cookie = (name) =>
    document.cookie
      .split('; ')
      .find((each) => each.startsWith(`${name}=`))
      ?.slice(name.length + 1) ?? ''

  // the colour around the page is the page's; it has a colour once its style is there
  const tint = () => {
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
      meta.content = getComputedStyle(root).backgroundColor
    }
  }

  const apply = () => {
    const read = /^[0-5]\.[0-2]\.[0-2]\.[0-3]\.[01]$/.exec(cookie('lecture'))?.[0] ?? '1.0.0.0.0'
    const [size, face, spacing, theme, images] = read.split('.')
    const tinted = root.dataset.theme
    const [, agreed, day] =
      new RegExp(`^${banner}\\.[\\w-]{43}\\.([^.]*)\\.(\\w+)$`).exec(cookie('unsujet-consent')) ?? []
    // six months, and a day's grace for clocks; a browser that says no for its reader has answered (Global Privacy Control)
    const age = Date.now() / 86_400_000 - Number.parseInt(day, 36)
    // where no cookie is kept the question is put on the first page alone
    const deaf = !navigator.cookieEnabled && document.referrer.startsWith(location.origin)
    const kept = age > -1 && age < 183
    const chosen = kept || navigator.globalPrivacyControl || deaf
    Object.assign(root.dataset, { size, face, spacing, theme, images, consent: chosen ? 'given' : 'none' })
    // for contents of other sites (embed.js), and the room that they are to have
    root.dataset.allowed = kept ? agreed.replaceAll('_', ' ') : ''
    if (tinted && tinted !== theme) tint()
  }

  apply()
  if (navigator.share) root.dataset.share = ''
  if (root.dataset.theme !== '0') addEventListener('DOMContentLoaded', tint)
  // a page prepared in advance, or brought back by the browser, may be older than the last choice
  document.addEventListener('prerenderingchange', apply)
  addEventListener('pageshow', apply)
  addEventListener('preferences', apply)
}
