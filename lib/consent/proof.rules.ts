import { csvLine } from '../csv.rules'
import type { Receipt } from './consent.queries'

const columns = ['recu', 'date', 'version', 'empreinte du texte', 'choix', 'finalites', 'endroit']

export const proofHead = csvLine(columns)

/** The proof of a choice as a line of the register; nothing in it names a reader. */
export const proofLine = ({ receipt, givenAt, bannerVersion, textHash, choice, purposes, place }: Receipt): string =>
  csvLine([receipt, givenAt.toISOString(), bannerVersion, textHash, choice, purposes.join(' '), place])
