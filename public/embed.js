// Shows something of another site's where its placard stands, once its reader asks, for this time or for always; the placard's
// link and form work the same without. What a reader has agreed to is said by preferences.js (data-allowed).
class ArticleEmbed extends HTMLElement {
  connectedCallback() {
    const { frame, provider } = this.dataset
    if (!frame) return
    this.addEventListener('click', (event) => {
      // a new tab, or a copy of the link, is what was asked for; without network the link's own page says so
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || !navigator.onLine) return
      if (!event.target.closest('.embed-asking a, .embed-picture')) return
      event.preventDefault()
      this.asked = true
      this.show()?.focus()
    })
    if (!provider) return
    this.querySelector('form').addEventListener('submit', (event) => this.agree(event))
    const follow = () => this.follow(provider)
    follow()
    // agreed to elsewhere on the page, or taken back on another one before this is seen again
    for (const event of ['preferences', 'pageshow']) addEventListener(event, follow)
  }

  follow(provider) {
    const { allowed = '' } = document.documentElement.dataset
    if (allowed.split(' ').includes(provider)) this.show()
    else if (!this.asked) this.hide()
  }

  async agree(event) {
    const { target: form } = event
    if (event.defaultPrevented || !navigator.onLine) return
    event.preventDefault()
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: new FormData(form),
        redirect: 'manual',
        signal: AbortSignal.timeout(8000),
      })
      if (answer.type !== 'opaqueredirect') throw new Error(answer.type)
    } catch {
      form.submit()
      return
    }
    this.asked = true
    this.show()?.focus()
    dispatchEvent(new Event('preferences'))
  }

  show() {
    if (this.shown) return null
    this.shown = Object.assign(document.createElement('iframe'), {
      title: this.querySelector('.embed-title').textContent,
      allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
      className: 'embed-frame',
      // one that was asked for is wanted now
      loading: this.asked ? 'eager' : 'lazy',
      src: this.dataset.frame,
    })
    this.append(this.shown)
    this.dataset.shown = ''
    return this.shown
  }

  hide() {
    this.shown?.remove()
    this.shown = null
    delete this.dataset.shown
  }
}

customElements.define('article-embed', ArticleEmbed)
