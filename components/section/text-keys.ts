import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type EditorState } from '@tiptap/pm/state'

/** Lists in lists that Tab makes; a third level is hard to follow. */
const LEVELS = 2

const isList = ({ type }: Node) => type.name === 'bulletList' || type.name === 'orderedList'

/** Whether the item that the cursor is in, or a list inside it, stands as deep as Tab may put it. */
export function isDeepest({ selection: { $from } }: EditorState): boolean {
  const above = Array.from({ length: $from.depth }, (_, index) => $from.node(index + 1))
  const levels = above.filter(isList).length
  const item = above.findLast(({ type }) => type.name === 'listItem')
  return item !== undefined && levels + (item.children.some(isList) ? 1 : 0) >= LEVELS
}

/**
 * Keys of a text beside those of its nodes: Tab in a list of the second level goes on to what follows the text instead of a third, and
 * Alt+F10 goes to the tools.
 */
export const TextKeys = Extension.create({
  name: 'textKeys',
  priority: 1_000,
  addKeyboardShortcuts() {
    return {
      'Alt-F10': () => {
        const tool = this.editor.view.dom.closest('.section-editor')?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')
        tool?.focus()
        return tool !== undefined
      },
    }
  },
  addProseMirrorPlugins() {
    // Handled without preventDefault: the browser moves the focus, and the list is left as it is.
    const keydown = ({ state }: { state: EditorState }, { key, shiftKey }: KeyboardEvent) => key === 'Tab' && !shiftKey && isDeepest(state)
    return [new Plugin({ props: { handleDOMEvents: { keydown } } })]
  },
})
