'use client'

import { Fragment, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type ReactNode, type RefObject } from 'react'
import { useUnloadGuard } from '@/components/save/use-unload-guard'
import { gridText } from '@/lib/text/grid'
import { clipboardHandlers } from './clipboard-events'
import { DraftNotice } from './draft-notice'
import './grid.css'
import { cellNote, markAll, type EntryRef } from './grid-cell'
import { GridHead, headRows } from './grid-head'
import type { GridChange, GridColumn, GridRow } from './grid-model'
import { GridRowView } from './grid-row'
import { GridTools } from './grid-tools'
import { gridKeyHandler } from './key-events'
import { PastePreview } from './paste-preview'
import { pointerHandlers } from './pointer-events'
import { useDraft, type Draft } from './use-draft'
import { useGrid, type GridState } from './use-grid'
import { useHashCell } from './use-hash-cell'
import { useVisibleRows } from './use-visible-rows'

/** The chosen cell, for what stands beside it. */
export interface ChosenCell {
  readonly rowKey: string
  readonly columnKey: string
  readonly editable: boolean
  /** Writes a text as if it had been typed: it can be undone. */
  readonly write: (text: string) => void
  /** Puts the focus back in the cell. */
  readonly back: () => void
}

interface GridProps {
  /** Name of the grid and of the region it scrolls in. */
  readonly label: string
  readonly rowHeader: string
  /** Tells grids of the same name on one page apart. */
  readonly part?: string
  /** What addresses call the grid: `#line-netCost/ifo.total` leads to a row of the one called `line-netCost`. */
  readonly place?: string
  /** The same array as long as the columns are the same. */
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** Values as they are entered. Faulty texts stay in their cells and are never handed on. */
  readonly onChange: (changes: readonly GridChange[]) => void
  /** What to show below the grid for the chosen cell. Alt+arrow down goes to it. */
  readonly aside?: (chosen: ChosenCell) => ReactNode
}

/** A table of figures that is worked like a spreadsheet (ARIA grid pattern, one cell in the tab order). */
export function Grid({ label, rowHeader, part = '', place, columns, rows, onChange, aside }: GridProps) {
  const figureRows = useMemo(() => rows.filter((row) => row.kind !== 'heading'), [rows])
  const entry = useRef<HTMLInputElement>(null)
  const asideRef = useRef<HTMLDivElement>(null)
  const state = useGrid(columns, figureRows, entry, onChange)
  const [isUsed, setIsUsed] = useState(false)
  const drafts = useDraft({ grid: `${label} ${part}`, open: openText(columns, figureRows, state), entry })
  useUnloadGuard(state.texts.faultCount > 0)
  useHashCell(place, columns, figureRows, state)

  if (figureRows.length === 0) return <p>{gridText.empty}</p>
  return (
    <div className="grid-frame" onFocus={() => setIsUsed(true)}>
      {figureRows.some((row) => row.cells.some((cell) => cell?.editable)) ? <GridTools state={state} label={label} /> : null}
      <GridTable
        {...{ label, rowHeader, columns, rows, figureRows, entry, state }}
        onTyped={drafts.keep}
        toAside={() => asideRef.current?.querySelector('button')?.focus()}
      />
      <DraftNotice drafts={drafts} columns={columns} rows={figureRows} state={state} />
      <FocusNote columns={columns} rows={figureRows} state={state} isUsed={isUsed} />
      {state.pending ? (
        <PastePreview
          pending={state.pending}
          columns={columns}
          rows={figureRows}
          onSettle={(write) => {
            state.actions.settlePaste(write)
            state.actions.focusCell()
          }}
        />
      ) : null}
      {aside ? <div ref={asideRef}>{aside(chosenCell(columns, figureRows, state))}</div> : null}
      <p role="status" className="spoken">
        {state.message}
      </p>
      <details className="grid-keys">
        <summary>{gridText.keysSummary}</summary>
        <p>{gridText.keys}</p>
      </details>
    </div>
  )
}

function chosenCell(columns: readonly GridColumn[], rows: readonly GridRow[], { selection, area, texts, actions }: GridState): ChosenCell {
  const at = { row: selection.focus.row, column: area.startOf(selection.focus) }
  return {
    rowKey: rows[at.row]?.key ?? '',
    columnKey: columns[at.column]?.key ?? '',
    editable: texts.isEditable(at),
    write: (text) => actions.write(at, text),
    back: actions.focusCell,
  }
}

/** The open cell with the text that it had before; null: none is open. */
function openText(columns: readonly GridColumn[], rows: readonly GridRow[], { selection, area, texts, openCell }: GridState): Draft | null {
  const at = { row: selection.focus.row, column: area.startOf(selection.focus) }
  const [row, column] = [rows[at.row], columns[at.column]]
  return openCell === null || !row || !column ? null : { rowKey: row.key, columnKey: column.key, text: texts.textAt(at) }
}

interface GridTableProps {
  readonly label: string
  readonly rowHeader: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly figureRows: readonly GridRow[]
  readonly entry: EntryRef
  readonly state: GridState
  /** Something has been typed in the field. */
  readonly onTyped: () => void
  readonly toAside: () => void
}

function GridTable({ label, rowHeader, columns, rows, figureRows, entry, state, onTyped, toAside }: GridTableProps) {
  const region = useRef<HTMLDivElement>(null)
  useFocusOnChosenCell(state, entry, region)
  const { actions, openCell } = state
  return (
    <div ref={region} className="grid-region" role="region" aria-label={gridText.region(label)}>
      <table
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={headRows(columns) + rows.length}
        aria-colcount={columns.length + 1}
        className="grid-table"
        onKeyDown={gridKeyHandler(state, toAside)}
        onInput={() => {
          if (!openCell) actions.open('overwrite', null)
          onTyped()
        }}
        onCompositionStart={() => {
          if (!openCell) actions.open('overwrite', null)
        }}
        onFocus={(event: FocusEvent) => {
          if (event.target === entry.current && !openCell) markAll(entry.current)
        }}
        onBlur={(event: FocusEvent) => {
          if (event.target === entry.current) actions.commit(null)
        }}
        {...clipboardHandlers(state)}
        {...pointerHandlers(state, entry)}
      >
        <GridHead rowHeader={rowHeader} columns={columns} />
        <GridBody {...{ columns, rows, figureRows, entry, state, region }} />
      </table>
    </div>
  )
}

/** Moves the browser's focus along with the grid's while the person is working in the grid, and keeps the moving corner in sight. */
function useFocusOnChosenCell({ selection, openCell }: GridState, entry: EntryRef, region: RefObject<HTMLElement | null>) {
  const { focus, lead } = selection
  const place = `${focus.row}|${focus.column}|${lead.row}|${lead.column}`
  const seen = useRef(place)
  const open = openCell !== null
  useLayoutEffect(() => {
    if (seen.current === place) return
    seen.current = place
    const { activeElement } = document
    if (activeElement !== document.body && !region.current?.contains(activeElement)) return
    entry.current?.focus({ preventScroll: true })
  }, [entry, region, place, open])
  useEffect(() => {
    if (!region.current?.contains(document.activeElement)) return
    const cell = region.current.querySelector(`td[data-row="${lead.row}"][data-column="${lead.column}"]`)
    const shown = cell ?? entry.current?.closest('td')
    shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [entry, region, lead.row, lead.column])
}

interface GridBodyProps extends Omit<GridTableProps, 'label' | 'rowHeader' | 'onTyped' | 'toAside'> {
  readonly region: RefObject<HTMLElement | null>
}

function GridBody({ columns, rows, figureRows, entry, state, region }: GridBodyProps) {
  const id = useId()
  const { selection, openCell, texts } = state
  const indexes = useMemo(() => new Map(figureRows.map((row, index) => [row.key, index])), [figureRows])
  const places = useMemo(() => new Map(rows.map((row, place) => [row.key, place])), [rows])
  const activeKey = figureRows[selection.focus.row]?.key ?? ''
  const visible = useVisibleRows(rows, places.get(activeKey) ?? 0, region)
  const head = headRows(columns)
  return (
    <tbody>
      {visible.rows.map(({ place, gap }) => {
        const row = rows[place]
        if (!row) return null
        const index = indexes.get(row.key) ?? null
        const active = index === selection.focus.row
        const marked = index !== null && index >= selection.range.top && index <= selection.range.bottom
        return (
          <Fragment key={row.key}>
            <Gap height={gap} columns={columns.length + 1} />
            <GridRowView
              id={id}
              columns={columns}
              row={row}
              index={index}
              rowIndex={head + place + 1}
              place={place}
              last={place === rows.length - 1}
              activeColumn={active ? selection.focus.column : null}
              selectedFrom={marked ? selection.range.left : null}
              selectedTo={marked ? selection.range.right : null}
              openCell={active ? openCell : null}
              entry={entry}
              faultOf={texts.faultOf}
              measure={visible.measure}
            />
          </Fragment>
        )
      })}
      <Gap height={visible.gapBelow} columns={columns.length + 1} />
    </tbody>
  )
}

/** The height of rows that are not in the page. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" className="grid-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}

/** Says in words, below the grid, what is wrong with the chosen cell or worth knowing of it, else how many cells hold what could not be saved. */
function FocusNote({ columns, rows, state, isUsed }: Pick<GridTableProps, 'columns' | 'rows' | 'state'> & { readonly isUsed: boolean }) {
  const { focus } = state.selection
  const row = rows[focus.row]
  const column = columns[state.area.startOf(focus)]
  const cell = row?.cells[state.area.startOf(focus)]
  if (!row || !column || !cell) return null
  const fault = state.texts.faultOf(row.key, column.key)
  const note = cellNote(fault, cell.state)
  const isWrong = fault !== undefined || cell.state.kind === 'refused' || cell.state.kind === 'conflict'
  const { faultCount } = state.texts
  const others = faultCount > 0 ? gridText.faults(faultCount) : null
  return (
    <>
      <p className="grid-note">{note && isWrong ? `${row.label}, ${column.label}: ${note}` : others}</p>
      {isUsed && cell.remark ? <p className="grid-remark">{`${row.label}, ${column.label}: ${cell.remark}`}</p> : null}
    </>
  )
}
