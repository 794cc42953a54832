// Share, copy, print, keep, listen: buttons that only a script can answer. What needs none are links beside them.
const address = document.querySelector('link[rel=canonical]')?.href ?? location.href
const title = document.querySelector('h1')?.textContent ?? document.title
const path = location.pathname

const shelf = await import(document.querySelector('[data-shelf]').dataset.shelf)

/** The picture that this device chose, so that it is the one it has offline. */
const here = () => ({
  path,
  files: [...document.querySelectorAll('.article-lead img')].map((image) => image.currentSrc),
})

const doing = {
  share: () => navigator.share({ title, url: address }),
  copy: async (say) => {
    await navigator.clipboard.writeText(address)
    say('Adresse copiée.')
  },
  print: () => print(),
  keep: (say) => {
    const kept = shelf.holds('kept', path)
    if (!kept && shelf.isFull()) return say('Vous gardez déjà cent articles : retirez-en un dans « Ma lecture ».')
    if (kept) shelf.remove('kept', path)
    else shelf.put('kept', { path, title })
    shelf.tellWorker(here())
    const isKept = shelf.holds('kept', path)
    if (isKept) say('Gardé sur cet appareil, dans ', 'Ma lecture')
    else say(kept ? 'Retiré de votre lecture.' : 'Votre navigateur ne permet pas de garder.')
  },
  listen: async (_, tools) => {
    const { toggle } = await import(tools.dataset.listen)
    toggle(tools)
  },
}

class ReaderTools extends HTMLElement {
  connectedCallback() {
    this.mark()
    addEventListener('pageshow', () => this.mark())
    this.addEventListener('click', async ({ target }) => {
      const work = doing[target.closest('[data-do]')?.dataset.do]
      if (!work) return
      try {
        await work((...words) => this.say(...words), this)
      } catch (fault) {
        // a reader who closes the sheet of shares has shared nothing, and knows it
        if (fault.name !== 'AbortError') this.say('Votre navigateur ne le permet pas ici.')
      }
      this.mark()
    })
  }

  say(words, link) {
    const status = this.querySelector('[role=status]')
    status.textContent = words.replace(/ (?=[:;!?»])|(?<=«) /g, '\u202f')
    if (link) status.append(Object.assign(document.createElement('a'), { href: '/ma-lecture', textContent: link }))
  }

  mark() {
    const button = this.querySelector('[data-do=keep]')
    if (!button) return
    const kept = shelf.holds('kept', path)
    button.setAttribute('aria-pressed', String(kept))
  }
}

customElements.define('reader-tools', ReaderTools)

// a voice of this device, not of a server elsewhere: only then is there something to press
const speech = globalThis.speechSynthesis
const findVoice = () => {
  const voice = speech.getVoices().some(({ lang, localService }) => lang.startsWith('fr') && localService)
  document.documentElement.toggleAttribute('data-voice', voice)
}
if (speech && globalThis.Intl?.Segmenter) {
  findVoice()
  speech.addEventListener?.('voiceschanged', findVoice)
}

// a page prepared in advance is read when it is shown
const read = () => {
  if (shelf.remembers()) shelf.put('read', { path, title })
  shelf.tellWorker(here())
}
if (document.prerendering) document.addEventListener('prerenderingchange', read, { once: true })
else read()
