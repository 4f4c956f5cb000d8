'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import './found-place.css'
import { rangeOfWords } from './found-words'
import { QUOTE_PARAMETER } from './place-link'

/** A text field is made after the page is shown: looked for again after so many milliseconds. */
const LOOKS = [0, 150, 400, 900, 1800]

const HIGHLIGHT = 'finding'

/** Marks the words, and puts the cursor behind them where they can be changed. True when they are marked in a text that can be edited. */
function markWords(around: Element, words: string): boolean {
  const field = [...around.querySelectorAll('textarea')].find(({ value }) => value.includes(words))
  if (field) {
    const at = field.value.indexOf(words)
    field.focus()
    field.setSelectionRange(at, at + words.length)
    return true
  }
  const range = rangeOfWords(around, words)
  if (range === null) return false
  if ('highlights' in CSS) CSS.highlights.set(HIGHLIGHT, new Highlight(range))
  const start = range.startContainer.parentElement
  start?.scrollIntoView({ block: 'center' })
  const text = start?.closest<HTMLElement>('[contenteditable="true"]')
  if (!text) return false
  text.focus({ preventScroll: true })
  getSelection()?.collapse(range.endContainer, range.endOffset)
  return true
}

/** Opens what the address names, with everything around it that is folded, and puts the focus there. */
function open(element: Element): void {
  for (let fold = element.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
  element.scrollIntoView({ block: element.matches('details, textarea') ? 'center' : 'start' })
  const target = element.matches('details') ? element.querySelector('summary') : element
  if (target instanceof HTMLElement && target.matches('summary, textarea, input')) target.focus({ preventScroll: true })
}

/** The element that the address names: after `#` its id; null: the address names none, or it is not in the page. */
function namedElement(): Element | null {
  const id = decodeURIComponent(window.location.hash.slice(1))
  return id === '' ? null : document.getElementById(id)
}

/**
 * Follows an address to its place inside the page: what is folded opens, and the words that it quotes are marked, with the cursor
 * behind them. Without such an address it does nothing.
 */
export function FoundPlace() {
  const path = usePathname()
  const words = useSearchParams().get(QUOTE_PARAMETER)

  useEffect(() => {
    let timers: number[] = []
    const stop = () => timers.forEach((timer) => window.clearTimeout(timer))
    const follow = () => {
      stop()
      let isMarked = false
      let isOpened = false
      const look = () => {
        const element = namedElement()
        if (isMarked || element === null) return
        if (!isOpened) open(element)
        isOpened = true
        isMarked = words === null || markWords(element.closest('section, details') ?? element, words)
      }
      timers = LOOKS.map((delay) => window.setTimeout(look, delay))
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => {
      stop()
      window.removeEventListener('hashchange', follow)
      if ('highlights' in CSS) CSS.highlights.delete(HIGHLIGHT)
    }
  }, [path, words])
  return null
}
