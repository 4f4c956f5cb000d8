import type { KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import type { ImportLine, ImportRegisters } from '@/lib/domain/import-registers'
import type { SieRule } from '@/lib/domain/sie-rule'
import type { SieRaw } from '@/lib/schemas/sie-raw'
import { HARD_SPACE } from '@/lib/text/format'
import { sieText } from '@/lib/text/import-sie'
import { CONTROL, SieConditions } from './sie-conditions'
import type { SieSum } from './sie-sums'

export interface SieRuleRowProps {
  readonly index: number
  readonly last: boolean
  readonly rule: SieRule
  readonly sum: SieSum | undefined
  readonly dimensions: SieRaw['dimensions']
  readonly registers: ImportRegisters
  readonly onChange: (rule: SieRule) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function depthOf(line: ImportLine, lines: readonly ImportLine[]): number {
  const parent = lines.find(({ statement, key }) => statement === line.statement && key === line.parentKey)
  return parent === undefined ? 0 : 1 + depthOf(parent, lines)
}

/** Lines that hold amounts of their own, below their statement and indented as in its tree. */
function LineChoice({ index, rule, registers, onChange }: Pick<SieRuleRowProps, 'index' | 'rule' | 'registers' | 'onChange'>) {
  const { target } = rule
  const lines = registers.lines.filter(({ kind }) => kind === 'item' || kind === 'ofWhich')
  const chosen = target === null ? -1 : lines.findIndex(({ statement, key }) => statement === target.statement && key === target.line)
  const choose = (value: string) => {
    const line = lines[Number(value)]
    if (value === 'gone') return
    onChange({ ...rule, target: line === undefined || value === '' ? null : { statement: line.statement, line: line.key } })
  }
  return (
    <select
      id={`sie-rule-${index}-line`}
      className={`${CONTROL} w-64`}
      aria-label={sieText.ofRule(sieText.columns.line, index + 1)}
      value={target === null ? '' : chosen === -1 ? 'gone' : String(chosen)}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{sieText.notCounted}</option>
      {target !== null && chosen === -1 ? <option value="gone">{sieText.unknownLine(target.line)}</option> : null}
      {registers.statements.map(({ key, name }) => (
        <optgroup key={key} label={name}>
          {lines.map((line, at) =>
            line.statement === key ? (
              <option key={line.key} value={at}>
                {HARD_SPACE.repeat(2 * depthOf(line, registers.lines)) + line.name}
              </option>
            ) : null,
          )}
        </optgroup>
      ))}
    </select>
  )
}

function AccountField({ index, label, value, onChange }: { index: number; label: string; value: string; onChange: (value: string) => void }) {
  return (
    <input
      className={`${CONTROL} w-24`}
      aria-label={sieText.ofRule(label, index + 1)}
      inputMode="numeric"
      list="sie-accounts"
      value={value}
      onChange={({ target }) => onChange(target.value.replaceAll(/\D/g, '').slice(0, 10))}
    />
  )
}

/** One rule: accounts, objects, line, and what it takes right now. Alt with an arrow moves it. */
export function SieRuleRow({ index, last, rule, sum, dimensions, registers, onChange, onMove, onRemove }: SieRuleRowProps) {
  const number = index + 1
  const { columns } = sieText
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (event.key === 'ArrowUp' && index > 0) onMove(-1)
    if (event.key === 'ArrowDown' && !last) onMove(1)
  }
  return (
    <tr onKeyDown={onKeyDown}>
      <th scope="row">{number}</th>
      <td>
        <AccountField index={index} label={columns.from} value={rule.fromAccount} onChange={(fromAccount) => onChange({ ...rule, fromAccount })} />
      </td>
      <td>
        <AccountField index={index} label={columns.to} value={rule.toAccount} onChange={(toAccount) => onChange({ ...rule, toAccount })} />
      </td>
      <td>
        <SieConditions number={number} conditions={rule.conditions} dimensions={dimensions} onChange={(conditions) => onChange({ ...rule, conditions })} />
      </td>
      <td>
        <LineChoice index={index} rule={rule} registers={registers} onChange={onChange} />
      </td>
      <td className="n">{sum === undefined ? '' : sieText.kronor(sum.amount)}</td>
      <td className="n">{sum === undefined ? '' : sieText.number(sum.count)}</td>
      <td>
        <span className="flex gap-1">
          <Button id={`sie-rule-${index}-up`} aria-label={sieText.up(number)} aria-disabled={index === 0} onClick={() => (index === 0 ? undefined : onMove(-1))}>
            ↑
          </Button>
          <Button id={`sie-rule-${index}-down`} aria-label={sieText.down(number)} aria-disabled={last} onClick={() => (last ? undefined : onMove(1))}>
            ↓
          </Button>
          <Button kind="quiet" aria-label={sieText.removeRule(number)} onClick={onRemove}>
            {sieText.remove}
          </Button>
        </span>
      </td>
    </tr>
  )
}
