import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import type { FormReport } from '@/lib/domain/form-ground'
import { formEditorText as text } from '@/lib/text/form-editor'

interface ReportChoiceProps {
  readonly label: string
  readonly send: string
  readonly reports: readonly FormReport[]
  readonly chosen: string
}

/** Whose facts are shown. Works without script: the page is asked for again with the choice in its address. */
export function ReportChoice({ label, send, reports, chosen }: ReportChoiceProps) {
  const options = reports.map(({ address, committee, title }) => ({ value: address, label: text.report(committee, title) }))
  return (
    <form className="no-print mb-6 flex flex-wrap items-end gap-3">
      <Select field={{ id: 'report', label }} name="rapport" defaultValue={chosen} options={options} />
      <Button type="submit" className="min-h-11">
        {send}
      </Button>
    </form>
  )
}
