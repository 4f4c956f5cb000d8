import { TableRegion } from '@/components/ui/data-table'
import { ore, type Ore } from '@/lib/domain/money'
import { lastTotal } from '@/lib/domain/statement'
import { lineFigures } from '@/lib/domain/statement-figures'
import type { StatementSheet } from '@/lib/domain/statement-sheet'
import { reconciles } from '@/lib/domain/variance'
import { formatMoney } from '@/lib/text/format'
import { statementText } from '@/lib/text/statement'
import { formatTkr } from './tkr-cell'

type CheckKey = keyof typeof statementText.checks

function checkText(a: Ore | null, b: Ore | null): string {
  const { holds, differs, missing } = statementText.check
  if (a === null || b === null) return missing
  return reconciles(a, b) ? holds : differs(formatMoney(ore(a - b), 'tkr', { sign: true }))
}

function totalOf(sheet: StatementSheet) {
  const total = lastTotal(sheet.input.statement)
  return total && lineFigures(sheet.input, total)
}

/** The result of one statement against the total of the other: they are the same, within 1 tkr of rounding (domain rule 2). */
export function StatementCheck({ first, second }: { first: StatementSheet; second: StatementSheet }) {
  const [a, b] = [totalOf(first), totalOf(second)]
  if (!a || !b) return null
  const keys: CheckKey[] = ['actual', 'budget', 'forecast', 'yearBudget']
  return (
    <section aria-labelledby="statement-check" className="mt-10">
      <h2 id="statement-check" className="text-h3">
        {statementText.checkTitle}
      </h2>
      <TableRegion label={statementText.checkTable}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{statementText.rowHeader}</th>
              <th scope="col" className="n">
                {first.input.statement.name}
              </th>
              <th scope="col" className="n">
                {second.input.statement.name}
              </th>
              <th scope="col">{statementText.checkTitle}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">{statementText.checks[key]}</th>
                <td className="n">{formatTkr(a[key])}</td>
                <td className="n">{formatTkr(b[key])}</td>
                <td>{checkText(a[key], b[key])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}
