import { maySaveFigures } from '@/lib/auth/permissions/report'
import { findPlacementCategories, findVolume, writeVolume, type PlacementCategoryRef, type VolumePlace, type VolumeValue } from '@/lib/db/placement'
import { listPeriodLocks } from '@/lib/db/period-lock'
import type { CellAnswer } from '@/lib/domain/command-answer'
import { savePlacementVolumesSchema, type SavePlacementVolumesInput } from '@/lib/schemas/save-placement-volumes'
import { reportCommand, type ReportContext } from './report-command'
import { refusedCell, saveCell, saveCells } from './save-cells'

type VolumeRow = SavePlacementVolumesInput['rows'][number]

const BLANK: VolumeValue = { pricePerDay: null, placements: null, purchasedShare: null, contractedShare: null }

/** Fields that the other kind of category has. */
function isOfOtherKind(row: VolumeRow, kind: PlacementCategoryRef['kind']): boolean {
  const foreign = kind === 'price' ? [row.purchasedShare, row.contractedShare] : [row.pricePerDay, row.placements]
  return foreign.some((value) => value !== undefined)
}

/** What is to stand in the row: a field that was left out is kept. */
function merged(row: VolumeRow, stored: VolumeValue): VolumeValue {
  const keep = <Field>(sent: Field | undefined, now: Field): Field => (sent === undefined ? now : sent)
  return {
    pricePerDay: keep(row.pricePerDay, stored.pricePerDay),
    placements: keep(row.placements, stored.placements),
    purchasedShare: keep(row.purchasedShare, stored.purchasedShare),
    contractedShare: keep(row.contractedShare, stored.contractedShare),
  }
}

async function saveVolume(context: ReportContext, row: VolumeRow, category: PlacementCategoryRef): Promise<CellAnswer> {
  const { scope, db, report } = context
  const { year, to } = report.period
  const vintageId = row.month <= to ? null : report.vintageId
  const place: VolumePlace = { categoryId: category.id, year, month: row.month, vintageId }
  const current = await findVolume(scope, db, place)
  const value = merged(row, current?.value ?? BLANK)
  return saveCell<VolumeValue>(context, {
    subject: 'placementVolume',
    subjectKey: `${row.category}:${year}-${row.month}:${vintageId === null ? 'actual' : report.vintageKey}`,
    version: row.version,
    current,
    value,
    write: (stamp) => writeVolume(scope, db, place, current, value, stamp),
    reload: () => findVolume(scope, db, place),
    shown: (stored) => stored?.value ?? BLANK,
  })
}

/** Saves price, placements and shares by month: up to the report's last month as actuals, later as forecasts of its vintage. */
export const savePlacementVolumes = reportCommand<SavePlacementVolumesInput>({
  name: 'save-placement-volumes',
  input: savePlacementVolumesSchema,
  permission: maySaveFigures,
  lock: 'share',
  async run(context, { rows }) {
    const { scope, db, report } = context
    const lockedMonths = (await listPeriodLocks(scope, db, report.period.year)).map(({ month }) => month)
    const categories = await findPlacementCategories(scope, db)
    return saveCells(
      rows,
      (row) => `${row.category}:${String(row.month).padStart(2, '0')}`,
      async (row) => {
        const category = categories.get(row.category)
        if (category === undefined) return refusedCell('NOT_FOUND')
        if (isOfOtherKind(row, category.kind)) return refusedCell('INVALID_INPUT')
        // A forecast is made in the report's last month, so the lock of that month holds it.
        if (lockedMonths.includes(Math.min(row.month, report.period.to))) return refusedCell('PERIOD_LOCKED')
        return saveVolume(context, row, category)
      },
    )
  },
})
