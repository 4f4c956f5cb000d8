'use client'

import { useState } from 'react'
import { NoteForm } from '@/components/notes/note-form'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import { questionState, type Question } from '@/lib/domain/question'
import { questionText as text } from '@/lib/text/question'

interface QuestionItemProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly question: Question
  /** The report still takes questions from this person. */
  readonly mayAsk: boolean
  readonly mayAnswer: boolean
}

/** How the question stands, in words. */
function Standing({ question }: Pick<QuestionItemProps, 'question'>) {
  const { answer, withdrawnAt } = question
  if (withdrawnAt !== null) return <p className="text-small text-muted">{text.withdrawn(withdrawnAt)}</p>
  if (answer === null) return <p className="text-small font-strong">{text.waiting}</p>
  return (
    <div className="mt-2 border-s-4 border-line ps-3">
      <p className="text-small font-strong">{text.answer}</p>
      <p className="whitespace-pre-wrap">{answer.text}</p>
      <p className="text-small text-muted">{text.signed(answer.by)}</p>
    </div>
  )
}

/** A member's question with its answer, and what can be done with it: its writer changes or withdraws it, the department answers. */
export function QuestionItem({ address, question, mayAsk, mayAnswer }: QuestionItemProps) {
  const [writing, setWriting] = useState<'change' | 'answer' | null>(null)
  const change = useCommand('change-question', text.refusal)
  const withdraw = useCommand('withdraw-question', text.refusal)
  const answer = useCommand('answer-question', text.refusal)
  const about = { ...address, question: question.id, version: question.version }
  const isOpen = questionState(question) === 'open'
  const isBusy = [change, withdraw, answer].some(({ busy }) => busy)
  const action = (label: string, run: () => void) => (
    <Button kind="quiet" className="-ms-2 min-h-11" aria-disabled={isBusy} aria-label={text.ofQuestion(label, question.text)} onClick={() => (isBusy ? undefined : run())}>
      {label}
    </Button>
  )
  const sender = writing === 'answer' ? answer : change
  const words =
    writing === 'answer'
      ? { label: text.replyField, save: text.sendReply, hint: text.replyHint, missing: text.missingReply }
      : { label: text.field, save: text.saveChange, hint: text.askHint, missing: text.missingQuestion, written: question.text }
  return (
    <li id={`fraga-${question.id}`} tabIndex={-1} className="border-t border-line py-3">
      <p className="text-small font-strong">{text.question}</p>
      <p className="whitespace-pre-wrap">{question.text}</p>
      <p className="text-small text-muted">{text.signed(question.by)}</p>
      <Standing question={question} />
      {isOpen && writing === null ? (
        <div className="flex flex-wrap gap-x-4">
          {mayAnswer ? action(text.reply, () => setWriting('answer')) : null}
          {mayAsk && question.isOwn ? action(text.change, () => setWriting('change')) : null}
          {mayAsk && question.isOwn ? action(text.withdraw, () => void withdraw.send(about)) : null}
        </div>
      ) : null}
      {isOpen && writing !== null ? (
        <NoteForm
          {...words}
          busy={sender.busy}
          problem={sender.problem}
          onSave={(said) => sender.send({ ...about, text: said })}
          onClose={() => {
            setWriting(null)
            document.getElementById(`fraga-${question.id}`)?.focus()
          }}
        />
      ) : null}
      <Problem text={withdraw.problem} />
    </li>
  )
}
