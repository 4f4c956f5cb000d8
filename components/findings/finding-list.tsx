'use client'

import { useRef } from 'react'
import { CHECK_GROUPS, type CheckGroup } from '@/lib/domain/finding'
import type { RatingWords } from '@/lib/text/cell'
import { findingText } from '@/lib/text/finding'
import { FindingItem, type FindingItemProps, type LinkedFinding } from './finding-item'
import { useMovedFocus } from './use-moved-focus'

const GROUPS: readonly CheckGroup[] = ['figures', 'ratings', 'text', 'publishing']

interface FindingListProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly items: readonly LinkedFinding[]
  readonly words: RatingWords
  readonly canAccept: boolean
}

type ItemSurroundings = Omit<FindingItemProps, keyof LinkedFinding>

const errorsFirst = (a: LinkedFinding, b: LinkedFinding) => Number(b.finding.severity === 'error') - Number(a.finding.severity === 'error')

/** What waits, by group, errors first; below it, closed, what is only for information and what has been accepted. */
export function FindingList({ address, items, words, canAccept }: FindingListProps) {
  const page = useRef<HTMLDivElement>(null)
  const { onMoved, message } = useMovedFocus(page, items.map(({ finding }) => finding))
  const around: ItemSurroundings = { address, words, canAccept, onMoved }
  const open = items.filter(({ finding }) => finding.accepted === null)
  const waiting = open.filter(({ finding }) => finding.severity !== 'note')
  const notes = open.filter(({ finding }) => finding.severity === 'note')
  const accepted = items.filter(({ finding }) => finding.accepted !== null)
  return (
    <div ref={page}>
      <p role="status" tabIndex={-1} className="mt-6 font-strong empty:hidden">
        {message}
      </p>
      <div data-findings>
        {GROUPS.map((group) => (
          <Group key={group} group={group} items={waiting.filter(({ finding }) => CHECK_GROUPS[finding.code] === group)} around={around} />
        ))}
      </div>
      <Folded title={findingText.notes(notes.length)} items={notes} around={around} />
      <Folded title={findingText.accepted(accepted.length)} items={accepted} around={around} />
    </div>
  )
}

function Items({ items, around }: { readonly items: readonly LinkedFinding[]; readonly around: ItemSurroundings }) {
  return (
    <ul className="mt-2">
      {items.map((item) => (
        <FindingItem key={item.finding.id} {...item} {...around} />
      ))}
    </ul>
  )
}

function Group({ group, items, around }: { readonly group: CheckGroup; readonly items: readonly LinkedFinding[]; readonly around: ItemSurroundings }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby={`findings-${group}`} className="mt-10">
      <h2 id={`findings-${group}`} className="text-h3">
        {findingText.group(group)} <span className="font-normal text-muted">({items.length})</span>
      </h2>
      <Items items={[...items].sort(errorsFirst)} around={around} />
    </section>
  )
}

function Folded({ title, items, around }: { readonly title: string; readonly items: readonly LinkedFinding[]; readonly around: ItemSurroundings }) {
  if (items.length === 0) return null
  return (
    <details className="mt-10 max-w-measure border-t-2 border-ink pt-3" data-findings>
      <summary className="min-h-9 w-fit">
        <h2 className="inline text-lead">{title}</h2>
      </summary>
      <Items items={items} around={around} />
    </details>
  )
}
