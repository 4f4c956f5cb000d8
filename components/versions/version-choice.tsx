import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import { VERSION_FIELDS, versionText } from '@/lib/text/version'

interface VersionChoiceProps {
  readonly action: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly before: string
  readonly after: string
}

/** Which two versions are compared: an ordinary form whose answer is an address that can be kept. */
export function VersionChoice({ action, options, before, after }: VersionChoiceProps) {
  return (
    <form method="get" action={action} aria-label={versionText.choose} className="no-print grid gap-4 desk:grid-cols-[1fr_1fr_auto] desk:items-end">
      <Select field={{ id: 'version-before', label: versionText.before }} name={VERSION_FIELDS.before} defaultValue={before} options={options} />
      <Select field={{ id: 'version-after', label: versionText.after }} name={VERSION_FIELDS.after} defaultValue={after} options={options} />
      <p>
        <Button type="submit">{versionText.compare}</Button>
      </p>
    </form>
  )
}
