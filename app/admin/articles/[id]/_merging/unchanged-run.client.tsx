'use client'

import { memo, useState } from 'react'
import { MarkedLines } from '@/app/_components/comparing/marked-line'
import { compareBlocks } from '@/lib/articles/compare.rules'
import type { Block } from '@/lib/articles/document.rules'
import { linesOf } from '@/lib/articles/text-lines.rules'
import type { Picture } from '@/lib/media/media.rules'

type Run = { blocks: readonly Block[]; pictures: readonly Picture[] }

/** Blocks as they are, with no mark on them. */
export function PlainBlocks({ blocks, pictures }: Run) {
  return <MarkedLines rows={compareBlocks(blocks, blocks)} shown="after" pictures={pictures} />
}

/** What both texts have alike, folded: it is drawn when it is opened. */
export const UnchangedRun = memo(function UnchangedRun({ blocks, pictures }: Run) {
  const [open, setOpen] = useState(false)
  const size = linesOf(blocks).length
  if (size === 0) return null
  return (
    <details className="unchanged" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{size === 1 ? 'Un passage inchangé' : `${size} passages inchangés`}</summary>
      {open && (
        <div className="one-text">
          <PlainBlocks blocks={blocks} pictures={pictures} />
        </div>
      )}
    </details>
  )
})
