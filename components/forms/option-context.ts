import type { FormBlock } from '@/lib/domain/form'
import type { FormGround } from '@/lib/domain/form-ground'

/** What the fields of a form's part need beside their value. */
export interface OptionContext {
  /** The block that the options are of; null: a section, or the whole form. */
  readonly block: FormBlock | null
  readonly ground: FormGround
  /** What is wrong, by path in the form. */
  readonly faults: ReadonlyMap<string, string>
}

/** Id of the field at a path: 'sections[3].blocks[1].title' → 'sections-3-blocks-1-title'. */
export function fieldId(path: string): string {
  return path.replace(/\W+/g, '-')
}
