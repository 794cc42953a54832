import type { Block } from '@/lib/articles/document.rules'
import { languageOf } from '@/lib/articles/language.rules'
import { Figure } from './figure'
import { Gallery } from './gallery'
import { Inlines } from './inlines'
import { KeyPoints } from './key-points'
import type { TextPage } from './text-page'

type Props<Shown extends Block = Block> = {
  block: Shown
  page: TextPage
  /** The language that what stands around has said already; null: the article's. */
  lang: string | null
}
type OfType<Type> = Extract<Block, { type: Type }>

export function Blocks({ blocks, page, lang }: { blocks: Block[]; page: TextPage; lang: string | null }) {
  return blocks.map((block, place) => (
    <BlockView key={`${place}-${block.type}`} block={block} page={page} lang={lang} />
  ))
}

function BlockView({ block, page, lang }: Props) {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph block={block} page={page} lang={lang} />
    case 'heading':
      return <Heading block={block} page={page} lang={lang} />
    case 'blockquote': {
      const own = lang ?? languageOf(block)
      return (
        <blockquote {...spoken(own, lang)}>
          <Blocks blocks={block.content} page={page} lang={own} />
        </blockquote>
      )
    }
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

function Paragraph({ block, page, lang }: Props<OfType<'paragraph'>>) {
  if (!block.content) return null
  const own = lang ?? languageOf(block)
  return (
    <p className={block === page.dropCap ? 'drop-cap' : undefined} {...spoken(own, lang)}>
      <Inlines content={block.content} notes={page.notes} lang={own} />
    </p>
  )
}

function Heading({ block, page, lang }: Props<OfType<'heading'>>) {
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

function List({ block, page, lang }: Props<OfType<'bulletList' | 'orderedList'>>) {
  const items = block.content.map((item, place) => (
    <li key={`${place}-item`}>
      <Blocks blocks={item.content} page={page} lang={lang} />
    </li>
  ))
  return block.type === 'orderedList' ? <ol>{items}</ol> : <ul>{items}</ul>
}

/** A language is said once, by the outermost element that is all in it; its letters decide which way it runs. */
const spoken = (own: string | null, around: string | null) =>
  own && own !== around ? ({ lang: own, dir: 'auto' } as const) : {}
