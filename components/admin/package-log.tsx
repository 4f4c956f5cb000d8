import { Link } from '@/components/ui/link'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { ListedPackageBatch } from '@/lib/domain/package-change'
import { importText } from '@/lib/text/import'
import { packageText } from '@/lib/text/package-import'
import { PlainTable } from './plain-table'

const text = packageText.log

/** Packages that have been read in: which file, by whom, when, and what became of it. */
export function PackageLog({ batches }: { readonly batches: readonly ListedPackageBatch[] }) {
  const who = (whoWhen: WhoWhen | null) => (whoWhen === null ? '' : importText.log.who(whoWhen))
  const rows = batches.map(({ id, fileName, committeeName, year, status, created, applied, undone, fileSha256 }) => [
    <Link key="file" href={`/admin/paket/${id}`}>
      {fileName}
    </Link>,
    packageText.of(committeeName, year),
    importText.log.status(status),
    who(created),
    who(applied),
    who(undone),
    <code key="hash">{importText.log.hash(fileSha256)}</code>,
  ])
  return <PlainTable caption={text.title} head={text.head} rows={rows} empty={text.none} captionIsTitle />
}
