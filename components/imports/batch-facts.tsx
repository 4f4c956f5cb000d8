import type { ListedBatch } from '@/lib/domain/import-batch'
import type { MappingUsed } from '@/lib/domain/import-mapping'
import { importText } from '@/lib/text/import'

const { facts, size, readAs } = importText.batch

interface BatchFactsProps {
  readonly batch: Omit<ListedBatch, 'id' | 'figures' | 'version'>
  /** How the file is read; null: it has no mapping, or is no longer a preview. */
  readonly used?: MappingUsed | null
}

/** Which file it is, and what has become of it. */
export function BatchFacts({ batch, used = null }: BatchFactsProps) {
  const { source, year, status, fileBytes, fileSha256, created, applied, undone } = batch
  const rows: readonly (readonly [string, string | null])[] = [
    [facts.status, importText.log.status(status)],
    [facts.source, `${importText.log.source(source)}, ${size(fileBytes)}`],
    [facts.year, String(year)],
    [facts.read, importText.log.who(created)],
    [facts.readAs, used === null ? null : readAs(used)],
    [facts.applied, applied === null ? null : importText.log.who(applied)],
    [facts.undone, undone === null ? null : importText.log.who(undone)],
    [facts.hash, fileSha256],
  ]
  return (
    <dl className="grid max-w-measure gap-x-6 gap-y-1 grid-cols-[9rem_1fr]">
      {rows.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
