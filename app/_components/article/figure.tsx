import type { Image } from '@/lib/articles/document.rules'
import type { Picture } from '@/lib/media/media.rules'
import { Caption } from '../caption'
import { PressPicture } from '../press-picture'

/** A picture of the text with its caption and credit. `sizes` says how wide the layout shows it. */
export function Figure({ image, pictures, sizes }: { image: Image; pictures: Picture[]; sizes: string }) {
  const { mediaId, alt, caption, credit } = image.attrs
  const picture = pictures.find(({ id }) => id === mediaId)
  if (!picture) return null
  return (
    <figure>
      <PressPicture picture={{ ...picture, alt, caption, credit }} sizes={sizes} upTo={1600} />
      <Caption caption={caption} credit={credit} />
    </figure>
  )
}
