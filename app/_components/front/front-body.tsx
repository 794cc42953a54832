import type { ArticleSummary } from '@/lib/articles/reading.queries'
import type { Front } from '@/lib/front/front.rules'
import type { Section } from '@/lib/sections/section.queries'
import { Choices } from './choices'
import { Opening } from './opening'
import { SectionBlock } from './section-block'
import { Urgent } from './urgent'
import { Wire } from './wire'

type Props = {
  /** The newspaper's name. */
  name: string
  front: Front<ArticleSummary, Section>
  /** What stands beside the wire. */
  beside: { title: string; href: string; articles: ArticleSummary[] }
  sections: Section[]
}

/** What stands under the masthead of the front page: for readers, and for whoever arranges it. */
export function FrontBody({ name, front: { urgent, lead, seconds, wire, blocks }, beside, sections }: Props) {
  return (
    <>
      <h1 className="sr-only">{name}, la une</h1>
      {urgent && <Urgent article={urgent} />}
      {lead ? <Opening articles={[lead, ...seconds]} /> : <p className="empty">Le premier article paraîtra ici.</p>}
      {wire.length > 3 && (
        <div className={beside.articles.length > 0 ? 'front-news front-news-two' : 'front-news'}>
          <Wire articles={wire} />
          <Choices {...beside} />
        </div>
      )}
      {blocks.map((block) => (
        <SectionBlock key={block.section.id} {...block} sections={sections} />
      ))}
    </>
  )
}
