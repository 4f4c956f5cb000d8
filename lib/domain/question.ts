import type { WhoWhen } from './command-answer'
import type { ReportStatus } from './report'

/** Fråga: what a member of the committee asks the department about a section of a report that has been sent. No part of the ReportView. */
export interface Question {
  readonly id: string
  /** Counts its changes: an answer names the words that it answers. */
  readonly version: number
  readonly section: string
  readonly text: string
  readonly by: WhoWhen
  /** Null: nobody has answered. */
  readonly answer: { readonly text: string; readonly by: WhoWhen } | null
  /** When its writer withdrew it (ISO time); null: it stands. It is kept all the same. */
  readonly withdrawnAt: string | null
  /** The reader wrote it. */
  readonly isOwn: boolean
}

export type QuestionState = 'open' | 'answered' | 'withdrawn'

/** Open until it is answered or withdrawn; it is never both. */
export function questionState({ answer, withdrawnAt }: Pick<Question, 'answer' | 'withdrawnAt'>): QuestionState {
  if (withdrawnAt !== null) return 'withdrawn'
  return answer === null ? 'open' : 'answered'
}

/** Members ask before the meeting: from when the report is sent to them until it is adopted. */
export function takesQuestions(status: ReportStatus): boolean {
  return status === 'sent'
}

/** Open ones first, then those answered, those withdrawn last; otherwise as they stand. */
export function byQuestionState(questions: readonly Question[]): readonly Question[] {
  return (['open', 'answered', 'withdrawn'] as const).flatMap((state) => questions.filter((question) => questionState(question) === state))
}
