import type { CellView, TableNote, TableNotes } from '@/lib/domain/report-view'
import { figureText } from './cell'
import { formatMonth, monthName } from './format'
import { missingText, targetTexts } from './indicator'

/** A figure or a target of a note in words: '2', '2 612 kr', 'under 2 000', 'uppgift saknas'. */
function noteFigure(cell: CellView): string {
  const figure = cell.type === 'target' ? targetTexts(cell).fullYear : figureText(cell)
  return figure ?? missingText('none')
}

/** What the list of changes is headed by: 'Ändrat sedan månadsrapport juli 2020'. */
export function notesHeading({ since }: TableNotes): string {
  return since === null ? 'Ändrat under året' : `Ändrat sedan ${since}`
}

/**
 * One change as a sentence without a full stop: 'Vårddygn: målet är under 2 000 från juni 2020, tidigare under 2 555',
 * 'oktober (prognos): Antal placeringar 1, tidigare 2'.
 */
export function noteText(note: TableNote): string {
  if (note.kind === 'targetChange') {
    const sentence = `${note.label}: målet är ${noteFigure(note.after)} från ${formatMonth(note.from)}, tidigare ${noteFigure(note.before)}`
    return note.note === null ? sentence : `${sentence}. ${note.note}`
  }
  const changes = note.changed.map(({ label, before, after }) => `${label} ${noteFigure(after)}, tidigare ${noteFigure(before)}`)
  const kind = note.restated === 'outcome' ? 'utfall i stället för prognos' : 'ny prognos'
  return `${monthName(Number(note.month.slice(5)))} (${kind}): ${changes.join('; ')}`
}
