import { isAnotherPublisher } from '@/lib/auth/permissions/four-eyes'
import { mayPublish } from '@/lib/auth/permissions/report'
import type { CommitteeScope } from '@/lib/auth/scope'
import { listAuthors, whoWhen } from '@/lib/db/audit'
import { findChainEnd, findLastEdition, insertEdition, listCommitteeEditions, type NewEditionFile } from '@/lib/db/edition'
import { withAcceptances } from '@/lib/db/finding'
import { readReportState, type ReportState } from '@/lib/db/report'
import { inTransaction, type Transaction } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { EditionFileName } from '@/lib/domain/edition-file'
import { RENDERER } from '@/lib/domain/manifest'
import { correctedEdition, editionBefore, type PublishedEdition } from '@/lib/domain/published/published-edition'
import { editionIndex } from '@/lib/domain/published/search-passage'
import type { EditionSource } from '@/lib/export/edition/edition-source'
import { tellMaking } from '@/lib/export/edition/making'
import { manifestFile } from '@/lib/export/edition/manifest-file'
import { renderBeside } from '@/lib/export/edition/render-beside'
import { reportStepSchema, type ReportStepInput } from '@/lib/schemas/report-status'
import { SEARCH_WORDS } from '@/lib/text/lexicon/search'
import { answered, refused, type Command } from './command'
import { checklistNow, findingsNow } from './findings-now'
import { freezeReport, type FrozenView } from './freeze-report'
import { refusedFor, reportCommand, type ReportContext } from './report-command'
import { NO_CORRECTION, staleReport, takeStep } from './report-step'

type RenderFiles = (source: EditionSource, onFile: (name: EditionFileName) => void) => Promise<readonly NewEditionFile[]>

/** What an edition says about itself. */
type EditionMeta = EditionSource['meta']

interface PreparedEdition {
  readonly frozen: FrozenView
  readonly meta: EditionMeta
  readonly previousSha256: string | null
  /** What the edition is compared with for its readers. */
  readonly before: PublishedEdition | null
  /** The edition that this one corrects. */
  readonly corrected: PublishedEdition | null
  readonly files: readonly NewEditionFile[]
}

type Draft = Omit<PreparedEdition, 'files'>

/** Who may publish this report now, checked before the work of rendering and again in the transaction that stores it. */
async function hindranceFor(scope: CommitteeScope, db: Transaction, report: ReportState, version: number): Promise<CommandAnswer<never> | null> {
  const code = mayPublish(scope, report)
  if (code !== null) return refusedFor(code, report)
  const stale = staleReport(report, version)
  if (stale !== null) return stale
  const { submittedById, correction } = report
  const makers = { submittedById, authors: await listAuthors(scope, db, report.id), correctedById: correction?.byId ?? null }
  const samePerson = isAnotherPublisher(scope, makers)
  return samePerson === null ? null : refused(samePerson)
}

async function draftEdition(scope: CommitteeScope, db: Transaction, input: ReportStepInput): Promise<CommandAnswer<Draft>> {
  const report = await readReportState(scope, db, input.report)
  if (report === null) return refused('NOT_FOUND')
  const hindrance = await hindranceFor(scope, db, report, input.version)
  if (hindrance !== null) return hindrance
  const frozen = await freezeReport(scope, db, input.report)
  if (frozen === null) return refused('NOT_FOUND')
  const last = await findLastEdition(scope, db, report.id)
  if (report.correction !== null && last?.sha256 === frozen.sha256) return refused('NOTHING_CHANGED')
  const at = new Date()
  const publisher = await whoWhen(scope, db, scope.userId, at)
  const approver = await whoWhen(scope, db, report.approvedById, at)
  const meta: EditionMeta = {
    number: (last?.number ?? 0) + 1,
    address: frozen.address,
    sha256: frozen.sha256,
    publishedAt: publisher.at,
    approvedBy: approver.name,
    publishedBy: publisher.name ?? '',
    reason: report.correction?.reason ?? null,
  }
  const { municipality, committee } = frozen.view
  const own = { address: frozen.address, number: meta.number, publishedAt: meta.publishedAt, reason: meta.reason, view: frozen.view }
  const editions = await listCommitteeEditions(municipality.key, committee.key, db)
  return answered({ frozen, meta, before: editionBefore(own, editions), corrected: correctedEdition(own, editions), previousSha256: last?.sha256 ?? null })
}

/** The edition's place in the committee's chain, and its files with the manifest that tells it. */
async function chained({ scope, db }: ReportContext, { frozen, meta, files }: PreparedEdition) {
  const previous = await findChainEnd(scope, db)
  const { file, sequence, sha256 } = manifestFile({ ...meta, view: frozen.view, previous, renderer: RENDERER, files })
  return { sequence, manifestSha256: sha256, files: [...files, file] }
}

/** Stores what was rendered, if the facts, in the snapshot of this transaction, still give the very same report. */
async function storeEdition(context: ReportContext, input: ReportStepInput, prepared: PreparedEdition): Promise<CommandAnswer<unknown>> {
  const { scope, db, report, record } = context
  const { frozen, meta, previousSha256 } = prepared
  const hindrance = await hindranceFor(scope, db, report, input.version)
  if (hindrance !== null) return hindrance
  const now = await freezeReport(scope, db, input.report)
  const last = await findLastEdition(scope, db, report.id)
  if (now?.sha256 !== frozen.sha256 || (last?.number ?? 0) + 1 !== meta.number) return refusedFor('STALE_VERSION', report)
  const step = await takeStep(context, 'publish', NO_CORRECTION)
  if (!step.ok) return step
  const findings = await withAcceptances(scope, db, report.id, await findingsNow(context))
  await insertEdition(scope, db, {
    reportId: report.id,
    number: meta.number,
    view: frozen.json,
    sha256: frozen.sha256,
    previousSha256,
    reason: meta.reason,
    findings,
    checklist: await checklistNow(context, findings),
    address: meta.address,
    approvedById: report.approvedById,
    publishedById: scope.userId ?? '',
    publishedAt: new Date(meta.publishedAt),
    index: editionIndex(frozen.view, SEARCH_WORDS),
    ...(await chained(context, prepared)),
  })
  const { number, address, sha256 } = meta
  const hidden = frozen.hidden.map(({ address: cell, reason, exposed }) => ({ cell, reason: { ...reason }, exposed }))
  record({ subject: 'edition', subjectKey: `${address}:${number}`, reportId: report.id, before: null, after: { number, address, sha256, hidden } })
  return answered({ number, address, sha256 })
}

/**
 * Publishing freezes: canonical JSON of the report value and the rendered files, in one transaction with the status, the audit
 * events and the notice. Rendering is slow, so it comes before: a first transaction reads the facts at one instant, the files
 * are rendered, and the second, at the isolation of one instant (REPEATABLE READ) and with the report's row locked, computes
 * the report again and stores the files only if its SHA-256 is the same. Small counts of people are hidden in both; which cells and
 * why, without their numbers, stands in the audit event. What is published is thus exactly what the database
 * held when the edition was stored, whoever saved what in between (another report of the same year, an import).
 * @param render makes the files; tests give one that fails
 */
export function publishReportWith(render: RenderFiles): Command {
  return reportCommand<ReportStepInput, PreparedEdition>({
    name: 'publish-report',
    input: reportStepSchema,
    permission: mayPublish,
    lock: 'update',
    isolation: 'repeatableRead',
    async prepare(scope, input) {
      const draft = await inTransaction('repeatableRead', (db) => draftEdition(scope, db, input))
      if (!draft.ok) return draft
      const { frozen, meta, before, corrected } = draft.result
      const source: EditionSource = { view: frozen.view, meta, images: frozen.images, before, corrected }
      const { committeeId } = scope
      const files = await tellMaking({ committeeId, report: input.report }, (onFile) => render(source, onFile))
      return answered({ ...draft.result, files })
    },
    async run(context, input, prepared) {
      if (prepared === undefined) throw new Error('An edition is rendered before it is stored.')
      return storeEdition(context, input, prepared)
    },
  })
}

export const publishReport = publishReportWith(renderBeside)
