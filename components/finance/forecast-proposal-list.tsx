'use client'

import { FollowUpLine } from '@/components/follow-up/follow-up-line'
import type { LineProposal } from '@/lib/domain/forecasts/line-proposal'
import type { StatementProposals } from '@/lib/domain/forecasts/propose-forecasts'
import { forecastText } from '@/lib/text/forecast'
import { VintageChart } from './vintage-chart'
import { ForecastProposalTable } from './forecast-proposal-table'

function proposedText({ forecasts, proposed }: LineProposal): string {
  const forecast = forecasts.find(({ method }) => method === proposed)
  return forecast === undefined ? forecastText.noProposal : forecastText.proposedAmount(forecast.fullYear)
}

/** A line for each line of the statements, with the proposed amount; it opens to all methods. */
export function ForecastProposalList({ month, statements }: { month: number; statements: readonly StatementProposals[] }) {
  return (
    <section aria-labelledby="forecast-proposals" className="mt-10">
      <h2 id="forecast-proposals" className="text-h3">
        {forecastText.title}
      </h2>
      <p className="mt-1 max-w-measure text-muted">{forecastText.lead(month)}</p>
      {statements.map(({ statementKey, name, lines, accuracy, accuracyByLine }) => (
        <div key={statementKey} className="mt-6">
          <h3>{name}</h3>
          {accuracy === null ? null : <p className="max-w-measure text-small">{forecastText.accuracy(month, accuracy)}</p>}
          {lines.map(({ line, area, proposal, vintages }) => (
            <FollowUpLine
              key={line.key}
              kind="goal"
              summary={
                <>
                  <span className="follow-up-name">
                    {line.label}
                    {area === null ? null : <span className="text-small text-muted"> · {area}</span>}
                  </span>
                  <span className="whitespace-nowrap desk:text-end">{proposedText(proposal)}</span>
                </>
              }
            >
              {() => (
                <>
                  <VintageChart lineKey={line.key} label={line.label} vintages={vintages} />
                  <ForecastProposalTable label={line.label} proposal={proposal} month={month} issued={accuracyByLine.get(line.key) ?? null} />
                </>
              )}
            </FollowUpLine>
          ))}
        </div>
      ))}
    </section>
  )
}
