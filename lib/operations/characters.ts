const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)).join('')

/**
 * What the house's typefaces are cut down to: Latin-1, the ligatures œ Œ Ÿ, names of the rest of Europe (Latin Extended-A), dashes,
 * quotes, ellipsis, guillemets, U+202F and U+2009 (narrow spaces), minus, euro, a few arrows.
 */
export const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸĆćČčĎďĐđĖėĘęĚěĞğĢģĪīİıŁłŃńŇňŌōŐőŘřŚśŞşŠšŤťŪūŮůŰűŹźŻżŽžȘșȚț‐‑–—‘’‚“”„†•…‰‹›\u2009\u202f€−×→←↑↓`
