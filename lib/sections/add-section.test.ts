import { describe, expect, it } from 'vitest'
import { addSection } from './add-section'
import { listSections } from './section.queries'

describe('addSection', () => {
  it('opens sections in order, and refuses a name that is taken or would hide a page', async () => {
    expect(await addSection({ name: 'Économie locale', description: '', hue: 'ochre', parentId: null })).toEqual({
      ok: true,
    })
    expect(await addSection({ name: 'Sport', description: '', hue: 'blue', parentId: null })).toEqual({ ok: true })
    expect((await listSections()).map(({ slug }) => slug)).toEqual(['economie-locale', 'sport'])
    for (const name of ['Sport', 'Admin', 'Cookies', '🌍🌍']) {
      expect(await addSection({ name, description: '', hue: 'red', parentId: null }), name).toMatchObject({
        reason: 'section-taken',
      })
    }
  })
})
