'use client'

import { useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { askNote } from '@/components/notes/ask-note'
import { figurePickerText } from '@/lib/text/figure-tool'
import { imageText } from '@/lib/text/image'
import { noteText } from '@/lib/text/note'
import { referenceText } from '@/lib/text/reference'
import { sectionText } from '@/lib/text/section'
import type { ReportAddress } from './figure-source'
import { FootnoteDialog } from './footnote-dialog'
import { ImageDialog } from './image-dialog'
import { LinkDialog } from './link-dialog'
import { ReferenceDialog } from './reference-dialog'
import { TableDialog } from './table-dialog'
import { TableTools } from './table-tools'
import { ToolRow, type Tool } from './tool-row'

type Question = 'link' | 'footnote' | 'reference' | 'table' | 'image'

function toolsOf(editor: Editor, ask: (question: Question) => void, onFigure: () => void): readonly Tool[] {
  const chain = () => editor.chain().focus()
  const bold = { label: sectionText.bold, shortcut: 'Control+B', pressed: editor.isActive('bold'), run: () => chain().toggleBold().run() }
  const italic = { label: sectionText.italic, shortcut: 'Control+I', pressed: editor.isActive('italic'), run: () => chain().toggleItalic().run() }
  const link = { label: sectionText.link, pressed: editor.isActive('link'), run: () => ask('link') }
  const footnote = { label: sectionText.footnote, pressed: editor.isActive('footnote'), run: () => ask('footnote') }
  const figure = { label: figurePickerText.tool, shortcut: 'Control+Shift+F', run: onFigure }
  const reference = { label: referenceText.tool, pressed: editor.isActive('reference'), run: () => ask('reference') }
  const undo = { label: sectionText.undo, shortcut: 'Control+Z', run: () => chain().undo().run() }
  const note = { label: noteText.add, shortcut: 'Control+Alt+M', run: () => askNote(editor.view.dom) }
  const redo = { label: sectionText.redo, shortcut: 'Control+Shift+Z', run: () => chain().redo().run() }
  if (editor.isActive('table')) return [bold, italic, figure, link, footnote, reference, note, undo, redo]
  return [
    bold,
    italic,
    { label: sectionText.bulletList, shortcut: 'Control+Shift+8', pressed: editor.isActive('bulletList'), run: () => chain().toggleBulletList().run() },
    { label: sectionText.orderedList, shortcut: 'Control+Shift+7', pressed: editor.isActive('orderedList'), run: () => chain().toggleOrderedList().run() },
    { label: sectionText.heading, shortcut: 'Control+Alt+3', pressed: editor.isActive('heading', { level: 3 }), run: () => chain().toggleHeading({ level: 3 }).run() },
    { label: sectionText.subheading, shortcut: 'Control+Alt+4', pressed: editor.isActive('heading', { level: 4 }), run: () => chain().toggleHeading({ level: 4 }).run() },
    figure,
    link,
    footnote,
    reference,
    { label: sectionText.table, run: () => ask('table') },
    { label: imageText.tool, pressed: editor.isActive('image'), run: () => ask('image') },
    note,
    undo,
    redo,
  ]
}

interface ToolbarProps {
  readonly editor: Editor
  /** Id of the text. */
  readonly controls: string
  readonly address: ReportAddress
  readonly onFigure: () => void
}

/** Tools for what a text may hold. Alt+F10 goes from the text to them; their own keys work in the text itself. */
export function Toolbar({ editor, controls, address, onFigure }: ToolbarProps) {
  const [question, setQuestion] = useState<Question | null>(null)
  const [pasted, setPasted] = useState<File | null>(null)
  // Only what is on is watched: the tools themselves are new each time, and would never be equal.
  useEditorState({ editor, selector: (state) => toolsOf(state.editor, setQuestion, onFigure).map(({ label, pressed }) => `${label}=${pressed}`) })
  const close = () => {
    setQuestion(null)
    setPasted(null)
  }
  useEffect(() => {
    editor.on('imageFile', setPasted)
    return () => void editor.off('imageFile', setPasted)
  }, [editor])
  return (
    <>
      <ToolRow label={sectionText.toolbar} controls={controls} tools={toolsOf(editor, setQuestion, onFigure)} />
      <TableTools editor={editor} controls={controls} />
      {question === 'link' ? <LinkDialog editor={editor} onClose={close} /> : null}
      {question === 'footnote' ? <FootnoteDialog editor={editor} onClose={close} /> : null}
      {question === 'reference' ? <ReferenceDialog editor={editor} onClose={close} /> : null}
      {question === 'image' || pasted !== null ? <ImageDialog key={pasted?.name} editor={editor} address={address} pasted={pasted} onClose={close} /> : null}
      {question === 'table' ? <TableDialog editor={editor} onClose={close} /> : null}
    </>
  )
}
