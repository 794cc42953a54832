// Suggestions while one types (ARIA APG, combobox): the form does the same without.
const kept = {}
const set = (node, attributes) => {
  for (const name in attributes) node.setAttribute(name, attributes[name])
  return node
}
const make = (name, attributes, ...content) => {
  const node = set(document.createElement(name), attributes)
  node.append(...content)
  return node
}

class SearchSuggest extends HTMLElement {
  connectedCallback() {
    this.field = set(this.querySelector('input'), {
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-controls': 'suggestions',
    })
    this.list = make('ul', { role: 'listbox', id: 'suggestions', 'aria-label': 'Suggestions' })
    this.append(this.list)
    this.show([])
    this.field.oninput = () => this.ask(this.field.value.trimStart())
    this.field.onkeydown = (event) => this.press(event)
    this.field.onblur = () => this.show([])
    // keeps the focus
    this.list.onpointerdown = (event) => event.preventDefault()
    this.list.onclick = (event) => this.go(event.target.closest('li'))
  }

  ask(typed) {
    clearTimeout(this.later)
    this.asked?.abort()
    if (!typed[1]) return this.show([])
    this.later = setTimeout(async () => {
      this.asked = new AbortController()
      try {
        kept[typed] ??= await (await fetch(`/recherche/suggestions?q=${encodeURIComponent(typed)}`, this.asked)).json()
        if (this.field === document.activeElement) this.show(kept[typed])
      } catch {
        // no suggestions
      }
    }, 120)
  }

  show(found) {
    this.list.replaceChildren(
      ...found.map(({ text, kind, path }, place) =>
        make(
          'li',
          { role: 'option', id: `suggestion-${place}`, 'data-path': path },
          `${text} `,
          make('small', {}, kind),
        ),
      ),
    )
    this.list.hidden = !found[0]
    set(this.field, { 'aria-expanded': !!found[0] })
    this.choose(-1)
  }

  choose(place) {
    this.at = place
    const { children } = this.list
    const chosen = children[place]
    for (const option of children) set(option, { 'aria-selected': option === chosen })
    set(this.field, { 'aria-activedescendant': chosen?.id ?? '' })
    chosen?.scrollIntoView({ block: 'nearest' })
  }

  press(event) {
    const { children } = this.list
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!children[0] || event.isComposing) return
    const places = children.length + 1
    // beyond either end is what was typed
    if (step) this.choose(((this.at + 1 + step + places) % places) - 1)
    else if (event.key === 'Escape') this.show([])
    else if (event.key === 'Enter' && this.at >= 0) this.go(children[this.at])
    else return
    event.preventDefault()
  }

  go(option) {
    if (option) location.assign(option.dataset.path)
  }
}

customElements.define('search-suggest', SearchSuggest)
