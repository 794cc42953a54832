import { Agent } from 'node:http'
import { ask } from './asking'
import type { Reading } from './burst'

// node … reading.process.ts ADDRESS: a reader who asks for a page over and over until told to stop, and then says how long each
// answer took. A process of its own: whoever posts by the hundred could not tell its own delays from the site's.
const [, , address = ''] = process.argv
const PAUSE = 10

const readings: Reading[] = []
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
let reading = true
process.once('message', () => {
  reading = false
})
while (reading) {
  const at = Date.now()
  const { status, ms } = await ask(address, { headers: { 'accept-encoding': 'br' }, agent }).catch(() => ({
    status: 0,
    ms: Date.now() - at,
  }))
  readings.push({ at, ms, status })
  await new Promise((done) => setTimeout(done, PAUSE))
}
process.send?.(readings, () => process.exit(0))
