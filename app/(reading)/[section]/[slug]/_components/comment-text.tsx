import { blocksOf, type TextPart } from '@/lib/comments/comment-text.rules'

/** A reader's words, as they were typed: paragraphs and line ends are theirs; quoted lines and addresses are known as such. */
export function CommentText({ text }: { text: string }) {
  return (
    <div className="comment-text" dir="auto">
      {blocksOf(text).map(({ kind, line, parts }) =>
        kind === 'quote' ? <blockquote key={line}>{parts.map(part)}</blockquote> : <p key={line}>{parts.map(part)}</p>,
      )}
    </div>
  )
}

const part = (each: TextPart, place: number) =>
  typeof each === 'string' ? (
    each
  ) : (
    <a key={`${place}`} href={each.href} rel="nofollow ugc noopener">
      {each.shown}
    </a>
  )
