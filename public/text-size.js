// A−, A+ and Réinitialiser without a round trip. The form they stand in does the same when this file is not there.
const steps = 6
const usual = 1

class TextSize extends HTMLElement {
  connectedCallback() {
    this.addEventListener('submit', (event) => {
      event.preventDefault()
      event.stopPropagation()
      const root = document.documentElement
      const present = Number(root.dataset.textSize ?? usual)
      const press = event.submitter?.value
      const next = press === 'normale' ? usual : Math.min(steps - 1, Math.max(0, present + (press === 'plus' ? 1 : -1)))
      root.dataset.textSize = String(next)
      const secure = location.protocol === 'https:' ? '; secure' : ''
      document.cookie = `taille-texte=${next}; path=/; max-age=31536000; samesite=lax${secure}`
      const said = this.querySelector('[role=status]')
      if (said) said.textContent = next === usual ? 'Taille normale' : `Taille ${next + 1} sur ${steps}`
    })
  }
}

customElements.define('text-size', TextSize)
