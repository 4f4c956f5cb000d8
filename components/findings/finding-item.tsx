'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Problem } from '@/components/ui/problem'
import type { ListedFinding } from '@/lib/domain/finding-list'
import type { RatingWords } from '@/lib/text/cell'
import { findingQuote, findingSentence, findingText, findingTitle, repairSentence } from '@/lib/text/finding'
import { AcceptForm } from './accept-form'
import type { PlaceLink } from './place-link'
import { SeverityMark } from './severity-mark'
import { useAcceptance } from './use-acceptance'

/** A finding with the place where it can be mended. */
export interface LinkedFinding {
  readonly finding: ListedFinding
  readonly link: PlaceLink
}

export interface FindingItemProps extends LinkedFinding {
  readonly address: { readonly committee: string; readonly report: string }
  readonly words: RatingWords
  readonly canAccept: boolean
  /** Told when the finding has been accepted or taken back, before the page is read again. */
  readonly onMoved: (findingId: string) => void
}

/** One note of the auditor: what is wrong, the words, what to do, and where. */
export function FindingItem(props: FindingItemProps) {
  const { finding, link, address, words, canAccept } = props
  const { accepted, severity } = finding
  const quote = findingQuote(finding, words)
  return (
    <li data-finding={finding.id} tabIndex={-1} className="max-w-measure border-t border-line py-5 focus-visible:outline-3">
      <h3>
        <SeverityMark severity={severity} /> <span className="text-muted">·</span> {findingTitle(finding.code)}
      </h3>
      <p className="mt-1">{findingSentence(finding, words)}</p>
      {quote === null ? null : (
        <p className="mt-1 text-muted">
          {findingText.quote} <q className="text-ink">{quote}</q>
        </p>
      )}
      {accepted === null && severity !== 'note' ? (
        <p className="mt-1">
          <span className="text-muted">{findingText.repair}</span> {repairSentence(finding, words)}
        </p>
      ) : null}
      {accepted === null ? null : (
        <div className="mt-2 border-s-4 border-line ps-3">
          <p className="whitespace-pre-wrap">{accepted.reason}</p>
          <p className="text-small text-muted">{findingText.acceptedBy(accepted.by)}</p>
        </div>
      )}
      <Actions {...props} link={link} address={address} canAccept={canAccept} />
    </li>
  )
}

function Actions({ finding, link, address, canAccept, onMoved }: FindingItemProps) {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const place = finding.place.label
  const title = findingTitle(finding.code)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const mayAccept = canAccept && finding.accepted === null && finding.severity !== 'note'
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
        <Link
          href={`/arbete/${address.committee}/${address.report}/${link.path}`}
          aria-label={findingText.goToPlace(link.page, place)}
          className="inline-flex min-h-9 items-center"
        >
          {findingText.goTo(link.page)}
        </Link>
        {mayAccept ? (
          <button
            ref={opener}
            type="button"
            aria-expanded={isOpen}
            aria-label={findingText.acceptThis(title, place)}
            className="link inline-flex min-h-9 items-center"
            onClick={() => (isOpen ? close() : setOpen(true))}
          >
            {findingText.accept}
          </button>
        ) : null}
        {canAccept && finding.accepted !== null ? <Withdraw finding={finding} address={address} onMoved={onMoved} /> : null}
      </div>
      {isOpen && mayAccept ? (
        <AcceptForm address={address} findingId={finding.id} label={findingText.acceptThis(title, place)} onDone={() => onMoved(finding.id)} onClose={close} />
      ) : null}
    </>
  )
}

function Withdraw({ finding, address, onMoved }: Pick<FindingItemProps, 'finding' | 'address' | 'onMoved'>) {
  const { send, busy, problem } = useAcceptance('withdraw-acceptance', address, () => onMoved(finding.id))
  return (
    <>
      <Button
        kind="quiet"
        disabled={busy}
        aria-label={findingText.withdrawThis(findingTitle(finding.code), finding.place.label)}
        onClick={() => void send({ finding: finding.id })}
      >
        {busy ? findingText.working : findingText.withdraw}
      </Button>
      <Problem text={problem} />
    </>
  )
}
