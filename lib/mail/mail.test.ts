import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { driver, transaction } from '../database'
import { environment } from '../environment'
import { inSubject } from './mail.rules'
import { queueMail } from './queue-mail'
import { sendMail } from './send-mail'

let server: Server | undefined
afterEach(async () => {
  environment().smtpUrl = undefined
  await new Promise((done) => (server ? server.close(done) : done(null)))
  server = undefined
})

/** A mail server of few words (RFC 5321) on a free port; answers what it was given. `full`: it takes no letter. */
async function mailServer({ full = false }: { full?: boolean } = {}): Promise<{ port: number; letters: string[] }> {
  const letters: string[] = []
  const talk = (socket: Socket) => {
    let data: string | null = null
    socket.write('220 mail.exemple\r\n')
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      const said = bytes.toString()
      if (data !== null) {
        data += said
        if (!data.endsWith('\r\n.\r\n')) return
        letters.push(data)
        data = null
        socket.write('250 ok\r\n')
      } else if (/^DATA/i.test(said)) {
        data = ''
        socket.write('354 go on\r\n')
      } else if (/^RCPT/i.test(said) && full) socket.write('452 <lectrice@exemple.fr> is full\r\n')
      else if (/^QUIT/i.test(said)) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    })
  }
  const made = createServer(talk)
  server = made
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done))
  const address = made.address()
  return { port: typeof address === 'object' && address ? address.port : 0, letters }
}

async function queued(): Promise<number> {
  await transaction((tx) => queueMail(tx, { to: 'lectrice@exemple.fr', subject: 'Réponse', text: 'Bonjour,\n\n.\n' }))
  const [row] = await driver()`select max(id)::int as id from mails`
  return row?.id
}
const sealed = async (id: number) => (await driver()`select sealed from mails where id = ${id}`)[0]?.sealed

describe('a letter', () => {
  it('waits for a mail server that is down or full, and is sent once when it is back', async () => {
    const id = await queued()
    const { port } = await mailServer()
    await new Promise((done) => server?.close(done))
    server = undefined
    environment().smtpUrl = `smtp://127.0.0.1:${port}`
    await expect(sendMail({ mailId: id })).rejects.toThrow()
    expect(await sealed(id)).not.toBeNull()

    environment().smtpUrl = `smtp://127.0.0.1:${(await mailServer({ full: true })).port}`
    // and its answer, which is logged, names nobody
    await expect(sendMail({ mailId: id })).rejects.toThrow(
      /^the mail server did not take a letter EENVELOPE RCPT TO 452$/,
    )
    expect(await sealed(id)).not.toBeNull()
    await new Promise((done) => server?.close(done))

    const back = await mailServer()
    environment().smtpUrl = `smtp://127.0.0.1:${back.port}`
    await sendMail({ mailId: id })
    await sendMail({ mailId: id })
    expect(back.letters).toHaveLength(1)
    expect(back.letters[0]).toContain('To: lectrice@exemple.fr')
    expect(back.letters[0]).toMatch(new RegExp(`Message-ID: <${id}@`))
    expect(await sealed(id)).toBeNull()
  })

  it('is a job of the night desk, there with its transaction and gone with it', async () => {
    const id = await queued()
    const jobs = () => driver()`select key from graphile_worker.jobs where key like 'mail:%' order by id desc`
    expect((await jobs())[0]).toEqual({ key: `mail:${id}` })
    const before = (await jobs()).length
    const lost = transaction(async (tx) => {
      await queueMail(tx, { to: 'lectrice@exemple.fr', subject: 'Réponse', text: 'Bonjour' })
      throw new Error('rolled back')
    })
    await expect(lost).rejects.toThrow('rolled back')
    expect(await jobs()).toHaveLength(before)
  })

  it('has one line of a subject, whatever readers write there', () => {
    expect(inSubject('Zoé\r\nBcc: tous@exemple.fr')).toBe('Zoé Bcc: tous@exemple.fr')
    expect(inSubject('é'.repeat(200))).toHaveLength(60)
  })
})
