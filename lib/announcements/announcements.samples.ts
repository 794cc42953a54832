import { createServer, type RequestListener, request, type Server } from 'node:http'
import type { Server as PlainServer } from 'node:net'
import { afterEach, beforeEach, vi } from 'vitest'
import { driver } from '../database'
import type { Connection } from '../embeds/fetch-public'
import { environment } from '../environment'
import { changeDistribution } from '../syndication/change-distribution'
import { distribution } from '../syndication/distribution.rules'

export const site = 'https://journal.unsujet.fr'
export const usual = distribution.parse({ hub: 'https://hub.exemple.fr/', indexNow: true })
const servers: (Server | PlainServer)[] = []

/** Connects whatever is asked for to a server on this machine, by plain HTTP. */
export const connectionTo = (port: number, options = {}): Connection => ({
  send: ((address: string, given: object, done: never) =>
    request(
      { ...given, host: '127.0.0.1', port, path: new URL(address).pathname, protocol: 'http:' },
      done,
    )) as Connection['send'],
  options,
})

export async function listening(server: Server | PlainServer): Promise<Connection> {
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const address = server.address()
  return connectionTo(typeof address === 'object' && address ? address.port : 0)
}

/** Another side that answers as told, and keeps what it was sent. */
export async function other(answer: RequestListener = (_, response) => void response.writeHead(204).end()) {
  const bodies: string[] = []
  const connection = await listening(
    createServer((asked, response) => {
      let body = ''
      asked.on('data', (part) => {
        body += part
      })
      asked.on('end', () => {
        bodies.push(body)
        answer(asked, response)
      })
    }),
  )
  return { bodies, connection }
}

export const rows = (channel: string) =>
  driver()`select address, occasion, state, attempts, last_answer, next_try_at > now() as later from announcements
    where channel = ${channel} order by id`
export const allDue = () => driver()`update announcements set next_try_at = now() where state = 'waiting'`
/** A newspaper at a public address that tells a hub and search engines, and nobody told yet. */
export function tellingOthers(): void {
  beforeEach(async () => {
    environment().siteUrl = site
    await driver()`delete from announcements`
    await driver()`delete from graphile_worker._private_jobs`
    await changeDistribution(usual)
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    for (const server of servers.splice(0)) {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((done) => server.close(done))
    }
  })
}
