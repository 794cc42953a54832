import { transaction } from '../database'
import { adoptPicture } from './adopt-picture'
import { CROPS } from './crop.rules'
import { cut, encode, narrower } from './darkroom'
import { findUnmadePicture, markMade, type StoredPicture } from './media.queries'
import { hasVariant, keepVariant, readOriginal } from './media-files'
import { FORMATS, heightAt, type Variant, variantName, variantsOf, widthsOf } from './variant.rules'

/**
 * Makes all that pages show of a picture, unless it has been: the whole and its crops in every width and format. What is
 * there already is left as it is, so that a run that was cut short is gone on with.
 *
 * Throws when the original is lost or unreadable, and when the signal says that there is no more time.
 */
export async function makeVariants({ pictureId }: { pictureId: number }, signal?: AbortSignal): Promise<void> {
  const found = await findUnmadePicture(pictureId)
  if (!found) return
  const original = await readOriginal(found.contentHash)
  const { picture, bytes } = original ? { picture: found, bytes: original } : await adoptPicture(found)
  for (const crop of [...CROPS, null]) {
    const wanted: Variant[] = variantsOf(picture).filter((variant) => variant.crop === crop)
    const there = await Promise.all(wanted.map((variant) => hasVariant(variantName(picture, variant))))
    if (!there.every(Boolean)) await makeCrop(picture, bytes, crop, signal)
  }
  await transaction((tx) => markMade(tx, picture))
}

async function makeCrop(picture: StoredPicture, bytes: Buffer, crop: Variant['crop'], signal?: AbortSignal) {
  // from the widest down, each from the one before: the original, which may be huge, is read once
  const widths = widthsOf(picture, crop).toReversed()
  let print = await cut(bytes, picture, crop, widths[0] ?? picture.width)
  for (const width of widths) {
    if (width < print.info.width) print = await narrower(print, width, heightAt(picture, crop, width))
    for (const format of FORMATS) {
      signal?.throwIfAborted()
      const name = variantName(picture, { crop, width, format })
      if (!(await hasVariant(name))) await keepVariant(name, await encode(print, format, 'kept'))
    }
  }
}
