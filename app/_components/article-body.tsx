import type { ReactNode } from 'react'
import type { Block, Document, Inline, Mark } from '@/lib/articles/document.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { Picture } from '@/lib/media/media.rules'
import { Caption } from './caption'
import { PressPicture } from './press-picture'

/**
 * An article's text as readers see it, typeset.
 *
 * @param pictures the pictures the document shows; one it lacks is left out
 */
export function ArticleBody({ document, pictures }: { document: Document; pictures: Picture[] }) {
  return (
    <div className="article-body">
      {document.content.map((block, place) => (
        <BlockView key={`${place}-${block.type}`} block={block} pictures={pictures} />
      ))}
    </div>
  )
}

type ListBlock = Extract<Block, { type: 'bulletList' | 'orderedList' }>

function BlockView({ block, pictures }: { block: Block; pictures: Picture[] }) {
  switch (block.type) {
    case 'paragraph':
      return block.content ? <p>{inlines(block.content)}</p> : null
    case 'heading':
      if (!block.content) return null
      return block.attrs.level === 2 ? <h2>{inlines(block.content)}</h2> : <h3>{inlines(block.content)}</h3>
    case 'blockquote':
      return <blockquote>{children(block.content, pictures)}</blockquote>
    case 'bulletList':
    case 'orderedList':
      return <ListView list={block} pictures={pictures} />
    case 'image': {
      const { mediaId, alt, caption, credit } = block.attrs
      const picture = pictures.find((each) => each.id === mediaId)
      if (!picture) return null
      return (
        <figure>
          <PressPicture picture={{ ...picture, alt, caption, credit }} sizes="(min-width: 48rem) 42rem, 100vw" />
          <Caption caption={caption} credit={credit} />
        </figure>
      )
    }
  }
}

function ListView({ list, pictures }: { list: ListBlock; pictures: Picture[] }) {
  const items = list.content.map((item, place) => <li key={`${place}-item`}>{children(item.content, pictures)}</li>)
  return list.type === 'orderedList' ? <ol>{items}</ol> : <ul>{items}</ul>
}

const children = (blocks: Block[], pictures: Picture[]) =>
  blocks.map((block, place) => <BlockView key={`${place}-${block.type}`} block={block} pictures={pictures} />)

function inlines(content: Inline[]): ReactNode[] {
  let before = ''
  return content.map((inline, place) => {
    if (inline.type === 'hardBreak') {
      before = ''
      return <br key={`${place}-break`} />
    }
    const text = typeset(inline.text, before)
    before = text.at(-1) ?? before
    return <Marked key={`${place}-text`} text={text} marks={inline.marks ?? []} />
  })
}

function Marked({ text, marks }: { text: string; marks: Mark[] }) {
  let words: ReactNode = text
  for (const mark of marks) {
    if (mark.type === 'bold') words = <strong>{words}</strong>
    else if (mark.type === 'italic') words = <em>{words}</em>
    else words = <a href={mark.attrs.href}>{words}</a>
  }
  return words
}
