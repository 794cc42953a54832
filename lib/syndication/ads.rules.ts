/** A record of ads.txt: a seller's domain, an account, how it is tied to us, perhaps a certificate. */
const RECORD = /^[a-z0-9.-]+\.[a-z]{2,}\s*,\s*[^,\s]+\s*,\s*(?:direct|reseller)\s*(?:,\s*[^,\s]+\s*)?$/i
const VARIABLE = /^(?:contact|subdomain|inventorypartnerdomain|ownerdomain|managerdomain)\s*=\s*\S.*$/i

/** The first line of an ads.txt that is none (IAB Tech Lab, ads.txt 1.1); null: all are. */
export function wrongAdsLine(text: string): number | null {
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim())
  const at = lines.findIndex((line) => line !== '' && !RECORD.test(line) && !VARIABLE.test(line))
  return at < 0 ? null : at + 1
}
