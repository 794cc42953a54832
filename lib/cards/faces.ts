import type { Faces } from './card-drawing.rules'
import type { Letters } from './lettering.rules'
import headline from './letters/headline.json'
import label from './letters/label.json'
import meta from './letters/meta.json'
import text from './letters/text.json'

// the compiler takes a pair in JSON for a list
const letters = (read: unknown) => read as Letters

/** The house's typefaces, as cards are drawn with them. */
export const faces: Faces = {
  headline: letters(headline),
  text: letters(text),
  label: letters(label),
  meta: letters(meta),
}
