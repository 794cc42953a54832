import { afterEach, describe, expect, it, vi } from 'vitest'
import { acceptProof, newChallenge } from './proof'
import { someProof } from './proof.samples'

const changed = (proof: string, changes: object) => btoa(JSON.stringify({ ...JSON.parse(atob(proof)), ...changes }))

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a proof of work', () => {
  it('is what the browser’s script finds, and good once, however many send it at the same time', async () => {
    vi.stubGlobal('fetch', async () => Response.json(await newChallenge()))
    const told = new Promise((done) => vi.stubGlobal('postMessage', (said: unknown) => done(said)))
    // @ts-expect-error: a browser's script, which has no types
    await import('../../public/comment-proof-solver.js')
    const found = await told
    expect(found).toEqual(expect.any(String))
    const accepted = await Promise.all(['a', 'b', 'c'].map((form) => acceptProof(String(found), form)))
    expect(accepted.filter(Boolean)).toHaveLength(1)
    expect(await acceptProof(String(found), 'd')).toBe(false)
    // but the form that has it may be sent twice
    const again = await Promise.all(['a', 'b', 'c'].map((form) => acceptProof(String(found), form)))
    expect(again).toEqual(accepted)
  })

  it('is none when it is missing, forged, cut off or huge, and leaves the real one as good as it was', async () => {
    const proof = await someProof()
    const { number, salt, signature } = JSON.parse(atob(proof))
    const [until] = /\d{10}/.exec(salt) ?? []
    for (const each of [
      undefined,
      '',
      'x',
      '%%%',
      btoa('null'),
      btoa('[]'),
      btoa('{"algorithm":'),
      proof.slice(0, -8),
      proof.slice(8),
      changed(proof, { number: (number + 1) % 50_000 }),
      changed(proof, { number: -1 }),
      changed(proof, { number: String(number) }),
      changed(proof, { number: 1e300 }),
      changed(proof, { algorithm: 'SHA-1' }),
      changed(proof, { algorithm: 'MD5' }),
      changed(proof, { signature: 'f'.repeat(64) }),
      changed(proof, { signature: signature.toUpperCase() }),
      changed(proof, { challenge: 'f'.repeat(64) }),
      changed(proof, { salt: '' }),
      changed(proof, { salt: null }),
      // a later end, and one that takes in a part of the number
      changed(proof, { salt: salt.replace(until, String(Number(until) + 9999)) }),
      changed(proof, { salt: salt.replace('&', String(number).slice(0, 1)), number: Number(String(number).slice(1)) }),
      changed(proof, { more: 'x'.repeat(1000) }),
      'A'.repeat(100_000),
      btoa(JSON.stringify({ salt: 'x'.repeat(100_000) })),
      '['.repeat(900),
    ])
      expect(await acceptProof(each, 'form'), each?.slice(0, 300)).toBe(false)
    expect(await acceptProof(proof, 'form')).toBe(true)
  })

  it('is none half an hour after it was asked for', async () => {
    const [proof, late] = [await someProof(), await someProof()]
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 29 * 60_000 })
    expect(await acceptProof(proof, 'form')).toBe(true)
    vi.setSystemTime(Date.now() + 2 * 60_000)
    expect(await acceptProof(late, 'form')).toBe(false)
  })
})
