/** One thing that is kept: its name, with slashes as in a path, and its weight. */
export type Kept = { name: string; bytes: number }

/**
 * Where pictures lie. Names are made by us (`0123…-480.avif`, `originals/0123…`), and a name's content never changes.
 * Each of these throws a {@link StorageFault} when the storage itself fails: what is not there and who does not answer are
 * two things.
 */
export type MediaStorage = {
  /** Keeps all bytes or none of them: whoever asks meanwhile finds the whole or nothing, and so does whoever asks after a crash. */
  put(name: string, bytes: Buffer): Promise<void>
  /** Null: it is not there. */
  read(name: string): Promise<Buffer | null>
  /** In bytes. Null: it is not there. */
  sizeOf(name: string): Promise<number | null>
  /** What is not there is removed already. */
  remove(name: string): Promise<void>
  /** All whose names begin so, in no order. */
  list(prefix: string): AsyncIterable<Kept>
}

/** Whether it may be better in a moment, or somebody has to make room. They are reasons of refusals, too. */
export type StorageTrouble = 'storage-unreachable' | 'storage-full'

/** The storage could not do what it was asked, for no reason of the asker's. */
export class StorageFault extends Error {
  constructor(
    readonly reason: StorageTrouble,
    cause: unknown,
  ) {
    super(reason, { cause })
    this.name = 'StorageFault'
  }
}

/** Answers a storage's trouble by a value, where somebody waits for an answer; other faults go on. */
export const troubleOf = (thrown: unknown): StorageTrouble => {
  if (thrown instanceof StorageFault) return thrown.reason
  throw thrown
}
