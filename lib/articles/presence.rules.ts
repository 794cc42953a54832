/** Seconds between two heartbeats of an open editor. */
export const HEARTBEAT = 15

/** Seconds after which an editor that was not heard of counts as closed: three heartbeats may be lost. */
export const FORGOTTEN = 60

/** Somebody who has an article open. */
export type Present = { name: string; isSelf: boolean }

const list = new Intl.ListFormat('fr', { type: 'conjunction' })

/** Who else is there, in a sentence; '' when nobody is. One's own other tab is named as such. */
export function presenceSentence(others: readonly Present[]): string {
  const names = [...new Set(others.filter((each) => !each.isSelf).map(({ name }) => name))]
  const isOpenTwice = others.some(({ isSelf }) => isSelf)
  const open = isOpenTwice ? 'Vous avez cet article ouvert dans un autre onglet.' : ''
  if (names.length === 0) return open
  const who = list.format(names)
  return [`${who} ${names.length > 1 ? 'sont' : 'est'} aussi dans cet article.`, open].filter(Boolean).join(' ')
}
