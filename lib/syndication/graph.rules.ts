import type { Thing } from 'schema-dts'

/** A thing that stands for itself, not by its address alone. */
export type Described = Exclude<Thing, string>

/**
 * Things of schema.org as the text of one script (JSON-LD 1.1, « @graph »). No text of an article can end that script, or a line
 * of it where a reader of JSON takes U+2028 for an end.
 */
export const graphText = (things: readonly Described[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
