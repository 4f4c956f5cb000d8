import { inTransaction } from '@/lib/db/transaction'
import { findEditionView } from '@/lib/db/version'
import type { Correction } from '@/lib/domain/report-status'
import { correctionSentences, type CorrectionSentence } from '@/lib/text/correction'
import { loadProtectedView } from './protected-view'
import type { OpenReport } from './report'

/** A correction in the making, as it would be published: why, of which edition, and what it changes so far. */
export interface OpenCorrection extends Correction {
  readonly edition: number
  /** Empty: nothing yet. */
  readonly changes: readonly CorrectionSentence[]
}

/** The correction that the report is in; null: none, or the person reads the report only when it has left the department. */
export async function loadCorrection(open: OpenReport): Promise<OpenCorrection | null> {
  const { correction, edition } = open.life
  if (correction === null || edition === null || open.onlyReads) return null
  const { report } = open.address
  const before = await inTransaction('readCommitted', (db) => findEditionView(open.scope, db, { report, number: edition }))
  if (before === null) throw new Error(`The corrected edition ${edition} of ${report} is gone.`)
  return { ...correction, edition, changes: correctionSentences(before, await loadProtectedView(open.scope, open)) }
}
