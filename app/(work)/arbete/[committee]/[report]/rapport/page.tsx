import type { Metadata } from 'next'
import { ReportDocument, type RenderHead, type RenderProse } from '@/components/report/report-document'
import { ReferenceTargets } from '@/components/section/reference-targets'
import { SectionEditor } from '@/components/section/section-editor'
import { SectionHead } from '@/components/section-work/section-head'
import { SectionList } from '@/components/section-work/section-list'
import { Link } from '@/components/ui/link'
import { LockNotice } from '@/components/workflow/lock-notice'
import { WorkflowBar } from '@/components/workflow/workflow-bar'
import { referenceTargets } from '@/lib/domain/reference'
import { sectionProgress } from '@/lib/domain/section-work'
import { loadDrafts } from '@/lib/loaders/draft'
import { loadReportPage } from '@/lib/loaders/report-page'
import { loadSectionWork } from '@/lib/loaders/section-work'
import { navigation } from '@/lib/text/navigation'
import { versionText } from '@/lib/text/version'

export const metadata: Metadata = { title: navigation.report }

export default async function ReportPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, view, missing, openErrors, published } = await loadReportPage(committee, report)
  const { life, rights, address, facts, version } = open
  const drafts = loadDrafts(open, view)
  const division = await loadSectionWork(open, view)
  const renderProse: RenderProse = (block, section) => {
    if (!rights.sections) return undefined
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
  const renderHead: RenderHead = ({ key }) => {
    const work = division?.works.find((each) => each.key === key)
    return division && work ? <SectionHead address={address} work={work} assigning={division.assigning} /> : null
  }
  return (
    <>
      <WorkflowBar
        address={address}
        version={version}
        steps={rights.steps}
        history={life.steps}
        returnReason={life.status === 'draft' ? life.returnReason : null}
        published={published}
        missing={missing}
        openErrors={openErrors}
        sections={division?.isDivided ? sectionProgress(division.works) : null}
      />
      <LockNotice status={life.status} by={life.statusBy} canEdit={rights.sections} />
      <p className="no-print mb-6">
        <Link href={`/arbete/${committee}/${report}/jamfor`}>{versionText.link}</Link>
      </p>
      {division === null ? null : <SectionList works={division.works} isDivided={division.isDivided} />}
      <ReferenceTargets targets={referenceTargets(view)}>
        <ReportDocument view={view} renderProse={renderProse} renderHead={renderHead} />
      </ReferenceTargets>
    </>
  )
}
