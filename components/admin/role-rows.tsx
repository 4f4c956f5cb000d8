import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import { adminText } from '@/lib/text/admin'

type RoleName = (typeof adminText.user.roleOptions)[number]['value']

/** A role as it is edited: no committee for an administrator, a unit for a unit head. */
export interface RoleRow {
  readonly role: RoleName
  readonly committee: string | null
  readonly orgUnit: string | null
}

export interface CommitteeChoice {
  readonly key: string
  readonly name: string
  readonly orgUnits: readonly { readonly key: string; readonly name: string }[]
}

interface RoleRowsProps {
  readonly rows: readonly RoleRow[]
  readonly committees: readonly CommitteeChoice[]
  readonly fault: string | undefined
  readonly onChange: (rows: readonly RoleRow[]) => void
}

const text = adminText.user

/** The row as it must be for its role. */
function fitted({ role, committee, orgUnit }: RoleRow, committees: readonly CommitteeChoice[]): RoleRow {
  if (role === 'administrator') return { role, committee: null, orgUnit: null }
  const place = committees.find(({ key }) => key === committee) ?? committees[0]
  const isUnit = role === 'unitHead' && place?.orgUnits.some(({ key }) => key === orgUnit)
  return { role, committee: place?.key ?? null, orgUnit: isUnit ? orgUnit : null }
}

/** The roles of a user, one under the other. */
export function RoleRows({ rows, committees, fault, onChange }: RoleRowsProps) {
  const replace = (index: number, change: Partial<RoleRow>) =>
    onChange(rows.map((row, place) => (place === index ? fitted({ ...row, ...change }, committees) : row)))
  return (
    <fieldset className="max-w-measure space-y-4">
      <legend className="font-strong">{text.roles}</legend>
      {rows.length === 0 ? <p className="text-muted">{text.noRoles}</p> : null}
      {rows.map((row, index) => (
        <div key={index} role="group" aria-label={text.roleOf(index + 1)} className="grid gap-3 border-s-2 border-line ps-4 sm:grid-cols-[1fr_1fr_1fr_auto] sm:items-end">
          <Select
            field={{ id: `role-${index}`, label: text.role }}
            value={row.role}
            options={text.roleOptions}
            onChange={(event) => replace(index, { role: event.target.value as RoleName })}
          />
          {row.role === 'administrator' ? null : (
            <Select
              field={{ id: `role-committee-${index}`, label: text.committee }}
              value={row.committee ?? ''}
              options={committees.map(({ key, name }) => ({ value: key, label: name }))}
              onChange={(event) => replace(index, { committee: event.target.value })}
            />
          )}
          {row.role === 'unitHead' ? (
            <Select
              field={{ id: `role-unit-${index}`, label: text.unit, error: row.orgUnit === null ? fault : undefined }}
              value={row.orgUnit ?? ''}
              options={[{ value: '', label: '–' }, ...(committees.find(({ key }) => key === row.committee)?.orgUnits ?? []).map(({ key, name }) => ({ value: key, label: name }))]}
              onChange={(event) => replace(index, { orgUnit: event.target.value || null })}
            />
          ) : null}
          <Button kind="quiet" aria-label={text.removeRole(index + 1)} className="min-h-11 justify-self-start" onClick={() => onChange(rows.filter((_row, place) => place !== index))}>
            {text.remove}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...rows, fitted({ role: 'controller', committee: null, orgUnit: null }, committees)])}>{text.addRole}</Button>
    </fieldset>
  )
}
