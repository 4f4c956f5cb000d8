import { loadReportForm } from '@/lib/db/form'
import { loadReportFacts } from '@/lib/db/report-facts'
import { listSectionPeople, listSectionWork, sectionHash } from '@/lib/db/section-work'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { ReportView } from '@/lib/domain/report-view'
import {
  fingerprintOf,
  sectionWorks,
  type Fingerprint,
  type SectionPerson,
  type SectionWork,
  type StoredSectionWork,
} from '@/lib/domain/section-work'
import type { ReportContext } from './report-command'

/** The sections of a report as the transaction of a command sees them. */
interface SectionsNow {
  readonly works: readonly SectionWork[]
  readonly view: ReportView
  readonly people: readonly SectionPerson[]
  readonly stored: readonly StoredSectionWork[]
}

/** The work with every section that there is something to answer for. */
export async function sectionsNow({ scope, db, report }: ReportContext): Promise<SectionsNow> {
  const facts = await loadReportFacts(scope, report.key, db)
  const form = await loadReportForm(scope, report.key, db)
  if (facts === null || form === null) throw new Error('The locked report has no facts.')
  const view = buildReportView(facts, form)
  const people = await listSectionPeople(scope, db)
  const stored = await listSectionWork(scope, db, report.id)
  const works = sectionWorks({ view, form, dueOn: facts.report.dueOn, orgUnits: facts.committee.orgUnits, people, stored, hash: sectionHash })
  return { works, view, people, stored }
}

/** One section, with what it says now. */
interface SectionNow {
  readonly work: SectionWork
  readonly fingerprint: Fingerprint
  readonly people: readonly SectionPerson[]
}

/** The section, or null when the report has none of that key that there is something to answer for. */
export async function sectionNow(context: ReportContext, section: string): Promise<SectionNow | null> {
  const { works, view, people } = await sectionsNow(context)
  const work = works.find(({ key }) => key === section)
  const shown = view.sections.find(({ key }) => key === section)
  return work === undefined || shown === undefined ? null : { work, people, fingerprint: fingerprintOf(shown, sectionHash) }
}
