'use client'

import { RatingMark, RatingShape } from '@/components/assessment/rating-mark'
import { TableRegion } from '@/components/ui/data-table'
import type { RatingLevel } from '@/lib/domain/assessment'
import { unitResultText } from '@/lib/text/unit-result'
import './unit-result.css'

const LEVELS: readonly RatingLevel[] = ['met', 'partlyMet', 'notMet', 'notAssessed']

/** One unit's own level on a goal; null: it has not set one. */
export interface UnitResultCell {
  readonly key: string
  readonly unit: string
  readonly level: RatingLevel | null
  readonly canEdit: boolean
}

/** A goal with the results of the units, in the same order in every row, and the level that holds for the goal itself. */
export interface UnitResultRow {
  readonly key: string
  readonly goal: string
  readonly level: RatingLevel
  readonly cells: readonly UnitResultCell[]
}

interface UnitResultMatrixProps {
  readonly label: string
  readonly rows: readonly UnitResultRow[]
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly onChoose: (rowKey: string, cellKey: string, level: RatingLevel | null) => void
}

/** Goals × units: the goal's own level first, which the units' results count into, then one list of levels per unit. On a phone each goal is a block of its own. */
export function UnitResultMatrix({ label, rows, words, onChoose }: UnitResultMatrixProps) {
  return (
    <TableRegion label={label}>
      <table className="table unit-results" role="table">
        <caption className="spoken">{label}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {unitResultText.goal}
            </th>
            <th scope="col" role="columnheader">
              {unitResultText.goalLevel}
            </th>
            {rows[0]?.cells.map((cell) => (
              <th key={cell.key} scope="col" role="columnheader">
                {cell.unit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row">
              <th scope="row" role="rowheader">
                {row.goal}
              </th>
              <td role="cell" data-label={unitResultText.goalLevel}>
                <RatingMark level={row.level} words={words} />
              </td>
              {row.cells.map((cell) => (
                <td key={cell.key} role="cell" data-label={cell.unit}>
                  <Result row={row} cell={cell} words={words} onChoose={onChoose} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function Result({ row, cell, words, onChoose }: Pick<UnitResultMatrixProps, 'words' | 'onChoose'> & { readonly row: UnitResultRow; readonly cell: UnitResultCell }) {
  if (!cell.canEdit) return cell.level === null ? <span className="text-muted">{unitResultText.notSet}</span> : <RatingMark level={cell.level} words={words} />
  return (
    <span className="unit-result">
      {cell.level === null ? <span aria-hidden="true" /> : <RatingShape level={cell.level} />}
      <select
        aria-label={unitResultText.cell(cell.unit, row.goal)}
        className="min-h-11 rounded-control border border-rule bg-raised px-2 text-ink"
        value={cell.level ?? ''}
        onChange={({ currentTarget }) => onChoose(row.key, cell.key, LEVELS.find((level) => level === currentTarget.value) ?? null)}
      >
        <option value="">{unitResultText.notSet}</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {words[level]}
          </option>
        ))}
      </select>
    </span>
  )
}
