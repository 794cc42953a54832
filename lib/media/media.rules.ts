/** Widths in CSS pixels that an upload is made in, as far as the original goes. */
export const VARIANT_WIDTHS = [480, 960, 1600] as const

export const FORMATS = ['webp', 'jpg'] as const
export type Format = (typeof FORMATS)[number]

/** A picture as pages show it. */
export type Picture = {
  id: number
  contentHash: string
  width: number
  height: number
  widths: number[]
  /** Null: not said yet. Empty: decorative. */
  alt: string | null
  caption: string
  credit: string
}

/** Where one variant of a picture is served; it never changes, since the name is its content's. */
export const mediaPath = (contentHash: string, width: number, format: Format): string =>
  `/media/${contentHash}-${width}.${format}`

/** A `srcset` of all the widths in one format. */
export const sourceSet = ({ contentHash, widths }: Pick<Picture, 'contentHash' | 'widths'>, format: Format): string =>
  widths.map((width) => `${mediaPath(contentHash, width, format)} ${width}w`).join(', ')

/** What an upload may weigh and measure. */
export const PICTURE_BYTES = 25 * 1024 * 1024
export const PICTURE_PIXELS = 50_000_000
