import { typeset } from '@/lib/articles/typography.rules'
import { textParts } from '@/lib/legal/own-text.rules'

/** What the newspaper adds to a legal page. */
export const OwnText = ({ text: typed }: { text: string }) =>
  textParts(typed).map(({ kind, text }, place) =>
    kind === 'heading' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other order than its own
      <h2 key={place}>{typeset(text)}</h2>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other order than its own
      <p key={place} className="kept-words">
        {typeset(text)}
      </p>
    ),
  )
