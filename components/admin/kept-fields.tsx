import { TextArea, TextField } from '@/components/ui/field'
import { adminRegisterText } from '@/lib/text/admin-register'

const text = adminRegisterText.form

interface KeptFieldProps {
  /** What the ids of the form's fields begin with: 'entry'. */
  readonly id: string
  readonly fault: string | undefined
}

/** Other spellings by which files name an entry, one a line. */
export function AliasesField({ id, aliases, fault }: KeptFieldProps & { readonly aliases: readonly string[] | undefined }) {
  return (
    <TextArea
      field={{ id: `${id}-aliases`, label: text.aliases, hint: text.aliasesHint, error: fault, optional: true }}
      name="aliases"
      rows={3}
      defaultValue={aliases?.join('\n')}
    />
  )
}

/** The last year that an entry is used in; empty: it is used still */
export function LastYearField({ id, lastYear, fault }: KeptFieldProps & { readonly lastYear: number | null | undefined }) {
  return (
    <TextField
      field={{ id: `${id}-last`, label: text.lastYear, hint: text.lastYearHint, error: fault, optional: true }}
      name="lastYear"
      inputMode="numeric"
      maxLength={4}
      defaultValue={lastYear ?? undefined}
      autoComplete="off"
    />
  )
}
