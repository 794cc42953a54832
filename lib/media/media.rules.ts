import type { Shape } from './variant.rules'

/** A picture as pages show it. */
export type Picture = Shape & {
  id: number
  /** Its dominant colour (colour.rules.ts), shown until it is there. */
  colour: string
  /** Null: not said yet. Empty: decorative. */
  alt: string | null
  caption: string
  credit: string
}

/** What an upload may be, by its content. */
export const PICTURE_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']

/** What it may weigh and measure. */
export const PICTURE_BYTES = 25 * 1024 * 1024
export const PICTURE_PIXELS = 50_000_000

/** A picture's variants are one job, however often they are asked for; a small picture does not wait for large ones. */
export const variantsJob = ({ id, width, height }: { id: number; width: number; height: number }) => ({
  jobKey: `make-variants:${id}`,
  priority: Math.round((width * height) / 1_000_000),
})
