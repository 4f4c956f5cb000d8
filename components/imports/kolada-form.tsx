'use client'

import { useRouter } from 'next/navigation'
import { useEffect, type FormEvent } from 'react'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { Problem } from '@/components/ui/problem'
import type { ComparedMunicipality } from '@/lib/domain/kolada'
import { koladaText as text, listedNames } from '@/lib/text/kolada'

interface KoladaFormProps {
  readonly committee: string
  /** Latest first. */
  readonly years: readonly number[]
  readonly indicators: readonly { readonly key: string; readonly name: string; readonly nationalCode: string }[]
  /** Those of the last fetch. */
  readonly kept: readonly ComparedMunicipality[]
}

/** How many years can be fetched at once. */
const SPANS = [1, 2, 3, 5, 10]
const USUAL_SPAN = '5'

/** The year and as many before it as were asked for: 2020 and 3 → 2018, 2019, 2020. */
function yearsUntil(year: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => year - count + 1 + index)
}

function Choice({ name, value, label }: { readonly name: string; readonly value: string; readonly label: string }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="checkbox" name={name} value={value} className="size-5 shrink-0 accent-accent" defaultChecked />
      {label}
    </label>
  )
}

/** Asks Kolada for the committee's indicators and opens the preview of what came. */
export function KoladaForm({ committee, years, indicators, kept }: KoladaFormProps) {
  const router = useRouter()
  const { send, busy, problem, result } = useCommand<{ readonly batch: string }>('fetch-kolada', text.refusal)
  useEffect(() => {
    if (result !== null) router.push(`/arbete/${committee}/import/${result.batch}`)
  }, [result, router, committee])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const year = Number(form.get('year'))
    const municipalities = [...form.getAll('municipality').map(String), ...listedNames(String(form.get('more')))]
    void send({ committee, year, years: yearsUntil(year, Number(form.get('span'))), municipalities, ownValues: form.get('own') !== null })
  }

  return (
    <form noValidate onSubmit={submit} className="max-w-measure space-y-4">
      <details>
        <summary className="min-h-6 w-fit">{`${text.indicators} (${indicators.length})`}</summary>
        <ul className="mt-2 list-disc ps-5">
          {indicators.map((indicator) => (
            <li key={indicator.key}>{text.indicator(indicator)}</li>
          ))}
        </ul>
      </details>
      <Select field={{ id: 'kolada-year', label: text.year, hint: text.yearHint }} name="year" options={years.map((year) => ({ value: String(year), label: String(year) }))} />
      <Select field={{ id: 'kolada-span', label: text.span }} name="span" defaultValue={USUAL_SPAN} options={SPANS.map((count) => ({ value: String(count), label: text.spanOption(count) }))} />
      {kept.length === 0 ? null : (
        <fieldset>
          <legend className="font-strong">{text.compared}</legend>
          {kept.map((municipality) => (
            <Choice key={municipality.code} name="municipality" value={municipality.code} label={text.municipality(municipality)} />
          ))}
        </fieldset>
      )}
      <TextField field={{ id: 'kolada-more', label: kept.length === 0 ? text.more : text.moreAlso, hint: text.moreHint, optional: true }} name="more" maxLength={2_000} autoComplete="off" />
      <Choice name="own" value="own" label={text.own} />
      <Button type="submit" disabled={busy}>
        {text.send}
      </Button>
      <p role="status">{busy ? text.busy : result === null ? null : text.opening}</p>
      <Problem text={problem} />
    </form>
  )
}
