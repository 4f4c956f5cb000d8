'use client'

import { useMemo, useState } from 'react'
import { ValueHistory } from '@/components/goals/value-history'
import { Grid, type ChosenCell } from '@/components/grid/grid'
import type { GridChange } from '@/components/grid/grid-model'
import { SaveBar } from '@/components/save/save-bar'
import type { RatingLevel } from '@/lib/domain/assessment'
import type { GoalSheet } from '@/lib/domain/goal-sheet'
import { valueFor, type IndicatorValue } from '@/lib/domain/indicator'
import { monthPeriod } from '@/lib/domain/indicator-months'
import { indicatorGroups, lacksValue } from '@/lib/domain/indicator-sheet'
import { formatPeriod } from '@/lib/text/format'
import { indicatorPageText as text } from '@/lib/text/indicator-page'
import { IndicatorFilter, isOfUnit, type IndicatorChoice } from './indicator-filter'
import { enteredInMonth, monthColumns, monthRows } from './month-rows'
import { enteredInRow, periodColumns, periodRows, type IndicatorSource } from './period-rows'
import { NO_VALUE, useIndicators } from './use-indicators'
import { ValueChangeHistory } from './value-change-history'
import { valueConflicts } from './value-cell'

interface IndicatorEditorProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly sheet: GoalSheet
  readonly lastYear: readonly IndicatorValue[]
  readonly lockedMonths: readonly number[]
  readonly words: Readonly<Record<RatingLevel, string>>
}

/** All indicators of the plan in one grid, and those that are followed every month in another. */
export function IndicatorEditor({ address, sheet, lastYear, lockedMonths, words }: IndicatorEditorProps) {
  const editing = useIndicators(sheet.facts, address)
  const { ownUnits, rights, orgUnits } = sheet
  const { indicators } = sheet.facts
  const hasOwn = indicators.some(({ orgUnitKey }) => isOfUnit('own', orgUnitKey, ownUnits))
  const [choice, setChoice] = useState<IndicatorChoice>({ unit: hasOwn ? 'own' : '', lacking: null })
  const chosen = indicators.filter(({ key, orgUnitKey }) => isOfUnit(choice.unit, orgUnitKey, ownUnits) && (choice.lacking?.includes(key) ?? true))
  const lacking = indicators.filter((indicator) => isOfUnit(choice.unit, indicator.orgUnitKey, ownUnits) && lacksValue(editing.facts, indicator))
  const isOpen = editing.queue.state.lock === null
  const source: IndicatorSource = {
    editing,
    groups: indicatorGroups({ plan: sheet.facts.plan, indicators: chosen }),
    lastYear,
    words,
    canEdit: ({ key }) => isOpen && rights.values.includes(key),
    lockedMonths,
  }
  return (
    <>
      <SaveBar queues={[editing.queue]} conflicts={valueConflicts(editing)} onResolve={editing.resolve} />
      <IndicatorFilter
        choice={choice}
        units={orgUnits.filter(({ key }) => indicators.some(({ orgUnitKey }) => orgUnitKey === key))}
        hasOwnUnits={hasOwn}
        lacking={lacking.map(({ key }) => key)}
        shown={chosen.length}
        all={indicators.length}
        onChoose={setChoice}
      />
      <PeriodSection committee={address.committee} source={source} />
      <MonthSection committee={address.committee} source={source} />
    </>
  )
}

interface SectionProps {
  readonly committee: string
  readonly source: IndicatorSource
}

/** What stands below a grid for its chosen cell. */
function historyOf(committee: string, { editing, words }: IndicatorSource) {
  return function History(chosen: ChosenCell) {
    const { indicators, indicatorValues, plan, report } = editing.facts
    const indicator = indicators.find(({ key }) => key === chosen.rowKey)
    return (
      <>
        <ValueChangeHistory committee={committee} editing={editing} chosen={chosen} />
        {indicator === undefined ? null : (
          <ValueHistory indicator={indicator} values={indicatorValues} year={report.period.year} planRule={plan.ratingRule} words={words} />
        )}
      </>
    )
  }
}

function PeriodSection({ committee, source }: SectionProps) {
  const { editing, groups } = source
  const { period } = editing.facts.report
  const columns = useMemo(() => periodColumns(period), [period])
  const save = (changes: readonly GridChange[]) => {
    const rowKeys = [...new Set(changes.map(({ rowKey }) => rowKey))]
    editing.save(
      rowKeys.map((indicatorKey) => {
        const current = valueFor(editing.facts.indicatorValues, indicatorKey, period)
        const recorded = current === null || current.fromMonths ? NO_VALUE : { value: current.value, missing: current.missing }
        return { place: { indicatorKey, period }, entry: enteredInRow(recorded, changes.filter(({ rowKey }) => rowKey === indicatorKey)) }
      }),
    )
  }
  const title = text.period(formatPeriod(period))
  return (
    <section aria-labelledby="indicator-period" className="mt-4 mb-12">
      <h2 id="indicator-period" className="text-h3">
        {title}
      </h2>
      {groups.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Grid label={title} rowHeader={text.rowHeader} columns={columns} rows={periodRows(source)} onChange={save} aside={historyOf(committee, source)} />
      )}
    </section>
  )
}

function MonthSection({ committee, source }: SectionProps) {
  const { editing } = source
  const { indicators, report } = editing.facts
  const columns = useMemo(() => monthColumns(report.period), [report.period])
  const rows = monthRows(source)
  const save = (changes: readonly GridChange[]) =>
    editing.save(
      changes.flatMap(({ rowKey, columnKey, value }) => {
        const indicator = indicators.find(({ key }) => key === rowKey)
        if (indicator === undefined) return []
        return [{ place: { indicatorKey: rowKey, period: monthPeriod(indicator, report.period.year, Number(columnKey)) }, entry: enteredInMonth(value) }]
      }),
    )
  return (
    <section aria-labelledby="indicator-months" className="mt-4 mb-12">
      <h2 id="indicator-months" className="text-h3">
        {text.months}
      </h2>
      <p className="max-w-measure text-muted">{rows.length === 0 ? text.monthsNone : text.monthsLead}</p>
      {rows.length === 0 ? null : (
        <Grid label={text.months} rowHeader={text.rowHeader} columns={columns} rows={rows} onChange={save} aside={historyOf(committee, source)} />
      )}
    </section>
  )
}
