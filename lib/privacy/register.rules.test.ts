import { describe, expect, it } from 'vitest'
import { purposes } from '../consent/purposes.rules'
import { PROVIDER_IDS } from '../embeds/providers.rules'
import { newspaper } from '../settings/settings.rules'
import { groundsOf, keptBy, processings, securities } from './register.rules'
import { registerDocument, registerTable } from './register-export.rules'
import { lasting, retentions } from './retention.rules'

const filled = newspaper.parse({
  name: 'Le Journal',
  publisher: '=Éditions "Ici"',
  publisherAddress: '1, rue Haute\n75000 Paris',
  contactEmail: 'redaction@exemple.fr',
  publicationDirector: 'Camille Aubry',
  hostName: 'Un hébergeur',
  hostAddress: '2, quai Bas',
  dataProtectionOfficer: 'Dominique Roy, dpo@exemple.fr',
})
const on = new Date('2026-11-27T10:00:00Z')

describe('the register of processings', () => {
  it('has each thing that is kept of persons in one processing, and in one only', () => {
    const named = processings.flatMap(([, { kept }]) => kept)
    expect([...named].sort()).toEqual([...Object.keys(retentions), ...Object.keys(lasting)].sort())
  })

  it('says of each processing all that article 30 asks for', () => {
    for (const [id, processing] of processings) {
      for (const words of [
        processing.name,
        processing.purpose,
        processing.persons,
        processing.data,
        processing.recipients,
        processing.transfers,
        groundsOf(processing),
      ]) {
        expect(words, id).toMatch(/\S{3}/)
      }
      expect(processing.security.length, id).toBeGreaterThan(0)
      // how long is said by what is kept, or by a sentence, and not by both
      expect(keptBy(processing).length > 0, id).toBe(processing.howLong === undefined)
    }
  })

  it('names each measure of security at least once', () => {
    const named = new Set(processings.flatMap(([, { security }]) => security))
    expect([...named].sort()).toEqual(Object.keys(securities).sort())
  })

  it('lets nothing leave the Union but what other sites show, as the list of purposes has it', () => {
    const leaving = processings.filter(([, { transfers }]) => /Union/.test(transfers)).map(([id]) => id)
    expect(leaving).toEqual(['autres-sites'])
    const abroad = purposes.filter(({ asked }) => asked !== 'never').map(({ id }) => id)
    expect(abroad).toEqual([...PROVIDER_IDS, 'ailleurs'])
  })
})

describe('its export', () => {
  it('is a table whose cells no spreadsheet takes for formulas, dated, with who answers for it', () => {
    const table = registerTable(filled, on)
    expect(table).toContain('Responsable du traitement,"\'=Éditions ""Ici"""')
    expect(table).toContain('Exporté le,27 novembre 2026')
    expect(table).toContain('Dominique Roy')
    expect(table).not.toContain('Manque')
    expect(table.split('\r\n').filter((line) => line.startsWith('Mesure d’audience,'))).toHaveLength(1)
  })

  it('is a document with the same in it', () => {
    const written = JSON.parse(registerDocument(filled, on))
    expect(written).toMatchObject({
      exportedAt: on.toISOString(),
      controller: { name: '=Éditions "Ici"', contact: 'redaction@exemple.fr', director: 'Camille Aubry' },
      missing: [],
    })
    expect(written.processings).toHaveLength(processings.length)
    expect(written.processings[0]).toMatchObject({
      name: 'Lecture du site',
      security: [securities.logs, securities.erased],
    })
  })

  it('names what the newspaper has not filled in', () => {
    const empty = newspaper.parse({})
    const missing = ['Éditeur', 'Siège de l’éditeur', 'Adresse électronique de contact']
    expect(JSON.parse(registerDocument(empty, on)).missing).toEqual(expect.arrayContaining(missing))
    expect(registerTable(empty, on)).toMatch(/Manque dans les réglages,.*Éditeur.*Siège de l’éditeur/)
  })
})
