import { KeyFigures } from '@/components/report/key-figure'
import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import type { BlockView } from '@/lib/domain/report-view'
import { periodSentence } from '@/lib/text/report'
import { correctionText } from '@/lib/text/correction'
import { siteText } from '@/lib/text/site'
import { CorrectionList, EditionList } from './edition-list'

type KeyFiguresBlock = Extract<BlockView, { kind: 'keyFigures' }>

interface CommitteeStartProps {
  readonly base: string
  /** The latest edition of each report. */
  readonly editions: readonly PublishedEdition[]
  readonly corrections: readonly PublishedEdition[]
}

/** What a committee has published: its latest report in a few figures, then all of them, and other ways to read them. */
export function CommitteeStart({ base, editions, corrections }: CommitteeStartProps) {
  const [latest] = editions
  if (latest === undefined) return null
  const { address, view } = latest
  const blocks = view.sections.flatMap((section) => section.blocks)
  const figures = blocks.find((block): block is KeyFiguresBlock => block.kind === 'keyFigures')
  return (
    <>
      <section aria-labelledby="senaste">
        <h2 id="senaste">{siteText.latest}</h2>
        <p className="lead">{periodSentence(view.report.period, view.report.previousTitle)}</p>
        {figures ? <KeyFigures figures={figures.figures} words={view} /> : null}
        <ul className="ways">
          <li>
            <a className="link" href={`/rapporter/${address}/`}>
              {siteText.read(view.report.title)}
            </a>
          </li>
          <li>
            <a className="link" href={`/rapporter/${address}/sedan-sist/`}>
              {siteText.changes}
            </a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="alla">
        <h2 id="alla">{siteText.reports}</h2>
        <EditionList editions={editions} />
      </section>
      {corrections.length === 0 ? null : (
        <section aria-labelledby="rattelser">
          <h2 id="rattelser">{correctionText.list}</h2>
          <CorrectionList editions={corrections} />
        </section>
      )}
      <section aria-labelledby="mer">
        <h2 id="mer">{siteText.more}</h2>
        <ul className="ways">
          <li>
            <a className="link" href={`${base}indikatorer/`}>
              {siteText.indicators}
            </a>
          </li>
          <li>
            <a className="link" href={`${base}jamfor/`}>
              {siteText.compare}
            </a>
          </li>
          <li>
            <a className="link" href={`${base}flode.xml`}>
              {siteText.feed}
            </a>
          </li>
        </ul>
      </section>
    </>
  )
}
