import { log } from '../log'
import { readOriginal } from '../media/media-files'
import { Turnstile } from '../page-cache/turnstile'
import { troubleOf } from '../storage/media-storage'
import { type Card, readCardName, subjectOf } from './card.rules'
import { dropCardFiles, keepCardFile, readCardFile } from './card-files'
import { cardName } from './card-name'
import { drawCard } from './draw-card'
import { findCard } from './find-card'

type Printed =
  | { kind: 'file'; bytes: Buffer }
  /** The subject's card has another name by now. */
  | { kind: 'moved'; path: string }
  | { kind: 'gone' }
  | { kind: 'unknown' }
  | { kind: 'busy' }

// a card takes a core a fifth of a second: one at a time, and whoever finds so many waiting comes back
const turnstile = new Turnstile(1, 32)
const underWay = new Map<string, Promise<Printed>>()

/**
 * The card of a name: from the disk, or drawn now and kept. Only the one name that a subject's card has today is ever drawn;
 * an earlier name, or one made up, leads to it. A card of what was taken down is gone from the disk, too.
 */
export async function printCard(name: string): Promise<Printed> {
  const subject = readCardName(name)
  if (!subject) return { kind: 'unknown' }
  const card = await findCard(subject)
  if (card === 'gone') await dropCardFiles(`${subjectOf(subject)}-`)
  if (card === 'gone' || card === 'unknown') return { kind: card }
  const present = cardName(subject, card)
  if (present !== name) return { kind: 'moved', path: `/cartes/${present}` }
  const kept = await readCardFile(name)
  if (kept) return { kind: 'file', bytes: kept }
  const begun = underWay.get(name)
  if (begun) return begun
  const work = draw(name, card).finally(() => underWay.delete(name))
  underWay.set(name, work)
  return work
}

// a disk that is full has the card drawn anew for whoever asks, and no reader see it
const tellOfDisk = (fault: unknown) => log().warn({ err: fault }, 'a card could not be kept')

async function draw(name: string, card: Card): Promise<Printed> {
  const bytes = await turnstile.pass(async () => {
    // while the pictures' storage does not answer, the card waits: other sites keep what they are once given
    const original = card.picture && (await readOriginal(card.picture.contentHash).catch(troubleOf))
    if (typeof original === 'string') return null
    const drawn = await drawCard(card, original)
    // a picture that is not there yet may come: what is drawn without it is not kept under its name
    if (!card.picture || original) await keepCardFile(name, drawn).catch(tellOfDisk)
    return drawn
  })
  return bytes ? { kind: 'file', bytes } : { kind: 'busy' }
}
