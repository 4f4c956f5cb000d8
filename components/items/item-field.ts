import type { FollowUpKeeping } from '@/lib/domain/follow-up-item'
import { itemText } from '@/lib/text/item'
import type { ItemField, ItemValues } from './item-form'
import { placeChoices, placeChosen } from './place-choice'

/** A key for a new thing; the server refuses one that is taken. */
export const newItemKey = (prefix: string) => `${prefix}-${crypto.randomUUID().slice(0, 8)}`

/** Empty text is nothing. */
export const orNull = (value: string | undefined) => (value === undefined || value === '' ? null : value)

/** Which unit follows it up. */
export function unitField({ units }: FollowUpKeeping, orgUnitKey: string | null): ItemField {
  const options = [{ value: '', label: itemText.noUnit }, ...units.map(({ key, name }) => ({ value: key, label: name }))]
  return { name: 'orgUnit', label: itemText.unit, kind: 'choice', initial: orgUnitKey ?? '', options }
}

/** Where in the list it stands: as it is, first, or after another. */
export function placeField(others: readonly { readonly key: string; readonly label: string }[]): ItemField {
  const { samePlace: stay, first, after } = itemText
  const options = placeChoices(others.map(({ key, label }) => ({ value: key, label })), { stay, first, after })
  return { name: 'after', label: itemText.place, kind: 'choice', initial: '', options }
}

/** The place as commands take it: left out when it stays as it is. */
export const placeOf = ({ after = '' }: ItemValues) => placeChosen(after)

/** A whole number from 0 up, or nothing. */
export const countProblem = (value: string) => (/^\d{1,9}$/.test(value) ? null : itemText.count)

export const countOrNull = (value: string | undefined) => (value === undefined || value === '' ? null : Number(value))
