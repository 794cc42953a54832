import type { Block } from '@/lib/articles/document.rules'
import { languageOf } from '@/lib/articles/language.rules'
import { Embed } from './embed'
import { FactBox } from './fact-box'
import { Figure } from './figure'
import { Gallery } from './gallery'
import { Inlines } from './inlines'
import { KeyPoints } from './key-points'
import { PullQuote } from './pull-quote'
import { Quote } from './quote'
import { Table } from './table'
import { type BlockProps, type OfType, spoken, type TextPage } from './text-page'

export function Blocks({ blocks, page, lang }: { blocks: Block[]; page: TextPage; lang: string | null }) {
  return blocks.map((block, place) => (
    <BlockView key={`${place}-${block.type}`} block={block} page={page} lang={lang} />
  ))
}

function BlockView({ block, page, lang }: BlockProps) {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph block={block} page={page} lang={lang} />
    case 'heading':
      return <Heading block={block} page={page} lang={lang} />
    case 'blockquote': {
      const words = block.content.filter((part) => part.type !== 'quoteSource')
      const source = block.content.find((part) => part.type === 'quoteSource')
      const own = lang ?? languageOf({ ...block, content: words })
      return (
        <Quote source={source?.content} page={page} own={own} lang={lang}>
          <Blocks blocks={words} page={page} lang={own} />
        </Quote>
      )
    }
    case 'pullQuote':
      return <PullQuote block={block} page={page} lang={lang} />
    case 'factBox': {
      const title = block.content.find((part) => part.type === 'factTitle')
      const parts = block.content.filter((part) => part.type !== 'factTitle')
      return (
        <FactBox title={title?.content} page={page} lang={lang}>
          <Blocks blocks={parts} page={page} lang={lang} />
        </FactBox>
      )
    }
    case 'table':
      return (
        <Table
          table={block}
          ordinal={page.ordinals.get(block)}
          cell={(content) => <Blocks blocks={content} page={page} lang={lang} />}
        />
      )
    case 'embed':
      return <Embed embed={block} described={page.embeds.find(({ url }) => url === block.attrs.url)} />
    case 'bulletList':
    case 'orderedList':
      return <List block={block} page={page} lang={lang} />
    case 'image':
      return <Figure image={block} pictures={page.pictures} sizes="(min-width: 48rem) 42rem, 92vw" />
    case 'gallery':
      return <Gallery gallery={block} page={page} />
    case 'keyPoints':
      return (
        <KeyPoints ordinal={page.ordinals.get(block)}>
          <Blocks blocks={block.content} page={page} lang={lang} />
        </KeyPoints>
      )
  }
}

function Paragraph({ block, page, lang }: BlockProps<OfType<'paragraph'>>) {
  if (!block.content) return null
  const own = lang ?? languageOf(block)
  return (
    <p className={block === page.dropCap ? 'drop-cap' : undefined} {...spoken(own, lang)}>
      <Inlines content={block.content} notes={page.notes} lang={own} />
    </p>
  )
}

function Heading({ block, page, lang }: BlockProps<OfType<'heading'>>) {
  const named = page.headings.get(block)
  if (!named) return null
  const own = lang ?? languageOf(block)
  const Level = named.level === 2 ? 'h2' : 'h3'
  return (
    <Level id={named.id} {...spoken(own, lang)}>
      <Inlines content={block.content ?? []} notes={page.notes} lang={own} />
    </Level>
  )
}

function List({ block, page, lang }: BlockProps<OfType<'bulletList' | 'orderedList'>>) {
  const items = block.content.map((item, place) => (
    <li key={`${place}-item`}>
      <Blocks blocks={item.content} page={page} lang={lang} />
    </li>
  ))
  return block.type === 'orderedList' ? <ol>{items}</ol> : <ul>{items}</ul>
}
