'use client'

import { useEditorState, type Editor } from '@tiptap/react'
import { useId } from 'react'
import { TextField } from '@/components/ui/field'
import type { RichTextTable } from '@/lib/domain/rich-text'
import { tableToolText as text } from '@/lib/text/section'
import { RowHeaderChoice } from './table-dialog'
import { ToolRow, type Tool } from './tool-row'

function toolsOf(editor: Editor): readonly Tool[] {
  const chain = () => editor.chain().focus()
  return [
    { label: text.rowAbove, run: () => chain().addRowBefore().run() },
    { label: text.rowBelow, run: () => chain().addRowAfter().run() },
    { label: text.columnBefore, run: () => chain().addColumnBefore().run() },
    { label: text.columnAfter, run: () => chain().addColumnAfter().run() },
    { label: text.deleteRow, run: () => chain().deleteRow().run() },
    { label: text.deleteColumn, run: () => chain().deleteColumn().run() },
    { label: text.deleteTable, run: () => chain().deleteTable().run() },
  ]
}

/** What the table that the cursor is in says of itself; null outside tables. */
function tableAt(editor: Editor): RichTextTable['attrs'] | null {
  return editor.isActive('table') ? (editor.getAttributes('table') as RichTextTable['attrs']) : null
}

/** What can be done with the table that the cursor is in: its caption, its headers, its rows and columns. */
export function TableTools({ editor, controls }: { editor: Editor; controls: string }) {
  const id = useId()
  const table = useEditorState({ editor, selector: (state) => tableAt(state.editor) })
  if (table === null) return null
  const change = (attrs: Partial<RichTextTable['attrs']>) => editor.commands.updateAttributes('table', attrs)
  return (
    <div role="group" aria-label={text.toolbar} className="table-tools no-print grid gap-2 border-y border-line py-2">
      <ToolRow label={text.toolbar} controls={controls} tools={toolsOf(editor)} />
      <TextField field={{ id: `${id}-caption`, label: text.caption }} maxLength={600} value={table.caption} onChange={({ target }) => change({ caption: target.value })} />
      <RowHeaderChoice id={`${id}-header`} checked={table.rowHeader} onChange={(rowHeader) => change({ rowHeader })} />
      <p className="text-small text-muted">{text.keys}</p>
    </div>
  )
}
