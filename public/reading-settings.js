// The reader's settings without a round trip. The form they stand in does the same when this file is not there.
const usual = { size: 1, face: 0, spacing: 0, theme: 0, images: 0 }
const largest = 5
const root = document.documentElement

const present = () => Object.fromEntries(Object.keys(usual).map((kind) => [kind, Number(root.dataset[kind])]))

const after = (settings, press) => {
  if (press === 'all.usual') return usual
  const [kind, step] = press.split('.')
  if (step === 'less') return { ...settings, size: Math.max(0, settings.size - 1) }
  if (step === 'more') return { ...settings, size: Math.min(largest, settings.size + 1) }
  return { ...settings, [kind]: Number(step) }
}

const keep = (settings) => {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  const value = Object.values(settings).join('.')
  document.cookie = `lecture=${value}; path=/; max-age=31536000; samesite=lax${secure}`
  // public/preferences.js reads it back, and applies it
  dispatchEvent(new Event('preferences'))
}

const said = (button, { size }) => {
  if (button.value.startsWith('size'))
    return size === usual.size ? 'Taille normale' : `Taille ${size + 1} sur ${largest + 1}`
  const legend = button.closest('fieldset')?.querySelector('legend')?.textContent
  return legend ? `${legend}\u202f: ${button.textContent}` : 'Réglages d’origine'
}

class ReadingSettings extends HTMLElement {
  connectedCallback() {
    this.mark()
    for (const event of ['preferences', 'pageshow']) addEventListener(event, () => this.mark())
    this.addEventListener('submit', (event) => {
      const button = event.submitter
      if (!button?.value) return
      event.preventDefault()
      event.stopPropagation()
      // the words being read stay where they are, though the page above them grows
      const top = button.getBoundingClientRect().top
      keep(after(present(), button.value))
      scrollBy({ top: button.getBoundingClientRect().top - top, behavior: 'instant' })
      this.querySelector('[role=status]').textContent = said(button, present())
    })
  }

  mark() {
    const settings = present()
    const shown = this.querySelector('[data-size-shown]')
    if (shown) shown.textContent = settings.size + 1
    for (const button of this.querySelectorAll('[data-step]')) {
      const [kind, step] = button.value.split('.')
      button.setAttribute('aria-pressed', String(settings[kind] === Number(step)))
    }
  }
}

customElements.define('reading-settings', ReadingSettings)
