import { describe, expect, it } from 'vitest'
import { networkOf } from './network.rules'

describe('networkOf', () => {
  it('gives a household with IPv6 one network, however its addresses are written', () => {
    for (const address of ['2001:db8::1', '2001:db8::a:b:c:d', '2001:0db8:0:0:ffff::', '[2001:DB8::7]:443']) {
      expect(networkOf(address), address).toBe('2001:db8:0:0')
    }
    expect(networkOf('2001:db8:0:1::1')).toBe('2001:db8:0:1')
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0')
  })

  it('takes IPv4 whole, mapped or with a port', () => {
    for (const address of ['192.0.2.7', '::ffff:192.0.2.7', '192.0.2.7:5123', ' 192.0.2.7, 198.51.100.1']) {
      expect(networkOf(address), address).toBe('192.0.2.7')
    }
  })

  it('survives what is no address', () => {
    expect(networkOf('')).toBe('')
    expect(networkOf('::')).toBe('0:0:0:0')
    expect(networkOf(':::::::::::')).toBeTypeOf('string')
  })
})
