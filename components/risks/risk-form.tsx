'use client'

import { useId } from 'react'
import { newItemKey, orNull, placeField, placeOf, unitField } from '@/components/items/item-field'
import { ItemForm } from '@/components/items/item-form'
import type { FollowUpKeeping } from '@/lib/domain/follow-up-item'
import { monthsOf } from '@/lib/domain/period'
import type { Period } from '@/lib/domain/period'
import type { ActionStatus, Risk } from '@/lib/domain/risk'
import { monthName } from '@/lib/text/format'
import { itemText } from '@/lib/text/item'
import { riskText } from '@/lib/text/risk'
import { RiskMatrixChoice } from './risk-matrix'

interface RiskPlace {
  readonly address: { readonly committee: string; readonly report: string }
  readonly keeping: FollowUpKeeping
}

/** A risk's type, title, factors, unit and place. Null adds a new one. */
export function RiskForm({ address, keeping, risk, others }: RiskPlace & { readonly risk: Risk | null; readonly others: readonly Risk[] }) {
  const id = useId()
  return (
    <ItemForm
      command="save-risk"
      about={risk?.key ?? 'new'}
      submitLabel={risk === null ? riskText.add : itemText.save}
      fields={[
        { name: 'title', label: riskText.name, kind: 'long', initial: risk?.title ?? '', isRequired: true },
        { name: 'type', label: riskText.type, kind: 'text', initial: risk?.type ?? '', isRequired: true },
        unitField(keeping, risk?.orgUnitKey ?? null),
        placeField(others.map(({ key, title }) => ({ key, label: title }))),
      ]}
      toInput={(values) => {
        const [likelihood, impact] = (values.factors ?? '').split(':').map(Number)
        const isScored = values.factors !== undefined && values.factors !== ''
        return {
          ...address,
          key: risk?.key ?? newItemKey('risk'),
          version: risk === null ? 0 : keeping.versions[`risk:${risk.key}`],
          title: values.title,
          type: values.type,
          likelihood: isScored ? likelihood : null,
          impact: isScored ? impact : null,
          orgUnit: orNull(values.orgUnit),
          ...placeOf(values),
        }
      }}
    >
      <RiskMatrixChoice id={id} likelihood={risk?.likelihood ?? null} impact={risk?.impact ?? null} />
    </ItemForm>
  )
}

const STATUSES: readonly ActionStatus[] = ['notStarted', 'ongoing', 'done', 'cancelled']

/** An action's words and how far it has come. Null adds a new one. */
export function RiskActionForm({ address, keeping, risk, action }: RiskPlace & { readonly risk: Risk; readonly action: Risk['actions'][number] | null }) {
  return (
    <ItemForm
      command="save-risk-action"
      about={`${risk.key}/${action?.key ?? 'new'}`}
      submitLabel={action === null ? riskText.addAction : itemText.save}
      fields={[
        { name: 'text', label: riskText.action, kind: 'long', initial: action?.text ?? '', isRequired: true },
        {
          name: 'status',
          label: riskText.actionStatus,
          kind: 'choice',
          initial: action?.status ?? 'notStarted',
          options: STATUSES.map((status) => ({ value: status, label: riskText.actionWord(status) })),
        },
      ]}
      toInput={({ text, status }) => ({
        ...address,
        risk: risk.key,
        key: action?.key ?? newItemKey('action'),
        version: action === null ? 0 : keeping.versions[`risk:${risk.key}:${action.key}`],
        text,
        status,
      })}
    />
  )
}

/** How a risk ended, and when; a closed one is opened again. */
export function RiskCloseForm({ address, keeping, risk, period }: RiskPlace & { readonly risk: Risk; readonly period: Period }) {
  const place = { ...address, key: risk.key, version: keeping.versions[`risk:${risk.key}`] }
  if (risk.closedIn !== null) {
    return <ItemForm command="close-risk" about={risk.key} submitLabel={riskText.reopen} fields={[]} toInput={() => ({ ...place, month: null, outcome: null })} />
  }
  return (
    <ItemForm
      command="close-risk"
      about={risk.key}
      submitLabel={riskText.close}
      fields={[
        { name: 'outcome', label: riskText.outcome, kind: 'long', initial: '', isRequired: true },
        {
          name: 'month',
          label: riskText.closeMonth,
          kind: 'choice',
          initial: String(period.to),
          options: monthsOf(period).map((month) => ({ value: String(month), label: monthName(month) })),
        },
      ]}
      toInput={({ outcome, month }) => ({ ...place, outcome, month: Number(month) })}
    />
  )
}
