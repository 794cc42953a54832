import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { connectionOptions } from '../database'
import { isSignOfLife, PURGES, type Purge, readPurge, signOfLife } from './purge.rules'

type Listener = {
  onPurge: (purge: Purge) => void
  /** The news was broken off: what is kept can no longer be vouched for. */
  onLoss: () => void
  /** News comes (again), from now on. */
  onReturn: () => void
}

/** How often the connection is asked whether it lives, and how long it has to answer: a silent network is noticed in 7 s. */
const HEARTBEAT = 5000
const PATIENCE = 2000
const MOST_BACK_OFF = 1000

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/**
 * News of purges, on a connection that does nothing else. A connection that was lost is made anew, for as long as it takes; each
 * unbroken stretch of news has a number of its own.
 */
export class PurgeFeed {
  /** Whether news is coming in. */
  connected = false
  /** Which unbroken stretch of news this is. */
  stretch = 0
  private sql: postgres.Sql | null = null
  private stopped = false
  /** Signs of life that were given and not heard yet. */
  private readonly expected = new Map<string, () => void>()

  constructor(
    private readonly databaseUrl: string,
    private readonly listener: Listener,
  ) {}

  /** Begins to listen; answers when news comes in. */
  async start(): Promise<void> {
    const listening = this.connect()
    void this.watch()
    await listening
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.sql?.end({ timeout: 1 })
  }

  /**
   * Waits until all purges that were committed before now have been heard: PostgreSQL delivers notifications in the order of
   * their commits, and this one is our own. False: the database does not answer.
   */
  async catchUp(patience = PATIENCE): Promise<boolean> {
    const { sql } = this
    return sql !== null && this.connected && (await this.hearsItself(sql, patience))
  }

  /** Whether what is said on the channel comes back: LISTEN alone succeeds through a pooler that delivers nothing. */
  private async hearsItself(sql: postgres.Sql, patience: number): Promise<boolean> {
    const sign = signOfLife(randomUUID())
    const heard = new Promise<boolean>((done) => this.expected.set(sign, () => done(true)))
    const said = sql`select pg_notify(${PURGES}, ${sign})`.then(
      () => heard,
      () => false,
    )
    const answer = await Promise.race([said, pause(patience).then(() => false)])
    this.expected.delete(sign)
    return answer
  }

  private async connect(): Promise<void> {
    for (let wait = 20; !this.stopped; wait = Math.min(wait * 2, MOST_BACK_OFF)) {
      const sql = this.open()
      this.sql = sql
      try {
        await sql.unsafe(`listen ${PURGES}`)
        if (!(await this.hearsItself(sql, PATIENCE))) throw new Error('the channel is deaf')
        this.stretch++
        this.connected = true
        this.listener.onReturn()
        return
      } catch {
        await sql.end({ timeout: 0 })
        await pause(wait)
      }
    }
  }

  private open(): postgres.Sql {
    const sql: postgres.Sql = postgres({
      ...connectionOptions(this.databaseUrl),
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 2,
      fetch_types: false,
      connection: { application_name: 'unsujet page cache' },
      onnotice: () => {},
      onclose: () => this.lose(sql),
      // not among the documented options: what `listen` itself is made of, which does not tell when it was cut
      ...{ onnotify: (_: string, written: string) => this.hear(sql, written) },
    })
    return sql
  }

  private hear(sql: postgres.Sql, written: string): void {
    if (isSignOfLife(written)) {
      this.expected.get(written)?.()
      return
    }
    const purge = readPurge(written)
    if (purge) this.listener.onPurge(purge)
    // somebody says what we cannot understand: whatever it was, we have missed it
    else this.lose(sql)
  }

  private lose(sql: postgres.Sql): void {
    if (sql !== this.sql || !this.connected) return
    this.connected = false
    this.sql = null
    this.listener.onLoss()
    // it would connect again by itself, and not listen
    void sql.end({ timeout: 0 })
    if (!this.stopped) void this.connect()
  }

  // a network that swallows everything closes no connection
  private async watch(): Promise<void> {
    while (!this.stopped) {
      await pause(HEARTBEAT)
      const { sql } = this
      if (this.connected && sql && !(await this.catchUp())) this.lose(sql)
    }
  }
}
