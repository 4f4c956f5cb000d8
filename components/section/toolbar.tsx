'use client'

import { useEditorState, type Editor } from '@tiptap/react'
import { sectionText } from '@/lib/text/section'

interface Tool {
  readonly label: string
  readonly pressed: boolean
  readonly run: () => void
}

function toolsOf(editor: Editor): readonly Tool[] {
  const chain = () => editor.chain().focus()
  return [
    { label: sectionText.bold, pressed: editor.isActive('bold'), run: () => chain().toggleBold().run() },
    { label: sectionText.italic, pressed: editor.isActive('italic'), run: () => chain().toggleItalic().run() },
    { label: sectionText.bulletList, pressed: editor.isActive('bulletList'), run: () => chain().toggleBulletList().run() },
    { label: sectionText.orderedList, pressed: editor.isActive('orderedList'), run: () => chain().toggleOrderedList().run() },
    { label: sectionText.heading, pressed: editor.isActive('heading', { level: 3 }), run: () => chain().toggleHeading({ level: 3 }).run() },
    { label: sectionText.subheading, pressed: editor.isActive('heading', { level: 4 }), run: () => chain().toggleHeading({ level: 4 }).run() },
  ]
}

const BUTTON =
  'min-h-8 rounded-control border border-transparent px-2 text-small text-ink hover:border-rule aria-pressed:border-rule aria-pressed:bg-accent-soft'

/** Buttons for what a text may hold; Ctrl+B, Ctrl+I and Ctrl+Z work in the text itself. */
export function Toolbar({ editor, controls }: { editor: Editor; controls: string }) {
  const pressed = useEditorState({ editor, selector: (state) => toolsOf(state.editor).map((tool) => tool.pressed).join() })
  const states = pressed.split(',')
  return (
    <div role="group" aria-label={sectionText.toolbar} className="no-print flex flex-wrap gap-1">
      {toolsOf(editor).map(({ label, run }, index) => (
        <button key={label} type="button" aria-controls={controls} aria-pressed={states[index] === 'true'} className={BUTTON} onClick={run}>
          {label}
        </button>
      ))}
      <button type="button" aria-controls={controls} className={BUTTON} onClick={() => editor.chain().focus().undo().run()}>
        {sectionText.undo}
      </button>
      <button type="button" aria-controls={controls} className={BUTTON} onClick={() => editor.chain().focus().redo().run()}>
        {sectionText.redo}
      </button>
    </div>
  )
}
