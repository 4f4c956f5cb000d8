import type { SieObject } from '@/lib/domain/sie-ledger'
import { SIE_LIMITS } from '@/lib/schemas/sie-raw'
import { SIE_MAPPING_LIMITS } from '@/lib/schemas/sie-mapping'
import { FieldFault } from './scan-record'

/**
 * Employee, customer, supplier and invoice (SIE 4B §8.17). They are not read: they name persons, no line of a statement follows them,
 * and there are as many as there are invoices.
 */
const PERSONAL = new Set(['7', '8', '9', '10'])

export function isPersonal(dimension: string): boolean {
  return PERSONAL.has(dimension)
}

function compareObjects([dimensionA, codeA]: SieObject, [dimensionB, codeB]: SieObject): number {
  return Number(dimensionA) - Number(dimensionB) || (codeA < codeB ? -1 : codeA > codeB ? 1 : 0)
}

/**
 * Pairs of dimension and object in order of dimension, whatever order the file has them in.
 * @throws FieldFault when a dimension is no number, an object lacks its dimension, or there are too many
 */
export function objectsOf(fields: readonly string[]): readonly SieObject[] {
  if (fields.length % 2 !== 0) throw new FieldFault('objects', fields.join(' '), '{1 "410"}')
  if (fields.length > 2 * SIE_LIMITS.objects) throw new FieldFault('objects', `${fields.length / 2}`, `${SIE_LIMITS.objects}`, 'tooLong')
  const objects: SieObject[] = []
  for (let at = 0; at < fields.length; at += 2) {
    const [number = '', code = ''] = fields.slice(at, at + 2)
    if (!/^\d{1,9}$/.test(number)) throw new FieldFault('dimension', number, '1')
    if (code.length > SIE_MAPPING_LIMITS.code) throw new FieldFault('objects', code, `${SIE_MAPPING_LIMITS.code}`, 'tooLong')
    const dimension = String(Number(number))
    if (code !== '') objects.push([dimension, code])
  }
  return objects.sort(compareObjects)
}
