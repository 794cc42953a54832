import { timeOf } from '@/lib/articles/dates.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** Where a text stands that is being written. */
export type KeepingState =
  /** The server has it; `at` is null when nothing was changed yet. */
  | { kind: 'kept'; at: Date | null }
  | { kind: 'changed' }
  | { kind: 'saving' }
  /** The server has it not, and `why`; it is tried again by itself, or at the next change. */
  | { kind: 'unsaved'; why: 'offline' | 'unanswered' | 'too-long' }
  | { kind: 'unsaved'; why: 'refused'; reason: string; message: string | undefined }
  | { kind: 'conflict' }

/** Whether this device has what the server has not: 'no' is said only of browsers that keep nothing. */
export type OnDevice = 'yes' | 'not-yet' | 'no'

/** The state in words, always in view. */
export function keepingSentence(state: KeepingState, onDevice: OnDevice): string {
  switch (state.kind) {
    case 'kept':
      return state.at ? `Enregistré à ${timeOf(state.at)}` : 'Tout est enregistré'
    case 'changed':
      return 'Modifications non enregistrées'
    case 'saving':
      return 'Enregistrement…'
    case 'conflict':
      return `Conflit, ${here(onDevice)}`
    case 'unsaved':
      return unsavedSentence(state, onDevice)
  }
}

const here = (onDevice: OnDevice): string =>
  onDevice === 'no' ? 'gardé seulement dans cet onglet' : 'gardé sur cet appareil'

function unsavedSentence(state: Extract<KeepingState, { kind: 'unsaved' }>, onDevice: OnDevice): string {
  switch (state.why) {
    case 'offline':
      return `Hors ligne, ${here(onDevice)}`
    case 'unanswered':
      return `Le serveur ne répond pas : nouvel essai dans un instant, ${here(onDevice)}`.replace(' :', '\u202f:')
    case 'too-long':
      return `Ce texte est trop long pour être enregistré d’un seul tenant, ${here(onDevice)}`
    case 'refused':
      return state.message
        ? `À revoir avant d’enregistrer\u202f: ${state.message}`
        : `${sentenceFor(state.reason)} Le texte est ${here(onDevice)}.`
  }
}
