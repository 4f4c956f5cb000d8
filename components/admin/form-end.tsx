import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Problem } from '@/components/ui/problem'
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
      {question !== null ? <Notice live="assertive">{question}</Notice> : <Problem text={problem} />}
      <Button kind="main" type="submit" disabled={busy}>
        {busy ? text.form.saving : question === null ? text.form.save : text.confirmSend}
      </Button>
    </>
  )
}
