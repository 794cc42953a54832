import exifreader from 'exifreader'
import { line, prose } from '../typed-text.rules'
import { type Licence, licenceAt } from './licence.rules'

/** What a picture's file says of it: agencies and cameras write it there (IPTC Photo Metadata Standard). */
export type Written = { caption: string; credit: string; rights: string; licence: Licence | '' }

const nothing: Written = { caption: '', credit: '', rights: '', licence: '' }

/** What photographers' tools put where nothing was said. */
const DEFAULTS = new Set(['OLYMPUS DIGITAL CAMERA', 'SONY DSC', 'SAMSUNG', 'Default', 'unknown'])

/**
 * Reads the caption, the credit and the rights that a picture carries: IPTC first, then XMP, then EXIF. What is no metadata, or
 * hostile, says nothing.
 */
export async function readMetadata(bytes: Buffer): Promise<Written> {
  try {
    const { iptc = {}, xmp = {}, exif = {} } = await exifreader.load(bytes, { expanded: true, async: true })
    const iptcWords = (name: string) => wordsOf((iptc as Tags)[name])
    const xmpWords = (name: string) => wordsOf((xmp as Tags)[name])
    const exifWords = (name: string) => wordsOf((exif as Tags)[name])
    const said = (...all: string[]) => all.find((each) => each !== '' && !DEFAULTS.has(each)) ?? ''
    const author = said(iptcWords('By-line'), xmpWords('creator'), exifWords('Artist'))
    const source = said(iptcWords('Credit'), xmpWords('Credit'), iptcWords('Source'), xmpWords('Source'))
    const copyright = said(iptcWords('Copyright Notice'), xmpWords('rights'), exifWords('Copyright'))
    const terms = said(xmpWords('UsageTerms'), xmpWords('WebStatement'))
    return {
      caption: shortened(
        said(iptcWords('Caption/Abstract'), xmpWords('description'), exifWords('ImageDescription')),
        1000,
      ),
      credit: shortened([...new Set([author, source].filter(Boolean))].join(' / ') || copyright, 200),
      rights: prose(1000).parse([copyright, terms].filter(Boolean).join('\n').slice(0, 1000)),
      licence: licenceAt(`${xmpWords('license')} ${xmpWords('WebStatement')}`),
    }
  } catch {
    return nothing
  }
}

type Tags = Record<string, { description?: unknown; value?: unknown } | undefined>

const wordsOf = (tag: Tags[string]): string => (typeof tag?.description === 'string' ? tag.description.trim() : '')

const shortened = (words: string, most: number) => line(most).parse(words.slice(0, most))
