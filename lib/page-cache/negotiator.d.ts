declare module 'negotiator' {
  /** The part of negotiator 1 that is used here; its published types are version 0.6's. */
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | undefined> })
    /** The acceptable ones of `available`, best first; `preferred` settles ties. */
    encodings(available: string[], options: { preferred: string[] }): string[]
  }
}
