import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Note } from '@/lib/domain/note'
import { anchorOf, findAnchor, type NoteAnchor } from '@/lib/domain/note-anchor'
import { markCurrent, markNotes } from './highlight'
import { chosenSpan, rangeOf, readSection } from './section-words'

/** Pause after a change on the page before the words are looked for again. Milliseconds. */
const PAUSE = 300

interface NoteWords {
  /** Notes whose words are no longer there. */
  readonly gone: ReadonlySet<string>
  /** The words that are chosen in the section now, or were before the focus left them; null: none. */
  readonly takeChosen: () => NoteAnchor | null
  /** Brings the words of a note into sight and marks them. */
  readonly show: (note: Note) => void
}

const sectionOf = (root: RefObject<HTMLElement | null>) => root.current?.closest('section') ?? null

/** Finds the words of the notes on the page, marks them, and follows them while the text is written. */
export function useNoteWords(root: RefObject<HTMLElement | null>, section: string, notes: readonly Note[]): NoteWords {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const chosen = useRef<Range | null>(null)

  useEffect(() => {
    const element = sectionOf(root)
    const open = notes.filter(({ resolved }) => resolved === null)
    if (element === null) return
    const find = () => {
      const words = readSection(element)
      const spans = open.map(({ id, anchor }) => ({ id, quote: anchor.quote, span: findAnchor(words.text, anchor) }))
      markNotes(section, spans.flatMap(({ span }) => (span === null ? [] : [rangeOf(words, span)])).filter((range) => range !== null))
      const lost = spans.flatMap(({ id, quote, span }) => (quote !== '' && span === null ? [id] : []))
      setGone((before) => (before.size === lost.length && lost.every((id) => before.has(id)) ? before : new Set(lost)))
    }
    let later = setTimeout(find, 0)
    const watcher = new MutationObserver(() => {
      clearTimeout(later)
      later = setTimeout(find, PAUSE)
    })
    watcher.observe(element, { subtree: true, childList: true, characterData: true })
    return () => {
      watcher.disconnect()
      clearTimeout(later)
      markNotes(section, [])
    }
  }, [notes, section, root])

  useEffect(() => {
    const remember = () => {
      const selection = document.getSelection()
      const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
      const element = sectionOf(root)
      if (range === null || element === null || root.current?.contains(range.commonAncestorContainer)) return
      chosen.current = element.contains(range.commonAncestorContainer) && !range.collapsed ? range.cloneRange() : null
    }
    document.addEventListener('selectionchange', remember)
    return () => document.removeEventListener('selectionchange', remember)
  }, [root])

  const takeChosen = (): NoteAnchor | null => {
    const element = sectionOf(root)
    if (element === null || chosen.current === null) return null
    const words = readSection(element)
    const span = chosenSpan(words, chosen.current)
    return span === null ? null : anchorOf(words.text, span)
  }

  const show = ({ anchor }: Note) => {
    const element = sectionOf(root)
    if (element === null) return
    const words = readSection(element)
    const span = findAnchor(words.text, anchor)
    const range = span === null ? null : rangeOf(words, span)
    markCurrent(range)
    const place = range === null ? element : range.startContainer.parentElement
    place?.scrollIntoView({ block: 'center' })
  }
  return { gone, takeChosen, show }
}
