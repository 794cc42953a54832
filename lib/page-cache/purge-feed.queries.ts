import postgres from 'postgres'
import { connectionOptions } from '../database'
import { PURGES, type Purge, readPurge } from './purge.rules'

type Listener = {
  onPurge: (purge: Purge) => void
  /** The news was broken off: what is kept can no longer be vouched for. */
  onLoss: () => void
  /** News comes (again), from now on. */
  onReturn: () => void
}

/** How often the connection is asked whether it lives, and how long it has to answer. */
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

  constructor(
    private readonly databaseUrl: string,
    private readonly listener: Listener,
  ) {}

  /** Begins to listen; answers when there is a connection. */
  async start(): Promise<void> {
    const settled = this.connect()
    void this.watch()
    await settled
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.sql?.end({ timeout: 1 })
  }

  /**
   * Waits until all purges that were committed before now have been heard: PostgreSQL hands a connection its notifications
   * before it answers the connection's next question. False: the database does not answer.
   */
  async catchUp(patience = PATIENCE): Promise<boolean> {
    const { sql } = this
    if (!sql || !this.connected) return false
    const answered = sql`select 1`.then(
      () => true,
      () => false,
    )
    return Promise.race([answered, pause(patience).then(() => false)])
  }

  private async connect(): Promise<void> {
    for (let wait = 20; !this.stopped; wait = Math.min(wait * 2, MOST_BACK_OFF)) {
      const sql = postgres({
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
        ...{ onnotify: (_: string, written: string) => this.hear(written) },
      })
      this.sql = sql
      try {
        await sql.unsafe(`listen ${PURGES}`)
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

  private hear(written: string): void {
    const purge = readPurge(written)
    if (purge) this.listener.onPurge(purge)
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
