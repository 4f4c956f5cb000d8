import { Link } from '@/components/ui/link'
import type { PackageComparison, PackageKind } from '@/lib/domain/package-change'
import { changeLines } from '@/lib/text/package-change'
import { packageText } from '@/lib/text/package-import'
import { PlainTable } from './plain-table'

const text = packageText.preview

interface PackageChangesProps {
  readonly comparison: PackageComparison
  /** Null: every kind. */
  readonly kind: PackageKind | null
  /** How many changes are shown. */
  readonly shown: number
  readonly hrefOf: (kind: PackageKind | null, shown: number) => string
  /** How many more `visa fler` brings. */
  readonly step: number
}

/** Each change old → new, of one kind or all, and how many of each kind are new, changed, the same and left. */
export function PackageChanges({ comparison: { counts, changes }, kind, shown, hrefOf, step }: PackageChangesProps) {
  const chosen = kind === null ? changes : changes.filter((change) => change.kind === kind)
  const rows = chosen.slice(0, shown).flatMap(changeLines)
  const kinds = counts.filter(({ added, changed }) => added + changed > 0)
  return (
    <>
      {changes.length === 0 ? null : (
        <>
          <nav aria-label={text.filter} className="flex flex-wrap gap-x-4 gap-y-1">
            <Link href={hrefOf(null, step)} aria-current={kind === null ? 'true' : undefined}>
              {text.everything(changes.length)}
            </Link>
            {kinds.map((count) => (
              <Link key={count.kind} href={hrefOf(count.kind, step)} aria-current={kind === count.kind ? 'true' : undefined}>
                {text.kind(count)}
              </Link>
            ))}
          </nav>
          <PlainTable
            caption={text.table(Math.min(shown, chosen.length), chosen.length)}
            head={text.head}
            rows={rows.map(({ name, about, field, before, after }) => [name, about, field, before, after])}
            empty=""
          />
          {chosen.length > shown ? (
            <p>
              <Link href={hrefOf(kind, shown + step)}>{text.more(Math.min(step, chosen.length - shown))}</Link>
            </p>
          ) : null}
        </>
      )}
      <PlainTable caption={text.counts} head={text.countsHead} rows={counts.map(text.countCells)} empty="" />
    </>
  )
}
