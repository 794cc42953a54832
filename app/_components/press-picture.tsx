import { colourClasses } from '@/lib/media/colour.rules'
import type { Crop } from '@/lib/media/crop.rules'
import type { Picture } from '@/lib/media/media.rules'
import { type Format, heightAt, mediaPath, widthFor, widthsOf } from '@/lib/media/variant.rules'

type Props = {
  picture: Picture
  /** How wide the layout shows it, as the attribute has it. */
  sizes: string
  /** The widest file that the layout can use, in pixels: twice its widest column, or so. 1,200 unless said. */
  upTo?: number
  /** The whole picture, unless the layout wants a part of it. */
  crop?: Crop
  /** Seen first on its page: asked for at once, before what else the page wants. */
  first?: boolean
}

/** A picture in the formats and widths it is made in, in its own colour until it is there (app/_styles/pictures.css). */
export function PressPicture({ picture, sizes, upTo = 1200, crop, first = false }: Props) {
  const part = crop ?? null
  const widest = widthFor(picture, part, upTo)
  const widths = widthsOf(picture, part).filter((width) => width <= widest)
  // browsers that know neither format are few and old: for them, a small file and a large one
  const [narrowest = widest] = widths
  const source = (format: Format, of: number[]) =>
    of.map((width) => `${mediaPath(picture, width, format, part)} ${width}w`).join(', ')
  return (
    <picture>
      <source type="image/avif" srcSet={source('avif', widths)} sizes={sizes} />
      <source type="image/webp" srcSet={source('webp', widths)} sizes={sizes} />
      <img
        className={colourClasses(picture.colour)}
        src={mediaPath(picture, widest, 'jpg', part)}
        srcSet={narrowest < widest ? source('jpg', [narrowest, widest]) : undefined}
        sizes={sizes}
        width={widest}
        height={heightAt(picture, part, widest)}
        alt={picture.alt ?? ''}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}
