import { PlainTable } from '@/components/admin/plain-table'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { ListedMail } from '@/lib/domain/mail'
import { mailText } from '@/lib/text/mail'

interface LetterListProps {
  readonly mails: readonly ListedMail[]
  readonly toTestInbox: boolean
}

/** Outgoing letters: to whom, about what, when and how it went; the text opens below the subject. */
export function LetterList({ mails, toTestInbox }: LetterListProps) {
  return (
    <>
      {toTestInbox ? (
        <div className="mb-6">
          <Notice>
            <p>{mailText.testInbox}</p>
          </Notice>
        </div>
      ) : null}
      <PlainTable
        caption={mailText.title}
        head={[mailText.to, mailText.subject, mailText.at, mailText.status]}
        rows={mails.map((mail) => [mail.to, <Letter key="letter" mail={mail} />, mailText.time(mail.createdAt), <State key="state" mail={mail} />])}
        empty={mailText.none}
        captionIsTitle
      />
    </>
  )
}

function State({ mail }: { readonly mail: ListedMail }) {
  return <span className="block min-w-32">{mailText.state(mail)}</span>
}

function Letter({ mail: { subject, text } }: { readonly mail: ListedMail }) {
  return (
    <details className="min-w-64">
      <summary className="min-h-6">{subject}</summary>
      <p className="mt-2 max-w-measure whitespace-pre-line wrap-anywhere">
        {text.split(/(https?:\/\/\S+)/).map((piece, index) => (index % 2 === 1 ? <Link key={index} href={piece}>{piece}</Link> : piece))}
      </p>
    </details>
  )
}
