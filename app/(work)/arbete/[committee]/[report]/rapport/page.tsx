import type { Metadata } from 'next'
import { OpenNotes } from '@/components/notes/open-notes'
import { SectionNotes } from '@/components/notes/section-notes'
import { SectionQuestions } from '@/components/questions/section-questions'
import { ReportDocument, type RenderHead, type RenderProse } from '@/components/report/report-document'
import { SinceLast } from '@/components/report/since-last'
import { ReferenceTargets } from '@/components/section/reference-targets'
import { SectionEditor } from '@/components/section/section-editor'
import { SectionHead } from '@/components/section-work/section-head'
import { SectionList } from '@/components/section-work/section-list'
import { Link } from '@/components/ui/link'
import { LockNotice } from '@/components/workflow/lock-notice'
import { WorkflowBar } from '@/components/workflow/workflow-bar'
import { openNotes } from '@/lib/domain/note'
import { referenceTargets } from '@/lib/domain/reference'
import { sectionProgress } from '@/lib/domain/section-work'
import { loadDrafts } from '@/lib/loaders/draft'
import { loadNotes, type ReportNotes } from '@/lib/loaders/note'
import { loadQuestions, type ReportQuestions } from '@/lib/loaders/question'
import { loadReportPage } from '@/lib/loaders/report-page'
import { loadSectionWork, type SectionWorkPage } from '@/lib/loaders/section-work'
import { loadSinceBefore } from '@/lib/loaders/version'
import { navigation } from '@/lib/text/navigation'
import { summarySentences, versionText } from '@/lib/text/version'

export const metadata: Metadata = { title: navigation.report }

interface BesideText {
  readonly division: SectionWorkPage | null
  readonly written: ReportNotes | null
  readonly asked: ReportQuestions | null
}

/** What stands under each heading: how far the section has come, what is said of it, and what members ask. */
function headOf(address: { readonly committee: string; readonly report: string }, { division, written, asked }: BesideText): RenderHead {
  return function SectionTop({ key, title }) {
    const work = division?.works.find((each) => each.key === key)
    const notes = written?.notes.filter(({ section }) => section === key)
    return (
      <>
        {division && work ? <SectionHead address={address} work={work} assigning={division.assigning} /> : null}
        {written && notes ? <SectionNotes address={address} section={{ key, title }} notes={notes} mayWrite={written.mayWrite} /> : null}
        {asked ? (
          <SectionQuestions
            address={address}
            section={{ key, title }}
            questions={asked.questions.filter(({ section }) => section === key)}
            mayAsk={asked.mayAsk}
            mayAnswer={asked.mayAnswer}
          />
        ) : null}
      </>
    )
  }
}

export default async function ReportPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, view, missing, openErrors, published, correction } = await loadReportPage(committee, report)
  const { life, rights, address, facts, version } = open
  const drafts = loadDrafts(open, view)
  const division = await loadSectionWork(open, view)
  const renderProse: RenderProse = (block, section) => {
    if (!division?.works.some(({ key, mayKeep }) => key === section.key && mayKeep)) return undefined
    const stored = facts.sections.find((each) => each.key === block.sectionKey)
    return (
      <SectionEditor
        key={block.sectionKey}
        address={address}
        sectionKey={block.sectionKey}
        title={section.title}
        below={section.level}
        body={block.body}
        version={stored?.version ?? 0}
        carriedOver={block.carriedOver}
        proposed={drafts.get(block.sectionKey)}
      />
    )
  }
  const written = await loadNotes(open)
  const since = await loadSinceBefore(open)
  const changes = `/arbete/${committee}/${report}/jamfor`
  const renderHead = headOf(address, { division, written, asked: await loadQuestions(open) })
  const unresolved = openNotes(written?.notes ?? [], view.sections)
  return (
    <>
      <WorkflowBar
        address={address}
        version={version}
        steps={rights.steps.filter((step) => step !== 'correct' || published !== null)}
        history={life.steps}
        returnReason={life.status === 'draft' ? life.returnReason : null}
        published={published}
        correction={correction}
        missing={missing}
        openErrors={openErrors}
        sections={division?.isDivided ? sectionProgress(division.works) : null}
        openNotes={unresolved.reduce((sum, { count }) => sum + count, 0)}
      />
      <LockNotice status={life.status} by={life.statusBy} canEdit={division?.works.some(({ mayKeep }) => mayKeep) ?? false} />
      <OpenNotes sections={unresolved} />
      <p className="no-print mb-6">
        <Link href={changes}>{versionText.link}</Link>
      </p>
      {division === null ? null : <SectionList works={division.works} isDivided={division.isDivided} />}
      <ReferenceTargets targets={referenceTargets(view)}>
        <ReportDocument
          view={view}
          renderProse={renderProse}
          renderHead={renderHead}
          afterHead={since ? <SinceLast since={{ ...since, sentences: summarySentences(since.change) }} page={changes} /> : null}
        />
      </ReferenceTargets>
    </>
  )
}
