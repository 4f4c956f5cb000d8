'use client'

import { useRef, useState } from 'react'
import { NoteForm } from '@/components/notes/note-form'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import type { Question } from '@/lib/domain/question'
import { questionText as text } from '@/lib/text/question'
import { QuestionItem } from './question-item'

interface SectionQuestionsProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly section: { readonly key: string; readonly title: string }
  readonly questions: readonly Question[]
  readonly mayAsk: boolean
  readonly mayAnswer: boolean
}

/** What members have asked about a section, under its heading, and the way to ask. */
export function SectionQuestions({ address, section, questions, mayAsk, mayAnswer }: SectionQuestionsProps) {
  const [isAsking, setAsking] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const ask = useCommand('ask-question', text.refusal)
  if (!mayAsk && questions.length === 0) return null
  return (
    <div ref={root} tabIndex={-1} className="no-print mb-4 max-w-measure text-base">
      {questions.length === 0 ? null : (
        <ul aria-label={text.list(section.title)}>
          {questions.map((question) => (
            <QuestionItem key={question.id} {...{ address, question, mayAsk, mayAnswer }} />
          ))}
        </ul>
      )}
      {mayAsk && !isAsking ? (
        <Button kind="quiet" className="-ms-2 min-h-11" onClick={() => setAsking(true)}>
          <span>
            {text.ask}
            <span className="spoken"> {section.title}</span>
          </span>
        </Button>
      ) : null}
      {isAsking ? (
        <NoteForm
          label={text.field}
          save={text.send}
          hint={text.askHint}
          missing={text.missingQuestion}
          busy={ask.busy}
          problem={ask.problem}
          onSave={(said) => ask.send({ ...address, section: section.key, text: said })}
          onClose={() => {
            setAsking(false)
            root.current?.focus()
          }}
        />
      ) : null}
    </div>
  )
}
