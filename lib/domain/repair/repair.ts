import type { AssessmentSubject, RatingLevel } from '../assessment'
import type { CheckInput } from '../checks/check'
import type { Binder } from '../figures/claims-in'
import type { Passage } from '../passage'
import type { PrintedText } from '../rich-text'
import type { LineEdit } from './line-edit'

/** Subjects that a person rates and comments by their key alone. */
export type RepairedSubject = Exclude<AssessmentSubject, 'unitResult' | 'monthlyStripCell'>

/** What a repair writes: the whole text of a section, or fields of an assessment. */
export type RepairTarget =
  | { readonly kind: 'section'; readonly section: string; readonly body: PrintedText }
  | {
      readonly kind: 'assessment'
      readonly subject: RepairedSubject
      readonly subjectKey: string
      readonly set: { readonly level?: RatingLevel; readonly commentary?: string; readonly reason?: string }
    }

/**
 * How a repair mends: `link` puts a figure of the report instead of a typed number, and `number` what the figure is, in comments, which hold
 * no figures; `word` turns a word of sign or direction, `level` takes the proposed level, `confirm` says that a sentence has been read since
 * its figure moved, `format` types numbers as the tables do.
 */
export type RepairKind = 'link' | 'number' | 'word' | 'level' | 'confirm' | 'format'

/** What a person sees of a repair before it is made. */
export interface RepairPreview {
  readonly kind: RepairKind
  /** The words that are changed; of `level` the code of the level. Of several alike, the first. */
  readonly from: string
  readonly to: string
  /** How many stretches are changed. */
  readonly count: number
}

/** A change that would make a finding go away. */
export interface FindingRepair extends RepairPreview {
  readonly target: RepairTarget
}

/** Kinds that need no judgement of each one, so that alike ones may be made together. */
export const TOGETHER: readonly RepairKind[] = ['confirm', 'format']

/** A report with what its texts are read with. */
export interface RepairContext {
  readonly input: CheckInput
  readonly binder: Binder
}

/** A stretch of a passage that is to change. */
export interface PassageEdit extends LineEdit {
  readonly passage: Passage
}

/** The edits of one repair, before it is known where the passages are stored. */
export interface Mending extends RepairPreview {
  readonly edits: readonly PassageEdit[]
}
