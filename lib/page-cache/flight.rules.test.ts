import { describe, expect, it } from 'vitest'
import { clientModulesOf, flightOf } from './flight.rules'

describe('a flight payload', () => {
  it('names the client components it wants', () => {
    const payload = '1:"$Sreact.fragment"\n3:I[39756,["/a.js"],"default"]\n4:["$","$L3",null,{}]\nc:I["x/y",[],"Z"]\n'
    expect(clientModulesOf(payload)).toEqual(['39756', 'x/y'])
  })

  it('is not misled by a text that looks like a component', () => {
    const text = 'é\n9:I[666,[],"default"]\n'
    const payload = `5:T${Buffer.byteLength(text).toString(16)},${text}6:I[1,[],"a"]\n`
    expect(clientModulesOf(payload)).toEqual(['1'])
  })

  it('ends with what was cut off', () => {
    for (const payload of ['', '5', '5:', '5:T', '5:Tff,short', '5:T,x\n']) expect(clientModulesOf(payload)).toEqual([])
  })

  it('is put together from the scripts that bring it', () => {
    expect(flightOf('self.__next_f.push([1,"3:I[1,[],\\"a\\"]\\n"])')).toBe('3:I[1,[],"a"]\n')
    expect(flightOf('(self.__next_f=self.__next_f||[]).push([0])')).toBe('')
    expect(flightOf('alert(1)')).toBeNull()
  })
})
