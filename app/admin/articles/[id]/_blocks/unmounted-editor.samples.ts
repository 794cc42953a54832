import { Editor, Extension, type JSONContent } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { textExtensions } from '../text-extensions.client'
import { mendTables } from './regular-tables.client'

/** Nothing has the focus where there is no window. */
const WithoutWindow = Extension.create({ name: 'withoutWindow', addCommands: () => ({ focus: () => () => true }) })

/** The editor as writers have it, without a page: its state, its commands and its keys. */
export class UnmountedEditor {
  readonly editor: Editor
  /** What keys ask of a view. Lines are as long as they are: none wraps. */
  private readonly view: EditorView

  constructor(content: JSONContent) {
    const editor = new Editor({ element: null, extensions: [...textExtensions, WithoutWindow], content })
    this.editor = editor
    // as it does once it is on a page
    editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
    mendTables(editor)
    this.view = {
      get state() {
        return editor.state
      },
      dispatch: editor.view.dispatch,
      composing: false,
      editable: true,
      dom: new EventTarget(),
      endOfTextblock(way: string) {
        const { $head } = editor.state.selection
        const isBack = way === 'left' || way === 'backward'
        const isSideways = isBack || way === 'right' || way === 'forward'
        return !isSideways || $head.parentOffset === (isBack ? 0 : $head.parent.content.size)
      },
    } as unknown as EditorView
  }

  /** A key as Playwright writes it: `Control+Alt+2`. Whether it did anything. */
  press(keys: string): boolean {
    const names = keys.split('+')
    const key = names.at(-1) ?? ''
    const event = {
      key,
      keyCode: 0,
      ctrlKey: names.includes('Control'),
      altKey: names.includes('Alt'),
      shiftKey: names.includes('Shift'),
      metaKey: false,
      preventDefault: () => {},
    } as KeyboardEvent
    try {
      return this.editor.state.plugins.some((plugin) => plugin.props.handleKeyDown?.call(plugin, this.view, event))
    } catch (fault) {
      // a form beside a picture is looked for on the page
      if (fault instanceof Error && fault.message.includes('not be mounted')) return false
      throw fault
    }
  }

  /** Letters, one by one, as somebody types them. */
  type(text: string): void {
    for (const letter of text) {
      const { from, to } = this.editor.state.selection
      const insert = () => this.editor.state.tr.insertText(letter, from, to)
      const isHandled = this.editor.state.plugins.some((plugin) =>
        plugin.props.handleTextInput?.call(plugin, this.view, from, to, letter, insert),
      )
      if (!isHandled) this.view.dispatch(this.editor.state.tr.insertText(letter))
    }
  }

  paste(slice: Slice): void {
    const isHandled = this.editor.state.plugins.some((plugin) =>
      plugin.props.handlePaste?.call(plugin, this.view, {} as ClipboardEvent, slice),
    )
    if (isHandled) return
    try {
      this.view.dispatch(this.editor.state.tr.replaceSelection(slice))
    } catch (fault) {
      // of parts of boxes, ProseMirror refuses one in some thousands: nothing is done then
      if (!(fault instanceof Error && fault.name === 'TransformError')) throw fault
    }
  }
}
