import { RatingMark } from '@/components/assessment/rating-mark'
import type { ChangedDefinition, ChangedItem, ChangedRating, ChangedRisk, ItemKind } from '@/lib/domain/versions/version-change'
import type { RatingWords } from '@/lib/text/cell'
import { itemGroups, itemVerb, riskSides, riskVerb, sideText, versionText } from '@/lib/text/version'
import { ChangeLine, PlaceName, type PlaceAddresses } from './change-list'

interface ThingsProps<Change> {
  readonly changes: readonly Change[]
  readonly words: RatingWords
  readonly addresses: PlaceAddresses
}

/** What got worse first, then what got better, then what was or is not assessed. */
const ORDER = ['worse', 'better', null]

/** Levels that moved. */
export function RatingChanges({ changes, words, addresses }: ThingsProps<ChangedRating>) {
  return (
    <ul>
      {ORDER.flatMap((way) => changes.filter(({ direction }) => direction === way)).map(({ key, place, label, column, before, after, direction }) => (
        <ChangeLine
          key={key}
          name={
            <PlaceName place={place} addresses={addresses}>
              {column === null ? label : `${label}, ${column}`}
            </PlaceName>
          }
          before={<RatingMark level={before} words={words} />}
          after={<RatingMark level={after} words={words} />}
          note={direction === null ? undefined : versionText.direction[direction]}
        />
      ))}
    </ul>
  )
}

/** Risks that are new, closed or another than they were. */
export function RiskChanges({ changes, words, addresses }: ThingsProps<ChangedRisk>) {
  return (
    <ul>
      {changes.map((risk) => {
        const [before, after] = riskSides(risk, words)
        return (
          <ChangeLine
            key={risk.key}
            name={
              <>
                <span className="font-strong">{riskVerb(risk)}: </span>
                <PlaceName place={risk.place} side={risk.after === null ? 'before' : 'after'} addresses={addresses}>
                  {risk.label}
                </PlaceName>
              </>
            }
            before={before}
            after={after}
          />
        )
      })}
    </ul>
  )
}

/** Assignments, activities and measures, kind by kind. */
export function ItemChanges({ changes, words, addresses }: ThingsProps<ChangedItem>) {
  const levelOf = (side: ChangedItem['after']) => (side === null || side.level === null ? '–' : <RatingMark level={side.level} words={words} />)
  return (Object.keys(itemGroups) as ItemKind[]).map((kind) => {
    const of = changes.filter((item) => item.kind === kind)
    if (of.length === 0) return null
    return (
      <div key={kind}>
        <h3 className="mt-4 font-strong">{itemGroups[kind]}</h3>
        <ul>
          {of.map((item) => (
            <ChangeLine
              key={item.key}
              name={
                <>
                  <span className="font-strong">{itemVerb(item)}: </span>
                  <PlaceName place={item.place} side={item.after === null ? 'before' : 'after'} addresses={addresses}>
                    {item.label}
                  </PlaceName>
                </>
              }
              before={levelOf(item.before)}
              after={levelOf(item.after)}
            />
          ))}
        </ul>
      </div>
    )
  })
}

/** Targets and names that are others. */
export function DefinitionChanges({ changes, words, addresses }: ThingsProps<ChangedDefinition>) {
  return (
    <ul>
      {changes.map((change) => (
        <ChangeLine
          key={`${change.kind}:${change.key}`}
          name={
            <>
              {change.kind === 'target' ? versionText.target : versionText.name}:{' '}
              <PlaceName place={change.place} addresses={addresses}>
                {change.label}
              </PlaceName>
            </>
          }
          before={change.kind === 'target' ? sideText(change.before, words) : change.before}
          after={change.kind === 'target' ? sideText(change.after, words) : change.after}
        />
      ))}
    </ul>
  )
}
