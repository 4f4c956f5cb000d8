'use client'

import { EditorContent, useEditor } from '@tiptap/react'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useMemo, useState } from 'react'
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
import { DraftPanel } from './draft-panel'
import { contentOf, EXTENSIONS, richTextOf } from './editor-content'
import { PasteRefusal } from './paste/paste-refusal'
import { SectionHistory } from './section-history'
import { SectionTools } from './section-tools'
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
  const router = useRouter()
  const [earlier, setEarlier] = useState<RichText | null>(null)
  const view = useSaveQueue<RichText>({
    command: 'save-section',
    part: sectionKey,
    toInput: ([item]) => item && { ...address, section: sectionKey, body: item.value, version: item.version },
    batchSize: 1,
    delay: 1000,
    show: (_id, text) => setEarlier(text),
  })
  const { queue, state } = view
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: contentOf(printed),
    immediatelyRender: false,
    injectCSS: false,
    editorProps: { attributes: { id, role: 'textbox', 'aria-multiline': 'true', 'aria-label': sectionText.editor(title), class: 'prose' } },
    onUpdate: ({ editor: changed, transaction }) => {
      if (!transaction.docChanged) return
      const text = richTextOf(changed.getJSON())
      setTooComplex(text === null)
      if (text) queue.save(sectionKey, text, version)
    },
  })
  const [tooComplex, setTooComplex] = useState(false)
  const item = state.items.get(sectionKey)
  const isUnread = item?.kind === 'conflict' && item.theirs === undefined

  useEffect(() => {
    if (isUnread) router.refresh()
  }, [isUnread, router])
  useEffect(() => queue.learnTheirs(sectionKey, body, version), [queue, sectionKey, body, version])
  useEffect(() => {
    if (earlier) editor?.commands.setContent(contentOf(asSeen(earlier)), { emitUpdate: false })
  }, [editor, earlier])
  useEffect(() => void editor?.setEditable(state.lock === null, false), [editor, state.lock])

  const resolve = (keep: 'mine' | 'theirs') => {
    if (keep === 'theirs' && item?.kind === 'conflict' && item.theirs) editor?.commands.setContent(contentOf(asSeen(item.theirs)), { emitUpdate: false })
    queue.resolve(sectionKey, keep)
  }

  return (
    <div className="section-editor">
      {editor ? <SectionTools {...{ editor, address, title }} controls={id} /> : null}
      {carriedOver && item === undefined ? <CarriedOver onConfirm={() => queue.save(sectionKey, body, version)} /> : null}
      {editor ? <EditorContent editor={editor} /> : <RichTextView body={printed} below={below} />}
      {editor ? <PasteRefusal editor={editor} /> : null}
      {editor && proposed ? <DraftPanel editor={editor} address={address} title={title} proposed={proposed} /> : null}
      <SavedState state={tooComplex ? { kind: 'failed', reason: sectionText.tooComplex } : savedState(state, item)} />
      <EarlierInput queues={[view]} />
      <SectionHistory {...{ address, sectionKey, title, below }} editor={state.lock === null ? editor : null} />
      {item?.kind === 'conflict' ? <SectionConflict item={item} below={below} onResolve={resolve} /> : null}
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

function savedState({ status, savedAt, lock }: QueueState<RichText>, item: ItemState<RichText> | undefined): SaveState {
  if (lock) return { kind: 'failed', reason: errorText(lock) }
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

interface SectionConflictProps {
  readonly item: Extract<ItemState<RichText>, { kind: 'conflict' }>
  readonly below: number
  readonly onResolve: (keep: 'mine' | 'theirs') => void
}

/** Both texts, one after the other on the page: a long text is not read in a dialogue. */
function SectionConflict({ item, below, onResolve }: SectionConflictProps) {
  return (
    <div role="alert" className="mt-4 border-2 border-fault bg-raised p-4">
      <p className="font-strong">{sectionText.conflictTitle}</p>
      <p>{sectionText.changedBy(item.by.name, item.by.at)}</p>
      <div className="mt-4 grid gap-6 desk:grid-cols-2">
        <div>
          <p className="text-small text-muted">{sectionText.mine}</p>
          <RichTextView body={asSeen(item.mine)} below={below} />
        </div>
        <div>
          <p className="text-small text-muted">{sectionText.theirs}</p>
          {item.theirs ? <RichTextView body={asSeen(item.theirs)} below={below} /> : <p>{sectionText.loading}</p>}
        </div>
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button disabled={!item.theirs} onClick={() => onResolve('theirs')}>
          {sectionText.takeTheirs}
        </Button>
        <Button disabled={!item.theirs} onClick={() => onResolve('mine')}>
          {sectionText.keepMine}
        </Button>
      </div>
    </div>
  )
}
