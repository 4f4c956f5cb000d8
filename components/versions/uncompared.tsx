import type { ChangedSection, Uncompared } from '@/lib/domain/versions/version-change'
import { uncomparedText, versionText } from '@/lib/text/version'
import { PlaceName, type PlaceAddresses } from './change-list'

interface UncomparedProps {
  readonly sections: readonly ChangedSection[]
  readonly uncompared: readonly Uncompared[]
  readonly addresses: PlaceAddresses
}

/** What only one of the versions has, and sections that are called something else. */
export function UncomparedList({ sections, uncompared, addresses }: UncomparedProps) {
  const renamed = sections.flatMap(({ key, place, before, after }) => (before === null || after === null ? [] : [{ key, place, before, after }]))
  const sides = (['after', 'before'] as const).map((side) => {
    const other = side === 'after' ? 'before' : 'after'
    const lone = sections.filter((section) => section[other] === null).map(({ key, place }) => ({ key: `section:${key}`, place, label: versionText.section(place.title) }))
    return { side, entries: [...lone, ...uncompared.filter((each) => each.side === side).map((each) => ({ key: `${each.what}:${each.key}`, place: each.place, label: uncomparedText(each) }))] }
  })
  return (
    <>
      {renamed.length === 0 ? null : (
        <>
          <h3 className="mt-4 font-strong">{versionText.sections}</h3>
          <ul className="mt-1 space-y-1">
            {renamed.map(({ key, place, before, after }) => (
              <li key={key}>
                <PlaceName place={place} addresses={addresses}>
                  {versionText.renamed(before, after)}
                </PlaceName>
              </li>
            ))}
          </ul>
        </>
      )}
      {sides.map(({ side, entries }) =>
        entries.length === 0 ? null : (
          <details key={side} className="mt-4">
            <summary className="min-h-9 w-fit font-strong">{versionText.sideCount(side, entries.length)}</summary>
            <ul className="mt-1 space-y-1">
              {entries.map(({ key, place, label }) => (
                <li key={key}>
                  <PlaceName place={place} side={side} addresses={addresses}>
                    {label}
                  </PlaceName>
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
    </>
  )
}
