import { describe, expect, it } from 'vitest'
import { driver } from '../database'
import { findKeptForm, keepForm } from './keep-form'

const form = (changes: Partial<Parameters<typeof keepForm>[0]> = {}) => ({
  form: 'comment',
  typed: { body: 'Bonjour 🌍' },
  messages: { email: 'À revoir.' },
  readerKey: 'a reader',
  ...changes,
})

describe('keepForm', () => {
  it('gives the text back under its token and its name only', async () => {
    const kept = await keepForm(form())
    const token = kept.ok ? kept.token : ''
    expect(await findKeptForm(token, 'comment')).toEqual({
      typed: { body: 'Bonjour 🌍' },
      messages: { email: 'À revoir.' },
    })
    expect(await findKeptForm(token, 'consent')).toBeNull()
    expect(await findKeptForm(`${token}x`, 'comment')).toBeNull()
    expect(await findKeptForm('', 'comment')).toBeNull()
  })

  it('stores no token that opens anything, and nothing that can be read', async () => {
    const kept = await keepForm(form())
    const rows = await driver()`select token_hash from kept_forms`
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map((row) => row.token_hash)).not.toContain(kept.ok && kept.token)
    expect(JSON.stringify(await driver()`select typed from kept_forms`)).not.toContain('Bonjour')
  })

  it('gives nothing back after half an hour', async () => {
    const kept = await keepForm(form())
    await driver()`update kept_forms set expires_at = now() - interval '1 second'`
    expect(await findKeptForm(kept.ok ? kept.token : '', 'comment')).toBeNull()
  })

  it('cuts what no field allows, and drops what PostgreSQL cannot hold', async () => {
    const kept = await keepForm(form({ typed: { body: 'x'.repeat(50_000), name: 'a\u0000b', file: ['1', '2'] } }))
    const found = await findKeptForm(kept.ok ? kept.token : '', 'comment')
    expect(found?.typed.body).toHaveLength(20_000)
    expect(found?.typed).toMatchObject({ name: 'ab' })
    expect(found?.typed).not.toHaveProperty('file')
  })

  it('keeps thirty of a flood of forty', async () => {
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => keepForm(form({ readerKey: 'a flood' }))))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(30)
    expect(outcomes).toContainEqual({ ok: false, reason: 'too-many-forms' })
  })
})
