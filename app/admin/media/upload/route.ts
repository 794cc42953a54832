import { findStaff } from '@/app/_desk/caller'
import { isSameOrigin } from '@/app/_desk/same-origin'
import { can } from '@/lib/accounts/capability.rules'
import { addPicture } from '@/lib/media/add-picture'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

const refusal = (status: number, reason: string) =>
  Response.json({ ok: false, sentence: sentenceFor(reason) }, { status })

/** Takes one picture, as the field `fichier` of a multipart form. Answers the picture, or a sentence. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return refusal(403, 'cross-origin')
  const staff = await findStaff()
  if (!staff) return refusal(401, 'signed-out')
  if (!can(staff.roles, 'write-articles')) return refusal(403, 'forbidden')
  const file = await request.formData().then(
    (data) => data.get('fichier'),
    () => null,
  )
  if (!(file instanceof File)) return refusal(400, 'not-a-picture')
  const bytes = Buffer.from(await file.arrayBuffer())
  const outcome = await addPicture({ bytes, fileName: file.name, by: staff.accountId })
  return outcome.ok ? Response.json(outcome) : refusal(outcome.reason === 'not-a-picture' ? 415 : 413, outcome.reason)
}
