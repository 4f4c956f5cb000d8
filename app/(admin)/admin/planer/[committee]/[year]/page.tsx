import type { Metadata } from 'next'
import { PlainTable } from '@/components/admin/plain-table'
import { PlanForm } from '@/components/admin/plan-form'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import type { Goal } from '@/lib/domain/goal'
import { isOpen } from '@/lib/domain/register-entry'
import { loadPlan, type EditedPlan } from '@/lib/loaders/plan'
import { adminPlanText as text } from '@/lib/text/admin-plan'

export const metadata: Metadata = { title: text.title }

export default async function PlanPage({ params }: { readonly params: Promise<{ committee: string; year: string }> }) {
  const { committee, year: asked } = await params
  const year = Number(asked)
  const edited = await loadPlan(committee, year)
  const base = `/admin/planer/${committee}/${year}`
  return (
    <>
      <PageHeading title={edited.plan?.name ?? text.startPlan(year)} lead={text.planOf(edited.committee, year)} />
      {edited.plan === null ? (
        <PlanForm committee={committee} year={year} plan={null} back={base} />
      ) : (
        <>
          <Goals goals={edited.plan.goals} base={base} />
          <Indicators edited={edited} year={year} base={base} />
          <p className="mt-8">
            <Link href={`${base}/regler`}>{text.form.planRule}</Link>
          </p>
        </>
      )}
      <p className="mt-8">
        <Link href="/admin/planer">{text.allPlans}</Link>
      </p>
    </>
  )
}

/** Goals with those below them, in print order, and how deep each stands. */
function inTree(goals: readonly Goal[], parentKey: string | null = null, depth = 0): readonly { readonly goal: Goal; readonly depth: number }[] {
  return goals.filter((goal) => goal.parentKey === parentKey).flatMap((goal) => [{ goal, depth }, ...inTree(goals, goal.key, depth + 1)])
}

function Goals({ goals, base }: { readonly goals: readonly Goal[]; readonly base: string }) {
  return (
    <section className="mb-10 space-y-3">
      <h2 className="text-h3">{text.goals}</h2>
      <PlainTable
        caption={text.goals}
        captionIsTitle
        head={text.goalHead}
        rows={inTree(goals).map(({ goal, depth }) => [
          <span key={goal.key} className="block max-w-measure" style={{ paddingInlineStart: `${depth}rem` }}>
            <Link href={`${base}/mal/${encodeURIComponent(goal.key)}`}>{goal.name}</Link>
          </span>,
          text.level(goal.level),
          String(goal.indicatorKeys.length),
        ])}
        empty={text.form.noGoals}
      />
      <p>
        <Link href={`${base}/mal/ny`}>{text.addGoal}</Link>
      </p>
    </section>
  )
}

function Indicators({ edited: { indicators, units, plan }, year, base }: { readonly edited: EditedPlan; readonly year: number; readonly base: string }) {
  const nameOf = (key: string | null) => units.find((unit) => unit.key === key)?.name ?? ''
  const goalOf = (key: string) => plan?.goals.find((goal) => goal.key === key)?.name ?? key
  return (
    <section className="space-y-3">
      <h2 className="text-h3">{text.indicators}</h2>
      <PlainTable
        caption={text.indicators}
        captionIsTitle
        head={text.indicatorHead}
        rows={indicators.map((indicator) => [
          <Link key={indicator.key} href={`${base}/indikatorer/${encodeURIComponent(indicator.key)}`}>
            {indicator.lastYear === null || isOpen(indicator, year) ? indicator.name : text.ended(indicator.name, indicator.lastYear)}
          </Link>,
          text.unit(indicator.measurementUnit),
          text.target(indicator.targets),
          nameOf(indicator.orgUnitKey),
          indicator.goalKeys.map(goalOf).join('; '),
        ])}
        empty={text.none}
      />
      <p>
        <Link href={`${base}/indikatorer/ny`}>{text.addIndicator}</Link>
      </p>
    </section>
  )
}
