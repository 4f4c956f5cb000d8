import { TableRegion } from '@/components/ui/data-table'
import type { Comparison } from '@/lib/domain/comparison'
import type { Indicator } from '@/lib/domain/indicator'
import { koladaText } from '@/lib/text/kolada'
import { figureText, valueText } from './indicator-figure'

const text = koladaText.comparison

/** The indicator in other municipalities, year by year, with where the figures come from. */
export function ComparisonTable({ indicator, comparison }: { readonly indicator: Indicator; readonly comparison: Comparison }) {
  const { nationalCode, years, rows, medians, fetchedAt } = comparison
  const caption = text.caption(indicator.name)
  return (
    <div>
      <TableRegion label={caption}>
        <table className="table dense">
          <caption>{text.title}</caption>
          <thead>
            <tr>
              <th scope="col">{text.municipality}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="n">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ municipality, name, isOwn, cells }) => (
              <tr key={municipality}>
                <th scope="row" className={isOwn ? 'font-strong' : ''}>
                  {isOwn ? `${name} (${text.own})` : name}
                </th>
                {cells.map((cell, index) => (
                  <td key={years[index]} className="n">
                    {cell === null ? text.unknown : valueText(indicator, cell)}
                  </td>
                ))}
              </tr>
            ))}
            {medians.every((median) => median === null) ? null : (
              <tr className="total">
                <th scope="row">{text.median}</th>
                {medians.map((median, index) => (
                  <td key={years[index]} className="n">
                    {median === null ? null : figureText(indicator, median)}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </TableRegion>
      <p className="text-small text-muted">{text.source(nationalCode, fetchedAt)}</p>
    </div>
  )
}
