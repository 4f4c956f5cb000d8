import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { VersionChanges } from '@/components/versions/compared-version'
import { VersionChoice } from '@/components/versions/version-choice'
import { versionOptions } from '@/components/versions/version-options'
import { sideKey } from '@/lib/domain/versions/version-side'
import { loadVersions } from '@/lib/loaders/version'
import { VERSION_FIELDS, versionText } from '@/lib/text/version'

export const metadata: Metadata = { title: versionText.title }

interface VersionPageProps {
  readonly params: Promise<{ committee: string; report: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

export default async function VersionPage({ params, searchParams }: VersionPageProps) {
  const { committee, report } = await params
  const named = await searchParams
  const field = (name: string): string | undefined => [named[name]].flat()[0]
  const { open, choices, before, after, views, change } = await loadVersions(committee, report, {
    before: field(VERSION_FIELDS.before),
    after: field(VERSION_FIELDS.after),
  })
  const options = versionOptions(choices, open.address.report, [before, after])
  const nameOf = (side: typeof before) => options.find(({ value }) => value === sideKey(side))?.label ?? ''
  const [earlier, later] = views
  const { period } = earlier.report
  const isOtherPeriod = period.year !== later.report.period.year || period.to !== later.report.period.to || period.from !== later.report.period.from
  const addressOf = (side: typeof before) => `/arbete/${committee}/${side.report}/rapport`
  return (
    <>
      <PageHeading title={versionText.title} lead={versionText.lead(nameOf(before), nameOf(after))} />
      <VersionChoice action={`/arbete/${committee}/${report}/jamfor`} options={options} before={sideKey(before)} after={sideKey(after)} />
      <div className="mt-6 max-w-measure space-y-2 text-small text-muted">
        {before.kind === 'texts' || after.kind === 'texts' ? <p>{versionText.textsOnly}</p> : null}
        {isOtherPeriod ? <p>{versionText.otherPeriods}</p> : null}
        <p>{versionText.hidden}</p>
      </div>
      {sideKey(before) === sideKey(after) ? (
        <div className="mt-8">
          <Notice>{versionText.sameSide}</Notice>
        </div>
      ) : (
        <VersionChanges change={change} words={later.ratingWords} addresses={{ before: addressOf(before), after: addressOf(after) }} />
      )}
    </>
  )
}
