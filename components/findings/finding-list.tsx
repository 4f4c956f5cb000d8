'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { CHECK_GROUPS, type CheckGroup } from '@/lib/domain/finding'
import { GROUP_ORDER, isShown, isWaiting, kindsOf } from '@/lib/domain/finding-group'
import type { RatingWords } from '@/lib/text/cell'
import { findingText } from '@/lib/text/finding'
import { filterOf } from './filter-address'
import { FindingFilterBar } from './finding-filter'
import type { ItemSurroundings, LinkedFinding } from './finding-item'
import { FindingKindSection } from './finding-kind'
import { useMovedFocus } from './use-moved-focus'
import { tellFindingsChanged } from './use-open-counts'

interface FindingListProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly items: readonly LinkedFinding[]
  readonly words: RatingWords
  readonly canAccept: boolean
}

/** What waits, by group and kind, errors first; below it, closed, what is only for information and what has been accepted. */
export function FindingList({ address, items, words, canAccept }: FindingListProps) {
  const page = useRef<HTMLDivElement>(null)
  const filter = filterOf(useSearchParams())
  const findings = items.map(({ finding }) => finding)
  const { onMoved, message } = useMovedFocus(page, findings)
  const stand = findings.map(({ id, accepted }) => `${id}${accepted === null ? '' : '+'}`).join('\n')
  useEffect(tellFindingsChanged, [stand])
  const around: ItemSurroundings = { address, words, canAccept, onMoved }
  const shown = items.filter(({ finding }) => isShown(finding, filter))
  const waiting = shown.filter(({ finding }) => isWaiting(finding))
  const notes = shown.filter(({ finding }) => finding.accepted === null && finding.severity === 'note')
  const accepted = shown.filter(({ finding }) => finding.accepted !== null)
  return (
    <div ref={page}>
      {items.length === 0 ? null : <FindingFilterBar findings={findings} filter={filter} />}
      <p role="status" tabIndex={-1} className="mt-6 font-strong empty:hidden">
        {message}
      </p>
      <div data-findings>
        {GROUP_ORDER.map((group) => (
          <Group key={group} group={group} items={waiting.filter(({ finding }) => CHECK_GROUPS[finding.code] === group)} around={around} />
        ))}
      </div>
      <Folded title={findingText.notes(notes.length)} items={notes} around={around} isOpen={filter.severity === 'note'} />
      <Folded title={findingText.accepted(accepted.length)} items={accepted} around={around} isOpen={false} />
    </div>
  )
}

interface ItemsProps {
  readonly items: readonly LinkedFinding[]
  readonly around: ItemSurroundings
}

function Kinds({ items, around }: ItemsProps) {
  return kindsOf(items).map((kind) => <FindingKindSection key={`${kind.severity}:${kind.code}`} kind={kind} around={around} />)
}

function Group({ group, items, around }: ItemsProps & { readonly group: CheckGroup }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby={`findings-${group}`} className="mt-10">
      <h2 id={`findings-${group}`} className="text-h3">
        {findingText.group(group)} <span className="font-normal text-muted">({items.length})</span>
      </h2>
      <Kinds items={items} around={around} />
    </section>
  )
}

function Folded({ title, items, around, isOpen }: ItemsProps & { readonly title: string; readonly isOpen: boolean }) {
  if (items.length === 0) return null
  return (
    <details key={String(isOpen)} open={isOpen} className="mt-10 max-w-measure border-t-2 border-ink pt-3" data-findings>
      <summary className="min-h-9 w-fit">
        <h2 className="inline text-lead">{title}</h2>
      </summary>
      <Kinds items={items} around={around} />
    </details>
  )
}
