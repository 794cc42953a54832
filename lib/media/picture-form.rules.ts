import { z } from 'zod'
import { box, id, line, prose } from '../typed-text.rules'
import { LICENCES } from './licence.rules'

const percent = z.coerce.number('Un nombre de 0 à 100.').int().min(0).max(100)

/** A day as forms send it, or none. A day that is none (31 February) is refused. */
const dayOrNone = z
  .union([z.literal(''), z.iso.date('Une date, comme 31/12/2026.')])
  .default('')
  .transform((day) => day || null)

/** What the library says of a picture. */
export const pictureForm = z
  .object({
    pictureId: id,
    alt: line(500).default(''),
    decorative: box,
    caption: line(1000).default(''),
    credit: line(200).default(''),
    licence: z.enum(['', ...LICENCES], 'Choisissez une licence.').default(''),
    rights: prose(1000).default(''),
    rightsUntil: dayOrNone,
    focalX: percent,
    focalY: percent,
  })
  .transform(({ decorative, alt, focalX, focalY, ...said }) => ({
    ...said,
    /** Null: not said yet; empty: decorative. */
    alt: decorative ? '' : alt || null,
    focalX: focalX / 100,
    focalY: focalY / 100,
  }))

export type PictureForm = z.output<typeof pictureForm>

export const deletionForm = z.object({ pictureId: id, everywhere: box })
