import { allOf, anyOf, the, type Actor, type Permission } from './permission'

/** The indicator as permissions see it: the unit that answers for it. */
export interface IndicatorSubject {
  readonly orgUnitKey: string | null
}

/** Whether a unit head answers for the indicator. */
export function isOwn(actor: Actor, indicator: IndicatorSubject): boolean {
  return indicator.orgUnitKey !== null && actor.orgUnitKeys.includes(indicator.orgUnitKey)
}

const ofTheirOwnUnits: Permission<IndicatorSubject> = (actor, indicator) => (isOwn(actor, indicator) ? null : 'OUT_OF_SCOPE')

/** The controller saves the value of every indicator, a unit head those of her own units. */
export const maySaveIndicatorValue = anyOf<IndicatorSubject>(the('controller'), allOf(the('unitHead'), ofTheirOwnUnits))
