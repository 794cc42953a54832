import { describe, expect, it } from 'vitest'
import { faultOf } from './job.rules'

describe('faultOf', () => {
  it('says what went wrong and leaves out what a query was asked with', () => {
    const server = new Error('duplicate key value violates unique constraint "x"')
    const query = new Error('Failed query: insert … params: marie@exemple.fr', { cause: server })
    expect(faultOf(query)).toBe('Error: duplicate key value violates unique constraint "x"')
    expect(faultOf(new TypeError('no such thing'))).toBe('TypeError: no such thing')
    expect(faultOf('marie@exemple.fr')).toBe('something that is no Error was thrown')
  })
})
