'use client'

import { all } from './changed-elements.client'

/** A picture that stays where it was: another site’s, or a file’s beside the document. */
export type LostPicture = { address: string; caption: string }

export type PastedPictures = {
  /** `data:` addresses; the place of each is a `p[data-picture]` of its number. */
  carried: string[]
  lost: LostPicture[]
}

/** Addresses of one point and of placeholders are shorter than any picture. */
const LEAST = 300

/** Takes pictures out: those that the clipboard carries leave a mark where they belong, ours stay, others are told of. */
export function takePictures(body: HTMLElement): PastedPictures {
  const found: PastedPictures = { carried: [], lost: [] }
  for (const image of all(body, 'img') as HTMLImageElement[]) {
    if (image.dataset.media && image.getAttribute('src')?.startsWith('/media/')) continue
    if (image.classList.contains('emoji') || image.classList.contains('wp-smiley')) image.replaceWith(image.alt)
    else takeOne(image, found)
  }
  return found
}

function takeOne(image: HTMLImageElement, { carried, lost }: PastedPictures): void {
  const address = addressOf(image)
  const figure = image.closest('figure')
  const isPixel = ['width', 'height'].some((side) => Number.parseFloat(image.getAttribute(side) ?? '9') <= 2)
  if (address.startsWith('data:image/')) {
    const place = image.ownerDocument.createElement('p')
    place.dataset.picture = String(carried.push(address) - 1)
    image.replaceWith(place)
    return
  }
  image.remove()
  if (isPixel || address === '' || address.startsWith('data:')) return
  const words = figure?.querySelector('figcaption')
  lost.push({ address, caption: (words?.textContent ?? '').replace(/\s+/g, ' ').trim() })
  // a caption without its picture says nothing
  if (figure && !figure.querySelector('img, [data-picture], table')) words?.remove()
}

/** Pages that load pictures late have a placeholder in the picture’s place. */
function addressOf(image: HTMLImageElement): string {
  const own = image.getAttribute('src') ?? ''
  const isPlaceholder = own === '' || (own.startsWith('data:') && own.length < LEAST)
  const later = image.dataset.src ?? image.dataset.lazySrc ?? image.getAttribute('srcset')?.trim().split(/[\s,]/)[0]
  return isPlaceholder ? (later ?? '') : own
}
