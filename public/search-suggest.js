// Suggestions while one types (ARIA APG, combobox with a list): the form does the same without, only later.
const kept = new Map()
const element = (name, attributes, text = '') => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.textContent = text
  return made
}

class SearchSuggest extends HTMLElement {
  at = -1
  found = []

  connectedCallback() {
    this.field = this.querySelector('input')
    this.list = element('ul', { id: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions', hidden: '' })
    this.append(this.list)
    for (const [key, value] of [
      ['role', 'combobox'],
      ['aria-controls', 'suggestions'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['autocomplete', 'off'],
    ])
      this.field.setAttribute(key, value)
    this.field.addEventListener('input', () => this.ask())
    this.field.addEventListener('keydown', (event) => this.press(event))
    this.field.addEventListener('blur', () => this.show([]))
    // the field keeps the focus while one chooses
    this.list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.list.addEventListener('click', (event) => this.go(event.target.closest('li')))
  }

  ask() {
    clearTimeout(this.later)
    this.asked?.abort()
    const typed = this.field.value.trimStart()
    if (typed.trim().length < 2) return this.show([])
    this.later = setTimeout(async () => {
      this.asked = new AbortController()
      try {
        if (!kept.has(typed)) {
          const answer = await fetch(`/recherche/suggestions?q=${encodeURIComponent(typed)}`, this.asked)
          kept.set(typed, await answer.json())
        }
        if (this.field === document.activeElement) this.show(kept.get(typed))
      } catch {
        // without suggestions the field is a field
      }
    }, 120)
  }

  show(found) {
    this.found = found
    this.list.replaceChildren(
      ...found.map(({ text, kind }, place) => {
        const option = element('li', { id: `suggestion-${place}`, role: 'option', 'aria-selected': 'false' }, text)
        option.append(' ', element('small', {}, kind))
        return option
      }),
    )
    this.list.hidden = found.length === 0
    this.field.setAttribute('aria-expanded', String(found.length > 0))
    this.choose(-1)
  }

  choose(place) {
    this.at = place
    for (const [each, option] of [...this.list.children].entries()) {
      option.setAttribute('aria-selected', String(each === place))
      if (each === place) option.scrollIntoView({ block: 'nearest' })
    }
    if (place < 0) this.field.removeAttribute('aria-activedescendant')
    else this.field.setAttribute('aria-activedescendant', `suggestion-${place}`)
  }

  press(event) {
    const { length } = this.found
    if (length === 0 || event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    // one step beyond either end leads back to what was typed
    if (step) this.choose(((this.at + 1 + step + length + 1) % (length + 1)) - 1)
    else if (event.key === 'Escape') this.show([])
    else if (event.key === 'Enter' && this.at >= 0) this.go(this.list.children[this.at])
    else return
    event.preventDefault()
  }

  go(option) {
    const chosen = this.found[[...this.list.children].indexOf(option)]
    if (chosen) location.assign(chosen.path)
  }
}

customElements.define('search-suggest', SearchSuggest)
