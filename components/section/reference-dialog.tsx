'use client'

import type { Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { referenceWords } from '@/lib/domain/reference'
import type { PrintedReference, Reference } from '@/lib/domain/rich-text'
import { referenceText as text } from '@/lib/text/reference'
import { QuestionForm } from './question-form'
import { useReferenceTargets } from './reference-targets'

const SHOWN = ['number', 'title', 'both'] as const satisfies readonly Reference['show'][]

/** Asks which section or table the text refers to, and how it is to be called. */
export function ReferenceDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const id = useId()
  const all = useReferenceTargets()
  const [before] = useState(() => (editor.isActive('reference') ? (editor.getAttributes('reference') as PrintedReference) : null))
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState(before?.target)
  const [show, setShow] = useState<Reference['show']>(before?.show ?? 'both')
  const [isTried, setTried] = useState(false)
  const sought = search.trim().toLocaleLowerCase('sv')
  const hits = all.filter((target) => text.option(target).toLocaleLowerCase('sv').includes(sought))
  const target = hits.find(({ key }) => key === chosen) ?? hits[0]
  const fault = isTried && target === undefined ? { error: text.noHit } : {}
  const save = () => {
    setTried(true)
    if (target === undefined) return
    const attrs: PrintedReference = { target: target.key, show, words: referenceWords(target, show), isGone: false }
    onClose()
    if (before === null) editor.chain().insertContentAt(editor.state.selection.to, { type: 'reference', attrs }).focus().run()
    else editor.chain().updateAttributes('reference', attrs).setTextSelection(editor.state.selection.to).focus().run()
  }
  const remove = () => {
    onClose()
    editor.chain().deleteSelection().focus().run()
  }
  const actions = before === null ? null : <Button onClick={remove}>{text.remove}</Button>
  return (
    <QuestionForm id={id} title={text.title} cancel={text.cancel} save={text.save} onSave={save} onClose={onClose} actions={actions}>
      {before?.isGone ? <p>{text.goneBefore(before.words)}</p> : null}
      <TextField field={{ id: `${id}-search`, label: text.search, hint: text.searchHint, ...fault }} value={search} onChange={({ target: field }) => setSearch(field.value)} />
      <Select
        field={{ id: `${id}-target`, label: text.target(hits.length) }}
        options={hits.map((each) => ({ value: each.key, label: text.option(each) }))}
        value={target?.key ?? ''}
        onChange={({ target: field }) => setChosen(field.value)}
      />
      {target === undefined || target.number === null ? null : (
        <Select
          field={{ id: `${id}-show`, label: text.show }}
          options={SHOWN.map((value) => ({ value, label: referenceWords(target, value) }))}
          value={show}
          onChange={({ target: field }) => setShow(field.value as Reference['show'])}
        />
      )}
    </QuestionForm>
  )
}
