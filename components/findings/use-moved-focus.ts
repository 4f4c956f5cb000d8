import { useEffect, useRef, useState, type RefObject } from 'react'
import type { ListedFinding } from '@/lib/domain/finding-list'
import { findingText } from '@/lib/text/finding'

interface Moved {
  readonly id: string
  readonly wasAccepted: boolean
  /** What stood after it in its list, else before it: there the work goes on. */
  readonly neighbour: string | null
}

function idsIn(list: Element | null | undefined): readonly string[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].map((item) => item.dataset.finding ?? '')
}

/**
 * When a finding has moved between what is open and what is accepted, says so and puts the focus on its neighbour, which would
 * else be lost with the finding's own button.
 * @param page holds the lists, each marked with data-findings, and the message, marked with role="status"
 */
export function useMovedFocus(page: RefObject<HTMLElement | null>, findings: readonly ListedFinding[]) {
  const moved = useRef<Moved | null>(null)
  const [message, setMessage] = useState('')

  const onMoved = (id: string): void => {
    const item = [...(page.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].find((each) => each.dataset.finding === id)
    const ids = idsIn(item?.closest('[data-findings]'))
    const at = ids.indexOf(id)
    const wasAccepted = findings.some((each) => each.id === id && each.accepted !== null)
    moved.current = { id, wasAccepted, neighbour: ids[at + 1] ?? ids[at - 1] ?? null }
    setMessage(wasAccepted ? findingText.withdrawnNow : findingText.acceptedNow)
  }

  useEffect(() => {
    const last = moved.current
    const now = findings.find((each) => each.id === last?.id)
    if (last === null || (now !== undefined && (now.accepted !== null) === last.wasAccepted)) return
    moved.current = null
    const items = [...(page.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])]
    const neighbour = items.find((each) => each.dataset.finding === last.neighbour)
    const next = neighbour ?? page.current?.querySelector<HTMLElement>('[role="status"]')
    next?.focus()
  }, [findings, page])

  return { onMoved, message }
}
