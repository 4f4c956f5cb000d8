import { randomUUID } from 'node:crypto'
import { database } from '@/lib/db/client'
import { insertEdition } from '@/lib/db/edition'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { editionIndex } from '@/lib/domain/published/search-passage'
import { NOTHING } from '@/lib/export/edition/edition-source'
import { renderEdition } from '@/lib/export/html/render-edition'
import { SEARCH_WORDS } from '@/lib/text/lexicon/search'
import type { testDatabase } from '@/tests/database'
import { demoView } from '../export/demo-view'
import type { loadDemo } from '../golden/demo-database'

type Scope = Awaited<ReturnType<typeof loadDemo>>
type Query = ReturnType<typeof testDatabase>['query']

/** Stores an edition of a report of the demo's year 2020 as publishing does, without the files that take time to make. */
export async function storeEdition(scope: Scope, query: Query, key: string, number: number): Promise<void> {
  const [report] = await query('SELECT id FROM "Report" WHERE key = $1', [key])
  const view = demoView('2020', key)
  const address = `tyreso/asn/${key}`
  const meta = { number, address, sha256: 'a'.repeat(64), publishedAt: '2020-09-22T12:31:00.000Z', approvedBy: null, publishedBy: 'Selma Ek', reason: null }
  const page = await renderEdition(view, meta)
  const json = canonicalJson(view)
  await insertEdition(scope, database(), {
    number,
    address,
    sha256: meta.sha256,
    reason: null,
    findings: [],
    checklist: [],
    reportId: String(report?.id),
    view: json,
    previousSha256: null,
    approvedById: null,
    publishedById: randomUUID(),
    publishedAt: new Date(meta.publishedAt),
    index: editionIndex(view, SEARCH_WORDS),
    sequence: number,
    manifestSha256: 'b'.repeat(64),
    files: [
      { name: 'index.html', contentType: 'text/html; charset=utf-8', ...page },
      { name: 'edition.json', contentType: 'application/json', policy: NOTHING, body: Buffer.from(json) },
      { name: 'manifest.json', contentType: 'application/json', policy: NOTHING, body: Buffer.from('{}') },
    ],
  })
}
