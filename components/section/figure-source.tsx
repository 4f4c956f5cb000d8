import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { isChanged, linkedValue } from '@/lib/domain/linked-figure'
import { figureMenuText as text } from '@/lib/text/figure-tool'
import { linkedFigureText } from '@/lib/text/linked-figure'
import type { EditedFigure } from './figure-node'
import type { LinkableFigures } from './linkable-figures'

export interface ReportAddress {
  readonly committee: string
  readonly report: string
}

interface FigureSourceProps {
  readonly address: ReportAddress
  readonly figures: LinkableFigures | null | undefined
  readonly linked: EditedFigure
}

/** Where a figure in a text comes from: what it stands under, its time, its value now and when somebody last looked, and the way there. */
export function FigureSource({ address, figures, linked }: FigureSourceProps) {
  const named = figures?.searchable.find(({ figure }) => figure.key === linked.figure)
  if (figures && named === undefined) return <p className="font-strong text-fault">{text.gone}</p>
  const value = figures ? linkedValue(linked, figures.byKey) : linked.value
  const written = (of: number | null) => linkedFigureText({ ...linked, style: { ...linked.style, show: 'number', sign: 'minus', unitShown: true }, value: of })
  const path = named === undefined ? null : figures?.pathOf(named.figure.key)
  return (
    <div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4">
        {named && named.figure.under.length > 0 ? <Fact name={text.place}>{named.figure.under.join(', ')}</Fact> : null}
        {named ? <Fact name={text.period}>{named.period}</Fact> : null}
        <Fact name={text.now}>{written(value)}</Fact>
        {isChanged({ ...linked, value }) ? <Fact name={text.seen}>{written(linked.seen)}</Fact> : null}
      </dl>
      {path ? (
        <Link className="inline-block min-h-6" href={`/arbete/${address.committee}/${address.report}/${path}`}>
          {text.goTo}
        </Link>
      ) : null}
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
