import { TableRegion } from '@/components/ui/data-table'
import type { IssuedAccuracy } from '@/lib/domain/forecasts/issued-accuracy'
import type { LineProposal, MethodForecast } from '@/lib/domain/forecasts/line-proposal'
import { forecastText } from '@/lib/text/forecast'

const COLUMNS = ['fullYear', 'likely', 'wide', 'error', 'scaled', 'bias', 'tests'] as const

/** What stands in the columns of a method, in their order. */
function cellsOf({ fullYear, ranges, tested, comparable }: MethodForecast): readonly string[] {
  const { none, amount, range, scaled, bias, tests } = forecastText
  return [
    amount(fullYear),
    ranges === null ? none : range(ranges.likely),
    ranges === null ? none : range(ranges.wide),
    tested === null ? none : amount(tested.absolute),
    tested === null || tested.scaled === null ? none : scaled(tested.scaled),
    tested === null || tested.bias === null ? none : bias(tested.bias),
    tested === null ? none : tests(tested, comparable),
  ]
}

function ForecastRow({ forecast, proposed }: { forecast: MethodForecast; proposed: boolean }) {
  const { method, ranges } = forecast
  return (
    <tr className={proposed ? 'strong' : undefined}>
      <th scope="row">
        {forecastText.method(forecast)}
        {proposed ? <strong className="block text-small">{forecastText.proposed}</strong> : null}
        <span className="block min-w-48 text-small text-muted">{forecastText.how(method)}</span>
        {ranges === null ? null : <span className="block text-small text-muted">{forecastText.rangeBasis(ranges)}</span>}
      </th>
      {cellsOf(forecast).map((text, index) => (
        <td key={COLUMNS[index]} className="n">
          {text}
        </td>
      ))}
    </tr>
  )
}

interface ForecastProposalTableProps {
  readonly label: string
  readonly proposal: LineProposal
  readonly month: number
  /** Of forecasts issued for the line from the same month in earlier years. */
  readonly issued: IssuedAccuracy | null
}

/** Every method for one line: what it says of the year, how sure it is, and how it did when it was tested. Why one is proposed stands first. */
export function ForecastProposalTable({ label, proposal, month, issued }: ForecastProposalTableProps) {
  const { forecasts, without, proposed, reason, scale } = proposal
  return (
    <div>
      <p className="max-w-measure">{forecastText.reason(reason)}</p>
      <TableRegion label={forecastText.table(label)}>
        <table className="table">
          <caption className="spoken">{forecastText.table(label)}</caption>
          <thead>
            <tr>
              <th scope="col">{forecastText.columns.method}</th>
              {COLUMNS.map((key) => (
                <th key={key} scope="col" className="n">
                  {forecastText.columns[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {forecasts.map((forecast) => (
              <ForecastRow key={forecast.method} forecast={forecast} proposed={forecast.method === proposed} />
            ))}
            {without.map(({ method, gap }) => (
              <tr key={method}>
                <th scope="row">{forecastText.methodName(method)}</th>
                <td className="missing" colSpan={COLUMNS.length}>
                  {forecastText.gap(gap)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {issued === null ? null : <p className="max-w-measure text-small">{forecastText.accuracy(month, issued)}</p>}
      <p className="max-w-measure text-small text-muted">{forecastText.explanation(scale)}</p>
    </div>
  )
}
