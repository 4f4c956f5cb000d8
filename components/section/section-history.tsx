'use client'

import type { Editor } from '@tiptap/react'
import { ChangeSource, HistoryFrame } from '@/components/history/history-frame'
import { useHistory } from '@/components/history/use-history'
import { RichTextView } from '@/components/report/rich-text'
import { Button } from '@/components/ui/button'
import { asSeen, type RichText } from '@/lib/domain/rich-text'
import { historyText as text } from '@/lib/text/history'
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
        const before = bodyOf(change.before)
        return (
          <div className="w-full">
            <ChangeSource change={change} />
            {before === null ? (
              <p>{text.emptyBefore}</p>
            ) : (
              <details>
                <summary className="min-h-6 w-fit cursor-pointer text-accent underline">
                  {text.readBefore}
                  <span className="spoken">{text.date(change.at)}</span>
                </summary>
                <div className="my-3 border-s-4 border-line ps-4">
                  <RichTextView body={asSeen(before)} below={below} />
                </div>
                {editor ? (
                  <Button onClick={() => restore(before)}>
                    {text.restoreLong}
                    <span className="spoken">{text.restoreBefore(change.at)}</span>
                  </Button>
                ) : null}
              </details>
            )}
          </div>
        )
      }}
    </HistoryFrame>
  )
}
