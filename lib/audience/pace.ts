import { hash } from 'node:crypto'

const CELLS = 65_536

/**
 * How often each network was counted in this minute, in a table of fixed size: who floods from one address moves no figure far. Two
 * networks may share a cell, and seldom do; no address is kept.
 */
export class Pace {
  private readonly cells = new Uint32Array(CELLS)
  private minute = 0
  /** So that nobody can work out whose cell they share. */
  private seed = 0

  /** @param most views and reports a minute that one network may have counted: a school's or a carrier's many readers come from one */
  constructor(private readonly most: number) {}

  allows(address: string, now: number): boolean {
    const minute = Math.floor(now / 60_000)
    if (minute !== this.minute) {
      this.minute = minute
      this.cells.fill(0)
      this.seed = Number.parseInt(hash('sha256', `${Math.random()}`, 'hex').slice(0, 8), 16)
    }
    let mixed = this.seed
    for (let at = 0; at < address.length; at++) mixed = Math.imul(mixed ^ address.charCodeAt(at), 0x01000193)
    const cell = (mixed ^ (mixed >>> 16)) & (CELLS - 1)
    const count = this.cells[cell] ?? 0
    if (count >= this.most) return false
    this.cells[cell] = count + 1
    return true
  }
}
