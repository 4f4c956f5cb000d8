import { writeXlsx } from 'hucre/xlsx'
import type { TemplateFacts } from '@/lib/domain/template-facts'
import { templateText } from '@/lib/text/template'
import { indicatorSheet, placementSheet } from './follow-up-sheets'
import { actualSheet, forecastSheet } from './money-sheets'
import { writeSheetOf, type TemplateSheet } from './template-sheet'

/** The sheets of a template that have rows, in the order of the workbook. */
function sheetsOf(facts: TemplateFacts): readonly TemplateSheet[] {
  const all = [actualSheet(facts), ...(facts.vintage === null ? [] : [forecastSheet(facts, facts.vintage)]), indicatorSheet(facts), placementSheet(facts)]
  return all.filter(({ rows }) => rows.length > 0)
}

/**
 * A workbook (xlsx) of the committee's own lines, indicators and placement categories with the last known values, to be filled in and
 * read back: its sheets say themselves how they are read. Read back untouched it holds what is stored and nothing else.
 */
export function buildTemplate(facts: TemplateFacts): Promise<Uint8Array> {
  const title = templateText.title(facts.committee, facts.year)
  const guide = templateText.guide(facts.toMonth, facts.vintage)
  return writeXlsx({
    sheets: [
      {
        name: templateText.sheets.guide,
        columns: [{ width: 110 }],
        rows: [[title], [null], ...guide.map((line) => [line])],
        cells: new Map([['0,0', { style: { font: { bold: true, size: 14 } } }]]),
        protection: { sheet: true },
      },
      ...sheetsOf(facts).map(writeSheetOf),
    ],
    properties: { title, creator: 'Tertial' },
  })
}
