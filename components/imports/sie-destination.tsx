import { Button } from '@/components/ui/button'
import { TableRegion } from '@/components/ui/data-table'
import type { SieRaw } from '@/lib/schemas/sie-raw'
import { sieText } from '@/lib/text/import-sie'
import type { SieSums, UnmappedSum } from './sie-sums'

const SHOWN = 50

/** Where every öre of the file goes: what was read, and its parts, which sum to it. */
export function SieDestination({ sums }: { sums: SieSums }) {
  const parts = ['mapped', 'notCounted', 'outside', 'unmapped'] as const
  const amount = parts.reduce((sum, part) => sum + sums[part].amount, 0)
  return (
    <TableRegion label={sieText.sums}>
      <table className="table">
        <caption>{sieText.sums}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="spoken">{sieText.name}</span>
            </th>
            <th scope="col" className="n">
              {sieText.columns.sum}
            </th>
            <th scope="col" className="n">
              {sieText.columns.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">{sieText.sum[part]}</th>
              <td className="n">{sieText.kronor(sums[part].amount)}</td>
              <td className="n">{sieText.number(sums[part].count)}</td>
            </tr>
          ))}
          <tr className="total">
            <th scope="row">{sieText.sum.read}</th>
            <td className="n">{sieText.kronor(sums.read.amount)}</td>
            <td className="n">{sieText.number(sums.read.count)}</td>
          </tr>
        </tbody>
      </table>
      <p className="text-small text-muted">{sieText.balances(amount === sums.read.amount)}</p>
    </TableRegion>
  )
}

type Named = Pick<SieRaw, 'accounts' | 'dimensions' | 'objects'>

function nameOf({ account, objects }: UnmappedSum, named: Named): string {
  const words = (...parts: readonly (string | null | undefined)[]) => parts.filter((part) => part !== null && part !== undefined).join(' ')
  const accountName = named.accounts.find(({ number }) => number === account)?.name
  const objectNames = objects.map(([dimension, code]) => {
    const found = named.objects.find((object) => object.dimension === dimension && object.code === code)
    return words(named.dimensions.find(({ number }) => number === dimension)?.name ?? dimension, code, found?.name)
  })
  return [words(account, accountName), ...objectNames].join(', ')
}

interface SieUnmappedProps {
  readonly sums: SieSums
  readonly named: Named
  readonly onMakeRule: (row: UnmappedSum) => void
}

/** Accounts and objects that no rule takes, the largest first, each with a way to a rule of its own. */
export function SieUnmapped({ sums, named, onMakeRule }: SieUnmappedProps) {
  const { unmappedRows } = sums
  if (unmappedRows.length === 0) return <p>{sieText.nothingUnmapped}</p>
  return (
    <TableRegion label={sieText.unmapped}>
      <table className="table">
        <caption>{sieText.unmapped}</caption>
        <thead>
          <tr>
            <th scope="col">{sieText.name}</th>
            <th scope="col" className="n">
              {sieText.columns.sum}
            </th>
            <th scope="col" className="n">
              {sieText.columns.count}
            </th>
            <th scope="col">{sieText.rules}</th>
          </tr>
        </thead>
        <tbody>
          {unmappedRows.slice(0, SHOWN).map((row) => {
            const name = nameOf(row, named)
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="n">{sieText.kronor(row.amount)}</td>
                <td className="n">{sieText.number(row.count)}</td>
                <td>
                  <Button kind="quiet" aria-label={sieText.makeRuleOf(name)} onClick={() => onMakeRule(row)}>
                    {sieText.makeRule}
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="text-small text-muted">
        {sieText.unmappedLead}
        {unmappedRows.length > SHOWN ? ` ${sieText.more(unmappedRows.length - SHOWN)}` : ''}
      </p>
    </TableRegion>
  )
}
