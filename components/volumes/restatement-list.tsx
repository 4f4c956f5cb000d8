import { restatementNotes } from '@/lib/domain/blocks/restatement-note'
import type { FormPlacementRow } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { placementText } from '@/lib/text/placement'
import { noteText, notesHeading } from '@/lib/text/table-note'

/** One decimal is enough for a number of placements; the other figures are whole. */
const ROWS: readonly FormPlacementRow[] = (['pricePerDay', 'placements', 'purchasedShare', 'contractedShare'] as const).map((key) => ({
  key,
  label: placementText.field(key),
  decimals: key === 'placements' ? 1 : 0,
}))

/** The months that are other than in the previous report, by category, for those who enter them: nothing is hidden from them. */
export function RestatementList({ facts }: { readonly facts: ReportFacts }) {
  const changed = facts.placementCategories
    .map((category) => ({ category, notes: restatementNotes({ ...category, showsSmallCounts: true }, ROWS, facts) }))
    .filter(({ notes }) => notes.length > 0)
  if (changed.length === 0) return null
  return (
    <section aria-labelledby="restatements" className="mt-10">
      <h2 id="restatements" className="text-h3">
        {notesHeading({ since: facts.previousReport?.title ?? null, items: [] })}
      </h2>
      <dl className="mt-2 max-w-measure space-y-3">
        {changed.map(({ category, notes }) => (
          <div key={category.key}>
            <dt className="font-strong">{category.name}</dt>
            {notes.map((note) => (
              <dd key={noteText(note)}>{noteText(note)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
