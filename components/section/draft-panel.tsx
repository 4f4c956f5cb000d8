'use client'

import { useEditorState, type Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { CommentAsk } from '@/lib/domain/drafts/comment-ask'
import type { SectionDrafts } from '@/lib/domain/drafts/sentence-draft'
import { inlineText, type PrintedInline } from '@/lib/domain/rich-text'
import { draftContent } from '@/lib/text/draft'
import { draftPanelText as text } from '@/lib/text/draft-panel'
import { linkedFigureText } from '@/lib/text/linked-figure'

interface DraftPanelProps {
  readonly editor: Editor
  readonly address: { readonly committee: string; readonly report: string }
  /** Name of the section. */
  readonly title: string
  readonly proposed: SectionDrafts
}

/** A proposed sentence, and how it reads. */
interface Proposal {
  readonly key: string
  readonly content: readonly PrintedInline[]
  readonly words: string
}

/** Puts a sentence where the cursor is, with a space before it where words stand. The focus stays, so that the next can follow. */
function insert(editor: Editor, content: readonly PrintedInline[]): void {
  const { $to } = editor.state.selection
  const before = $to.parent.textBetween(0, $to.parentOffset, '', 'x')
  const space: readonly PrintedInline[] = before === '' || /\s$/.test(before) ? [] : [{ type: 'text', text: ' ' }]
  editor.commands.insertContentAt($to.pos, structuredClone([...space, ...content]))
}

/**
 * Sentences that the figures propose for a text: open where nothing is written, else on asking. A sentence that stands in the text as it
 * would be put there is not offered again.
 */
export function DraftPanel({ editor, address, title, proposed }: DraftPanelProps) {
  const id = useId()
  const written = useEditorState({ editor, selector: ({ editor: { isEditable }, editor: current }) => (isEditable ? current.getText() : null) })
  const [isOpen, setOpen] = useState(() => editor.isEmpty)
  const [insertedNow, setInsertedNow] = useState(0)
  if (written === null || proposed.drafts.length + proposed.asks.length === 0) return null

  const proposals = proposed.drafts.map((draft): Proposal => {
    const content = draftContent(draft)
    return { key: draft.key, content, words: inlineText(content, linkedFigureText) }
  })
  const left = proposals.filter(({ words }) => !written.includes(words))
  const insertAll = (all: readonly Proposal[]) => {
    for (const { content } of all) insert(editor, content)
    setInsertedNow(all.length)
  }

  return (
    <div className="no-print mt-3">
      <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {text.title}
      </Button>
      <section id={id} hidden={!isOpen} aria-label={text.titleFor(title)} className="mt-3 max-w-measure">
        {proposed.asks.length === 0 ? null : <CommentAsks asks={proposed.asks} address={address} />}
        {proposals.length === 0 ? null : (
          <>
            <p className="text-small text-muted">{text.lead}</p>
            <ul className="mt-2">
              {proposals.map((proposal) => (
                <ProposalRow key={proposal.key} proposal={proposal} isInserted={!left.includes(proposal)} onInsert={() => insertAll([proposal])} />
              ))}
            </ul>
            <Button className="mt-2" aria-disabled={left.length === 0} onClick={left.length === 0 ? undefined : () => insertAll(left)}>
              {text.insertAll}
            </Button>
          </>
        )}
      </section>
      <p role="status" className="spoken">
        {insertedNow === 0 ? null : text.said(insertedNow)}
      </p>
    </div>
  )
}

interface ProposalRowProps {
  readonly proposal: Proposal
  readonly isInserted: boolean
  readonly onInsert: () => void
}

function ProposalRow({ proposal: { words }, isInserted, onInsert }: ProposalRowProps) {
  const label = isInserted ? text.inserted : text.insert
  return (
    <li className="flex items-baseline justify-between gap-x-6 border-t border-line py-2">
      <span>{words}</span>
      <Button kind="quiet" aria-label={`${label}: ${words}`} aria-disabled={isInserted} onClick={isInserted ? undefined : onInsert}>
        {label}
      </Button>
    </li>
  )
}

/** Lines that the form wants a comment on before a text can say why, each with the way there. */
function CommentAsks({ asks, address }: { readonly asks: readonly CommentAsk[]; readonly address: DraftPanelProps['address'] }) {
  return (
    <>
      <p className="font-strong">{text.asks}</p>
      <ul className="mb-4">
        {asks.map((ask) => (
          <li key={`${ask.statementKey}/${ask.lineKey}`}>
            <Link className="inline-block min-h-6" href={`/arbete/${address.committee}/${address.report}/ekonomi#comment-${ask.lineKey}`}>
              {text.ask(ask)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
