'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Problem } from '@/components/ui/problem'
import { isWaiting } from '@/lib/domain/finding-group'
import type { ListedFinding } from '@/lib/domain/finding-list'
import type { RepairPreview } from '@/lib/domain/repair/repair'
import type { RatingWords } from '@/lib/text/cell'
import { findingQuote, findingSentence, findingText, findingTitle, repairSentence } from '@/lib/text/finding'
import { repairText } from '@/lib/text/repair'
import { AcceptForm } from './accept-form'
import type { PlaceLink } from './place-link'
import { RepairForm } from './repair-form'
import { useAcceptance } from './use-acceptance'

/** A finding with the place where it can be mended. */
export interface LinkedFinding {
  readonly finding: ListedFinding
  readonly link: PlaceLink
  /** The one change that mends it; null: a person has to think, or may not. */
  readonly repair: RepairPreview | null
}

/** What every line of a list needs. */
export interface ItemSurroundings {
  readonly address: { readonly committee: string; readonly report: string }
  readonly words: RatingWords
  readonly canAccept: boolean
  /** Told when findings have been accepted, taken back or mended, before the page is read again; `what` says it when they were mended. */
  readonly onMoved: (findingIds: readonly string[], what?: string) => void
}

interface FindingItemProps extends LinkedFinding, ItemSurroundings {
  /** Whether what to do stands here, or once above all lines. */
  readonly showsRepair: boolean
}

/** One note of the auditor: what is wrong and where, the words, what to do, and the ways there. */
export function FindingItem(props: FindingItemProps) {
  const { finding, words, showsRepair } = props
  const { accepted } = finding
  const quote = findingQuote(finding, words)
  return (
    <li data-finding={finding.id} tabIndex={-1} className="py-2 focus-visible:outline-3">
      <p>{findingSentence(finding, words)}</p>
      {quote === null ? null : (
        <p className="mt-1 text-muted">
          {findingText.quote} <q className="text-ink">{quote}</q>
        </p>
      )}
      {showsRepair && isWaiting(finding) ? (
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
      <Actions {...props} />
    </li>
  )
}

type Asked = 'accept' | 'repair' | null

function Actions({ finding, link, repair, address, words, canAccept, onMoved }: FindingItemProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const place = finding.place.label
  const label = findingText.acceptThis(findingTitle(finding.code), place)
  const repairLabel = repairText.repairThis(findingTitle(finding.code), place)
  const close = () => {
    setAsked(null)
    opener.current?.focus()
  }
  const mayAccept = canAccept && isWaiting(finding)
  const mayRepair = canAccept && repair !== null && finding.accepted === null
  const askButton = (what: Asked, name: string, description: string) => (
    <button
      ref={asked === what ? opener : null}
      type="button"
      aria-expanded={asked === what}
      aria-label={description}
      className="link inline-flex min-h-9 items-center"
      onClick={() => (asked === what ? close() : setAsked(what))}
    >
      {name}
    </button>
  )
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <Link
          href={`/arbete/${address.committee}/${address.report}/${link.path}`}
          aria-label={findingText.goToPlace(link.page, place)}
          className="inline-flex min-h-9 items-center"
        >
          {findingText.goTo(link.page)}
        </Link>
        {mayRepair ? askButton('repair', repairText.repair, repairLabel) : null}
        {mayAccept ? askButton('accept', findingText.accept, label) : null}
        {canAccept && finding.accepted !== null ? <Withdraw finding={finding} address={address} onMoved={onMoved} /> : null}
      </div>
      {asked === 'repair' && mayRepair ? (
        <RepairForm {...{ address, words, onMoved }} label={repairLabel} repairs={[{ finding, repair }]} onClose={close} />
      ) : null}
      {asked === 'accept' && mayAccept ? (
        <AcceptForm address={address} findings={[finding.id]} label={label} onDone={() => onMoved([finding.id])} onClose={close} />
      ) : null}
    </>
  )
}

function Withdraw({ finding, address, onMoved }: Pick<FindingItemProps, 'finding' | 'address' | 'onMoved'>) {
  const { send, busy, problem } = useAcceptance('withdraw-acceptance', address, () => onMoved([finding.id]))
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
