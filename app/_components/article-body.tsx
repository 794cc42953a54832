import { compose } from '@/lib/articles/composition.rules'
import type { Document } from '@/lib/articles/document.rules'
import type { Picture } from '@/lib/media/media.rules'
import { Blocks } from './article/blocks'
import { Contents } from './article/contents'
import { Notes } from './article/notes'

/**
 * An article's text as readers see it, typeset, with its contents before and its notes after.
 *
 * @param pictures the pictures the document shows; one it lacks is left out
 */
export function ArticleBody({ document, pictures }: { document: Document; pictures: Picture[] }) {
  const page = { ...compose(document), pictures }
  return (
    <div className="article-body">
      <Contents entries={page.contents} />
      <Blocks blocks={document.content} page={page} lang={null} />
      <Notes notes={page.notes} />
    </div>
  )
}
