// Remembers the last instance on this device, and nowhere else; the page works the same without.
const key = 'unsujet-mastodon'

class MastodonInstance extends HTMLElement {
  connectedCallback() {
    const { chosen } = this.dataset
    const field = this.querySelector('input')
    // a browser that keeps nothing has nothing to give back
    try {
      if (chosen) localStorage.setItem(key, chosen)
      else if (!field.value) field.value = localStorage.getItem(key) ?? ''
    } catch {}
  }
}

customElements.define('mastodon-instance', MastodonInstance)
