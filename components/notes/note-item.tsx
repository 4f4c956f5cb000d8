import { useState } from 'react'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import { isDeletable, type Note } from '@/lib/domain/note'
import { noteText as text } from '@/lib/text/note'
import { NoteForm } from './note-form'
import { noteId } from './use-note-words'

interface NoteItemProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly note: Note
  /** Its words are no longer in the text. */
  readonly isGone: boolean
  /** The report still takes notes from this person. */
  readonly mayWrite: boolean
  /** Its words were last shown or clicked. */
  readonly isCurrent: boolean
  readonly onShow: () => void
  /** It has been resolved, opened again or taken away: it no longer stands where it stood. */
  readonly onDone: () => void
}

function AboutWords({ note: { anchor }, isGone, onShow }: Pick<NoteItemProps, 'note' | 'isGone' | 'onShow'>) {
  if (anchor.quote === '') return <p className="text-small text-muted">{text.aboutSection}</p>
  return (
    <div className="text-small">
      <blockquote className="border-s-4 border-line ps-2">{anchor.quote}</blockquote>
      {isGone ? (
        <p className="text-muted">{text.goneWords}</p>
      ) : (
        <Button kind="quiet" className="-ms-2" onClick={onShow}>
          <span>
            {text.toWords}
            <span className="spoken"> {anchor.quote}</span>
          </span>
        </Button>
      )}
    </div>
  )
}

/** A note with its answers and what can be done with it. */
export function NoteItem({ address, note, isGone, isCurrent, mayWrite, onShow, onDone }: NoteItemProps) {
  const [isAnswering, setAnswering] = useState(false)
  const answer = useCommand('answer-note')
  const resolve = useCommand('resolve-note')
  const reopen = useCommand('reopen-note')
  const remove = useCommand('delete-note')
  const { id, by, replies, resolved } = note
  const send = async (command: typeof resolve) => {
    if (await command.send({ ...address, note: id })) onDone()
  }
  const isBusy = [answer, resolve, reopen, remove].some(({ busy }) => busy)
  const action = (label: string, run: () => void) => (
    <Button kind="quiet" className="-ms-2" aria-disabled={isBusy} aria-label={text.ofNote(label, note.text)} onClick={() => (isBusy ? undefined : run())}>
      {label}
    </Button>
  )
  return (
    <li id={noteId(id)} aria-current={isCurrent ? true : undefined} className="border-t border-line py-3">
      <AboutWords note={note} isGone={isGone} onShow={onShow} />
      <p className="mt-1 whitespace-pre-wrap">{note.text}</p>
      <p className="text-small text-muted">{text.signed(by)}</p>
      {replies.length === 0 ? null : (
        <ul className="mt-2 space-y-2 ps-4">
          {replies.map((reply) => (
            <li key={reply.id}>
              <p className="whitespace-pre-wrap">{reply.text}</p>
              <p className="text-small text-muted">{text.signed(reply.by)}</p>
            </li>
          ))}
        </ul>
      )}
      {resolved === null ? null : <p className="mt-1 text-small text-muted">{text.resolvedBy(resolved)}</p>}
      {mayWrite ? (
        <div className="flex flex-wrap gap-x-4">
          {resolved === null ? action(text.resolve, () => void send(resolve)) : action(text.reopen, () => void send(reopen))}
          {resolved === null && !isAnswering ? action(text.answer, () => setAnswering(true)) : null}
          {isDeletable(note) ? action(text.remove, () => void send(remove)) : null}
        </div>
      ) : null}
      {isAnswering ? (
        <NoteForm
          label={text.answerField}
          save={text.saveAnswer}
          busy={answer.busy}
          problem={answer.problem}
          onSave={(words) => answer.send({ ...address, note: id, text: words })}
          onClose={() => {
            setAnswering(false)
            onDone()
          }}
        />
      ) : null}
      <Problem text={resolve.problem ?? reopen.problem ?? remove.problem} />
    </li>
  )
}
