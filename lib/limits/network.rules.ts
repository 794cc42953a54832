/**
 * The network an address belongs to, as limits count it: an IPv4 address itself, of an IPv6 address its first 64 bits
 * (one household holds all that follow, RFC 6177). The same network has one spelling.
 *
 * @param forwardedFor X-Forwarded-For; its first entry counts. Ports, brackets and zones are left out.
 */
export function networkOf(forwardedFor: string): string {
  const first = (forwardedFor.split(',')[0] ?? '').trim().toLowerCase()
  const address = first.replace(/^\[([^\]]*)\].*$/, '$1').replace(/%.*$/, '')
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/.exec(address)?.[1]
  if (four) return four
  if (!address.includes(':')) return address

  const [head = [], tail = []] = address.split('::').map((side) => side.split(':').filter(Boolean))
  // what `::` stands for (RFC 4291, section 2.2)
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
