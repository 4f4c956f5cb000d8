'use client'

import type { ChosenCell } from '@/components/grid/grid'
import { writeNumber } from '@/components/grid/number-cell'
import { Button } from '@/components/ui/button'
import type { MethodForecast } from '@/lib/domain/forecasts/line-proposal'
import type { ProposedLine } from '@/lib/domain/forecasts/propose-forecasts'
import { ORE_PER_TKR } from '@/lib/domain/money'
import { forecastText } from '@/lib/text/forecast'
import { statementText } from '@/lib/text/statement'

const text = statementText.choice

/** Amount, error in tests and likely interval of a method, in one line. */
function measures({ fullYear, tested, ranges }: MethodForecast): string {
  return text.measures(
    forecastText.amount(fullYear),
    tested === null ? null : forecastText.amount(tested.absolute),
    ranges === null ? null : forecastText.range(ranges.likely),
  )
}

/** Every method's forecast for the line of the chosen cell, beside it, each to be taken with one press; why one is proposed stands first. */
export function ForecastChoice({ line: { line, area, proposal }, chosen }: { line: ProposedLine; chosen: ChosenCell }) {
  const name = area === null ? line.label : `${line.label}, ${area}`
  return (
    <section
      aria-label={text.title(name)}
      className="my-3 max-w-measure border-s-4 border-rule ps-4"
      onKeyDown={(event) => {
        if (event.key === 'Escape') chosen.back()
      }}
    >
      <p className="font-strong">{text.title(name)}</p>
      <p className="text-small text-muted">{forecastText.reason(proposal.reason)}</p>
      <ul className="mt-2">
        {proposal.forecasts.map((forecast) => {
          const amount = writeNumber(forecast.fullYear / ORE_PER_TKR)
          return (
            <li key={forecast.method} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-1.5">
              <span className="grow">
                {forecastText.method(forecast)}
                {forecast.method === proposal.proposed ? <strong>{` · ${forecastText.proposed}`}</strong> : null}
                <span className="block text-small text-muted">{measures(forecast)}</span>
              </span>
              <Button
                aria-label={text.take(forecastText.method(forecast), forecastText.amount(forecast.fullYear))}
                onClick={() => {
                  chosen.write(amount)
                  chosen.back()
                }}
              >
                {text.takeShort}
              </Button>
            </li>
          )
        })}
      </ul>
      <p className="text-small text-muted">{text.key}</p>
    </section>
  )
}
