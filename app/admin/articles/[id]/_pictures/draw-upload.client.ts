'use client'

import type { Upload } from './upload.client'

const percent = (part: number): string => `${Math.floor(part * 100)}\u202f%`

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (HTMLElement | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

const small = (label: string, name: string, press: () => void): HTMLButtonElement => {
  const button = made('button', { type: 'button', className: 'button button-small', onclick: press }, label)
  button.setAttribute('aria-label', `${label}\u202f: ${name}`)
  return button
}

/**
 * Draws an upload where its picture will be: the picture, its name and how far it is; or why it failed, and what to do
 * about it. Plain elements, since the text's own library and React both show them.
 *
 * @returns the figure, and a function that stops following the upload
 */
export function drawUpload(upload: Upload, onRemove: () => void): { figure: HTMLElement; stop: () => void } {
  const picture = made('img', { src: upload.preview, alt: '' })
  // what is no picture has no preview
  picture.addEventListener('error', () => picture.remove())
  const progress = made('progress', { max: 1 })
  progress.setAttribute('aria-label', `Envoi de ${upload.name}`)
  const state = made('span', { className: 'editor-upload-state' })
  const row = made('p', { className: 'editor-upload-row' })
  const figure = made(
    'figure',
    { className: 'editor-figure editor-upload', contentEditable: 'false' },
    made('p', { className: 'editor-upload-name' }, upload.name),
    row,
    picture,
  )
  const remove = small('Retirer', upload.name, onRemove)
  let shown = ''

  const draw = () => {
    const { state: now } = upload
    figure.dataset.state = now.kind
    if (now.kind === 'failed') {
      if (shown !== 'failed') {
        const sentence = made('span', { className: 'fault' }, now.sentence)
        sentence.setAttribute('role', 'alert')
        row.replaceChildren(
          sentence,
          small('Réessayer', upload.name, () => upload.send()),
          remove,
        )
      }
    } else {
      if (shown !== 'going') row.replaceChildren(progress, state, remove)
      const part = now.kind === 'sending' ? now.part : now.kind === 'sent' ? 1 : 0
      // at its end the server looks at the picture, for as long as that takes
      if (now.kind === 'sending' && part === 1) progress.removeAttribute('value')
      else progress.value = part
      state.textContent =
        now.kind === 'waiting'
          ? 'En attente'
          : now.kind === 'sent'
            ? 'Envoyée'
            : part === 1
              ? 'Vérification…'
              : percent(part)
    }
    shown = now.kind === 'failed' ? 'failed' : 'going'
  }
  draw()
  return { figure, stop: upload.subscribe(draw) }
}
