import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GoalForm } from '@/components/admin/goal-form'
import { RemoveButton } from '@/components/admin/remove-button'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadPlan } from '@/lib/loaders/plan'
import { adminPlanText as text } from '@/lib/text/admin-plan'

export const metadata: Metadata = { title: text.title }

/** Address of the form for a goal that is not there yet. */
const NEW = 'ny'

export default async function GoalPage({ params }: { readonly params: Promise<{ committee: string; year: string; goal: string }> }) {
  const { committee, year: asked, goal: goalKey } = await params
  const year = Number(asked)
  const { plan, committee: name } = await loadPlan(committee, year)
  if (plan === null) notFound()
  const key = decodeURIComponent(goalKey)
  const goal = key === NEW ? null : (plan.goals.find((each) => each.key === key) ?? notFound())
  const back = `/admin/planer/${committee}/${year}`
  const others = plan.goals.filter((each) => each.key !== key).map((each) => ({ value: each.key, label: each.name }))
  return (
    <>
      <PageHeading title={goal === null ? text.newGoal : goal.name} lead={text.planOf(name, year)} />
      <GoalForm committee={committee} year={year} goal={goal} others={others} back={back} />
      {goal === null ? null : (
        <RemoveButton command="delete-goal" input={{ committee, year, key, version: goal.version }} back={back} lead={text.form.removeGoalLead} />
      )}
      <p className="mt-8">
        <Link href={back}>{text.back}</Link>
      </p>
    </>
  )
}
