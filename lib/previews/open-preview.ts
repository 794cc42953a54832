import type { Outcome } from '../refusal'
import { type Shut, throughPreviewDoor } from './preview-door'
import { findLastAnswer, type GivenAnswer, type HeldLink, noteVisit } from './preview-link.queries'
import { findPreviewedVersion, type PreviewedVersion } from './previewed-version.queries'

export type OpenedPreview = { link: HeldLink; version: PreviewedVersion; answer: GivenAnswer | null }

type Opening = {
  token: string
  /** Keyed hash of the network that asks. */
  network: string
  /** The browser and its system, in our words. */
  device: string
}

/**
 * Opens a secret link: what it shows, and what was answered by it. It is written down that it was opened, and by which browser, so that
 * the newsroom sees a link that went round.
 *
 * Refusals: `preview-unknown` (no link, or a network that guesses), `preview-over` (expired, or taken back).
 */
export async function openPreview({ token, network, device }: Opening): Promise<Outcome<OpenedPreview, Shut>> {
  const opened = await throughPreviewDoor<{ link: HeldLink }, never>({ token, network, device }, async (tx, link) => {
    await noteVisit(tx, { linkId: link.id, device, act: 'seen' })
    return { ok: true, link }
  })
  if (!opened.ok) return opened
  const { link } = opened
  const [version, answer] = await Promise.all([
    findPreviewedVersion(link.articleId, link.number),
    findLastAnswer(link.id),
  ])
  if (!version) throw new Error(`the version of the preview link ${link.id} is gone, and it is kept`)
  return { ok: true, link, version, answer }
}
