import type { Metadata } from 'next'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { TextPage } from './text-page'

/** The page cache answers with it as 410 (RFC 9110, section 15.5.11), until the article comes back or its address leads elsewhere. */
export const takenDownMetadata = (article: { id: number }): Metadata => ({
  title: 'Article retiré',
  robots: { index: false },
  other: keepUntilChanged({ lists: [tags.addresses], articles: [article], status: 410 }),
})

/** What stands at the addresses of an article that was taken down. */
export function TakenDown() {
  return (
    <TextPage title="Cet article a été retiré">
      <p>La rédaction a retiré l’article qui se trouvait à cette adresse. Il n’est plus disponible.</p>
      <p>
        <a href="/">Revenir à la une</a>
      </p>
    </TextPage>
  )
}
