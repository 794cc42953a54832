'use client'

import { type Sending, sendPicture } from '@/app/admin/media/send-picture.client'
import { PICTURE_BYTES, PICTURE_TYPES, type Picture } from '@/lib/media/media.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

export type UploadState =
  | { kind: 'waiting' }
  /** `part`: from 0 to 1; at 1 the server looks at it. */
  | { kind: 'sending'; part: number }
  | { kind: 'failed'; sentence: string }
  | { kind: 'sent'; picture: Picture }

/** Pictures sent at once: more share one line, and keep the server's darkroom from others. */
const AT_ONCE = 2

const line: Upload[] = []
let sending = 0

// whatever is not in the library yet would be lost with its page, what failed included
const atRisk = new Set<Upload>()
const warn = (event: BeforeUnloadEvent) => event.preventDefault()

function setAtRisk(upload: Upload, isAtRisk: boolean) {
  if (isAtRisk) atRisk.add(upload)
  else atRisk.delete(upload)
  if (atRisk.size > 0) window.addEventListener('beforeunload', warn)
  else window.removeEventListener('beforeunload', warn)
}

function sendNext() {
  while (sending < AT_ONCE) {
    const next = line.shift()
    if (!next) return
    sending += 1
    void next.run().finally(() => {
      sending -= 1
      sendNext()
    })
  }
}

let made = 0

/** A picture on its way to the library, whoever shows it. It waits for its turn, and may be sent again when that failed. */
export class Upload {
  readonly id: string
  readonly name: string
  /** Where this page shows the file from, until it is sent or given up. */
  readonly preview: string
  state: UploadState = { kind: 'waiting' }
  readonly #file: File
  readonly #listeners = new Set<() => void>()
  #sending: Sending | null = null

  constructor(file: File) {
    made += 1
    this.id = `upload-${made}`
    this.#file = file
    this.name = file.name || 'image'
    this.preview = URL.createObjectURL(file)
  }

  send(): this {
    setAtRisk(this, true)
    if (this.#file.size > PICTURE_BYTES) this.#become({ kind: 'failed', sentence: sentenceFor('too-large') })
    // a file without a type may be one: the server looks inside
    else if (this.#file.type && !PICTURE_TYPES.includes(this.#file.type)) {
      this.#become({ kind: 'failed', sentence: sentenceFor('not-a-picture') })
    } else {
      this.#become({ kind: 'waiting' })
      line.push(this)
      sendNext()
    }
    return this
  }

  /** Gives it up. */
  cancel(): void {
    const place = line.indexOf(this)
    if (place >= 0) line.splice(place, 1)
    this.#sending?.stop()
    this.#leave()
    this.#listeners.clear()
  }

  /** Calls `listener` after each change of `state`, until the function that it returns is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** For the line of uploads only. */
  async run(): Promise<void> {
    this.#become({ kind: 'sending', part: 0 })
    this.#sending = sendPicture(this.#file, (part) => this.#become({ kind: 'sending', part }))
    const answer = await this.#sending.answer
    this.#sending = null
    if (!atRisk.has(this)) return
    if (answer.ok) this.#leave()
    this.#become(answer.ok ? { kind: 'sent', picture: answer.picture } : { kind: 'failed', sentence: answer.sentence })
  }

  #become(state: UploadState): void {
    this.state = state
    for (const listener of [...this.#listeners]) listener()
  }

  #leave(): void {
    setAtRisk(this, false)
    // whoever shows it may still be drawing
    setTimeout(() => URL.revokeObjectURL(this.preview), 10_000)
  }
}
