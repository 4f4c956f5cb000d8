import { Notice } from '@/components/ui/notice'
import { isSame, type VersionChange } from '@/lib/domain/versions/version-change'
import type { RatingWords } from '@/lib/text/cell'
import { summarySentences, versionText, type VersionGroup } from '@/lib/text/version'
import { ChangeGroup, type PlaceAddresses } from './change-list'
import { FigureChanges } from './changed-figure'
import { TextChanges } from './changed-text'
import { DefinitionChanges, ItemChanges, RatingChanges, RiskChanges } from './changed-thing'
import { groupAnchor } from './group-anchor'
import { UncomparedList } from './uncompared'

interface VersionChangesProps {
  readonly change: VersionChange
  readonly words: RatingWords
  readonly addresses: PlaceAddresses
}

function Summary({ change }: Pick<VersionChangesProps, 'change'>) {
  return (
    <section aria-labelledby="sammanfattning" className="mt-10">
      <h2 id="sammanfattning" className="text-h3">
        {versionText.summary}
      </h2>
      <ul className="mt-3 space-y-1">
        {summarySentences(change).map(({ group, sentence }) => (
          <li key={sentence}>
            <a className="link" href={`#${groupAnchor(group)}`}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What tells two versions apart: first in sentences, then group by group. Pure markup, for any reader of the two. */
export function VersionChanges({ change, words, addresses }: VersionChangesProps) {
  if (isSame(change)) {
    return (
      <div className="mt-8">
        <Notice title={versionText.nothing}>{versionText.nothingLong}</Notice>
      </div>
    )
  }
  const { ratings, figures, bridges, texts, risks, items, definitions, sections, uncompared } = change
  const things = { words, addresses }
  const groups: readonly (readonly [VersionGroup, boolean, React.ReactNode])[] = [
    ['ratings', ratings.length === 0, <RatingChanges key="ratings" changes={ratings} {...things} />],
    ['figures', figures.length + bridges.length === 0, <FigureChanges key="figures" figures={figures} bridges={bridges} {...things} />],
    ['texts', texts.length === 0, <TextChanges key="texts" texts={texts} addresses={addresses} />],
    ['risks', risks.length === 0, <RiskChanges key="risks" changes={risks} {...things} />],
    ['items', items.length === 0, <ItemChanges key="items" changes={items} {...things} />],
    ['definitions', definitions.length === 0, <DefinitionChanges key="definitions" changes={definitions} {...things} />],
    ['uncompared', sections.length + uncompared.length === 0, <UncomparedList key="uncompared" sections={sections} uncompared={uncompared} addresses={addresses} />],
  ]
  return (
    <>
      <Summary change={change} />
      {groups.map(([group, isEmpty, content]) => (
        <ChangeGroup key={group} id={groupAnchor(group)} title={versionText.groups[group]} isEmpty={isEmpty}>
          {content}
        </ChangeGroup>
      ))}
    </>
  )
}
