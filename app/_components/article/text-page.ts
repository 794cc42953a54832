import type { Composition } from '@/lib/articles/composition.rules'
import type { Picture } from '@/lib/media/media.rules'

/** What every part of a text may have to look up. */
export type TextPage = Composition & { pictures: Picture[] }
