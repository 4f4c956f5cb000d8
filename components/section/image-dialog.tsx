'use client'

import type { Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import { sendFile } from '@/components/imports/send-file'
import { Button } from '@/components/ui/button'
import { Field, fieldControl, TextArea, TextField } from '@/components/ui/field'
import { Problem } from '@/components/ui/problem'
import { IMAGE_TYPES, MAX_ALT, type RichTextImage } from '@/lib/domain/rich-text'
import { imageFaultText, imageText as text } from '@/lib/text/image'
import type { ReportAddress } from './figure-source'
import { insertWide } from './insert-wide'
import { QuestionForm } from './question-form'

type Image = RichTextImage['attrs']

interface ImageDialogProps {
  readonly editor: Editor
  readonly address: ReportAddress
  /** A picture that was pasted or dropped. */
  readonly pasted: File | null
  readonly onClose: () => void
}

/** Sends the picture. @returns what it is called and how large it is, or why it is not taken */
async function sent(address: ReportAddress, file: File): Promise<Omit<Image, 'alt' | 'caption'> | string> {
  const reply = await sendFile<Omit<Image, 'alt' | 'caption'>>('add-image', address, file, crypto.randomUUID(), () => undefined)
  return reply.kind === 'done' ? reply.result : imageFaultText(reply.kind === 'refused' ? reply.error : null)
}

/** Asks for a picture and what it shows, or for other words about the one that is chosen in the text. */
export function ImageDialog({ editor, address, pasted, onClose }: ImageDialogProps) {
  const id = useId()
  const [chosen] = useState(() => (pasted === null && editor.isActive('image') ? (editor.getAttributes('image') as Image) : null))
  const [file, setFile] = useState<File | null>(pasted)
  const [alt, setAlt] = useState(chosen?.alt ?? '')
  const [caption, setCaption] = useState(chosen?.caption ?? '')
  const [isTried, setTried] = useState(false)
  const [progress, setProgress] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const words = { alt: alt.trim().replaceAll(/\s+/g, ' '), caption: caption.trim() }
  const save = async () => {
    setTried(true)
    if (words.alt === '' || (chosen === null && file === null)) return
    if (chosen !== null) {
      onClose()
      editor.chain().updateAttributes('image', words).focus().run()
      return
    }
    if (file === null) return
    setProgress(text.sending)
    const image = await sent(address, file)
    setProgress(null)
    if (typeof image === 'string') return setProblem(image)
    onClose()
    insertWide(editor, { type: 'image', attrs: { ...image, ...words } })
  }
  const remove = () => {
    onClose()
    editor.chain().deleteSelection().focus().run()
  }
  const fileField = { id: `${id}-file`, label: text.file, hint: text.fileHint, ...(isTried && file === null ? { error: text.noFile } : {}) }
  return (
    <QuestionForm
      id={id}
      title={chosen === null ? text.title : text.changeTitle}
      cancel={text.cancel}
      save={chosen === null ? text.insert : text.save}
      onSave={() => void save()}
      onClose={onClose}
      actions={chosen === null ? null : <Button onClick={remove}>{text.remove}</Button>}
    >
      {chosen !== null || pasted !== null ? null : (
        <Field field={fileField}>
          <input {...fieldControl(fileField)} type="file" accept={IMAGE_TYPES.join(',')} className="min-h-11 w-full" onChange={({ target }) => setFile(target.files?.[0] ?? null)} />
        </Field>
      )}
      {pasted === null ? null : <p>{text.pasted(pasted.name)}</p>}
      <TextArea
        field={{ id: `${id}-alt`, label: text.alt, hint: text.altHint, ...(isTried && words.alt === '' ? { error: text.noAlt } : {}) }}
        maxLength={MAX_ALT}
        value={alt}
        onChange={({ target }) => setAlt(target.value)}
      />
      <TextField field={{ id: `${id}-caption`, label: text.caption, hint: text.captionHint }} maxLength={600} value={caption} onChange={({ target }) => setCaption(target.value)} />
      <p role="status">{progress}</p>
      <Problem text={problem} />
    </QuestionForm>
  )
}
