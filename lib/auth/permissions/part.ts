import { isOwn } from './indicator'
import { allOf, anyOf, the, type Permission } from './permission'

/** A part of a report as permissions see it: the unit that answers for it; null: the controllers. */
export interface PartSubject {
  readonly orgUnitKey: string | null
}

const ofTheirOwnUnits: Permission<PartSubject> = (actor, part) => (isOwn(actor, part) ? null : 'OUT_OF_SCOPE')

/** The controller acts for every part, also of units whose head does not use the system; a unit head for those of her own units. */
export const mayActForPart = anyOf<PartSubject>(the('controller'), allOf(the('unitHead'), ofTheirOwnUnits))
