import { Link } from '@/components/ui/link'
import { questionState, type Question } from '@/lib/domain/question'
import { questionText as text } from '@/lib/text/question'
import { QuestionItem } from './question-item'

interface AskedReportProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly title: string
  readonly questions: readonly Question[]
  /** Titles of sections by key. */
  readonly sections: ReadonlyMap<string, string>
  readonly mayAsk: boolean
  readonly mayAnswer: boolean
}

/** The questions on one report, each under the section that it is about. */
export function AskedReportQuestions({ address, title, questions, sections, mayAsk, mayAnswer }: AskedReportProps) {
  const id = `fragor-${address.report}`
  const open = questions.filter((question) => questionState(question) === 'open').length
  return (
    <section aria-labelledby={id} className="mb-12 max-w-measure">
      <h2 id={id} className="text-h3">
        {title}
      </h2>
      <p className="mb-3 text-muted">{open === 0 ? text.allAnswered : text.open(open)}</p>
      <ul aria-labelledby={id} className="space-y-4">
        {questions.map((question) => (
          <li key={question.id}>
            <p>
              <span className="spoken">{text.about} </span>
              <Link className="inline-block py-1.5" href={`/arbete/${address.committee}/${address.report}/rapport#${question.section}`}>
                {sections.get(question.section) ?? question.section}
              </Link>
            </p>
            <ul>
              <QuestionItem {...{ address, question, mayAsk, mayAnswer }} />
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
