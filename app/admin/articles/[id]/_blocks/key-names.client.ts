'use client'

/** Keys as ProseMirror writes them: `Mod-Alt-2`. */
export type Keys = string

const isMac = (): boolean => typeof navigator !== 'undefined' && /^(Mac|iP)/.test(navigator.platform)

// as they are engraved on a French keyboard
const engraved: Record<string, string> = {
  Mod: 'Ctrl',
  Shift: 'Maj',
  Enter: 'Entrée',
  Escape: 'Échap',
  ArrowUp: '↑',
  ArrowDown: '↓',
}
const engravedOnMac: Record<string, string> = { ...engraved, Mod: '⌘', Alt: '⌥', Shift: '⇧' }

// « - » is itself a key nowhere here
const named = (keys: Keys, names: Record<string, string>): string[] =>
  keys.split('-').map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))

/** What somebody reads on the keys: « Ctrl + Alt + 2 ». */
export const keyNames = (keys: Keys): string => named(keys, isMac() ? engravedOnMac : engraved).join(' + ')

/** The same for aria-keyshortcuts. */
export const ariaKeys = (keys: Keys): string => named(keys, { Mod: isMac() ? 'Meta' : 'Control' }).join('+')
