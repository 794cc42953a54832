import { someAccount } from '../accounts/account.samples'
import { type PitchForm, pitchForm } from './assignment.rules'
import type { Member } from './assignment-rights.rules'
import { pitchStory } from './pitch-story'

/** A journalist, or an editor, before what is to be written. */
export const someWriter = async (): Promise<Member> => ({ accountId: await someAccount(), hand: 'writes' })
export const someEditor = async (): Promise<Member> => ({ accountId: await someAccount(['editor']), hand: 'approves' })

/** What a form sends of a story, as it is read. */
export const storyForm = (fields: Record<string, string | undefined> = {}): PitchForm =>
  pitchForm.parse({ pitch: 'Les écluses ferment', ...fields })

/** A story that was pitched; answers its number. */
export async function somePitch(by: Member, fields: Record<string, string | undefined> = {}): Promise<number> {
  const outcome = await pitchStory({ form: storyForm(fields), by })
  if (!outcome.ok) throw new Error(`the sample pitch was refused: ${outcome.reason}`)
  return outcome.assignmentId
}
