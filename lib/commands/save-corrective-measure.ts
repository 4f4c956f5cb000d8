import { correctiveMeasureStore, type CorrectiveMeasureContent } from '@/lib/db/corrective-measure'
import { findIndicators } from '@/lib/db/indicator'
import type { InputFault } from '@/lib/domain/command-answer'
import { saveCorrectiveMeasureSchema, type SaveCorrectiveMeasureInput } from '@/lib/schemas/corrective-measure'
import type { ReportContext } from './report-command'
import { saveItem } from './save-item'

const store = correctiveMeasureStore

/** A parent must be there, and no measure may hang below itself. */
async function parentFaults({ key, parent }: SaveCorrectiveMeasureInput, { scope, db, report }: ReportContext): Promise<readonly InputFault[]> {
  if (parent === null) return []
  const fault = (expected: string): readonly InputFault[] => [{ path: 'parent', found: parent, expected }]
  let above: string | null = parent
  while (above !== null) {
    if (above === key) return fault('a measure that does not hang below this one')
    const stored: Awaited<ReturnType<typeof store.find>> = await store.find(scope, db, { year: report.period.year, key: above })
    if (stored === null) return fault('a measure of the same year')
    above = stored.content.parentKey
  }
  return []
}

async function indicatorFaults({ indicators }: SaveCorrectiveMeasureInput, { scope, db }: ReportContext): Promise<readonly InputFault[]> {
  const known = await findIndicators(scope, db, indicators)
  return indicators.flatMap((key, index) => (known.has(key) ? [] : [{ path: `indicators[${index}]`, found: key, expected: 'an indicator of the committee' }]))
}

/** Adds, changes or moves a corrective measure of the report's year: its place in the tree, its effect and its indicators. */
export const saveCorrectiveMeasure = saveItem<SaveCorrectiveMeasureInput, CorrectiveMeasureContent>({
  name: 'save-corrective-measure',
  input: saveCorrectiveMeasureSchema,
  kind: { subject: 'correctiveMeasure', store },
  content: ({ parent, text, effect, indicators, orgUnit }) => ({ parentKey: parent, text, effect, indicatorKeys: indicators, orgUnitKey: orgUnit }),
  faults: async (input, context) => [...(await parentFaults(input, context)), ...(await indicatorFaults(input, context))],
})
