import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { IndicatorForm } from '@/components/admin/indicator-form'
import { RemoveButton } from '@/components/admin/remove-button'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadPlan } from '@/lib/loaders/plan'
import { adminPlanText as text } from '@/lib/text/admin-plan'

export const metadata: Metadata = { title: text.title }

/** Address of the form for an indicator that is not there yet. */
const NEW = 'ny'

const choice = ({ key, name }: { readonly key: string; readonly name: string }) => ({ value: key, label: name })

export default async function IndicatorPage({ params }: { readonly params: Promise<{ committee: string; year: string; indicator: string }> }) {
  const { committee, year: asked, indicator: indicatorKey } = await params
  const year = Number(asked)
  const { plan, indicators, units, committee: name } = await loadPlan(committee, year)
  const key = decodeURIComponent(indicatorKey)
  const indicator = key === NEW ? null : (indicators.find((each) => each.key === key) ?? notFound())
  const back = `/admin/planer/${committee}/${year}`
  return (
    <>
      <PageHeading title={indicator === null ? text.newIndicator : indicator.name} lead={text.planOf(name, year)} />
      <IndicatorForm
        committee={committee}
        year={year}
        indicator={indicator}
        units={units.map(choice)}
        goals={(plan?.goals ?? []).map(choice)}
        back={back}
      />
      {indicator === null ? null : (
        <RemoveButton command="delete-indicator" input={{ committee, year, key, version: indicator.version }} back={back} lead={text.form.removeIndicatorLead} />
      )}
      <p className="mt-8">
        <Link href={back}>{text.back}</Link>
      </p>
    </>
  )
}
