import unhomoglyph from 'unhomoglyph'

// A longer word is none: the longest in dictionaries has 25 letters, and a pair of two has to fit in 60 characters.
const LONGEST_WORD = 29
const HOSTS_AT_MOST = 20

const hidden = /[\p{M}\p{Lm}\p{Default_Ignorable_Code_Point}]/gu
const mail = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
// With its scheme, as www, or as a bare name under a common ending ("example" is what tests may use, RFC 2606), or before a path.
const link =
  /(?:https?:\/\/|\bwww\.)([\p{L}\p{N}.-]+)[^\s<>"«»[\]{}]*|(?<![\p{L}\p{N}._@-])((?:[\p{L}\p{N}-]+\.)+(?:(?:com|net|org|info|biz|fr|eu|io|ru|shop|online|xyz|app|example)(?![\p{L}\p{N}-])|\p{L}{2,}(?=\/[\p{L}\p{N}@])))[^\s<>"«»[\]{}]*/giu
const handle = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{3,}/gu
// limits on what repeats keep a comment made to be slow from being slow
const amount = '\\d(?:[\\d .,]{0,18}\\d)?'
const money = new RegExp(
  `[€$£]\\s?${amount}|(?<![\\p{L}\\d])${amount}\\s?(?:[km]?[€$£]|(?:(?:mille|millions?|milliards?)\\s(?:d['’]\\s?|de\\s)?)?(?:euros?|eur|dollars?|usd|usdt|roses)(?!\\p{L}))`,
  'giu',
)
const phone = /(?<![\p{L}\d])(?:\+\d|0)(?:[\s.()-]{0,2}\d){8,14}(?!\d)/gu
// « p.r.ê.t » and « w h a t s a p p »: four letters or more, each beside the same sign
const spaced = /(?<![\p{L}\p{N}])\p{L}([ .·*_-])\p{L}(?:\1\p{L}){2,}(?![\p{L}\p{N}])/gu
const token = /:(?:link|mail|handle|money|phone)(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu
// a figure or sign in place of a letter, with letters on both sides
const disguised = /(?<=\p{L})[013457@$](?=\p{L})/gu
const undisguised: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' }

/**
 * A text as a row of folded words, in which links, addresses, telephone numbers and sums of money are one token each (`:link` …), and what
 * is to be said of the whole (`:caps`, `:link-host=…`).
 */
export function signedTokens(words: string): { tokens: string[]; structure: string[] } {
  const formed = words.toWellFormed()
  const seen = formed.normalize('NFKD').replace(hidden, '')
  const hosts: string[] = []
  const marked = seen
    .replace(mail, ' :mail ')
    .replace(link, (_, named?: string, bare?: string) => {
      hosts.push(hostOf(named ?? bare ?? ''))
      return ' :link '
    })
    .replace(handle, ' :handle ')
    .replace(money, ' :money ')
    .replace(phone, ' :phone ')
  const plain = marked
    .replace(spaced, (letters, sign: string) => letters.replaceAll(sign, ''))
    .replace(/[\p{L}\p{N}@$]+/gu, unmasked)
  const all = plain.match(token) ?? []
  // one letter says little, and a number is either noise or somebody's
  const tokens = all.filter((each) => each.length > 1 && each.length <= LONGEST_WORD && /\p{L}/u.test(each))
  const structure = Object.entries({
    ':links-2+': hosts.length >= 2,
    ':caps': isShouted(marked.replace(token, (each) => (each.startsWith(':') ? '' : each))),
    ':emoji-3+': (formed.match(/\p{Extended_Pictographic}/gu) ?? []).length >= 3,
    ':mixed-script': (marked.match(/\p{L}+/gu) ?? []).some(isMixed),
    ':long-word': all.some((each) => each.length > LONGEST_WORD),
  }).flatMap(([sign, holds]) => (holds ? [sign] : []))
  return {
    tokens,
    structure: [
      ...structure,
      ...hosts
        .filter(Boolean)
        .slice(0, HOSTS_AT_MOST)
        .map((host) => `:link-host=${host}`),
    ],
  }
}

const hostOf = (typed: string): string =>
  unmaskedLetters(typed)
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/^[.-]+|[.-]+$/g, '')

const isMixed = (word: string) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)

function isShouted(text: string): boolean {
  const capitals = (text.match(/\p{Lu}/gu) ?? []).length
  const small = (text.match(/\p{Ll}/gu) ?? []).length
  return capitals + small >= 12 && capitals > (capitals + small) * 0.6
}

/** A word in the letters that it seems to be written with. Russian stays Russian: only what mixes letters, or hides none but Latin ones. */
function unmasked(word: string): string {
  const latin = unmaskedLetters(word)
  const isMasked = isMixed(word) || /^[\p{ASCII}]*$/u.test(latin)
  return (isMasked ? latin : word).toLowerCase().replace(disguised, (sign) => undisguised[sign] ?? sign)
}

// TS 39 has a capital I look like l, where we know that it is an I
const unmaskedLetters = (word: string): string =>
  word.replace(/[^\p{ASCII}]/gu, (letter) => {
    const like = unhomoglyph(letter)
    return like === 'l' && /\p{Lu}/u.test(letter) ? 'i' : like
  })
