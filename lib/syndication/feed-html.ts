import { type Composition, compose } from '../articles/composition.rules'
import type { Block, Document, Image, Inline } from '../articles/document.rules'
import { notePieces } from '../articles/footnote.rules'
import { languageOf } from '../articles/language.rules'
import { typeset } from '../articles/typography.rules'
import type { EmbedDescription } from '../embeds/embed.queries'
import { nameOf } from '../embeds/embed.rules'
import type { Picture } from '../media/media.rules'
import { heightAt, mediaPath, widthFor } from '../media/variant.rules'
import { linkTo, type Place, spoken, wordsAsHtml } from './feed-words'
import { xmlText } from './xml'

type Text = Place &
  Composition & {
    site: string
    pictures: ReadonlyMap<number, Picture>
    embeds: ReadonlyMap<string, EmbedDescription>
  }

/** What an article's text is set with in a feed. */
export type Setting = {
  /** The article's address, whole, and the site's without a final slash. */
  url: string
  site: string
  /** What is known of pictures and embeds, this text's among them. */
  pictures: ReadonlyMap<number, Picture>
  embeds: ReadonlyMap<string, EmbedDescription>
}

/**
 * An article's text as HTML for feed readers: plain elements, whole addresses, nothing that runs, loads a frame or needs our
 * stylesheet. Pull quotes are left out (they repeat the text), embeds are links.
 */
export function feedHtml(document: Document, setting: Setting): string {
  const text: Text = { ...setting, ...compose(document) }
  return document.content.map((block) => blockAsHtml(block, text, null)).join('') + notesAsHtml(text)
}

/** A picture with what is said of it. */
export function figureAsHtml(picture: Picture, site: string): string {
  const width = widthFor(picture, null, 1200)
  const { alt, caption, credit } = picture
  const src = `${site}${mediaPath(picture, width, 'jpg')}`
  const said = [caption, credit].filter(Boolean).map((words) => xmlText(typeset(words)))
  const size = `width="${width}" height="${heightAt(picture, null, width)}"`
  const image = `<img src="${xmlText(src)}" ${size} alt="${xmlText(typeset(alt ?? ''))}">`
  return `<figure>${image}${said.length > 0 ? `<figcaption>${said.join(' – ')}</figcaption>` : ''}</figure>`
}

const blocksAsHtml = (blocks: readonly Block[], text: Text, lang: string | null): string =>
  blocks.map((block) => blockAsHtml(block, text, lang)).join('')

function blockAsHtml(block: Block, text: Text, lang: string | null): string {
  switch (block.type) {
    case 'paragraph':
      return block.content ? element('p', block, block.content, text, lang) : ''
    case 'heading': {
      const named = text.headings.get(block)
      return named ? element(named.level === 2 ? 'h2' : 'h3', block, block.content ?? [], text, lang) : ''
    }
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map(({ content }) => `<li>${blocksAsHtml(content, text, lang)}</li>`).join('')
      return block.type === 'orderedList' ? `<ol>${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'blockquote':
      return quoteAsHtml(block, text, lang)
    case 'image':
      return imageAsHtml(block, text)
    case 'gallery':
      return block.content.map((image) => imageAsHtml(image, text)).join('')
    case 'keyPoints':
      return `<h2>À retenir</h2>${blocksAsHtml(block.content, text, lang)}`
    case 'factBox': {
      const [title, ...parts] = block.content
      const words = title?.type === 'factTitle' ? wordsAsHtml(title.content ?? [], text, lang) : ''
      const rest = parts.filter((part) => part.type !== 'factTitle')
      return `<aside>${words && `<p><strong>${words}</strong></p>`}${blocksAsHtml(rest, text, lang)}</aside>`
    }
    case 'table':
      return tableAsHtml(block, text, lang)
    case 'embed': {
      const described = text.embeds.get(block.attrs.url)
      const said = [described?.title ?? '', described?.author ?? ''].filter(Boolean).map((each) => typeset(each))
      const words = said.join(', ') || block.attrs.url.replace(/^https:\/\/(www\.)?/, '')
      const name = xmlText(typeset(nameOf(block.attrs, described)))
      return `<p>${name}\u202f: ${linkTo(block.attrs.url, xmlText(words), text.url)}</p>`
    }
    case 'pullQuote':
      return ''
  }
}

function element(name: string, block: Block, content: readonly Inline[], text: Text, lang: string | null): string {
  const own = lang ?? languageOf(block)
  return `<${name}${own && own !== lang ? spoken(own) : ''}>${wordsAsHtml(content, text, own)}</${name}>`
}

function quoteAsHtml(block: Extract<Block, { type: 'blockquote' }>, text: Text, lang: string | null): string {
  const words = block.content.filter((part) => part.type !== 'quoteSource')
  const source = block.content.find((part) => part.type === 'quoteSource')
  const own = lang ?? languageOf({ ...block, content: words })
  const quote = `<blockquote${own && own !== lang ? spoken(own) : ''}>${blocksAsHtml(words, text, own)}</blockquote>`
  return source?.content?.length ? `${quote}<p>— ${wordsAsHtml(source.content, text, lang)}</p>` : quote
}

function imageAsHtml({ attrs: { mediaId, alt, caption, credit } }: Image, { pictures, site }: Text): string {
  const picture = pictures.get(mediaId)
  return picture ? figureAsHtml({ ...picture, alt, caption, credit }, site) : ''
}

function tableAsHtml(table: Extract<Block, { type: 'table' }>, text: Text, lang: string | null): string {
  const rows = table.content.map(({ content }) => {
    const cells = content.map(({ type, attrs: { colspan, rowspan }, content: words }) => {
      const name = type === 'tableHeader' ? 'th' : 'td'
      const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
      return `<${name}${spans}>${blocksAsHtml(words, text, lang)}</${name}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const caption = table.attrs.caption && `<caption>${xmlText(typeset(table.attrs.caption))}</caption>`
  return `<table>${caption}<tbody>${rows.join('')}</tbody></table>`
}

function notesAsHtml({ notes, url }: Text): string {
  if (notes.size === 0) return ''
  const items = [...notes.keys()].map(({ attrs }) => {
    const pieces = notePieces(typeset(attrs.text)).map((piece) =>
      'href' in piece ? linkTo(piece.href, xmlText(piece.href), url) : xmlText(piece.words),
    )
    return `<li>${pieces.join('')}</li>`
  })
  return `<h2>Notes</h2><ol>${items.join('')}</ol>`
}
