'use client'

import type { Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { linkAddress } from '@/lib/domain/link-address'
import { linkDialogText as text } from '@/lib/text/section'
import { QuestionForm } from './question-form'

interface Link {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly href: string
}

/** The link that the cursor is in, or the words that are chosen; both empty where a new one is to stand. */
function linkAt(editor: Editor): Link {
  if (editor.isActive('link')) editor.commands.extendMarkRange('link')
  const { from, to } = editor.state.selection
  return { from, to, words: editor.state.doc.textBetween(from, to, ' '), href: (editor.getAttributes('link') as { href?: string }).href ?? '' }
}

/** Words that have not been changed keep their own look; figures among them stay figures. */
function write(editor: Editor, { from, to, words: before }: Link, words: string, href: string): void {
  const chain = editor.chain().focus().setTextSelection({ from, to })
  if (words === before) chain.setLink({ href }).run()
  else chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run()
}

/** Asks for a link's words and address. Both stay as they were written until they can be used. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const id = useId()
  const [link] = useState(() => linkAt(editor))
  const [words, setWords] = useState(link.words)
  const [address, setAddress] = useState(link.href)
  const [isTried, setTried] = useState(false)
  const href = linkAddress(address)
  const noWords = isTried && words.trim() === '' ? { error: text.noWords } : {}
  const noAddress = isTried && href === null ? { error: text.noAddress } : {}
  const save = () => {
    setTried(true)
    if (words.trim() === '' || href === null) return
    onClose()
    write(editor, link, words, href)
  }
  const remove = () => {
    onClose()
    editor.chain().focus().setTextSelection(link).unsetLink().run()
  }
  return (
    <QuestionForm
      id={id}
      title={text.title}
      cancel={text.cancel}
      save={text.save}
      onSave={save}
      onClose={onClose}
      actions={link.href === '' ? null : <Button onClick={remove}>{text.remove}</Button>}
    >
      <TextField field={{ id: `${id}-words`, label: text.words, hint: text.wordsHint, ...noWords }} value={words} onChange={({ target }) => setWords(target.value)} />
      <TextField
        field={{ id: `${id}-address`, label: text.address, hint: text.addressHint, ...noAddress }}
        inputMode="url"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
    </QuestionForm>
  )
}
