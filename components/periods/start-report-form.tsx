'use client'

import { useState, type FormEvent } from 'react'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { Problem } from '@/components/ui/problem'
import type { ReportKind } from '@/lib/domain/report'
import { periodText, suggestedTitle } from '@/lib/text/period'

interface StartReportFormProps {
  readonly committee: string
  /** Latest first. */
  readonly reports: readonly { readonly key: string; readonly title: string; readonly period: { readonly year: number; readonly to: number } }[]
  readonly years: readonly number[]
}

const text = periodText.start

/** The month after the latest report, or January of the next year after December. */
function nextAfter(latest: StartReportFormProps['reports'][number] | undefined, fallback: number): { readonly year: number; readonly to: number } {
  if (latest === undefined) return { year: fallback, to: 1 }
  const { year, to } = latest.period
  return to === 12 ? { year: year + 1, to: 1 } : { year, to: to + 1 }
}

/** Starts the next report from an earlier one. */
export function StartReportForm({ committee, reports, years }: StartReportFormProps) {
  const { send, busy, problem, result } = useCommand<{ readonly report: string; readonly sections: number }>('start-report', text.refusal)
  const [next] = useState(() => nextAfter(reports[0], years[0] ?? 2000))
  const yearOptions = [...new Set([...years, next.year])].sort((a, b) => b - a).map((year) => ({ value: String(year), label: String(year) }))

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const read = (name: string) => String(fields.get(name) ?? '').trim()
    const [year, to, kind] = [Number(read('year')), Number(read('to')), read('kind') as ReportKind]
    const title = read('title') || suggestedTitle(kind, year, to)
    const dueOn = read('dueOn') || null
    await send({ committee, from: read('from'), kind, title, year, to, dueOn, vintageName: text.vintage(year, to) })
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-4">
      <Select field={{ id: 'start-from', label: text.from }} name="from" options={reports.map(({ key, title }) => ({ value: key, label: title }))} />
      <Select field={{ id: 'start-kind', label: text.kind }} name="kind" options={text.kinds} />
      <div className="grid max-w-field grid-cols-2 gap-4">
        <Select field={{ id: 'start-to', label: text.to }} name="to" defaultValue={String(next.to)} options={text.monthOptions} />
        <Select field={{ id: 'start-year', label: text.year }} name="year" defaultValue={String(next.year)} options={yearOptions} />
      </div>
      <TextField field={{ id: 'start-title', label: text.reportTitle, hint: text.titleHint, optional: true }} name="title" maxLength={600} />
      <TextField field={{ id: 'start-due', label: text.dueOn, optional: true }} name="dueOn" type="date" />
      <Button type="submit" disabled={busy}>
        {busy ? text.busy : text.send}
      </Button>
      <div role="status">
        {result !== null && !busy ? (
          <p>
            {text.done(result.sections)} <Link href={`/arbete/${committee}/${result.report}/mal`}>{text.open}</Link>
          </p>
        ) : null}
      </div>
      <Problem text={problem} />
    </form>
  )
}
