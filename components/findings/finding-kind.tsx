'use client'

import { useId, useRef, useState } from 'react'
import type { FindingKind } from '@/lib/domain/finding-group'
import { isWaiting } from '@/lib/domain/finding-group'
import { findingText, findingTitle, repairSentence } from '@/lib/text/finding'
import { AcceptForm } from './accept-form'
import { FindingItem, type ItemSurroundings, type LinkedFinding } from './finding-item'
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
      <AcceptAll kind={kind} around={around} />
    </section>
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
