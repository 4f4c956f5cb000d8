'use client'

import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useId, useMemo, useState } from 'react'
import { WritesHere } from '@/components/presence/presence'
import { RichTextView } from '@/components/report/rich-text'
import { EarlierInput } from '@/components/save/earlier-input'
import { LoginDialog } from '@/components/save/login-dialog'
import type { ItemState, QueueState } from '@/components/save/save-queue'
import { useSaveQueue } from '@/components/save/use-save-queue'
import { Button } from '@/components/ui/button'
import { SavedState } from '@/components/ui/saved-state'
import type { SectionDrafts } from '@/lib/domain/drafts/sentence-draft'
import { asSeen, asStored, type PrintedText, type RichText } from '@/lib/domain/rich-text'
import { errorCodeText, errorText } from '@/lib/text/error'
import type { SaveState } from '@/lib/text/save'
import { saveQueueText } from '@/lib/text/save-queue'
import { sectionText } from '@/lib/text/section'
import { textMergeText } from '@/lib/text/text-merge'
import { DraftPanel } from './draft-panel'
import { contentOf, EXTENSIONS, richTextOf } from './editor-content'
import { PasteRefusal } from './paste/paste-refusal'
import { SectionHistory } from './section-history'
import { SectionTools } from './section-tools'
import { TextConflicts } from './text-conflict'
import { useTextMerge } from './use-text-merge'
import { asWritten, newerWritten, type WrittenText } from './written-text'
import './section.css'

interface SectionEditorProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly sectionKey: string
  readonly title: string
  /** Heading level that the text stands under. */
  readonly below: number
  readonly body: PrintedText
  readonly version: number
  readonly carriedOver: boolean
  /** Sentences that the figures propose. */
  readonly proposed?: SectionDrafts | undefined
}

/** The text of one section, edited where it is read. It saves itself a second after the last key. */
export function SectionEditor({ address, sectionKey, title, below, body: printed, version, carriedOver, proposed }: SectionEditorProps) {
  const body = useMemo(() => asStored(printed), [printed])
  const id = useId()
  const [earlier, setEarlier] = useState<RichText | null>(null)
  const view = useSaveQueue<WrittenText>({
    command: 'save-section',
    part: sectionKey,
    toInput: ([item]) => item && { ...address, section: sectionKey, ...asWritten(item.value), version: item.version },
    batchSize: 1,
    delay: 1000,
    merge: newerWritten,
    show: (_id, text) => setEarlier(asWritten(text).body),
  })
  const { queue, state } = view
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: contentOf(printed),
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: { id, role: 'textbox', 'aria-multiline': 'true', 'aria-label': sectionText.editor(title), class: 'prose', lang: 'sv', spellcheck: 'true' },
    },
    onUpdate: ({ editor: changed, transaction }) => {
      if (!transaction.docChanged) return
      const text = richTextOf(changed.getJSON())
      setTooComplex(text === null)
      if (text) queue.save(sectionKey, { body: text }, version)
    },
  })
  const [tooComplex, setTooComplex] = useState(false)
  const item = state.items.get(sectionKey)
  const { open, joined } = useTextMerge({ address, sectionKey, queue, item, editor })

  useEffect(() => {
    if (earlier) editor?.commands.setContent(contentOf(asSeen(earlier)), { emitUpdate: false })
  }, [editor, earlier])
  useEffect(() => void editor?.setEditable(state.lock === null, false), [editor, state.lock])

  return (
    <div className="section-editor">
      {editor ? <SectionTools {...{ editor, address, title }} controls={id} /> : null}
      {carriedOver && item === undefined ? <CarriedOver onConfirm={() => queue.save(sectionKey, { body }, version)} /> : null}
      {editor ? <EditorContent editor={editor} /> : <RichTextView body={printed} below={below} />}
      <WritesHere section={sectionKey} editor={editor} />
      <p role="status" className="text-small">
        {joined ? textMergeText.joined(joined.name, joined.at) : null}
      </p>
      {editor ? <PasteRefusal editor={editor} /> : null}
      {editor && proposed ? <DraftPanel editor={editor} address={address} title={title} proposed={proposed} /> : null}
      <SavedState state={tooComplex ? { kind: 'failed', reason: sectionText.tooComplex } : savedState(state, item, open !== null)} />
      <EarlierInput queues={[view]} />
      <SectionHistory {...{ address, sectionKey, title, below }} editor={state.lock === null ? editor : null} />
      {open ? <TextConflicts open={open} below={below} /> : null}
      <LoginDialog open={state.status === 'loggedOut'} onLoggedIn={queue.resume} onClose={() => undefined} />
    </div>
  )
}

function CarriedOver({ onConfirm }: { onConfirm: () => void }) {
  return (
    <div className="my-2 flex flex-wrap items-center gap-3 text-small">
      <p>{sectionText.carriedOver}</p>
      <Button onClick={onConfirm}>{sectionText.confirm}</Button>
    </div>
  )
}

function savedState({ status, savedAt, lock }: QueueState<WrittenText>, item: ItemState<WrittenText> | undefined, isOpen: boolean): SaveState {
  if (lock) return { kind: 'failed', reason: errorText(lock) }
  if (item?.kind === 'conflict') return isOpen ? { kind: 'failed', reason: textMergeText.waits } : { kind: 'saving' }
  if (item?.kind === 'refused') return { kind: 'failed', reason: errorCodeText(item.code) }
  switch (status) {
    case 'saving':
      return { kind: 'saving' }
    case 'noContact':
      return { kind: 'offline' }
    case 'broken':
    case 'loggedOut':
      return { kind: 'failed', reason: saveQueueText[status] }
    default:
      return savedAt === null ? { kind: 'nothing' } : { kind: 'saved', at: savedAt }
  }
}
