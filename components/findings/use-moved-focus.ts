import { useEffect, useRef, useState, type RefObject } from 'react'
import type { ListedFinding } from '@/lib/domain/finding-list'
import { findingText } from '@/lib/text/finding'

interface Moved {
  readonly ids: readonly string[]
  readonly wasAccepted: boolean
  /** What stood after them in their list, else before them: there the work goes on. */
  readonly neighbour: string | null
}

function idsIn(list: Element | null | undefined): readonly string[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].map((item) => item.dataset.finding ?? '')
}

/**
 * When findings have moved between what is open and what is accepted, or are mended and gone, says so and puts the focus on their
 * neighbour, which would else be lost with the finding's own button.
 * @param page holds the lists, each marked with data-findings, and the message, marked with role="status"
 */
export function useMovedFocus(page: RefObject<HTMLElement | null>, findings: readonly ListedFinding[]) {
  const moved = useRef<Moved | null>(null)
  const [message, setMessage] = useState('')

  const onMoved = (ids: readonly string[], what?: string): void => {
    const item = [...(page.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].find((each) => each.dataset.finding === ids[0])
    const all = idsIn(item?.closest('[data-findings]'))
    const places = ids.map((id) => all.indexOf(id))
    const wasAccepted = findings.some((each) => each.id === ids[0] && each.accepted !== null)
    moved.current = { ids, wasAccepted, neighbour: all[Math.max(...places) + 1] ?? all[Math.min(...places) - 1] ?? null }
    setMessage(what ?? (wasAccepted ? findingText.withdrawnNow : findingText.acceptedNow(ids.length)))
  }

  useEffect(() => {
    const last = moved.current
    if (last === null || findings.some((each) => last.ids.includes(each.id) && (each.accepted !== null) === last.wasAccepted)) return
    moved.current = null
    const items = [...(page.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])]
    const neighbour = items.find((each) => each.dataset.finding === last.neighbour)
    const next = neighbour ?? page.current?.querySelector<HTMLElement>('[role="status"]')
    next?.focus()
  }, [findings, page])

  return { onMoved, message }
}
