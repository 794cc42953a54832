import type { Composition } from '@/lib/articles/composition.rules'
import type { Block } from '@/lib/articles/document.rules'
import type { EmbedDescription } from '@/lib/embeds/embed.queries'
import type { Picture } from '@/lib/media/media.rules'

/** What every part of a text may have to look up. */
export type TextPage = Composition & { pictures: Picture[]; embeds: EmbedDescription[] }

export type OfType<Type> = Extract<Block, { type: Type }>

export type BlockProps<Shown extends Block = Block> = {
  block: Shown
  page: TextPage
  /** The language that what stands around has said already; null: the article's. */
  lang: string | null
}

/** A language is said once, by the outermost element that is all in it; its letters decide which way it runs. */
export const spoken = (own: string | null, around: string | null) =>
  own && own !== around ? ({ lang: own, dir: 'auto' } as const) : {}
