import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { dayOf, parisDay } from '@/lib/articles/dates.rules'
import { listLinkTargets } from '@/lib/links/link-target.queries'
import { repliesAddress } from '@/lib/replies/reply.rules'
import { ReplyForm } from '../reply-form.client'

export const metadata: Metadata = { title: 'Nouveau droit de réponse' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Writes down that somebody asks for an answer. The article is looked for first, so that nothing typed is lost over it. */
export default async function NewReplyPage({ searchParams }: Props) {
  await requireStaff('handle-replies')
  const { q, article } = repliesAddress.parse(await searchParams)
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href="/admin/reponses">Tous les droits de réponse</a>
      </p>
      <h1>Enregistrer une demande</h1>
      <form method="get" className="log-question" aria-label="Chercher l’article">
        <label>
          <span className="label">Mots du titre de l’article</span>
          <input className="field" name="q" defaultValue={q} maxLength={200} />
        </label>
        <button type="submit" className="button">
          Chercher l’article
        </button>
      </form>
      {q && <Found q={q} />}
      {/* another article chosen is another form */}
      <ReplyForm key={article ?? ''} article={article ?? ''} today={parisDay(new Date())} />
    </main>
  )
}

async function Found({ q }: { q: string }) {
  const articles = (await listLinkTargets(q)).filter(({ kind }) => kind === 'Article')
  if (articles.length === 0) return <p role="status">Aucun article en ligne n’a ces mots dans son titre.</p>
  return (
    <ul className="newsroom-list mb-6" aria-label="Articles trouvés">
      {articles.map(({ path, text, section, publishedAt }) => (
        <li key={path}>
          <a href={`/admin/reponses/nouvelle?${new URLSearchParams({ article: path })}`}>{text}</a>{' '}
          <span className="hint">
            {section}
            {publishedAt && `, ${dayOf(new Date(publishedAt))}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
