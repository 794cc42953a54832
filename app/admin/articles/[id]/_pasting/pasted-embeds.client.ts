'use client'

import { type EmbedLink, recognise } from '@/lib/embeds/embed.rules'
import { all } from './changed-elements.client'

/** What an address that stands alone shows, if that is known. */
export function embedAt(address: string): EmbedLink | null {
  const found = recognise(address)
  return found && found.kind !== 'other' ? { url: found.url, kind: found.kind } : null
}

/** An embed as the editor reads it. */
export function embedElement({ url, kind }: EmbedLink, page: Document): HTMLElement {
  const element = page.createElement('div')
  element.dataset.embed = kind
  element.dataset.url = url
  return element
}

const posts = 'blockquote.twitter-tweet, blockquote.mastodon-embed, blockquote.bluesky-embed'

/** Frames and posts of other sites become links to what they show, and nothing of them is loaded; frames of others go. */
export function markEmbeds(body: HTMLElement): void {
  const page = body.ownerDocument
  for (const frame of all(body, 'iframe')) {
    const address = frame.getAttribute('src') ?? frame.dataset.src ?? ''
    const embed = embedAt(address.startsWith('//') ? `https:${address}` : address)
    if (embed) frame.replaceWith(embedElement(embed, page))
  }
  for (const post of all(body, posts)) {
    const addresses = [post.getAttribute('cite'), ...all(post, 'a').map((link) => link.getAttribute('href'))]
    // a post may link to others: its own address, with its date, is the last
    const embed = addresses
      .reverse()
      .map((address) => embedAt(address ?? ''))
      .find((each) => each !== null)
    if (embed) post.replaceWith(embedElement(embed, page))
  }
}
