// The pages « Ma lecture » and « Hors ligne »: what this device keeps, each removable. Nothing of it is known to the newspaper.
const { shelf: address } = document.querySelector('reading-shelf').dataset
const shelf = await import(address)

const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' })
const dayOf = (at) => day.format(at).replace(/^1 /, '1er ')

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

class ReadingShelf extends HTMLElement {
  connectedCallback() {
    this.show()
    addEventListener('pageshow', ({ persisted }) => persisted && this.show())
    this.addEventListener('click', ({ target }) => this.press(target.closest('button')))
    this.addEventListener('change', ({ target }) => {
      shelf.remember(target.checked)
      this.done(
        target.checked
          ? 'Vos lectures seront retenues ici.'
          : 'Vos lectures ne sont plus retenues, et celles qui l’étaient sont effacées.',
      )
    })
  }

  press(button) {
    const { remove, from, clear } = button?.dataset ?? {}
    if (remove) shelf.remove(from, remove)
    else if (clear) for (const each of clear.split(' ')) shelf.clear(each)
    else return
    this.done(remove ? 'Article retiré.' : 'C’est effacé de cet appareil.')
  }

  async done(words) {
    shelf.tellWorker()
    await this.show()
    const status = this.querySelector('[role=status]')
    status.textContent = words
    // the button that had the focus is gone
    status.focus()
  }

  async show() {
    const offline = await copies()
    for (const part of this.querySelectorAll('[data-list]')) {
      const { list } = part.dataset
      const shown =
        list === 'offline'
          ? unique([...shelf.list('kept'), ...shelf.list('read')]).filter(({ path }) => offline.has(path))
          : shelf.list(list)
      part.replaceChildren(...shown.map((article) => this.line(article, list, offline)))
      part.closest('section').classList.toggle('is-empty', shown.length === 0)
    }
    const box = this.querySelector('input[type=checkbox]')
    if (box) box.checked = shelf.remembers()
    this.hidden = false
  }

  line({ path, title, at }, list, offline) {
    const link = make('a', { href: path, textContent: title })
    const words = `${list === 'kept' ? 'Gardé' : 'Lu'} le ${dayOf(at)}${list !== 'offline' && offline.has(path) ? ' · lisible hors ligne' : ''}`
    const item = make('li', {}, link, make('p', { className: 'hint', textContent: words }))
    if (list !== 'offline') {
      const button = make('button', { type: 'button', className: 'button button-small', textContent: 'Retirer' })
      Object.assign(button.dataset, { remove: path, from: list })
      button.append(make('span', { className: 'sr-only', textContent: ` « ${title} »` }))
      item.append(button)
    }
    return item
  }
}

const unique = (articles) => [...new Map(articles.map((article) => [article.path, article])).values()]

/** The paths of articles that are whole on this device. */
async function copies() {
  const name = (await globalThis.caches?.keys())?.find((each) => each.startsWith('unsujet-copies-'))
  const requests = name ? await (await caches.open(name)).keys() : []
  return new Set(requests.map(({ url }) => new URL(url).pathname))
}

customElements.define('reading-shelf', ReadingShelf)
