'use client'

import { useId, useRef, useState } from 'react'
import type { FindingKind } from '@/lib/domain/finding-group'
import { isWaiting } from '@/lib/domain/finding-group'
import { TOGETHER } from '@/lib/domain/repair/repair'
import { findingText, findingTitle, repairSentence } from '@/lib/text/finding'
import { repairText } from '@/lib/text/repair'
import { AcceptForm } from './accept-form'
import { FindingItem, type ItemSurroundings, type LinkedFinding } from './finding-item'
import { RepairForm } from './repair-form'
import { SeverityMark } from './severity-mark'

interface KindProps {
  readonly kind: FindingKind<LinkedFinding>
  readonly around: ItemSurroundings
}

/** Findings of one check: the heading once with how many there are, what to do where it is the same for all, and a short line for each. */
export function FindingKindSection({ kind, around }: KindProps) {
  const id = useId()
  const { code, severity, items } = kind
  const repairs = new Set(items.filter(({ finding }) => isWaiting(finding)).map(({ finding }) => repairSentence(finding, around.words)))
  const [common] = repairs
  const sharesRepair = repairs.size === 1 && common !== undefined
  return (
    <section aria-labelledby={id} className="mt-5 max-w-measure border-t border-line pt-4">
      <h3 id={id}>
        <SeverityMark severity={severity} /> <span className="text-muted">·</span> {findingTitle(code)}
        {items.length > 1 ? <span className="font-normal text-muted"> ({items.length})</span> : null}
      </h3>
      {sharesRepair ? (
        <p className="mt-1">
          <span className="text-muted">{findingText.repair}</span> {common}
        </p>
      ) : null}
      <ul>
        {items.map((item) => (
          <FindingItem key={item.finding.id} {...item} {...around} showsRepair={!sharesRepair} />
        ))}
      </ul>
      <RepairAll kind={kind} around={around} />
      <AcceptAll kind={kind} around={around} />
    </section>
  )
}

/** Mends every finding of the kind whose change needs no judgement of its own. */
function RepairAll({ kind: { code, items }, around: { address, words, canAccept, onMoved } }: KindProps) {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const repairs = items.flatMap(({ finding, repair }) =>
    repair !== null && finding.accepted === null && TOGETHER.includes(repair.kind) ? [{ finding, repair }] : [],
  )
  if (!canAccept || repairs.length < 2) return null
  const label = repairText.repairAllOf(repairs.length, findingTitle(code))
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        aria-expanded={isOpen}
        aria-label={label}
        className="link me-5 inline-flex min-h-9 items-center"
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {repairText.repairAll(repairs.length)}
      </button>
      {isOpen ? <RepairForm {...{ address, words, onMoved, label, repairs }} onClose={close} /> : null}
    </>
  )
}

/** Accepts every open finding of the kind with one reason; each can be taken back by itself. */
function AcceptAll({ kind: { code, items }, around: { address, canAccept, onMoved } }: KindProps) {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const waiting = items.map(({ finding }) => finding).filter(isWaiting).map(({ id }) => id)
  if (!canAccept || waiting.length < 2) return null
  const label = findingText.acceptAllOf(waiting.length, findingTitle(code))
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <>
      <button ref={opener} type="button" aria-expanded={isOpen} aria-label={label} className="link inline-flex min-h-9 items-center" onClick={() => (isOpen ? close() : setOpen(true))}>
        {findingText.acceptAll(waiting.length)}
      </button>
      {isOpen ? <AcceptForm address={address} findings={waiting} label={label} onDone={() => onMoved(waiting)} onClose={close} /> : null}
    </>
  )
}
