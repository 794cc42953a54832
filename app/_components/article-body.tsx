import { publicFile } from '@/app/_desk/public-file'
import { compose } from '@/lib/articles/composition.rules'
import { type Document, embedsOf } from '@/lib/articles/document.rules'
import type { EmbedDescription } from '@/lib/embeds/embed.queries'
import type { Picture } from '@/lib/media/media.rules'
import { Blocks } from './article/blocks'
import { Contents } from './article/contents'
import { Notes } from './article/notes'

type Props = { document: Document; pictures: Picture[]; embeds: EmbedDescription[] }

/**
 * An article's text as readers see it, typeset, with its contents before and its notes after.
 *
 * @param pictures the pictures the document shows; one it lacks is left out
 * @param embeds what is known of its embeds
 */
export function ArticleBody({ document, pictures, embeds }: Props) {
  const page = { ...compose(document), pictures, embeds }
  return (
    <div className="article-body">
      <Contents entries={page.contents} />
      <Blocks blocks={document.content} page={page} lang={null} />
      <Notes notes={page.notes} />
      {embedsOf(document).length > 0 && <script type="module" src={publicFile('/embed.js')} />}
    </div>
  )
}
