import { isOfTheSite, spelledPath } from './path.rules'

/** The longest that is kept (drizzle/schema/redirects.ts). */
const LONGEST = 300

const IDENTIFIER = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/
/** No word is so long; codes and hashes are. */
const LONG_WORD = /[a-z0-9]{32}/
/** Codes mix digits and letters as no title does: `a3b9c` four times. */
const MOSTLY_MIXED = /(?:(?:[a-z](?=\d)|\d(?=[a-z]))[^/]*?){4}/
/** A telephone number, however it is written; dates have eight digits. */
const MANY_DIGITS = /\d(?:[-._ ]?\d){8}/
/** What programs that look for weak spots ask for, by browsers' names too. */
const PROBE = /(?:^|\/)(?:\.|wp-(?:login|admin|includes|config)|xmlrpc\.php|phpmyadmin|cgi-bin)/

/**
 * The spelling under which an address where a reader found nothing is kept. Null: it is not, being a part of the site's, too long, a probe, or
 * of somebody: an electronic address, a telephone number, a code that may open something.
 */
export function notedAs(path: string): string | null {
  const spelled = spelledPath(path)
  if (spelled.length > LONGEST || isOfTheSite(spelled)) return null
  const words = spelled.replace(/%(?:[0-9A-F]{2})/g, (code) => (code === '%40' ? '@' : '-'))
  const isNobodys =
    !words.includes('@') && ![IDENTIFIER, LONG_WORD, MOSTLY_MIXED, MANY_DIGITS, PROBE].some((sign) => sign.test(words))
  return isNobodys ? spelled : null
}
