import { bylineForm } from './byline.rules'
import { writeByline } from './write-byline'

/** What a form sends of somebody who signs, as it is read. */
export const bylineWritten = (fields: Record<string, string> = {}) => bylineForm.parse({ name: 'Zoé Petit', ...fields })

/** Somebody who may sign. Answers their number. */
export async function newByline(fields: Record<string, string> = {}): Promise<number> {
  const outcome = await writeByline({ bylineId: null, form: bylineWritten(fields), by: null })
  if (!outcome.ok) throw new Error(`the sample byline was refused: ${outcome.reason}`)
  return outcome.bylineId
}
