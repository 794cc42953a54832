'use client'

import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { type Editor, useEditorState } from '@tiptap/react'
import { DeadPaths } from './dead-paths.client'
import { ownLinksOf } from './links-of-block.client'

/** A link of the text that leads to a page of ours which is not there (any more). */
export type DeadLink = { id: string; path: string; words: string }

type Marked = { links: readonly DeadLink[]; decorations: DecorationSet }

const key = new PluginKey<Marked>('dead-links')
const nothing: Marked = { links: [], decorations: DecorationSet.empty }

/** Milliseconds of rest after which links are looked at. */
const REST = 1000
/** Milliseconds after which what was known is asked again when somebody comes back to the page. */
const OLD = 5000

function markedIn(doc: Node, isDead: (path: string) => boolean): Marked {
  const links: DeadLink[] = []
  const decorations: Decoration[] = []
  doc.forEach((block, at) => {
    for (const { path, words, from, to } of ownLinksOf(block)) {
      if (!isDead(path)) continue
      const id = `dead-link-${links.length + 1}`
      links.push({ id, path, words })
      const title = `Ce lien ne mène nulle part\u202f: ${path}`
      decorations.push(Decoration.inline(at + from, at + to, { class: 'editor-dead-link', title }, { id }))
    }
  })
  return links.length === 0 ? nothing : { links, decorations: DecorationSet.create(doc, decorations) }
}

const saysTheSame = (one: readonly DeadLink[], other: readonly DeadLink[]): boolean =>
  one.length === other.length &&
  one.every(({ path, words }, place) => {
    const there = other[place]
    return there?.path === path && there.words === words
  })

/**
 * Links to pages of ours that are not there are marked where they stand, and listed. Nothing of it happens at a keystroke:
 * links are read after a pause, of changed blocks only, and asked about together, each once until one comes back to the page.
 */
export const DeadLinks = Extension.create({
  name: 'deadLinks',
  addProseMirrorPlugins: () => {
    const paths = new DeadPaths()
    return [
      new Plugin<Marked>({
        key,
        state: {
          init: () => nothing,
          apply: (tr, marked) => {
            const anew: Marked | undefined = tr.getMeta(key)
            if (anew) return anew
            if (!tr.docChanged || marked === nothing) return marked
            return { ...marked, decorations: marked.decorations.map(tr.mapping, tr.doc) }
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
        view: (view) => watch(view, paths),
      }),
    ]
  },
})

function watch(view: EditorView, paths: DeadPaths) {
  let timer: ReturnType<typeof setTimeout>
  let askedAt = 0

  async function look() {
    const wanted = new Set<string>()
    view.state.doc.forEach((block) => {
      for (const { path } of ownLinksOf(block)) wanted.add(path)
    })
    askedAt = Date.now()
    await paths.learn([...wanted])
    if (view.isDestroyed) return
    // what was typed while the answer was on its way is looked at in its turn
    const anew = markedIn(view.state.doc, (path) => paths.isDead(path))
    const before = key.getState(view.state) ?? nothing
    if (anew === nothing && before === nothing) return
    const links = saysTheSame(anew.links, before.links) ? before.links : anew.links
    view.dispatch(view.state.tr.setMeta(key, { ...anew, links }).setMeta('addToHistory', false))
  }

  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), REST)
  }
  const comeBack = () => {
    if (Date.now() - askedAt < OLD) return
    paths.forget()
    void look()
  }
  window.addEventListener('focus', comeBack)
  later()
  return {
    update: (_: EditorView, before: EditorState) => {
      if (view.state.doc !== before.doc) later()
    },
    destroy: () => {
      clearTimeout(timer)
      window.removeEventListener('focus', comeBack)
    },
  }
}

/** The text's dead links as of its last pause. */
export const useDeadLinks = (editor: Editor): readonly DeadLink[] =>
  useEditorState({ editor, selector: ({ editor: now }) => key.getState(now.state)?.links ?? nothing.links })

/** Selects a dead link where it stands now. */
export function goToDeadLink(editor: Editor, { id }: DeadLink): void {
  const [found] = key.getState(editor.state)?.decorations.find(undefined, undefined, (spec) => spec.id === id) ?? []
  if (found) editor.chain().focus().setTextSelection({ from: found.from, to: found.to }).scrollIntoView().run()
}
