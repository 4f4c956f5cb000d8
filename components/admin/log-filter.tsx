import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { adminText } from '@/lib/text/admin'
import { commandWords } from '@/lib/text/command-word'
import { LOG_FIELDS, type LogFilterText } from '@/lib/text/log'

interface LogFilterProps {
  readonly filter: LogFilterText
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

const text = adminText.log

/** Search in the log: an ordinary form whose answer is an address that can be kept. */
export function LogFilter({ filter, people }: LogFilterProps) {
  return (
    <form method="get" action="/admin/logg" role="search" aria-label={text.filter} className="mb-8 grid gap-4 sm:grid-cols-2 lg:grid-cols-3 lg:items-end">
      <TextField field={{ id: 'log-from', label: text.from }} name={LOG_FIELDS.from} type="date" defaultValue={filter.from ?? ''} />
      <TextField field={{ id: 'log-to', label: text.to }} name={LOG_FIELDS.to} type="date" defaultValue={filter.to ?? ''} />
      <Select
        field={{ id: 'log-person', label: text.who }}
        name={LOG_FIELDS.person}
        defaultValue={filter.person ?? ''}
        options={[{ value: '', label: text.anyone }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        field={{ id: 'log-command', label: text.what }}
        name={LOG_FIELDS.command}
        defaultValue={filter.command ?? ''}
        options={[{ value: '', label: text.anything }, ...commandWords]}
      />
      <TextField field={{ id: 'log-about', label: text.about, hint: text.aboutHint }} name={LOG_FIELDS.about} defaultValue={filter.about ?? ''} maxLength={200} />
      <p className="flex flex-wrap items-center gap-4">
        <Button type="submit">{text.show}</Button>
        <Link href="/admin/logg">{text.clear}</Link>
      </p>
    </form>
  )
}
