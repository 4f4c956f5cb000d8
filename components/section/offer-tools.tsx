'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { usualStyle } from '@/lib/domain/suggest-figure'
import type { Offering } from '@/lib/domain/link-offer'
import { linkOfferText as text } from '@/lib/text/link-offer'
import { writtenFigure } from '@/lib/text/linked-figure'
import { placeOf } from './figure-popover'
import type { ReportAddress } from './figure-source'
import { fetchLinkableFigures } from './linkable-figures'
import { keepNumber, linkNumber, numberOfferPlugin, showOffers, typedBlocks, withoutOffers, type PlacedOffer } from './number-offer'

interface OfferToolsProps {
  readonly editor: Editor
  readonly address: ReportAddress
  readonly title: string
}

/** Figures are fetched again when they are older than this, in milliseconds. */
const FRESH = 60_000

/** What numbers are bound with. The rules and words of binding are fetched with the figures, when the first number is typed. */
async function fetchOffering(address: ReportAddress): Promise<Offering | null> {
  const [figures, { offeringOf }, { SWEDISH }] = await Promise.all([fetchLinkableFigures(address), import('@/lib/domain/link-offer'), import('@/lib/text/lexicon/sv')])
  return figures === null ? null : offeringOf(figures.searchable, figures.period, SWEDISH)
}

/** Looks at what was typed, and marks the numbers that surely repeat a figure. */
function useOfferSearch({ editor, address, title }: OfferToolsProps): () => Promise<void> {
  const kept = useRef<{ readonly at: number; readonly offering: Promise<Offering | null> } | null>(null)
  return async () => {
    const hasNumber = typedBlocks(editor.state, title).some(({ passage }) => /\d/.test(passage.text))
    if (!hasNumber) return
    if (kept.current === null || Date.now() - kept.current.at > FRESH) kept.current = { at: Date.now(), offering: fetchOffering(address) }
    const [offering, { linkOffers }] = await Promise.all([kept.current.offering, import('@/lib/domain/link-offer')])
    if (offering === null) kept.current = null
    if (offering === null || editor.isDestroyed) return
    const blocks = typedBlocks(editor.state, title)
    showOffers(editor, blocks, linkOffers(blocks.map(({ passage }) => passage), offering))
  }
}

/** A typed number that repeats a figure of the report may become it: by click, by the cursor in it, or by Alt+Enter. */
export function OfferTools({ editor, address, title }: OfferToolsProps) {
  const [met, setMet] = useState<PlacedOffer | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [linked, setLinked] = useState<string | null>(null)
  const search = useOfferSearch({ editor, address, title })
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const plugin = numberOfferPlugin({
      onQuiet: () => void search(),
      onMeet: (offer) => {
        setAsked(false)
        setMet(offer)
      },
      onAsk: (offer) => {
        setMet(offer)
        setAsked(true)
      },
    })
    editor.registerPlugin(plugin, (own, others) => [own, ...others])
    return () => withoutOffers(editor)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once per editor and report: the search keeps what it needs
  }, [editor, address.committee, address.report])
  useEffect(() => {
    if (isAsked) frame.current?.querySelector('button')?.focus()
  }, [isAsked, met])

  const keep = () => {
    if (met) keepNumber(editor, met)
    setMet(null)
    editor.commands.focus()
  }
  useEffect(() => {
    if (met === null) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      keep()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- while an offer is open: `keep` is another function each time
  }, [met])

  const choose = (choice: PlacedOffer['offer']['choices'][number]) => {
    if (met) linkNumber(editor, met, choice)
    setMet(null)
    setLinked(choice.named.name)
  }
  return (
    <>
      {met === null ? null : <OfferList ref={frame} {...{ editor, met }} onChoose={choose} onKeep={keep} />}
      <p role="status" className="spoken">
        {linked === null ? null : text.linked(linked)}
      </p>
    </>
  )
}

interface OfferListProps {
  readonly ref: React.Ref<HTMLDivElement>
  readonly editor: Editor
  readonly met: PlacedOffer
  readonly onChoose: (choice: PlacedOffer['offer']['choices'][number]) => void
  readonly onKeep: () => void
}

/** The figures that a number may become, below it. */
function OfferList({ ref, editor, met, onChoose, onKeep }: OfferListProps) {
  const button = 'link block min-h-9 w-full py-1 text-start'
  return (
    <div ref={ref} role="group" aria-label={text.title} className="figure-popover no-print" style={placeOf(editor, met.from)}>
      {met.offer.choices.map((choice) => (
        <button key={choice.named.figure.key} type="button" className={button} onMouseDown={(event) => event.preventDefault()} onClick={() => onChoose(choice)}>
          {text.linkTo(choice.named.name, writtenFigure(choice.named.figure.value, usualStyle(choice.named.figure)))}
        </button>
      ))}
      <button type="button" className={button} onMouseDown={(event) => event.preventDefault()} onClick={onKeep}>
        {text.keep}
      </button>
      <p className="text-muted">{text.hint}</p>
    </div>
  )
}
