import { mayAnswerQuestions, mayAskQuestions, mayReadQuestions } from '@/lib/auth/permissions/question'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { loadReportForm } from '@/lib/db/form'
import { listAskedReports, listQuestions } from '@/lib/db/question'
import { readReports } from '@/lib/db/report-facts'
import { inTransaction, type Transaction } from '@/lib/db/transaction'
import { placeholderFiller } from '@/lib/domain/form-text'
import { byQuestionState, type Question } from '@/lib/domain/question'
import { loadCommittee } from './committee'
import type { OpenReport } from './report'

export interface ReportQuestions {
  readonly questions: readonly Question[]
  readonly mayAsk: boolean
  readonly mayAnswer: boolean
}

/** What members have asked about a report. Null for those who neither ask nor answer. */
export async function loadQuestions({ scope, life, address }: Pick<OpenReport, 'scope' | 'life' | 'address'>): Promise<ReportQuestions | null> {
  if (mayReadQuestions(scope, life) !== null) return null
  const questions = await inTransaction('readCommitted', (db) => listQuestions(scope, db, address.report))
  return { questions, mayAsk: mayAskQuestions(scope, life) === null, mayAnswer: mayAnswerQuestions(scope, life) === null }
}

/** The questions on one report, open ones first, each with the title of its section. */
export interface AskedReport extends ReportQuestions {
  readonly key: string
  readonly title: string
  readonly sections: ReadonlyMap<string, string>
}

/** Titles of a report's sections by key, as they are printed. */
async function sectionTitles(scope: CommitteeScope, db: Transaction, report: string): Promise<ReadonlyMap<string, string>> {
  const [form, stored] = [await loadReportForm(scope, report, db), await readReports(scope, report, db)]
  if (form === null || stored === null) return new Map()
  const fill = placeholderFiller(form, stored.named.report, stored.named.previousReport)
  return new Map(form.sections.map((section) => [section.key, fill(section.title)]))
}

/** What members have asked about the committee's reports that the person may read it of, latest period first. */
export async function loadCommitteeQuestions(committee: string): Promise<{ readonly session: Session; readonly reports: readonly AskedReport[] }> {
  const { session, scope } = await loadCommittee(committee, `/arbete/${committee}/fragor`)
  const reports = await inTransaction('repeatableRead', async (db) => {
    const found: AskedReport[] = []
    for (const { key, title, status } of await listAskedReports(scope, db)) {
      if (mayReadQuestions(scope, { status }) !== null) continue
      found.push({
        key,
        title,
        questions: byQuestionState(await listQuestions(scope, db, key)),
        sections: await sectionTitles(scope, db, key),
        mayAsk: mayAskQuestions(scope, { status }) === null,
        mayAnswer: mayAnswerQuestions(scope, { status }) === null,
      })
    }
    return found
  })
  return { session, reports }
}
