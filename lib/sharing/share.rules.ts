const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * The host of a Mastodon instance as somebody types it, in lower case and ASCII; null where it is not a public host name and
 * nothing else: no scheme, name before an @, port, path or address in numbers (RFC 1123, section 2.1; RFC 5891 for names that are not ASCII).
 */
export function instanceOf(typed: string): string | null {
  const name = typed.trim().toLowerCase()
  // URL would drop or reinterpret what makes these something else than a name
  if (name === '' || name.length > 253 || /[^\p{L}\p{M}\p{N}.-]/u.test(name) || !URL.canParse(`https://${name}`))
    return null
  const host = new URL(`https://${name}`).hostname
  const labels = host.split('.')
  const isName = host.length <= 253 && labels.length > 1 && labels.every((each) => label.test(each))
  return isName && !/^\d+$/.test(labels.at(-1) ?? '') ? host : null
}

/** Where an instance lets its members write a message that begins with a text (Mastodon, « /share »). */
export const mastodonShare = (instance: string, text: string): string =>
  `https://${instance}/share?text=${encodeURIComponent(text)}`

/** A letter with an article's title and address (RFC 6068). */
export const mailShare = (title: string, address: string): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n\r\n${address}`)}`
