'use client'

import type { Editor } from '@tiptap/react'
import { ChangeSource, HistoryFrame } from '@/components/history/history-frame'
import { useHistory } from '@/components/history/use-history'
import { RichTextView } from '@/components/report/rich-text'
import { Button } from '@/components/ui/button'
import { asSeen, type RichText } from '@/lib/domain/rich-text'
import { historyText as text } from '@/lib/text/history'
import { textMergeText } from '@/lib/text/text-merge'
import { contentOf } from './editor-content'

interface SectionHistoryProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly sectionKey: string
  readonly title: string
  /** Heading level that the text stands under. */
  readonly below: number
  /** Where an earlier text is written again; null: nothing may be changed. */
  readonly editor: Editor | null
}

/** The text of an event; null: nothing stood there. */
const bodyOf = (stored: unknown): RichText | null => (stored as { readonly body: RichText } | null)?.body ?? null

/** The author's own text of an event, before it was merged with a colleague's; null: nothing was merged. */
const writtenOf = (stored: unknown): RichText | null => (stored as { readonly written?: RichText } | null)?.written ?? null

interface EarlierTextProps {
  readonly body: RichText
  readonly below: number
  readonly summary: string
  readonly at: string
  /** What the button restores, for those who hear it alone. */
  readonly restores: string
  /** Null: nothing may be changed. */
  readonly onRestore: (() => void) | null
}

/** A text that can be read, and written again. */
function EarlierText({ body, below, summary, at, restores, onRestore }: EarlierTextProps) {
  return (
    <details>
      <summary className="min-h-6 w-fit cursor-pointer text-accent underline">
        {summary}
        <span className="spoken">{text.date(at)}</span>
      </summary>
      <div className="my-3 border-s-4 border-line ps-4">
        <RichTextView body={asSeen(body)} below={below} />
      </div>
      {onRestore ? (
        <Button onClick={onRestore}>
          {text.restoreLong}
          <span className="spoken">{restores}</span>
        </Button>
      ) : null}
    </details>
  )
}

/** Who has written a section's text, and when; each earlier text can be read and written again. */
export function SectionHistory({ address, sectionKey, title, below, editor }: SectionHistoryProps) {
  const { isOpen, changes, toggle, close } = useHistory({ committee: address.committee, subject: 'section', subjectKey: `${address.report}:${sectionKey}` })
  const restore = (body: RichText) => {
    editor?.commands.setContent(contentOf(asSeen(body)), { emitUpdate: true })
    close()
  }
  return (
    <HistoryFrame name={text.textOf(title)} isOpen={isOpen} changes={changes} onToggle={toggle}>
      {(change) => {
        const [before, written] = [bodyOf(change.before), writtenOf(change.after)]
        return (
          <div className="w-full">
            <ChangeSource change={change} />
            {before === null ? (
              <p>{text.emptyBefore}</p>
            ) : (
              <EarlierText
                body={before}
                summary={text.readBefore}
                restores={text.restoreBefore(change.at)}
                onRestore={editor ? () => restore(before) : null}
                {...{ below, at: change.at }}
              />
            )}
            {written === null ? null : (
              <EarlierText
                body={written}
                summary={textMergeText.readWritten}
                restores={textMergeText.restoreWritten(change.at)}
                onRestore={editor ? () => restore(written) : null}
                {...{ below, at: change.at }}
              />
            )}
          </div>
        )
      }}
    </HistoryFrame>
  )
}
