import { createServer } from 'node:net'
import { OperatorError } from './progress'

/** A port of the loopback interface that nobody listens on. */
export const freePort = (): Promise<number> => listenOnce(0, '127.0.0.1')

/** Says in a sentence when a port is taken. */
export async function checkPort(port: number, host: string): Promise<void> {
  try {
    await listenOnce(port, host)
  } catch {
    throw new OperatorError(`Port ${port} is in use: stop what listens there, or choose another with PORT=3001.`)
  }
}

const listenOnce = (port: number, host: string) =>
  new Promise<number>((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : port))
    })
  })
