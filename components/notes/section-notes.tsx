'use client'

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import type { Note } from '@/lib/domain/note'
import type { NoteAnchor } from '@/lib/domain/note-anchor'
import { noteText as text } from '@/lib/text/note'
import { ASK_NOTE } from './ask-note'
import { NoteForm } from './note-form'
import { NoteItem } from './note-item'
import { useNoteWords } from './use-note-words'
import './notes.css'

interface SectionNotesProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly section: { readonly key: string; readonly title: string }
  readonly notes: readonly Note[]
  readonly mayWrite: boolean
}

const WHOLE: NoteAnchor = { quote: '', before: '', after: '' }

/** What a new note is about: the chosen words or the whole section, asked for by a button, the key or the tools of the text. Null: none is written. */
function useAsked(root: RefObject<HTMLElement | null>, mayWrite: boolean, takeChosen: () => NoteAnchor | null) {
  const [writing, setWriting] = useState<NoteAnchor | null>(null)
  const ask = useCallback(() => setWriting((before) => takeChosen() ?? before ?? WHOLE), [takeChosen])
  useEffect(() => {
    const element = root.current?.closest('section')
    const key = (event: KeyboardEvent) => {
      if (!mayWrite || !event.ctrlKey || !event.altKey || event.key.toLowerCase() !== 'm') return
      event.preventDefault()
      ask()
    }
    element?.addEventListener('keydown', key)
    element?.addEventListener(ASK_NOTE, ask)
    return () => {
      element?.removeEventListener('keydown', key)
      element?.removeEventListener(ASK_NOTE, ask)
    }
  }, [root, mayWrite, ask])
  return { writing, ask, close: () => setWriting(null) }
}

/** What people say about a section while it is made: about words in it, or about the whole. The words are marked where they stand. */
export function SectionNotes({ address, section, notes, mayWrite }: SectionNotesProps) {
  const root = useRef<HTMLDivElement>(null)
  const { gone, takeChosen, show, current } = useNoteWords(root, section.key, notes)
  const add = useCommand('add-note')
  const open = notes.filter(({ resolved }) => resolved === null)
  const done = notes.filter(({ resolved }) => resolved !== null)
  const { writing, ask, close } = useAsked(root, mayWrite, takeChosen)

  if (!mayWrite && notes.length === 0) return null
  // What had the focus is gone or moves: the keyboard goes on from the top of the notes.
  const toStart = () => root.current?.querySelector('button')?.focus()
  const item = (note: Note) => {
    const words = { isGone: gone.has(note.id), isCurrent: note.id === current, onShow: () => show(note) }
    return <NoteItem key={note.id} {...{ address, note, mayWrite }} {...words} onDone={toStart} />
  }
  return (
    <div ref={root} data-notes className="section-notes no-print mb-4 max-w-measure text-base">
      {mayWrite ? (
        <Button kind="quiet" className="-ms-2" aria-keyshortcuts="Control+Alt+M" title={text.addHint} onClick={ask}>
          <span>
            {text.add}
            <span className="spoken"> {section.title}</span>
          </span>
        </Button>
      ) : null}
      {writing === null ? null : (
        <div className="border-s-4 border-accent ps-3">
          <p className="text-small text-muted">{writing.quote === '' ? text.aboutSection : text.aboutWords}</p>
          {writing.quote === '' ? null : <blockquote className="text-small">{writing.quote}</blockquote>}
          <NoteForm
            label={text.field}
            save={text.save}
            busy={add.busy}
            problem={add.problem}
            onSave={(words) => add.send({ ...address, section: section.key, ...writing, text: words })}
            onClose={() => {
              close()
              toStart()
            }}
          />
        </div>
      )}
      {open.length === 0 ? null : (
        <>
          <p className="mt-1 text-small font-strong">{text.open(open.length)}</p>
          <ul aria-label={text.list(section.title)}>{open.map(item)}</ul>
        </>
      )}
      {done.length === 0 ? null : (
        <details>
          <summary className="min-h-6 w-fit text-small">{text.resolved(done.length)}</summary>
          <ul>{done.map(item)}</ul>
        </details>
      )}
    </div>
  )
}
