import sharp from 'sharp'
import { boxOf } from '../media/crop.rules'
import { PICTURE_PIXELS } from '../media/media.rules'
import type { Card } from './card.rules'
import { drawing, PICTURE } from './card-drawing.rules'
import { faces } from './faces'

/**
 * Draws a card as a JPEG, whose text stays sharp (no colour is halved) and whose weight is far under the 300 KB that WhatsApp
 * takes.
 *
 * @param original of the card's picture; null: it has none, or it is lost, and the words have all the room
 */
export async function drawCard(card: Card, original: Buffer | null): Promise<Buffer> {
  const picture = card.picture && original ? await part(card.picture, original).catch(() => null) : null
  const words = drawing(picture ? card : { ...card, picture: null }, faces)
  return sharp(Buffer.from(words))
    .composite(picture ? [{ input: picture.data, raw: picture.info, left: PICTURE.left, top: PICTURE.top }] : [])
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 84, chromaSubsampling: '4:4:4', mozjpeg: true })
    .toBuffer()
}

/** The part of a picture around what it is about that has the shape of its place. */
const part = (shape: NonNullable<Card['picture']>, original: Buffer) =>
  sharp(original, { limitInputPixels: PICTURE_PIXELS, failOn: 'error' })
    .autoOrient()
    .extract(boxOf(shape, PICTURE.width, PICTURE.height))
    .resize({ width: PICTURE.width, height: PICTURE.height, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
