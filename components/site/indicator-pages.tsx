import { RatingMark } from '@/components/assessment/rating-mark'
import { TableRegion } from '@/components/ui/data-table'
import type { IndicatorAcross, PublishedPoint } from '@/lib/domain/published/indicator-across'
import type { CellView } from '@/lib/domain/report-view'
import { cellText, type RatingWords } from '@/lib/text/cell'
import { siteText } from '@/lib/text/site'

interface AcrossProps {
  readonly words: RatingWords
}

const printed = (cell: CellView | null, words: RatingWords) => (cell === null ? '' : cellText(cell, words)) || siteText.none
const levelOf = ({ level }: Pick<PublishedPoint, 'level'>, words: RatingWords) => (level === null ? siteText.none : <RatingMark level={level} words={words} />)

/** All indicators with what the latest report that has them says. */
export function IndicatorList({ base, indicators, words }: AcrossProps & { readonly base: string; readonly indicators: readonly IndicatorAcross[] }) {
  if (indicators.length === 0) return <p className="lead">{siteText.noIndicators}</p>
  return (
    <TableRegion label={siteText.indicators}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{siteText.indicatorColumn}</th>
            <th scope="col">{siteText.lastLevel}</th>
            <th scope="col" className="n">
              {siteText.lastValue}
            </th>
            <th scope="col" className="n">
              {siteText.inReports}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ key, label, points }) => {
            const last = points.at(-1)
            return last === undefined ? null : (
              <tr key={key}>
                <th scope="row">
                  <a className="link" href={`${base}indikatorer/${encodeURIComponent(key)}/`}>
                    {label}
                  </a>
                </th>
                <td>{levelOf(last, words)}</td>
                <td className="n">{printed(last.actual, words)}</td>
                <td className="n">{points.length}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}

/** One indicator through the reports, with a link to the place in each. */
export function IndicatorHistory({ indicator, words }: AcrossProps & { readonly indicator: IndicatorAcross }) {
  return (
    <TableRegion label={indicator.label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{siteText.report}</th>
            <th scope="col">{siteText.period}</th>
            <th scope="col" className="n">
              {siteText.value}
            </th>
            <th scope="col" className="n">
              {siteText.target}
            </th>
            <th scope="col">{siteText.level}</th>
          </tr>
        </thead>
        <tbody>
          {indicator.points.map((point) => (
            <tr key={point.address}>
              <th scope="row">
                <a className="link" href={`/rapporter/${point.address}/#${encodeURI(point.anchor)}`}>
                  {point.reportTitle}
                </a>
                {point.label === indicator.label ? null : <span className="other-name">{siteText.otherName(point.label)}</span>}
              </th>
              <td>{siteText.periodName(point.period)}</td>
              <td className="n">{printed(point.actual, words)}</td>
              <td className="n">{printed(point.target, words)}</td>
              <td>{levelOf(point, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
