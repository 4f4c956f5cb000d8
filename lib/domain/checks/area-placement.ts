import { moneyCell } from '../blocks/cells'
import { finding, type Finding, type Place } from '../finding'
import { ORE_PER_TKR, sumOre, type Ore } from '../money'
import { areaPlacements, type AreaPlacements } from '../placement-area'
import type { CheckInput } from './check'
import { categoryPlace } from './place'
import { statementItems, type StatementItem } from './statement-item'

/** The columns that are compared: the year as budgeted, and as it is going. */
const COLUMNS = ['yearBudget', 'forecast'] as const
type Column = (typeof COLUMNS)[number]

/** The category where it is one alone; of several no single one is to blame. */
function onlyCategory({ categories }: AreaPlacements): Place | null {
  const [only, ...more] = categories.map(categoryPlace)
  return only === undefined || more.length > 0 ? null : only
}

function told({ place }: StatementItem, column: Column, whole: Ore, part: Ore, area: AreaPlacements): Finding {
  return finding({
    code: 'areaAgainstPlacements',
    severity: 'question',
    place,
    found: moneyCell(whole, 'tkr', 0),
    expected: moneyCell(part, 'tkr', 0),
    comparedWith: onlyCategory(area),
    quote: null,
    repair: { kind: 'correctFigure' },
    beside: { kind: 'column', column },
  })
}

/**
 * Rule: what the placements of an area cost is a part of what the whole area costs (domain rule 11, an upper estimate). Budgeted 2
 * placements at 2 142 kr all year are −1 568 tkr, more than the area's whole year budget of −1 272 → question; the same for actual and
 * forecast months against the area's forecast. Only areas that cost, in the net cost, by more than 1 tkr.
 */
export function areaAgainstPlacements({ facts }: CheckInput): readonly Finding[] {
  const items = statementItems(facts).filter(({ input }) => input.statement.kind === 'netCost')
  return areaPlacements(facts).flatMap((area) => {
    const ofArea = items.filter(({ line }) => line.serviceAreaKey === area.serviceAreaKey)
    return COLUMNS.flatMap((column) => {
      const [whole, part] = [sumOre(ofArea.map(({ figures }) => figures[column])), area[column]]
      const fits = whole === null || part === null || whole >= 0 || part >= whole - ORE_PER_TKR
      return fits ? [] : ofArea.slice(0, 1).map((item) => told(item, column, whole, part, area))
    })
  })
}
