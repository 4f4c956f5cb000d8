import type { CommitteeScope } from '@/lib/auth/scope'
import type { CorrectiveMeasure } from '@/lib/domain/corrective-measure'
import type { Database } from './client'
import { oreOrNull } from './facts/source'
import { atPlace, inPrintOrder, unchangedRow, type ItemPlace, type ItemStore } from './follow-up-item'
import { findIndicators } from './indicator'

/** What people write of a corrective measure. */
export type CorrectiveMeasureContent = Omit<CorrectiveMeasure, 'key'>

function idOf(scope: CommitteeScope, db: Database, place: ItemPlace): Promise<{ readonly id: string } | null> {
  return db.correctiveMeasure.findFirst({ where: atPlace(scope, place), select: { id: true } })
}

async function rowOf(scope: CommitteeScope, db: Database, year: number, { parentKey, text, effect, orgUnitKey }: CorrectiveMeasureContent) {
  const parent = parentKey === null ? null : await idOf(scope, db, { year, key: parentKey })
  return { text, orgUnitKey, parentId: parent?.id ?? null, effectOre: effect === null ? null : BigInt(effect) }
}

/** Hangs exactly these indicators on the measure, in their order. */
async function link(scope: CommitteeScope, db: Database, correctiveMeasureId: string, keys: readonly string[]): Promise<void> {
  const { municipalityId } = scope
  const indicators = await findIndicators(scope, db, keys)
  await db.correctiveMeasureIndicator.deleteMany({ where: { municipalityId, correctiveMeasureId } })
  const data = keys.flatMap((key, order) => {
    const indicator = indicators.get(key)
    return indicator === undefined ? [] : [{ municipalityId, correctiveMeasureId, indicatorId: indicator.id, order }]
  })
  await db.correctiveMeasureIndicator.createMany({ data })
}

/** Stored corrective measures of the committee's year, with their place in the tree and their indicators. */
export const correctiveMeasureStore: ItemStore<CorrectiveMeasureContent> = {
  async find(scope, db, place) {
    const row = await db.correctiveMeasure.findFirst({
      where: atPlace(scope, place),
      include: { parent: { select: { key: true } }, indicators: { orderBy: { order: 'asc' }, include: { indicator: { select: { key: true } } } } },
    })
    if (row === null) return null
    const { id, version, parent, text, effectOre, orgUnitKey, indicators } = row
    const indicatorKeys = indicators.map(({ indicator }) => indicator.key)
    return { id, version, content: { parentKey: parent?.key ?? null, text, effect: oreOrNull(effectOre), orgUnitKey, indicatorKeys } }
  },
  async insert(scope, db, place, content, order) {
    const data = [{ ...(await rowOf(scope, db, place.year, content)), ...atPlace(scope, place), order }]
    const { count } = await db.correctiveMeasure.createMany({ data, skipDuplicates: true })
    const stored = await idOf(scope, db, place)
    if (count !== 1 || stored === null) return false
    await link(scope, db, stored.id, content.indicatorKeys)
    return true
  },
  async update(scope, db, stored, content) {
    const { year } = await db.correctiveMeasure.findFirstOrThrow({ where: { id: stored.id, municipalityId: scope.municipalityId }, select: { year: true } })
    const data = { ...(await rowOf(scope, db, year, content)), version: stored.version + 1 }
    const { count } = await db.correctiveMeasure.updateMany({ where: unchangedRow(scope, stored), data })
    if (count === 1) await link(scope, db, stored.id, content.indicatorKeys)
    return count === 1
  },
  async remove(scope, db, stored) {
    await db.correctiveMeasureIndicator.deleteMany({ where: { municipalityId: scope.municipalityId, correctiveMeasureId: stored.id } })
    return (await db.correctiveMeasure.deleteMany({ where: unchangedRow(scope, stored) })).count === 1
  },
  list: (scope, db, year) => db.correctiveMeasure.findMany(inPrintOrder(scope, year)),
  setOrder: (scope, db, id, order) => db.correctiveMeasure.updateMany({ where: { id, municipalityId: scope.municipalityId }, data: { order } }),
}
