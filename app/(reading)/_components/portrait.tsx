import { PressPicture } from '@/app/_components/press-picture'
import type { StoredPicture } from '@/lib/media/media.queries'

/** Whose name stands beside it: to a screen reader the picture adds nothing. */
export function Portrait({ photo }: { photo: StoredPicture }) {
  return (
    <div className="portrait">
      <PressPicture picture={{ ...photo, alt: '', caption: '', credit: '' }} sizes="6rem" upTo={480} crop="1:1" />
    </div>
  )
}
