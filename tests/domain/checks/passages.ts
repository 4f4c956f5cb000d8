import type { Passage } from '@/lib/domain/passage'

/** A paragraph of the section `summary`; change what the case is about. */
export function passage(text: string, changed: Partial<Passage> = {}): Passage {
  return { kind: 'prose', place: { kind: 'section', key: 'summary', label: 'Summary' }, headings: ['Summary'], text, level: null, carriedOver: false, ...changed }
}

/** A comment on something, with its level. */
export function comment(kind: Passage['place']['kind'], key: string, text: string, level: Passage['level'] = null, label = key): Passage {
  return passage(text, { kind: 'commentary', place: { kind, key, label }, headings: [label], level })
}

/** A title, caption or label of the form. */
export function caption(text: string, changed: Partial<Passage> = {}): Passage {
  return passage(text, { kind: 'caption', place: { kind: 'form', key: 'table', label: text }, ...changed })
}
