import { weightOf } from '@/components/chart/weight'
import { riskScore, type Risk } from '@/lib/domain/risk'
import { riskText } from '@/lib/text/risk'
import './risks.css'

const FIVE = [1, 2, 3, 4, 5] as const
const HIGHEST_FIRST = [...FIVE].reverse()

/** Open risks where likelihood and impact meet, numbered as in the list. A table, so that it is read as one. */
export function RiskMatrix({ risks }: { readonly risks: readonly Risk[] }) {
  const numbers = (likelihood: number, impact: number) =>
    risks.flatMap((risk, index) => (risk.likelihood === likelihood && risk.impact === impact ? [index + 1] : []))
  const unscored = risks.filter((risk) => riskScore(risk) === null).length
  return (
    <figure className="mt-6">
      {risks.length === unscored ? null : (
        <table className="risk-matrix">
          <caption>
            {riskText.matrix} <span className="text-small font-normal text-muted">{riskText.matrixLead}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="spoken">{riskText.likelihood}</span>
              </th>
              {FIVE.map((impact) => (
                <th key={impact} scope="col">
                  <span className="spoken">{riskText.impact} </span>
                  {impact}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {HIGHEST_FIRST.map((likelihood) => (
              <tr key={likelihood}>
                <th scope="row">
                  <span className="spoken">{riskText.likelihood} </span>
                  {likelihood}
                </th>
                {FIVE.map((impact) => (
                  <td key={impact} data-weight={weightOf(likelihood * impact)}>
                    {numbers(likelihood, impact).join(', ')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unscored > 0 ? <figcaption className="mt-2 text-small text-muted">{riskText.unscored(unscored)}</figcaption> : null}
    </figure>
  )
}

interface RiskMatrixChoiceProps {
  readonly id: string
  readonly likelihood: number | null
  readonly impact: number | null
}

/** Likelihood and impact chosen as one of 25 squares, or none: a group of radio buttons, so that arrows and screen readers know it. */
export function RiskMatrixChoice({ id, likelihood, impact }: RiskMatrixChoiceProps) {
  const chosen = likelihood === null || impact === null ? '' : `${likelihood}:${impact}`
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="font-strong">{riskText.choice}</legend>
      <p id={`${id}-hint`} className="text-small text-muted">
        {riskText.choiceHint} {riskText.matrixLead}
      </p>
      <div className="risk-choice mt-2">
        {HIGHEST_FIRST.flatMap((row) =>
          FIVE.map((column) => (
            <label key={`${row}:${column}`} data-weight={weightOf(row * column)}>
              <input
                type="radio"
                name="factors"
                value={`${row}:${column}`}
                defaultChecked={chosen === `${row}:${column}`}
                aria-label={riskText.choose(row, column)}
              />
              <span aria-hidden="true">{row * column}</span>
            </label>
          )),
        )}
      </div>
      <label className="mt-2 flex min-h-9 w-fit cursor-pointer items-center gap-2">
        <input type="radio" name="factors" value="" className="size-5 accent-accent" defaultChecked={chosen === ''} />
        {riskText.notScored}
      </label>
    </fieldset>
  )
}
