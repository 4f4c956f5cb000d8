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
  /** Those that a report can be made with. */
  readonly forms: readonly { readonly key: string; readonly formVersion: number; readonly name: string }[]
  /** Key of each report's form. */
  readonly formOf: Readonly<Record<string, string>>
}

const text = periodText.start

/** The month after the latest report, or January of the next year after December. */
function nextAfter(latest: StartReportFormProps['reports'][number] | undefined, fallback: number): { readonly year: number; readonly to: number } {
  if (latest === undefined) return { year: fallback, to: 1 }
  const { year, to } = latest.period
  return to === 12 ? { year: year + 1, to: 1 } : { year, to: to + 1 }
}

/** Starts the next report from an earlier one. */
export function StartReportForm({ committee, reports, years, forms, formOf }: StartReportFormProps) {
  const [from, setFrom] = useState(reports[0]?.key ?? '')
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
    const chosen = forms.find(({ key }) => key === read('form'))
    const form = chosen === undefined ? null : { form: chosen.key, formVersion: chosen.formVersion }
    await send({ committee, from, kind, title, year, to, dueOn, vintageName: text.vintage(year, to), form })
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-4">
      <Select
        field={{ id: 'start-from', label: text.from }}
        value={from}
        options={reports.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={(event) => setFrom(event.target.value)}
      />
      <Select
        key={from}
        field={{ id: 'start-form', label: text.form, hint: text.formHint }}
        name="form"
        defaultValue={formOf[from]}
        options={forms.map(({ key, name, formVersion }) => ({ value: key, label: text.formOption(name, formVersion) }))}
      />
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
