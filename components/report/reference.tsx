import type { PrintedReference } from '@/lib/domain/rich-text'

/** The name of a section or table that a text refers to. In the report itself it leads there, unless its target is gone. */
export function ReferenceLink({ reference: { target, words, isGone }, linked }: { reference: PrintedReference; linked: boolean }) {
  return linked && !isGone ? <a href={`#${target}`}>{words}</a> : words
}
