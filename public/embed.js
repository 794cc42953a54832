// Shows something of another site's where its placard stands, once its reader asks; the placard's link works the same without.
class ArticleEmbed extends HTMLElement {
  connectedCallback() {
    const { frame } = this.dataset
    const button = this.querySelector('a.button')
    if (!frame || !button) return
    button.addEventListener('click', (event) => {
      // a new tab, or a copy of the link, is what was asked for; without network the link's own page says so
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || !navigator.onLine) return
      event.preventDefault()
      const shown = document.createElement('iframe')
      shown.src = frame
      shown.title = this.querySelector('.embed-title').textContent
      shown.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
      shown.className = 'embed-frame'
      this.querySelector('.embed-notice').remove()
      button.replaceWith(shown)
      shown.focus()
    })
  }
}

customElements.define('article-embed', ArticleEmbed)
