import { CROPS, type Crop, cropBox, type Framed, focalPercent, proportions } from './crop.rules'

/** Widths in pixels that a picture and its crops are made in, as far as they go. */
const VARIANT_WIDTHS: readonly number[] = [480, 768, 1200, 1600, 2400]

export const FORMATS = ['avif', 'webp', 'jpg'] as const
export type Format = (typeof FORMATS)[number]

export const TYPES: Record<Format, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/** What of a picture its variants depend on. */
export type Shape = Framed & { contentHash: string }

/** One file to be made of a picture. */
export type Variant = { crop: Crop | null; width: number; format: Format }

// libwebp makes nothing longer
const LONGEST_SIDE = 16_383

/** The widths that a picture, or a crop of it, is made in: never wider than it is; one that is narrower than all has its own. */
export function widthsOf(picture: Framed, crop: Crop | null): number[] {
  const { width, height } = cropBox(picture, crop)
  const widest = Math.min(width, Math.max(1, Math.floor((LONGEST_SIDE * width) / height)))
  const widths = VARIANT_WIDTHS.filter((each) => each <= widest)
  return widths.length > 0 ? widths : [widest]
}

/** The narrowest width that fills so many pixels, or the widest there is. */
export function widthFor(picture: Framed, crop: Crop | null, wanted: number): number {
  const widths = widthsOf(picture, crop)
  return widths.find((each) => each >= wanted) ?? Math.max(...widths)
}

/** A variant's height in pixels, at one of its widths. */
export function heightAt(picture: Framed, crop: Crop | null, width: number): number {
  const box = cropBox(picture, crop)
  const [wide, high] = crop === null || width === box.width ? [box.width, box.height] : proportions(crop)
  return Math.max(1, Math.round((width * high) / wide))
}

/** All that is made of a picture, what most readers ask for first. */
export const variantsOf = (picture: Framed): Variant[] =>
  [...CROPS, null].flatMap((crop) =>
    widthsOf(picture, crop).flatMap((width) => FORMATS.map((format) => ({ crop, width, format }))),
  )

/** A variant's file name. It is its content's, crops with their focal point: what a name shows never changes. */
export function variantName(picture: Shape, { crop, width, format }: Variant): string {
  const { x, y } = focalPercent(picture)
  const part = crop === null ? '' : `-${crop.replace(':', 'x')}-${x}x${y}`
  return `${picture.contentHash}${part}-${width}.${format}`
}

/** Where a variant is served. */
export const mediaPath = (picture: Shape, width: number, format: Format, crop: Crop | null = null): string =>
  `/media/${variantName(picture, { crop, width, format })}`

const NAME = /^([0-9a-f]{32})(?:-(?:16x9|4x3|1x1)-(?:100|[1-9]?\d)x(?:100|[1-9]?\d))?-([1-9]\d{0,4})\.(avif|webp|jpg)$/

/** What a variant's name says, whether or not there is such a picture. Null: it is no such name. */
export function readName(name: string): { contentHash: string; width: number; format: Format } | null {
  const [, contentHash = '', width = '', format] = NAME.exec(name) ?? []
  return format ? { contentHash, width: Number(width), format: format as Format } : null
}

/** Which of a picture's variants a name is, as its focal point is now. Null: none of them. */
export const variantNamed = (picture: Shape, name: string): Variant | null =>
  variantsOf(picture).find((variant) => variantName(picture, variant) === name) ?? null
