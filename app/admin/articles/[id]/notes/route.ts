import { sentJson, staffRequest } from '@/app/_desk/staff-request'
import { answerNote } from '@/lib/margin/answer-note'
import { marginDeed, marginQuestion } from '@/lib/margin/margin.rules'
import { findPlaces, listNotes } from '@/lib/margin/note.queries'
import { removeNote } from '@/lib/margin/remove-note'
import { resolveNote } from '@/lib/margin/resolve-note'
import { writeNote } from '@/lib/margin/write-note'
import { refuse } from '@/lib/refusal'

type Params = { params: Promise<{ id: string }> }

/** The notes beside an article, and where the open ones stand in the version `?numero=`, but those of `?connues=`. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const input = {
    articleId: (await params).id,
    number: searchParams.get('numero') ?? undefined,
    known: searchParams.get('connues') ?? undefined,
  }
  return staffRequest('write-articles', marginQuestion, input, async (question, staff) => {
    const notes = await listNotes(question.articleId, staff.accountId)
    if (!notes) return refuse('article-not-found')
    return { ok: true, notes, places: await findPlaces(question) } as const
  })
}

/** Writes in the margin, answers, resolves, opens again or takes away. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const sent = await sentJson(request)
  const input = sent && typeof sent === 'object' ? { ...sent, articleId: (await params).id } : null
  return staffRequest('write-articles', marginDeed, input, async (deed, staff) => {
    const by = staff.accountId
    const { articleId } = deed
    switch (deed.act) {
      case 'write':
        return writeNote({ articleId, number: deed.number, block: deed.block, body: deed.body, by })
      case 'answer':
        return answerNote({ articleId, noteId: deed.noteId, body: deed.body, by })
      case 'resolve':
        return resolveNote({ articleId, noteId: deed.noteId, state: 'resolved', by })
      case 'reopen':
        return resolveNote({ articleId, noteId: deed.noteId, state: 'open', by })
      case 'remove':
        return removeNote({ articleId, noteId: deed.noteId, by })
    }
  })
}
