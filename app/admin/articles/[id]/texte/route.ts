import { z } from 'zod'
import { sentJson, staffRequest } from '@/app/_desk/staff-request'
import { findVersion } from '@/lib/articles/article.queries'
import { articleContent, withParts } from '@/lib/articles/article.rules'
import { saveArticle } from '@/lib/articles/save-article'
import { setAside } from '@/lib/articles/set-aside'
import { refuse } from '@/lib/refusal'
import { id } from '@/lib/typed-text.rules'

type Params = { params: Promise<{ id: string }> }

const identifier = z.number().int().positive()
const number = id.max(2_000_000_000)
const wanted = z.object({ articleId: id, number: number.optional() })
const text = z.object({
  articleId: id,
  base: identifier,
  content: z.preprocess(withParts, articleContent),
  /** Null: the text is kept beside the line of versions. */
  editing: z.object({ session: z.string().regex(/^[\w-]{8,64}$/), turn: identifier.max(2_000_000_000) }).nullable(),
})

/** A version with its pictures: the newest, or `?numero=`. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('numero') ?? undefined
  const input = { articleId: (await params).id, number: asked }
  return staffRequest('write-articles', wanted, input, async (form) => {
    const version = await findVersion(form.articleId, form.number)
    if (!version) return refuse('article-not-found')
    const { number: found, savedAt, savedBy, content, pictures } = version
    return { ok: true, number: found, savedAt, savedBy, content, pictures } as const
  })
}

/** Keeps what an editor holds. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const sent = await sentJson(request)
  const input = sent && typeof sent === 'object' ? { ...sent, articleId: (await params).id } : null
  return staffRequest('write-articles', text, input, async ({ editing, ...form }, staff) =>
    editing ? saveArticle({ ...form, editing, by: staff.accountId }) : setAside({ ...form, by: staff.accountId }),
  )
}
