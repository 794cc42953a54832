import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KEEP_ALIVE_SECONDS, prepareHead, sendPrepared } from './prepared-answer'

const headers = ['Content-Type', 'text/plain', 'Content-Length', '5', 'Vary', 'Accept-Encoding']
const body = Buffer.from('corps')
const head = prepareHead(200, headers)
const server = createServer((request, response) => {
  if (request.url === '/node') response.writeHead(200, headers).end(body)
  else sendPrepared(response, head, body, Date.now())
})

beforeAll(async () => {
  server.keepAliveTimeout = KEEP_ALIVE_SECONDS * 1000
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** What comes back on one connection for requests sent one after the other without waiting. */
async function raw(...paths: string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let got = ''
  socket.on('data', (part) => {
    got += part
  })
  for (const path of paths) socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
  await expect.poll(() => got.split('corps').length - 1).toBe(paths.length)
  socket.destroy()
  return got
}

const lines = (answer: string) =>
  answer
    .replace(/Date: [^\r]*/, 'Date: now')
    .split('\r\n')
    .sort()

describe('a prepared answer', () => {
  it('is on the wire what Node itself would have sent', async () => {
    expect(lines(await raw('/prepared'))).toEqual(lines(await raw('/node')))
  })

  it('leaves the connection to the next request', async () => {
    const answers = await raw('/prepared', '/prepared', '/node', '/prepared')
    expect(answers.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(4)
    expect(answers.match(/Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/g)).toHaveLength(4)
  })

  it('cannot carry a header that is two', () => {
    expect(() => prepareHead(200, ['Location', '/a\r\nSet-Cookie: x=y'])).toThrow()
  })
})
