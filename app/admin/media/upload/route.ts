import { findStaff } from '@/app/_desk/caller'
import { isSameOrigin } from '@/app/_desk/same-origin'
import { can } from '@/lib/accounts/capability.rules'
import { addPicture } from '@/lib/media/add-picture'
import { PICTURE_BYTES } from '@/lib/media/media.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { line } from '@/lib/typed-text.rules'

// a name from anybody's machine, made storable
const fileName = line(200)

const STATUS = {
  'not-a-picture': 415,
  'too-large': 413,
  'too-many-pixels': 413,
  'storage-unreachable': 503,
  'storage-full': 507,
} as const

const refusal = (status: number, reason: string) =>
  Response.json({ ok: false, sentence: sentenceFor(reason) }, { status })

/** Takes one picture, as the field `fichier` of a multipart form. Answers the picture, or a sentence. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return refusal(403, 'cross-origin')
  const staff = await findStaff()
  if (!staff) return refusal(401, 'signed-out')
  if (!can(staff.roles, 'write-articles')) return refusal(403, 'forbidden')
  // a form weighs a little more than its picture
  if (Number(request.headers.get('content-length')) > PICTURE_BYTES + 65_536) return refusal(413, 'too-large')
  const file = await request.formData().then(
    (data) => data.get('fichier'),
    () => null,
  )
  if (!(file instanceof File)) return refusal(400, 'not-a-picture')
  if (file.size > PICTURE_BYTES) return refusal(413, 'too-large')
  const bytes = Buffer.from(await file.arrayBuffer())
  const outcome = await addPicture({ bytes, fileName: fileName.parse(file.name.slice(0, 200)), by: staff.accountId })
  return outcome.ok ? Response.json(outcome) : refusal(STATUS[outcome.reason], outcome.reason)
}
