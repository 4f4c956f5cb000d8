'use client'

import { useState, type FormEvent } from 'react'
import { Select, TextArea, TextField } from '@/components/ui/field'
import type { Indicator } from '@/lib/domain/indicator'
import { suggestedKey } from '@/lib/domain/register-entry'
import { adminPlanText } from '@/lib/text/admin-plan'
import { adminRegisterText } from '@/lib/text/admin-register'
import { formReader, type Choice } from './form-reading'
import { FormEnd } from './form-end'
import { AliasesField, LastYearField } from './kept-fields'
import { readRule, readScale, readTarget, targetRow, typed, type TargetRow } from './plan-reading'
import { TargetRows } from './target-rows'
import { useAdminCommand } from './use-admin-command'

const text = adminPlanText.form
const shared = adminRegisterText.form

/** An indicator with what is kept of it beside its definition. */
interface KeptIndicator extends Indicator {
  readonly version: number
  readonly aliases: readonly string[]
  readonly lastYear: number | null
  readonly goalKeys: readonly string[]
}

interface IndicatorFormProps {
  readonly committee: string
  readonly year: number
  /** Null: a new indicator. */
  readonly indicator: KeptIndicator | null
  readonly units: readonly Choice[]
  readonly goals: readonly Choice[]
  readonly back: string
}

/** What the plain fields of the form say, as the command takes it. */
function fieldsOf(form: HTMLFormElement, year: number, indicator: KeptIndicator | null): object {
  const { data, read, whole, lines } = formReader(form)
  const name = read('name')
  return {
    key: indicator?.key ?? (read('key') || suggestedKey(name)),
    name,
    fromYear: read('fromYear') === '' ? null : year,
    ...{ favourableDirection: read('direction'), accumulation: read('accumulation'), frequency: read('frequency') },
    orgUnit: read('orgUnit') || null,
    scale: readScale(read('scale')),
    decimals: whole('decimals') ?? 0,
    nationalCode: read('nationalCode') || null,
    sensitive: data.get('sensitive') === 'on',
    goals: data.getAll('goals').map(String),
    aliases: lines('aliases'),
    lastYear: whole('lastYear'),
  }
}

/** One indicator: what is measured, how it is rated, who answers for it, its targets of the year and its goals. */
export function IndicatorForm({ committee, year, indicator, units, goals, back }: IndicatorFormProps) {
  const { submit, busy, problem, faults, question } = useAdminCommand('save-indicator', back)
  const [targets, setTargets] = useState<readonly TargetRow[]>(() => (indicator?.targets ?? []).map(targetRow))
  const [unit, setUnit] = useState(indicator?.measurementUnit ?? 'number')
  const [rule, setRule] = useState(indicator?.ratingRule ? 'keep' : 'plan')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const ruled = readRule(rule, indicator?.ratingRule ?? null, formReader(event.currentTarget).read('tolerance'))
    const chosen = { measurementUnit: unit, ratingRule: ruled, targets: targets.map(readTarget), confirmed: question !== null }
    void submit({ committee, year, version: indicator?.version ?? 0, ...fieldsOf(event.currentTarget, year, indicator), ...chosen })
  }
  return (
    <form noValidate onSubmit={send} className="space-y-5">
      <TextField field={{ id: 'indicator-name', label: text.indicator, error: faults.name }} name="name" defaultValue={indicator?.name} maxLength={600} autoComplete="off" />
      {indicator === null ? (
        <TextField field={{ id: 'indicator-key', label: shared.key, hint: shared.keyHint, error: faults.key, optional: true }} name="key" maxLength={80} />
      ) : (
        <Select
          field={{ id: 'indicator-from', label: shared.from, error: faults.fromYear }}
          name="fromYear"
          options={[{ value: '', label: shared.always }, { value: String(year), label: shared.fromYear(year) }]}
        />
      )}
      <Select
        field={{ id: 'indicator-unit', label: text.unit }}
        value={unit}
        options={text.units}
        onChange={(event) => setUnit(event.target.value as Indicator['measurementUnit'])}
      />
      <Measured indicator={indicator} unit={unit} faults={faults} />
      <Choices indicator={indicator} units={units} unitFault={faults.orgUnit} />
      <Select field={{ id: 'indicator-rule', label: text.rule }} value={rule} options={text.rules(indicator?.ratingRule ?? null)} onChange={(event) => setRule(event.target.value)} />
      {rule === 'tolerance' ? <TextField field={{ id: 'indicator-tolerance', label: text.tolerance }} name="tolerance" inputMode="decimal" defaultValue="10" /> : null}
      <TargetRows year={year} rows={targets} fault={faults.targets} onChange={setTargets} />
      <GoalBoxes goals={goals} hung={indicator?.goalKeys ?? []} />
      <Keeping indicator={indicator} faults={faults} />
      <FormEnd busy={busy} problem={problem} question={question} />
    </form>
  )
}

interface ChoicesProps extends Pick<IndicatorFormProps, 'indicator' | 'units'> {
  readonly unitFault: string | undefined
}

/** What is chosen from a few words. */
function Choices({ indicator, units, unitFault }: ChoicesProps) {
  return (
    <>
      <Select
        field={{ id: 'indicator-direction', label: text.direction }}
        name="direction"
        defaultValue={indicator?.favourableDirection ?? 'higher'}
        options={text.directions}
      />
      <Select
        field={{ id: 'indicator-accumulation', label: text.accumulation }}
        name="accumulation"
        defaultValue={indicator?.accumulation ?? 'latest'}
        options={text.accumulations}
      />
      <Select field={{ id: 'indicator-frequency', label: text.frequency }} name="frequency" defaultValue={indicator?.frequency ?? 'interim'} options={text.frequencies} />
      <Select
        field={{ id: 'indicator-orgunit', label: text.unitResponsible, error: unitFault }}
        name="orgUnit"
        defaultValue={indicator?.orgUnitKey ?? ''}
        options={[{ value: '', label: text.noUnit }, ...units]}
      />
    </>
  )
}

function GoalBoxes({ goals, hung }: { readonly goals: readonly Choice[]; readonly hung: readonly string[] }) {
  return (
    <fieldset className="max-w-measure space-y-1">
      <legend className="font-strong">{text.goals}</legend>
      {goals.length === 0 ? <p className="text-muted">{text.noGoals}</p> : null}
      {goals.map(({ value, label }) => (
        <label key={value} className="flex min-h-9 items-center gap-3">
          <input type="checkbox" name="goals" value={value} className="size-5 shrink-0" defaultChecked={hung.includes(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

interface KeepingProps extends Pick<IndicatorFormProps, 'indicator'> {
  readonly faults: Readonly<Record<string, string>>
}

/** How it is published, found in files, and ended. */
function Keeping({ indicator, faults }: KeepingProps) {
  return (
    <>
      <label className="flex min-h-6 max-w-measure items-center gap-3">
        <input type="checkbox" name="sensitive" className="size-5 shrink-0" defaultChecked={indicator?.sensitive ?? false} />
        {text.sensitive}
      </label>
      <TextField field={{ id: 'indicator-code', label: text.nationalCode, optional: true }} name="nationalCode" defaultValue={indicator?.nationalCode ?? undefined} />
      <AliasesField id="indicator" aliases={indicator?.aliases} fault={faults.aliases} />
      <LastYearField id="indicator" lastYear={indicator?.lastYear} fault={faults.lastYear} />
    </>
  )
}

interface MeasuredProps extends KeepingProps {
  readonly unit: Indicator['measurementUnit']
}

/** Steps of a scale, where there are steps, and decimals. */
function Measured({ indicator, unit, faults }: MeasuredProps) {
  return (
    <>
      {unit === 'yesNo' || unit === 'scale' ? (
        <TextArea
          field={{ id: 'indicator-scale', label: text.scale, hint: text.scaleHint, error: faults.scale, optional: unit === 'scale' }}
          name="scale"
          rows={3}
          defaultValue={indicator?.scale.map(({ value, label }) => `${typed(value)} ${label}`).join('\n')}
        />
      ) : null}
      <TextField
        field={{ id: 'indicator-decimals', label: text.decimals, error: faults.decimals }}
        name="decimals"
        inputMode="numeric"
        defaultValue={indicator?.decimals ?? 0}
      />
    </>
  )
}
