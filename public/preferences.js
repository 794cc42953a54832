// Applies what the reader has chosen on this device before the first paint: pages are the same document for everybody.
// Without scripts, /preferences.css does the same.
{
  const { banner } = document.currentScript.dataset
  const cookie = (name) =>
    document.cookie
      .split('; ')
      .find((each) => each.startsWith(`${name}=`))
      ?.slice(name.length + 1) ?? ''

  const apply = () => {
    const { dataset } = document.documentElement
    const size = cookie('taille-texte')
    dataset.textSize = /^[0-5]$/.test(size) ? size : '1'
    const chosen = new RegExp(`^${banner}\\.[\\w-]{43}\\.`).test(cookie('unsujet-consent'))
    dataset.consent = chosen ? 'given' : 'none'
  }

  apply()
  // a page prepared in advance, or brought back by the browser, may be older than the last choice
  document.addEventListener('prerenderingchange', apply)
  addEventListener('pageshow', apply)
}
