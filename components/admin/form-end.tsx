import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { adminRegisterText as text } from '@/lib/text/admin-register'

interface FormEndProps {
  readonly busy: boolean
  readonly problem: string | null
  readonly question?: string | null
}

/** What comes last in a form of the administration: the question to confirm, what went wrong, and the button. */
export function FormEnd({ busy, problem, question = null }: FormEndProps) {
  return (
    <>
      {question !== null ? (
        <Notice live="assertive">{question}</Notice>
      ) : problem !== null ? (
        <Notice tone="fault" live="assertive">
          {problem}
        </Notice>
      ) : null}
      <Button kind="main" type="submit" disabled={busy}>
        {busy ? text.form.saving : question === null ? text.form.save : text.confirmSend}
      </Button>
    </>
  )
}
