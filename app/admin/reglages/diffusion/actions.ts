'use server'

import { staffAction } from '@/app/_desk/staff-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { changeDistribution } from '@/lib/syndication/change-distribution'
import { distributionForm } from '@/lib/syndication/distribution.rules'

/** What the form says after it was sent: `said` below it, `messages` at its fields, `typed` in them. */
export type DistributionState = { said: string; messages: Record<string, string>; typed: Record<string, string> }

export async function saveDistribution(_: DistributionState, data: FormData): Promise<DistributionState> {
  const outcome = await staffAction('manage-newspaper', distributionForm, data, changeDistribution)
  const typed = Object.entries(typedFields(data)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return {
    said: outcome.ok ? 'Enregistré.' : sentenceFor(outcome.reason),
    messages: 'messages' in outcome ? outcome.messages : {},
    typed: Object.fromEntries(typed),
  }
}
