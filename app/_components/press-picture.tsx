import { mediaPath, type Picture, sourceSet } from '@/lib/media/media.rules'

/** A picture in the formats and widths it was made in. `sizes` says how wide the layout shows it. */
export function PressPicture({ picture, sizes, first = false }: { picture: Picture; sizes: string; first?: boolean }) {
  const widest = picture.widths.at(-1) ?? picture.width
  return (
    <picture>
      <source type="image/webp" srcSet={sourceSet(picture, 'webp')} sizes={sizes} />
      <img
        src={mediaPath(picture.contentHash, widest, 'jpg')}
        srcSet={sourceSet(picture, 'jpg')}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={picture.alt ?? ''}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}
