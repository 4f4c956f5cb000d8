'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TableRegion } from '@/components/ui/data-table'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import type { SieMapping, SieRule } from '@/lib/domain/sie-rule'
import { SIE_MAPPING_LIMITS } from '@/lib/schemas/sie-mapping'
import type { SieRaw } from '@/lib/schemas/sie-raw'
import { sieText } from '@/lib/text/import-sie'
import { SieAbout } from './sie-about'
import { SieDestination, SieUnmapped } from './sie-destination'
import { SieReadingChoice } from './sie-reading-choice'
import { SieRuleRow } from './sie-rule-row'
import { sieSums, type SieSum, type UnmappedSum } from './sie-sums'

interface SieMappingEditorProps {
  readonly summary: SieRaw
  readonly mapping: SieMapping
  readonly registers: ImportRegisters
  readonly onChange: (mapping: SieMapping) => void
}

/** Accounts and objects of the file, offered while codes are typed. */
function Codes({ summary }: { summary: SieRaw }) {
  return (
    <>
      <datalist id="sie-accounts">
        {summary.accounts.map(({ number, name }) => (
          <option key={number} value={number} label={name ?? undefined} />
        ))}
      </datalist>
      {summary.dimensions.map(({ number }) => (
        <datalist key={number} id={`sie-objects-${number}`}>
          {summary.objects
            .filter(({ dimension }) => dimension === number)
            .map(({ code, name }) => (
              <option key={code} value={code} label={name ?? undefined} />
            ))}
        </datalist>
      ))}
    </>
  )
}

function moved(rules: readonly SieRule[], from: number, to: number): readonly SieRule[] {
  const rest = rules.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...rules.slice(from, from + 1), ...rest.slice(to)]
}

interface RulesProps extends SieMappingEditorProps {
  readonly byRule: readonly SieSum[]
  /** Where the keyboard goes once the change is shown: the id of a control. */
  readonly onFocus: (id: string) => void
}

function Rules({ summary, mapping, registers, onChange, byRule, onFocus }: RulesProps) {
  const { rules } = mapping
  const { columns } = sieText
  const [said, setSaid] = useState('')
  const setRules = (next: readonly SieRule[]) => onChange({ ...mapping, rules: next })
  const move = (index: number, by: -1 | 1) => {
    onFocus(`sie-rule-${index + by}-${by === -1 ? 'up' : 'down'}`)
    setSaid(sieText.moved(index + by + 1))
    setRules(moved(rules, index, index + by))
  }
  const remove = (index: number) => {
    onFocus(rules.length === 1 ? 'sie-add-rule' : `sie-rule-${Math.min(index, rules.length - 2)}-up`)
    setRules(rules.filter((_, at) => at !== index))
  }
  return (
    <>
      <TableRegion label={sieText.rules}>
        <table className="table">
          <caption>{sieText.rules}</caption>
          <thead>
            <tr>
              {(['number', 'from', 'to', 'conditions', 'line', 'sum', 'count', 'actions'] as const).map((column) => (
                <th key={column} scope="col" className={column === 'sum' || column === 'count' ? 'n' : undefined}>
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, index) => (
              <SieRuleRow
                key={index}
                index={index}
                last={index === rules.length - 1}
                rule={rule}
                sum={byRule[index]}
                dimensions={summary.dimensions}
                registers={registers}
                onChange={(changed) => setRules(rules.map((each, at) => (at === index ? changed : each)))}
                onMove={(by) => move(index, by)}
                onRemove={() => remove(index)}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="spoken" role="status">
        {said}
      </p>
      <Button
        id="sie-add-rule"
        disabled={rules.length >= SIE_MAPPING_LIMITS.rules}
        onClick={() => setRules([...rules, { fromAccount: '', toAccount: '', conditions: [], target: null }])}
      >
        {sieText.addRule}
      </Button>
    </>
  )
}

/** A rule that takes just this account and these objects; where it goes is still to be chosen. */
function ruleFor({ account, objects }: UnmappedSum): SieRule {
  const conditions = objects.map(([dimension, code]) => ({ dimension, match: 'exact' as const, from: code, to: '' }))
  return { fromAccount: account, toAccount: account, conditions: conditions.slice(0, SIE_MAPPING_LIMITS.conditions), target: null }
}

/**
 * Rules from the accounts and objects of a ledger to lines, with what each takes and what none takes, computed again at every change, so
 * that nothing is dropped unseen.
 */
export function SieMappingEditor({ summary, mapping, registers, onChange }: SieMappingEditorProps) {
  const sums = useMemo(() => sieSums(summary.figures, mapping, registers.year), [summary.figures, mapping, registers.year])
  const focus = useRef<string | null>(null)
  useEffect(() => {
    if (focus.current !== null) document.getElementById(focus.current)?.focus()
    focus.current = null
  })
  const onFocus = (id: string) => {
    focus.current = id
  }
  const makeRule = (row: UnmappedSum) => {
    if (mapping.rules.length >= SIE_MAPPING_LIMITS.rules) return
    onFocus(`sie-rule-${mapping.rules.length}-line`)
    onChange({ ...mapping, rules: [...mapping.rules, ruleFor(row)] })
  }
  return (
    <div>
      <SieAbout summary={summary} />
      <SieReadingChoice summary={summary} mapping={mapping} registers={registers} onChange={onChange} />
      <p>{sieText.rulesLead}</p>
      <Rules summary={summary} mapping={mapping} registers={registers} onChange={onChange} byRule={sums.byRule} onFocus={onFocus} />
      <SieDestination sums={sums} />
      <SieUnmapped sums={sums} named={summary} onMakeRule={makeRule} />
      <Codes summary={summary} />
    </div>
  )
}
