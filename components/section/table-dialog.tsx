'use client'

import type { Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import { TextField } from '@/components/ui/field'
import { tableToolText as text } from '@/lib/text/section'
import { QuestionForm } from './question-form'
import { insertTable } from './table-node'

const MOST_ROWS = 50
const MOST_COLUMNS = 20

/** A whole number of at least 1; null for anything else. */
function countOf(written: string, most: number): number | null {
  const count = /^\d+$/.test(written.trim()) ? Number(written) : 0
  return count >= 1 && count <= most ? count : null
}

/** Asks for a table's caption and size before it is made. */
export function TableDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const id = useId()
  const [caption, setCaption] = useState('')
  const [rows, setRows] = useState('3')
  const [columns, setColumns] = useState('3')
  const [rowHeader, setRowHeader] = useState(true)
  const [isTried, setTried] = useState(false)
  const size = { rows: countOf(rows, MOST_ROWS), columns: countOf(columns, MOST_COLUMNS) }
  const fault = (isWrong: boolean, error: string) => (isTried && isWrong ? { error } : {})
  const insert = () => {
    setTried(true)
    if (caption.trim() === '' || size.rows === null || size.columns === null) return
    onClose()
    insertTable(editor, { caption: caption.trim(), rows: size.rows, columns: size.columns, rowHeader })
  }
  return (
    <QuestionForm id={id} title={text.title} cancel={text.cancel} save={text.insert} onSave={insert} onClose={onClose}>
      <TextField
        field={{ id: `${id}-caption`, label: text.caption, hint: text.captionHint, ...fault(caption.trim() === '', text.noCaption) }}
        maxLength={600}
        value={caption}
        onChange={({ target }) => setCaption(target.value)}
      />
      <TextField
        field={{ id: `${id}-rows`, label: text.rows, ...fault(size.rows === null, text.outside(MOST_ROWS)) }}
        inputMode="numeric"
        value={rows}
        onChange={({ target }) => setRows(target.value)}
      />
      <TextField
        field={{ id: `${id}-columns`, label: text.columns, ...fault(size.columns === null, text.outside(MOST_COLUMNS)) }}
        inputMode="numeric"
        value={columns}
        onChange={({ target }) => setColumns(target.value)}
      />
      <RowHeaderChoice id={`${id}-header`} checked={rowHeader} onChange={setRowHeader} />
    </QuestionForm>
  )
}

export function RowHeaderChoice({ id, checked, onChange }: { id: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label htmlFor={id} className="flex min-h-9 items-center gap-2">
      <input id={id} type="checkbox" className="size-5" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      {text.rowHeader}
    </label>
  )
}
