'use client'

import { all } from './changed-elements.client'
import type { Dialect } from './dialect'

/** What surrounds an article of WordPress and is none of it. */
const furniture =
  '.sharedaddy, .jp-relatedposts, .wp-block-social-links, .wp-block-read-more, .wp-block-buttons, .post-navigation, .comments-area, .wp-block-latest-posts, a.more-link'

const readMore = /^\s*(?:lire la suite|continuer la lecture|read more|continue reading)\b.{0,60}$/i

/** WordPress: blocks by class, shortcodes, « lire la suite ». */
export const wordpress: Dialect = {
  speaks: (html) => /wp-block-|<!-- wp:|\bwp-(?:image|content|caption)|more-link|\[caption/.test(html),
  translate(body) {
    for (const each of all(body, furniture)) each.remove()
    for (const each of all(body, 'a, p')) if (readMore.test(each.textContent ?? '')) each.remove()
    for (const each of all(body, '.wp-block-pullquote')) {
      const quote = each.matches('blockquote') ? each : each.querySelector('blockquote')
      quote?.setAttribute('data-pull-quote', '')
    }
  },
}

// « [caption id=… width=…]<img …> its words[/caption] »
const caption = /\[caption\b[^\]]*\]\s*(?:<a\b[^>]*>\s*)?(<img\b[^>]*>)(?:\s*<\/a>)?([\s\S]*?)\[\/caption\]/gi
const embed = /\[embed\b[^\]]*\]\s*(https?:\/\/[^\s[<]+)\s*\[\/embed\]/gi

/** Shortcodes as the HTML that WordPress makes of them; those that draw on what the old site keeps are left as they are. */
export const withoutShortcodes = (html: string): string =>
  html.includes('[caption') || html.includes('[embed')
    ? html
        .replace(caption, (_, image, words) => `<figure>${image}<figcaption>${words}</figcaption></figure>`)
        .replace(embed, '<p><a href="$1">$1</a></p>')
    : html

/** Whether a plain text is the source of WordPress blocks, copied from its code editor. */
export const isBlockSource = (text: string): boolean => /<!-- wp:[a-z]/.test(text)
