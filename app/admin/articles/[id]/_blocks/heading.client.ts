'use client'

import type { Editor } from '@tiptap/core'
import { insertBlock } from '../insert-block.client'

/**
 * Makes the line a heading, or one of it a line again. Out of a list or a quote it is lifted; where that cannot be, in a
 * table say, a heading begins below.
 */
export function toggleHeading(editor: Editor, level: 2 | 3): boolean {
  const isDone = isTried(() => editor.chain().focus().toggleHeading({ level }).run())
  if (!isDone) insertBlock(editor, { type: 'heading', attrs: { level } })
  return true
}

/** Tiptap lifts step by step, and throws where a step would leave what no block may hold. Nothing is done then. */
function isTried(command: () => boolean): boolean {
  try {
    return command()
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'TransformError') return false
    throw fault
  }
}
