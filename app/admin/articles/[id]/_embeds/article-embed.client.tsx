'use client'

import { type Editor, Node } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { EMBED_KINDS } from '@/lib/articles/document.rules'
import type { EmbedDescription } from '@/lib/embeds/embed.queries'
import { type EmbedLink, frameOf, nameOf, recognise, siteOf } from '@/lib/embeds/embed.rules'
import { insertBlock } from '../insert-block.client'
import { lookUp } from './look-up.client'

/** An embed as our own clipboard carries it, or nothing. */
function readClipped({ dataset }: HTMLElement): EmbedLink | null {
  const kind = EMBED_KINDS.find((each) => each === dataset.embed)
  const found = kind && recognise(dataset.url ?? '')
  return found && found.kind === kind ? { url: found.url, kind } : null
}

/** Something of another site's: its link and kind. Nothing of that site loads in the newsroom either. */
export const ArticleEmbed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    url: {
      default: '',
      parseHTML: (element) => readClipped(element)?.url ?? '',
      renderHTML: ({ url }) => ({ 'data-url': url }),
    },
    kind: {
      default: 'other',
      parseHTML: (element) => readClipped(element)?.kind ?? 'other',
      renderHTML: ({ kind }) => ({ 'data-embed': kind }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-embed]', getAttrs: (element) => (readClipped(element) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(EmbedView),
  addProseMirrorPlugins() {
    const { editor } = this
    return [new Plugin({ props: { handlePaste: (_, event) => pasteLink(editor, event.clipboardData) } })]
  },
})

/** A link to something that is known, pasted alone on an empty line, is that thing; one undo makes it the link again. */
function pasteLink(editor: Editor, data: DataTransfer | null): boolean {
  const text = data?.getData('text/plain').trim() ?? ''
  if (/\s/.test(text)) return false
  const found = recognise(text)
  const { $from, empty } = editor.state.selection
  const isOnEmptyLine = empty && $from.depth === 1 && $from.parent.content.size === 0
  if (!found || found.kind === 'other' || !isOnEmptyLine) return false
  const marks = [{ type: 'link', attrs: { href: text } }]
  editor.chain().insertContent({ type: 'text', text, marks }).run()
  // a step of its own for the history: what is undone first
  editor.view.dispatch(closeHistory(editor.state.tr))
  const { $from: after } = editor.state.selection
  editor
    .chain()
    .insertContentAt(
      { from: after.before(1), to: after.after(1) },
      { type: 'embed', attrs: { url: found.url, kind: found.kind } },
    )
    .run()
  void lookUp(found.url)
  return true
}

/** Puts an embed where one is writing. */
export const insertEmbed = (editor: Editor, { url, kind }: EmbedLink): void =>
  insertBlock(editor, { type: 'embed', attrs: { url, kind } })

function EmbedView({ node, deleteNode }: ReactNodeViewProps) {
  const link = node.attrs as EmbedLink
  const [described, setDescribed] = useState<EmbedDescription>()
  const title = [described?.title, described?.author].filter(Boolean).join(', ')
  const isFramed = frameOf(link.url, described) !== null
  useEffect(() => {
    let ended = false
    void lookUp(link.url).then((found) => {
      if (!ended && found.ok) setDescribed(found.described)
    })
    return () => {
      ended = true
    }
  }, [link.url])
  return (
    <NodeViewWrapper
      as="div"
      role="group"
      aria-label={`Contenu de ${siteOf(link)}`}
      className="editor-figure"
      contentEditable={false}
    >
      <p className="label" data-drag-handle="">
        {nameOf(link, described)}
      </p>
      {title && <p>{title}</p>}
      <p className="editor-embed-link">
        <a href={link.url} target="_blank" rel="noopener noreferrer">
          {link.url}
        </a>
      </p>
      <p className="hint">
        {isFramed ? 'Les lecteurs l’affichent d’un clic' : 'Les lecteurs en ont le lien'}
        {'\u202f'}; rien n’en est chargé avant.
      </p>
      <button type="button" className="button button-small" onClick={deleteNode}>
        Retirer ce contenu
      </button>
    </NodeViewWrapper>
  )
}
