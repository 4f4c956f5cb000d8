/**
 * Why Kolada's figures could not be fetched. `noContact`: no connection; `tooSlow`: no answer in time; `refusedBySource`: an answer other
 * than figures; `redirected`: sent on elsewhere, which is not followed; `notThisFormat`: not the documented shape; `tooLarge`: more than is
 * taken in; `unknownId`: a municipality or code that Kolada does not know; `noCodes`: no indicator has a national code.
 */
export type KoladaFaultCode = 'noContact' | 'tooSlow' | 'refusedBySource' | 'redirected' | 'notThisFormat' | 'tooLarge' | 'unknownId' | 'noCodes'

export interface KoladaFault {
  readonly code: KoladaFaultCode
  /** Status, address or names that the fault is about; null where the code says all. */
  readonly detail: string | null
}

/** A municipality, a region (`00LL`) or the country (`0000`), as Kolada names it. */
export interface ComparedMunicipality {
  /** Four digits: `0138`. */
  readonly code: string
  readonly name: string
}

/** The form of a national code: `N15030`, `U33400`. */
const NATIONAL_CODE = /^[A-Z]\d{5}$/

/** Whether a text can be a national code at all; Kolada alone knows whether there is such a measure. 'N00941' → true. */
export function isNationalCode(code: string): boolean {
  return NATIONAL_CODE.test(code)
}
