'use client'

import type { ArticleContent } from '@/lib/articles/article.rules'
import type { Base, Draft } from './drafts.client'
import type { KeepingState, OnDevice } from './keeping-state.client'
import type { SaveAnswer } from './text-requests.client'

/** Milliseconds of pause after which a text goes to the server, and the longest it waits while one types on. */
const PAUSE = 1000
const LONGEST_PAUSE = 10_000
/** The same for this device. */
const MOMENT = 250
const LONGEST_MOMENT = 2000
/** The longest between two attempts. */
const LONGEST_RETRY = 20_000

/** Refusals that asking again does not change: the next change is the next attempt. */
const final = new Set(['invalid', 'forbidden', 'article-not-found', 'too-long'])

export type Stale = Extract<SaveAnswer, { reason: 'stale-version'; keptNumber: number }>

type Options = {
  articleId: number
  accountId: number
  session: string
  base: Base
  /** The text as it is now. */
  read: () => ArticleContent
  send: (save: {
    articleId: number
    base: number
    content: ArticleContent
    editing: { session: string; turn: number }
  }) => Promise<SaveAnswer | null>
  keep: (draft: Draft) => Promise<void>
  forget: (session: string) => Promise<void>
  isOnline: () => boolean
  onState: (state: KeepingState, onDevice: OnDevice) => void
  /** Somebody saved since: nothing more is sent until `goOn`. */
  onConflict: (stale: Stale) => void
}

type Timer = ReturnType<typeof setTimeout>

/**
 * Keeps one text while it is written: on this device within moments, on the server at every pause. Saves follow one another;
 * no answer ever touches the text; what fails is said and tried again for as long as it lasts. The device's copy is
 * forgotten only when the server has all of it.
 */
export class Keeper {
  base: Base
  /** The save that came too late, and the text it held, which the server keeps aside. */
  conflict: { stale: Stale; content: ArticleContent } | null = null
  private readonly options: Options
  private turn = 0
  /** Changed since the last text that was sent. */
  private dirty = false
  private failures = 0
  private waitingSince: number | null = null
  private aloneSince: number | null = null
  private saveTimer: Timer | undefined
  private deviceTimer: Timer | undefined
  private saving: Promise<boolean> = Promise.resolve(true)
  private device: Promise<void> = Promise.resolve()
  private state: KeepingState = { kind: 'kept', at: null }
  private onDevice: OnDevice = 'not-yet'

  constructor(options: Options) {
    this.options = options
    this.base = options.base
  }

  /** Whether there is something that neither the server nor this device has. */
  get isAtRisk(): boolean {
    return this.state.kind !== 'kept' && this.onDevice !== 'yes'
  }

  /** Whether there is something that the server has not. */
  get isBehind(): boolean {
    return this.state.kind !== 'kept'
  }

  /** Something was changed. It costs nothing but two timers. */
  touch(): void {
    this.dirty = true
    if (this.onDevice === 'yes') this.onDevice = 'not-yet'
    this.aloneSince ??= Date.now()
    clearTimeout(this.deviceTimer)
    const moment = Math.min(MOMENT, this.aloneSince + LONGEST_MOMENT - Date.now())
    this.deviceTimer = setTimeout(() => void this.keepHere(), Math.max(0, moment))
    if (this.conflict || this.failures > 0) return
    if (this.state.kind !== 'saving') this.say({ kind: 'changed' })
    this.wait()
  }

  /** Sends what is unsaved now: on leaving, on coming back, when the network does. */
  flush(): void {
    if (!this.dirty) return
    void this.keepHere()
    if (!this.conflict) void this.save()
  }

  /** Saves at once; the number of the version that is then the newest, or null when it could not be kept. */
  async saveNow(): Promise<number | null> {
    // whoever types on meanwhile is waited for, within reason
    for (let tries = 0; tries < 3; tries++) {
      if (!(await this.save())) return null
      if (!this.dirty) return this.base.number
    }
    return null
  }

  /** Goes on from another version: what the text is now is to be saved on top of it. */
  goOn(base: Base): Promise<boolean> {
    this.base = base
    this.conflict = null
    this.failures = 0
    this.dirty = true
    void this.keepHere()
    return this.save()
  }

  /** The text was replaced by this version, which the server has. */
  settle(base: Base): void {
    this.base = base
    this.conflict = null
    this.failures = 0
    this.dirty = false
    this.stop()
    this.forgetHere()
    this.say({ kind: 'kept', at: null })
  }

  /** Ends all timers; the text stays where it was kept. */
  stop(): void {
    clearTimeout(this.saveTimer)
    clearTimeout(this.deviceTimer)
  }

  private say(state: KeepingState): void {
    this.state = state
    this.options.onState(state, this.onDevice)
  }

  private wait(): void {
    this.waitingSince ??= Date.now()
    clearTimeout(this.saveTimer)
    const pause =
      this.failures === 0
        ? Math.min(PAUSE, this.waitingSince + LONGEST_PAUSE - Date.now())
        : Math.min(LONGEST_RETRY, 1000 * 2 ** this.failures)
    this.saveTimer = setTimeout(() => void this.save(), Math.max(0, pause))
  }

  /** One save at a time: the next begins where the last one left the base. */
  private save(): Promise<boolean> {
    this.saving = this.saving.then(() => this.saveOnce())
    return this.saving
  }

  /** Whether nothing is left to save of what was there when it began. */
  private async saveOnce(): Promise<boolean> {
    clearTimeout(this.saveTimer)
    if (this.conflict) return false
    if (!this.dirty) return true
    this.dirty = false
    this.waitingSince = null
    this.turn += 1
    const { articleId, session } = this.options
    const content = this.options.read()
    if (this.failures === 0) this.say({ kind: 'saving' })
    const editing = { session, turn: this.turn }
    const answer = await this.options.send({ articleId, base: this.base.number, content, editing })
    if (answer?.ok) {
      this.base = { number: answer.number, content }
      this.failures = 0
      if (this.dirty) {
        this.say({ kind: 'changed' })
        this.wait()
      } else {
        this.forgetHere()
        this.say({ kind: 'kept', at: new Date(answer.savedAt) })
      }
      return true
    }
    this.dirty = true
    if (answer && 'keptNumber' in answer) {
      this.conflict = { stale: answer, content }
      this.say({ kind: 'conflict' })
      this.options.onConflict(answer)
      return false
    }
    this.fail(answer)
    return false
  }

  private fail(answer: Exclude<SaveAnswer, { ok: true }> | null): void {
    const reason = answer?.reason ?? ''
    this.failures = final.has(reason) ? 0 : this.failures + 1
    if (reason === 'too-long') this.say({ kind: 'unsaved', why: 'too-long' })
    else if (answer) {
      const [message] = 'messages' in answer ? Object.values(answer.messages ?? {}) : []
      this.say({ kind: 'unsaved', why: 'refused', reason, message })
    } else this.say({ kind: 'unsaved', why: this.options.isOnline() ? 'unanswered' : 'offline' })
    if (this.failures > 0) this.wait()
  }

  /** Writes follow one another, so that the last one kept is the last one written. */
  private keepHere(): Promise<void> {
    clearTimeout(this.deviceTimer)
    this.aloneSince = null
    const { articleId, accountId, session } = this.options
    const draft = { session, articleId, accountId, base: this.base, content: this.options.read(), at: new Date() }
    this.device = this.device
      .then(() => this.options.keep(draft))
      .then(
        () => this.isHere(this.aloneSince === null ? 'yes' : 'not-yet'),
        () => this.isHere('no'),
      )
    return this.device
  }

  private isHere(onDevice: OnDevice): void {
    if (this.state.kind === 'kept' || this.onDevice === onDevice) return
    this.onDevice = onDevice
    this.options.onState(this.state, onDevice)
  }

  private forgetHere(): void {
    clearTimeout(this.deviceTimer)
    this.aloneSince = null
    this.onDevice = 'not-yet'
    this.device = this.device.then(() => this.options.forget(this.options.session)).catch(() => {})
  }
}
