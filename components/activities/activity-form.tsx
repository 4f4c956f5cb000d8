'use client'

import { countOrNull, countProblem, newItemKey, orNull, placeField, placeOf, unitField } from '@/components/items/item-field'
import { ItemForm } from '@/components/items/item-form'
import type { Activity } from '@/lib/domain/activity'
import type { AnnualCycleItem } from '@/lib/domain/annual-cycle'
import type { FollowUpKeeping } from '@/lib/domain/follow-up-item'
import { monthsOf, wholeYear } from '@/lib/domain/period'
import { activityText } from '@/lib/text/activity'
import { itemText } from '@/lib/text/item'

interface Place<Item> {
  readonly address: { readonly committee: string; readonly report: string }
  readonly keeping: FollowUpKeeping
  /** Null adds a new one. */
  readonly item: Item | null
  readonly all: readonly Item[]
}

/** An activity's words, target, unit and place. */
export function ActivityForm({ address, keeping, item, all }: Place<Activity>) {
  const count = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  return (
    <ItemForm
      command="save-activity"
      about={item?.key ?? 'new'}
      submitLabel={item === null ? activityText.add : itemText.save}
      fields={[
        { name: 'text', label: activityText.text, kind: 'long', initial: item?.text ?? '', isRequired: true },
        { name: 'numerator', label: activityText.numerator, kind: 'number', initial: count(item?.numerator), problem: countProblem },
        { name: 'denominator', label: activityText.denominator, kind: 'number', initial: count(item?.denominator), problem: countProblem },
        unitField(keeping, item?.orgUnitKey ?? null),
        placeField(all.filter((each) => each !== item).map(({ key, text }) => ({ key, label: text }))),
      ]}
      toInput={(values) => ({
        ...address,
        key: item?.key ?? newItemKey('activity'),
        version: item === null ? 0 : keeping.versions[`activity:${item.key}`],
        text: values.text,
        numerator: countOrNull(values.numerator),
        denominator: countOrNull(values.denominator),
        orgUnit: orNull(values.orgUnit),
        ...placeOf(values),
      })}
    />
  )
}

/** A row of the annual cycle: its month, activity, unit and place. */
export function AnnualCycleForm({ address, keeping, item, all }: Place<AnnualCycleItem>) {
  return (
    <ItemForm
      command="save-annual-cycle-item"
      about={item?.key ?? 'new'}
      submitLabel={item === null ? activityText.addCycle : itemText.save}
      fields={[
        { name: 'activity', label: activityText.text, kind: 'long', initial: item?.activity ?? '', isRequired: true },
        {
          name: 'month',
          label: activityText.month,
          kind: 'choice',
          initial: String(item?.month ?? 1),
          options: monthsOf(wholeYear(0)).map((month) => ({ value: String(month), label: activityText.monthName(month) })),
        },
        unitField(keeping, item?.orgUnitKey ?? null),
        placeField(all.filter((each) => each !== item).map(({ key, activity }) => ({ key, label: activity }))),
      ]}
      toInput={(values) => ({
        ...address,
        key: item?.key ?? newItemKey('cycle'),
        version: item === null ? 0 : keeping.versions[`annualCycleItem:${item.key}`],
        month: Number(values.month),
        activity: values.activity,
        orgUnit: orNull(values.orgUnit),
        ...placeOf(values),
      })}
    />
  )
}
