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
  /** Brings the words of a note into sight, marked and chosen, with the cursor in the text where it can be written in. */
  readonly show: (note: Note) => void
  /** The note whose words were last shown or clicked; null: none. */
  readonly current: string | null
}

interface FoundNote {
  readonly id: string
  readonly range: Range
}

/** Where notes stand beside the text (notes.css). */
const BESIDE = '(min-width: 80rem)'

/** Id of a note on the page. */
export const noteId = (note: string) => `note-${note}`

const sectionOf = (root: RefObject<HTMLElement | null>) => root.current?.closest('section') ?? null

/** The words of the section that are chosen, also after the focus has left them for the notes. */
function useChosen(root: RefObject<HTMLElement | null>): RefObject<Range | null> {
  const chosen = useRef<Range | null>(null)
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
  return chosen
}

/** Tells whose words are clicked, null: nobody's, and brings their note into sight. */
function useClickedWords(root: RefObject<HTMLElement | null>, found: RefObject<readonly FoundNote[]>, onClick: (note: string | null) => void): void {
  useEffect(() => {
    const element = sectionOf(root)
    const click = ({ target }: MouseEvent) => {
      const cursor = document.getSelection()
      if (!(target instanceof Element) || root.current?.contains(target) || cursor?.isCollapsed !== true || cursor.anchorNode === null) return
      const { anchorNode, anchorOffset } = cursor
      const clicked = found.current.filter(({ range }) => range.isPointInRange(anchorNode, anchorOffset)).at(-1)
      markCurrent(clicked?.range ?? null)
      onClick(clicked?.id ?? null)
      // Where the notes stand above the text, whoever clicks to write must not be carried away from it.
      const isWritten = target.closest('[contenteditable="true"]') !== null
      if (clicked && (!isWritten || matchMedia(BESIDE).matches)) document.getElementById(noteId(clicked.id))?.scrollIntoView({ block: 'nearest' })
    }
    element?.addEventListener('click', click)
    return () => element?.removeEventListener('click', click)
  }, [root, found, onClick])
}

/** Chooses words on the page, with the cursor in the text where it can be written in. */
function choose({ startContainer, startOffset, endContainer, endOffset }: Range): void {
  startContainer.parentElement?.closest<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true })
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}

/** Finds the words of the notes on the page, marks them, and follows them while the text is written. */
export function useNoteWords(root: RefObject<HTMLElement | null>, section: string, notes: readonly Note[]): NoteWords {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(null)
  const chosen = useChosen(root)
  const found = useRef<readonly FoundNote[]>([])
  useClickedWords(root, found, setCurrent)

  useEffect(() => {
    const element = sectionOf(root)
    const open = notes.filter(({ resolved }) => resolved === null)
    if (element === null) return
    const find = () => {
      const words = readSection(element)
      const spans = open.map(({ id, anchor }) => ({ id, quote: anchor.quote, span: findAnchor(words.text, anchor) }))
      found.current = spans.flatMap(({ id, span }) => {
        const range = span === null ? null : rangeOf(words, span)
        return range === null ? [] : [{ id, range }]
      })
      markNotes(
        section,
        found.current.map(({ range }) => range),
      )
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

  const takeChosen = (): NoteAnchor | null => {
    const element = sectionOf(root)
    if (element === null || chosen.current === null) return null
    const words = readSection(element)
    const span = chosenSpan(words, chosen.current)
    return span === null ? null : anchorOf(words.text, span)
  }

  const show = ({ id, anchor }: Note) => {
    const element = sectionOf(root)
    if (element === null) return
    const words = readSection(element)
    const span = findAnchor(words.text, anchor)
    const range = span === null ? null : rangeOf(words, span)
    markCurrent(range)
    const place = range === null ? element : range.startContainer.parentElement
    place?.scrollIntoView({ block: 'center' })
    setCurrent(id)
    if (range !== null) choose(range)
  }
  return { gone, takeChosen, show, current }
}
