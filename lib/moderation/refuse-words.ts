import type { Refusal } from '../refusal'
import { sentenceFor } from '../refusal-sentences.rules'
import type { Finding } from './judgements.rules'

/** A comment that is not taken for what it says, with what its author is told. */
export type Refused = Refusal<'words-refused'> & { says: string }

/** What stands at the comment's words, or above the form. */
export const messagesOfRefusal = (refusal: Refused | Refusal<string>): Record<string, string> =>
  'says' in refusal ? { body: refusal.says } : { '': sentenceFor(refusal.reason) }

const BY_RULE =
  'C’est une règle du site, appliquée sans que personne ait lu votre texte : changez-le, ou écrivez à la rédaction si c’est une erreur.'
const ASK = 'Si c’est une erreur, écrivez à la rédaction.'
const isOfWords = ({ judgement }: Finding): boolean => judgement === 'banned-words'

/** No person has read it, and it says so: what is refused by rule can be mended, or asked about. */
export const refuseWords = (findings: readonly Finding[]): Refused => ({
  ok: false,
  reason: 'words-refused',
  says: [...findings.map(({ says }) => says), ...(findings.some(isOfWords) ? [BY_RULE] : [ASK])].join(' '),
})
