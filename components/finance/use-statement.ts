'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useMemo, useState } from 'react'
import { useSaveQueue, type SaveQueueView } from '@/components/save/use-save-queue'
import type { Ore } from '@/lib/domain/money'
import { actualTail, forecastInVintage, withActual, withForecast, type StatementSheet } from '@/lib/domain/statement-sheet'
import type { StatementInput } from '@/lib/domain/statement-figures'

/** The report that is being filled in, as every command names it. */
export interface ReportAddress {
  readonly committee: string
  readonly report: string
}

/** A forecast and its comment are one row: they are saved together. */
export interface ForecastEntry {
  readonly value: Ore | null
  readonly comment?: string | null
}

/** What has been typed on this page, by line; goes before what the page was loaded with. */
interface Entries {
  readonly actuals: ReadonlyMap<string, Ore | null>
  readonly forecasts: ReadonlyMap<string, ForecastEntry>
}

export interface StatementEditing {
  /** The sheet with everything typed so far. */
  readonly sheet: StatementSheet
  readonly actuals: SaveQueueView<Ore | null>
  readonly forecasts: SaveQueueView<ForecastEntry>
  readonly saveActual: (lineKey: string, value: Ore | null) => void
  readonly saveForecast: (lineKey: string, entry: ForecastEntry) => void
  readonly commentOf: (lineKey: string) => string
  readonly resolve: (of: 'actual' | 'forecast', lineKey: string, keep: 'mine' | 'theirs') => void
}

const GATHER = 300
const BATCH = 500

function useAmountQueue({ committee, report }: ReportAddress, statement: string, show: (line: string, value: Ore | null) => void) {
  return useSaveQueue<Ore | null>({
    command: 'save-amounts',
    part: statement,
    toInput: (items) => ({ committee, report, cells: items.map(({ id, value, version }) => ({ statement, line: id, value, version })) }),
    batchSize: BATCH,
    delay: GATHER,
    show,
  })
}

function useForecastQueue({ committee, report }: ReportAddress, statement: string, show: (line: string, entry: ForecastEntry) => void) {
  return useSaveQueue<ForecastEntry>({
    command: 'save-forecasts',
    part: statement,
    toInput: (items) => ({ committee, report, cells: items.map(({ id, value, version }) => ({ statement, line: id, ...value, version })) }),
    batchSize: BATCH,
    delay: GATHER,
    merge: (older, newer) => ({ ...older, ...newer }),
    show,
    readTheirs: (value) => {
      const theirs = value as { readonly fullYear: Ore; readonly comment: string | null } | null
      return { value: theirs?.fullYear ?? null, comment: theirs?.comment ?? null }
    },
  })
}

/** The input with everything typed: each entry stands where the database will put it. */
function inputWith(input: StatementInput, entries: Entries): StatementInput {
  const withActuals = [...entries.actuals].reduce((so, [line, value]) => withActual(so, line, value), input)
  return [...entries.forecasts].reduce((so, [line, entry]) => withForecast(so, line, entry.value), withActuals)
}

/** A colleague's value in a conflict; undefined when there is no conflict. */
function theirsIn<Value>({ state }: SaveQueueView<Value>, line: string): Value | undefined {
  const conflict = state.items.get(line)
  return conflict?.kind === 'conflict' ? conflict.theirs : undefined
}

/** One statement being filled in: what was loaded, what has been typed since, and the two queues that save it. */
export function useStatement(loaded: StatementSheet, address: ReportAddress): StatementEditing {
  const router = useRouter()
  const [entries, setEntries] = useState<Entries>({ actuals: new Map(), forecasts: new Map() })
  const enterActual = useCallback((line: string, value: Ore | null) => {
    setEntries((now) => ({ ...now, actuals: new Map(now.actuals).set(line, value) }))
  }, [])
  const enterForecast = useCallback((line: string, entry: ForecastEntry) => {
    setEntries((now) => ({ ...now, forecasts: new Map(now.forecasts).set(line, entry) }))
  }, [])
  const { key } = loaded.input.statement
  const actuals = useAmountQueue(address, key, enterActual)
  const forecasts = useForecastQueue(address, key, enterForecast)
  const sheet = useMemo(() => ({ ...loaded, input: inputWith(loaded.input, entries) }), [loaded, entries])

  return {
    sheet,
    actuals,
    forecasts,
    saveActual: (line, value) => {
      enterActual(line, value)
      actuals.queue.save(line, value, actualTail(loaded.input, line)?.current?.version ?? 0)
    },
    saveForecast: (line, entry) => {
      const whole = entry.value === null ? { value: null, comment: null } : { ...entries.forecasts.get(line), ...entry }
      enterForecast(line, whole)
      forecasts.queue.save(line, whole, forecastInVintage(loaded.input, line)?.version ?? 0)
    },
    commentOf: (line) => {
      const entered = entries.forecasts.get(line)?.comment
      return (entered === undefined ? forecastInVintage(loaded.input, line)?.comment : entered) ?? ''
    },
    resolve: (of, line, keep) => {
      if (keep === 'theirs') {
        const actual = theirsIn(actuals, line)
        const forecast = theirsIn(forecasts, line)
        if (of === 'actual' && actual !== undefined) enterActual(line, actual)
        if (of === 'forecast' && forecast !== undefined) enterForecast(line, forecast)
        router.refresh()
      }
      const { queue } = of === 'actual' ? actuals : forecasts
      queue.resolve(line, keep)
    },
  }
}
