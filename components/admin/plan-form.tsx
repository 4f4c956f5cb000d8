'use client'

import { useState, type FormEvent } from 'react'
import { Select, TextField } from '@/components/ui/field'
import type { RatingRule, RollUpRule } from '@/lib/domain/assessment'
import { adminPlanText } from '@/lib/text/admin-plan'
import { formReader } from './form-reading'
import { FormEnd } from './form-end'
import { readRule } from './plan-reading'
import { useAdminCommand } from './use-admin-command'

const text = adminPlanText.form

interface PlanFormProps {
  readonly committee: string
  readonly year: number
  /** Null: the year has no plan yet. */
  readonly plan: { readonly name: string; readonly ratingRule: RatingRule; readonly rollUpRule: RollUpRule; readonly version: number } | null
  readonly back: string
}

/** A year's plan: its name, and the rules that rate its indicators and goals. */
export function PlanForm({ committee, year, plan, back }: PlanFormProps) {
  const { submit, busy, problem, faults, question } = useAdminCommand('save-plan', back)
  const [rule, setRule] = useState(plan === null ? 'tolerance' : 'keep')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { read } = formReader(event.currentTarget)
    const chosen = read('rollUp')
    const rules = { ratingRule: readRule(rule, plan?.ratingRule ?? null, read('tolerance')), rollUpRule: chosen === 'keep' ? plan?.rollUpRule : { kind: chosen } }
    void submit({ committee, year, version: plan?.version ?? 0, name: read('name'), ...rules, confirmed: question !== null })
  }
  const rollUps = plan === null ? text.rollUps : [text.keepRollUp(plan.rollUpRule), ...text.rollUps]
  return (
    <form noValidate onSubmit={send} className="space-y-5">
      <TextField field={{ id: 'plan-name', label: text.planName, error: faults.name }} name="name" defaultValue={plan?.name} maxLength={600} autoComplete="off" />
      <Select field={{ id: 'plan-rule', label: text.planRule }} value={rule} options={text.planRules(plan?.ratingRule ?? null)} onChange={(event) => setRule(event.target.value)} />
      {rule === 'tolerance' ? <TextField field={{ id: 'plan-tolerance', label: text.tolerance }} name="tolerance" inputMode="decimal" defaultValue="10" /> : null}
      <Select field={{ id: 'plan-rollup', label: text.rollUp }} name="rollUp" options={rollUps} />
      <FormEnd busy={busy} problem={problem} question={question} />
    </form>
  )
}
