import type { WhoWhen } from './command-answer'
import type { NoteAnchor } from './note-anchor'
import type { ReportStatus } from './report'

/** An answer to a note. */
export interface NoteReply {
  readonly id: string
  readonly by: WhoWhen
  readonly text: string
}

/** Kommentar: what somebody says about words of a section, or about the whole of it, while the report is made. No part of the ReportView. */
export interface Note {
  readonly id: string
  readonly section: string
  readonly anchor: NoteAnchor
  readonly by: WhoWhen
  readonly text: string
  readonly replies: readonly NoteReply[]
  /** Who said that it is dealt with; null: it is open. */
  readonly resolved: WhoWhen | null
  /** The reader wrote it. */
  readonly isOwn: boolean
}

/** Notes are written until the report is sent to the committee: by its authors in a draft, and by those who read and approve it after that. */
export function takesNotes(status: ReportStatus): boolean {
  return status === 'draft' || status === 'submitted' || status === 'reviewed' || status === 'approved'
}

/** A note is taken away by whoever wrote it, as long as nobody has answered. */
export function isDeletable({ isOwn, replies }: Pick<Note, 'isOwn' | 'replies'>): boolean {
  return isOwn && replies.length === 0
}

/** How many notes are open, section by section, in the order of the report; sections without are left out. */
export function openNotes(
  notes: readonly Note[],
  sections: readonly { readonly key: string; readonly title: string }[],
): readonly { readonly key: string; readonly title: string; readonly count: number }[] {
  return sections.flatMap(({ key, title }) => {
    const count = notes.filter(({ section, resolved }) => section === key && resolved === null).length
    return count === 0 ? [] : [{ key, title, count }]
  })
}
