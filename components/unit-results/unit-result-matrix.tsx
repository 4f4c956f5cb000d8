'use client'

import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { RatingMark, RatingShape } from '@/components/assessment/rating-mark'
import { Button, buttonClass } from '@/components/ui/button'
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
  /** A reason or a comment has been written. */
  readonly hasNote: boolean
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
  /** Reason and comment of one result, to stand below its goal's row. */
  readonly note: (rowKey: string, cellKey: string) => ReactNode
}

/** The result whose reason and comment are open. */
interface OpenNote {
  readonly row: string
  readonly cell: string
}

/** Goals × units: the goal's own level first, which the units' results count into, then one list of levels per unit. On a phone each goal is a block of its own. */
export function UnitResultMatrix({ label, rows, words, onChoose, note }: UnitResultMatrixProps) {
  const [open, setOpen] = useState<OpenNote | null>(null)
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
            <ResultRow key={row.key} row={row} words={words} onChoose={onChoose} note={note} open={open?.row === row.key ? open.cell : null} onOpen={setOpen} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

interface ResultRowProps extends Pick<UnitResultMatrixProps, 'words' | 'onChoose' | 'note'> {
  readonly row: UnitResultRow
  /** The unit whose reason and comment stand below the row. */
  readonly open: string | null
  readonly onOpen: (note: OpenNote | null) => void
}

/** One goal: its own level, each unit's, and below them the reason and comment of the one that is open. */
function ResultRow({ row, words, onChoose, note, open, onOpen }: ResultRowProps) {
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    opener.current?.focus()
    onOpen(null)
  }
  return (
    <>
      <tr role="row">
        <th scope="row" role="rowheader">
          {row.goal}
        </th>
        <td role="cell" data-label={unitResultText.goalLevel}>
          <RatingMark level={row.level} words={words} />
        </td>
        {row.cells.map((cell) => (
          <td key={cell.key} role="cell" data-label={cell.unit}>
            <Result row={row} cell={cell} words={words} onChoose={onChoose} />
            {cell.canEdit || cell.hasNote ? (
              <div>
                <button
                  ref={open === cell.key ? opener : undefined}
                  type="button"
                  className={buttonClass('quiet')}
                  aria-expanded={open === cell.key}
                  onClick={() => onOpen(open === cell.key ? null : { row: row.key, cell: cell.key })}
                >
                  {unitResultText.openNote(cell)}
                  <span className="spoken">{unitResultText.cell(cell.unit, row.goal)}</span>
                </button>
              </div>
            ) : null}
          </td>
        ))}
      </tr>
      {open === null ? null : (
        <tr role="row" className="unit-result-note">
          <td role="cell" colSpan={row.cells.length + 2}>
            <Note key={open} title={unitResultText.noteOf(row.cells.find(({ key }) => key === open)?.unit ?? '', row.goal)} onClose={close}>
              {note(row.key, open)}
            </Note>
          </td>
        </tr>
      )}
    </>
  )
}

/** Takes the focus when it opens; Esc closes it and goes back to where it was opened. */
function Note({ title, children, onClose }: { title: string; children: ReactNode; onClose: () => void }) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <div
      ref={panel}
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <p id={id} className="font-strong">
        {title}
      </p>
      <div className="my-3">{children}</div>
      <Button onClick={onClose}>{unitResultText.close}</Button>
    </div>
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
