import { type Described, graphText } from '@/lib/syndication/graph.rules'

/** JSON-LD for crawlers: what a page is and shows, in one graph. */
export function StructuredData({ things }: { things: readonly Described[] }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: graphText(things) }} />
}
