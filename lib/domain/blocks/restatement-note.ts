import type { FormPlacementRow } from '../form'
import type { PlacementCategory, PlacementVolume } from '../placement'
import { restatements, type Restatement } from '../placement-restatement'
import { monthOf } from '../period'
import type { ReportFacts } from '../report-facts'
import type { CellView, TableNote } from '../report-view'
import { moneyCell, numberCell, percentCell } from './cells'

type FieldKey = 'pricePerDay' | 'placements' | 'purchasedShare' | 'contractedShare'

const CELLS: Readonly<Record<FieldKey, (volume: PlacementVolume, decimals: number) => CellView>> = {
  pricePerDay: ({ pricePerDay }, decimals) => moneyCell(pricePerDay, 'kr', decimals),
  placements: ({ placements }, decimals) => numberCell(placements, decimals),
  purchasedShare: ({ purchasedShare }, decimals) => percentCell(purchasedShare, decimals),
  contractedShare: ({ contractedShare }, decimals) => percentCell(contractedShare, decimals),
}

function isField(key: FormPlacementRow['key']): key is FieldKey {
  return key in CELLS
}

/**
 * Whether a change may be told. Placements count people: where small counts are hidden, what a month was before would give away
 * what the table hides, so only the price is told, which is public in any case (domain, "Small counts").
 */
function mayTell(key: FieldKey, category: PlacementCategory): boolean {
  return key === 'pricePerDay' || category.kind === 'share' || category.showsSmallCounts === true
}

/** The printed rows of a month that are other than they were. */
function changedRows({ before, now }: Restatement, category: PlacementCategory, rows: readonly FormPlacementRow[]) {
  return rows.flatMap(({ key, label, decimals }) => {
    if (!isField(key) || !mayTell(key, category) || before[key] === now[key]) return []
    return [{ label, before: CELLS[key](before, decimals), after: CELLS[key](now, decimals) }]
  })
}

/** Notes on the months of a category that were other in the previous report of the year: SiS in October 2 placements then, 1 now. */
export function restatementNotes(category: PlacementCategory, rows: readonly FormPlacementRow[], facts: ReportFacts): readonly TableNote[] {
  return restatements(facts)
    .filter(({ categoryKey }) => categoryKey === category.key)
    .flatMap((restatement): readonly TableNote[] => {
      const changed = changedRows(restatement, category, rows)
      const month = monthOf(facts.report.period.year, restatement.month)
      return changed.length === 0 ? [] : [{ kind: 'restatement', month, restated: restatement.kind, changed }]
    })
}
