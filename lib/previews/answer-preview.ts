import { noteAct } from '../audit/audit.queries'
import { type Outcome, refuse } from '../refusal'
import { linkWords } from './make-preview-link'
import { ANSWERS_AN_HOUR, type PreviewAnswer } from './preview.rules'
import { type Shut, throughPreviewDoor } from './preview-door'
import { countAnswersOfHour, insertAnswer } from './preview-link.queries'

type Answering = {
  token: string
  network: string
  device: string
  answer: PreviewAnswer
  remark: string
}

/**
 * Somebody approves the version that their link shows, or has reservations. They may change their mind until the link is over: the newest
 * answer counts, and the earlier ones stay to be read.
 *
 * Refusals: `preview-unknown`, `preview-over`, `preview-not-asked` (the link is for reading only), `too-many-forms`.
 */
export async function answerPreview({
  token,
  network,
  device,
  answer,
  remark,
}: Answering): Promise<Outcome<object, Shut | 'preview-not-asked' | 'too-many-forms'>> {
  return throughPreviewDoor({ token, network, device }, async (tx, link) => {
    if (!link.asksApproval) return refuse('preview-not-asked')
    if ((await countAnswersOfHour(tx, link.id)) >= ANSWERS_AN_HOUR) return refuse('too-many-forms')
    await insertAnswer(tx, { linkId: link.id, answer, remark, device })
    const act = answer === 'approved' ? 'preview-approved' : 'preview-objected'
    const { articleId, headline: subject, number } = link
    await noteAct(tx, { act, by: null, subject, detail: linkWords({ linkId: link.id, number }), articleId })
    return { ok: true }
  })
}
