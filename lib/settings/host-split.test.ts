import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { driver } from '../database'
import { findNewspaper } from './settings.queries'

const migration = readFileSync(new URL('../../drizzle/migrations/0023_legal_pages.sql', import.meta.url), 'utf8')
const split = migration.slice(migration.indexOf('UPDATE "settings"'))

/** The newspaper after the migration, as it was before with such a host. */
async function splitHost(host: string) {
  await driver()`delete from settings`
  await driver()`insert into settings (newspaper) values (${JSON.stringify({ name: 'Le Journal', host })}::text::jsonb)`
  await driver().unsafe(split)
  const { hostName, hostAddress, hostPhone } = await findNewspaper()
  return { hostName, hostAddress, hostPhone }
}

describe('a host that was one text', () => {
  it('is split after its first line, and nothing of it is lost', async () => {
    expect(await splitHost('Un hébergeur\n2, quai Bas\n59000 Lille\n03 53 01 00 02')).toEqual({
      hostName: 'Un hébergeur',
      hostAddress: '2, quai Bas\n59000 Lille\n03 53 01 00 02',
      hostPhone: '',
    })
  })

  it('stays whole where no line can be taken for a name', async () => {
    for (const host of ['Un hébergeur, 2, quai Bas, 59000 Lille, 03 53 01 00 02', `${'x'.repeat(201)}\nrue`, '']) {
      expect(await splitHost(host)).toEqual({ hostName: '', hostAddress: host, hostPhone: '' })
    }
  })

  it('is not touched twice', async () => {
    await splitHost('Un hébergeur\n2, quai Bas')
    await driver().unsafe(split)
    expect(await findNewspaper()).toMatchObject({
      name: 'Le Journal',
      hostName: 'Un hébergeur',
      hostAddress: '2, quai Bas',
    })
  })
})
