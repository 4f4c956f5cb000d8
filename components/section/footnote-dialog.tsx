'use client'

import type { Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { MAX_FOOTNOTE, type Footnote } from '@/lib/domain/rich-text'
import { footnoteText as text } from '@/lib/text/section'
import { QuestionForm } from './question-form'

/** Asks for the words of the footnote that is chosen in the text, or of a new one after what is chosen. */
export function FootnoteDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const id = useId()
  const [isNew] = useState(() => !editor.isActive('footnote'))
  const [words, setWords] = useState(() => (isNew ? '' : (editor.getAttributes('footnote') as Footnote).text))
  const [isTried, setTried] = useState(false)
  const save = () => {
    setTried(true)
    const attrs: Footnote = { text: words.trim().replaceAll(/\s+/g, ' ') }
    if (attrs.text === '') return
    onClose()
    if (isNew) editor.chain().insertContentAt(editor.state.selection.to, { type: 'footnote', attrs }).focus().run()
    else editor.chain().updateAttributes('footnote', attrs).setTextSelection(editor.state.selection.to).focus().run()
  }
  const remove = () => {
    onClose()
    editor.chain().deleteSelection().focus().run()
  }
  const fault = isTried && words.trim() === '' ? { error: text.noWords } : {}
  return (
    <QuestionForm
      id={id}
      title={text.title}
      cancel={text.cancel}
      save={text.save}
      onSave={save}
      onClose={onClose}
      actions={isNew ? null : <Button onClick={remove}>{text.remove}</Button>}
    >
      <TextArea
        field={{ id: `${id}-words`, label: text.words, hint: text.wordsHint, ...fault }}
        maxLength={MAX_FOOTNOTE}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
    </QuestionForm>
  )
}
