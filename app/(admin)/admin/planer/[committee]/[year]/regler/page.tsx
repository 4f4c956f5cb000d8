import type { Metadata } from 'next'
import { PlanForm } from '@/components/admin/plan-form'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadPlan } from '@/lib/loaders/plan'
import { adminPlanText as text } from '@/lib/text/admin-plan'

export const metadata: Metadata = { title: text.title }

export default async function PlanRulesPage({ params }: { readonly params: Promise<{ committee: string; year: string }> }) {
  const { committee, year: asked } = await params
  const year = Number(asked)
  const { plan, committee: name } = await loadPlan(committee, year)
  const back = `/admin/planer/${committee}/${year}`
  return (
    <>
      <PageHeading title={text.plan} lead={text.planOf(name, year)} />
      <PlanForm committee={committee} year={year} plan={plan} back={back} />
      <p className="mt-8">
        <Link href={back}>{text.back}</Link>
      </p>
    </>
  )
}
