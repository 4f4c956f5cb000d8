import type { PeopleCell, PeopleSystem, Quantity, Relation } from '@/lib/domain/suppression/people-system'

/** `rowTotal: total = a + b`; the order of the parts says nothing. */
export function relationWords({ kind, terms }: Relation): string {
  const side = (factor: number) =>
    terms
      .flatMap((term) => (term.factor === factor ? [term.quantity] : []))
      .sort()
      .join(' + ')
  return `${kind}: ${side(1)} = ${side(-1)}`
}

/** `a 3`, `a -3 difference` of what counts nobody and may be below 0, `a 30 plain` of what counts nobody. */
export function quantityWords({ key, value, people, signed }: Quantity): string {
  return `${key} ${value}${people ? '' : signed ? ' difference' : ' plain'}${people && signed ? ' signed' : ''}`
}

/** `t/a/share percent 25 of a, total`. */
export function cellWords({ address, telling, about, number }: PeopleCell): string {
  return `${address} ${telling} ${number ?? '-'} of ${about.join(', ')}`
}

/** A system in words; what is said twice is told once. */
export function systemWords({ quantities, cells, relations }: PeopleSystem) {
  return { quantities: [...new Set(quantities.map(quantityWords))], cells: cells.map(cellWords), relations: [...new Set(relations.map(relationWords))] }
}
