import { describe, expect, it } from 'vitest'
import { menusForm, typedLinks } from './menus.rules'

const read = (fields: Record<string, string>) => menusForm.safeParse(fields)

describe('menus', () => {
  it('are typed a link on each line, and come back as they were', () => {
    const typed = 'Newsletter | /lettre\nBoutique | https://boutique.exemple.fr/?a=1'
    const form = read({ masthead: typed, 'section-3': 'on' })
    expect(form.data?.masthead).toEqual([
      { name: 'Newsletter', address: '/lettre' },
      { name: 'Boutique', address: 'https://boutique.exemple.fr/?a=1' },
    ])
    expect(typedLinks(form.data?.masthead ?? [])).toBe(typed)
    expect([form.data?.isShown(3), form.data?.isShown(4)]).toEqual([true, false])
  })

  it('take no address that runs, leaves without being seen to, or is none', () => {
    for (const address of [
      'javascript:alert(1)',
      '//ailleurs.fr',
      '/\\ailleurs.fr',
      'http://exemple.fr',
      'lettre',
      '',
    ]) {
      expect(read({ masthead: `Lien | ${address}` }).success, address).toBe(false)
    }
    expect(read({ masthead: '| /x' }).error?.issues[0]?.path).toEqual(['masthead'])
    expect(read({ masthead: '| /x' }).success).toBe(false)
    expect(read({ masthead: 'a | /a\n'.repeat(5) }).success).toBe(false)
    expect(read({ profiles: 'javascript:alert(1)' }).success).toBe(false)
  })
})
