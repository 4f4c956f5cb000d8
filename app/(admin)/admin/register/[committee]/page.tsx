import type { Metadata } from 'next'
import { PlainTable } from '@/components/admin/plain-table'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import type { RegisterKind } from '@/lib/domain/register-entry'
import { loadRegisters, type CommitteeRegisters } from '@/lib/loaders/register-entry'
import { adminText } from '@/lib/text/admin'
import { adminRegisterText as text } from '@/lib/text/admin-register'

export const metadata: Metadata = { title: adminText.places.registers }

/** What stands above the entries of a kind. */
const ABOVE: Readonly<Record<RegisterKind, readonly RegisterKind[]>> = {
  orgUnit: ['orgUnit'],
  businessArea: [],
  serviceArea: ['businessArea'],
  placementCategory: ['serviceArea'],
}

interface RegisterPageProps {
  readonly params: Promise<{ committee: string }>
  readonly searchParams: Promise<{ ar?: string }>
}

export default async function RegisterPage({ params, searchParams }: RegisterPageProps) {
  const { committee } = await params
  const { ar } = await searchParams
  const { year, years, registers, statements } = await loadRegisters(committee, ar === undefined ? null : Number(ar))
  const base = `/admin/register/${committee}`
  const all = registers.flatMap(({ entries }) => entries)
  const nameOf = (kinds: readonly RegisterKind[], key: string | null) => all.find((entry) => kinds.includes(entry.kind) && entry.key === key)?.name ?? null
  return (
    <>
      <PageHeading title={adminText.places.registers} lead={text.lead} />
      {registers.map(({ kind, entries }) => (
        <section key={kind} className="mb-10 space-y-3">
          <h2 className="text-h3">{text.kind(kind)}</h2>
          <PlainTable
            caption={text.kind(kind)}
            captionIsTitle
            head={text.head}
            rows={entries.map(({ key, name, parentKey, aliases, lastYear, mergedIntoKey }) => [
              <Link key={key} href={`${base}/${text.path(kind)}/${encodeURIComponent(key)}`}>
                {name}
              </Link>,
              nameOf(ABOVE[kind], parentKey) ?? '',
              aliases.join(', '),
              text.state(lastYear, nameOf([kind], mergedIntoKey)),
              key,
            ])}
            empty={text.none}
          />
          <p>
            <Link href={`${base}/${text.path(kind)}/ny`}>{text.add(kind)}</Link>
          </p>
        </section>
      ))}
      {year === null ? null : <Statements base={base} year={year} years={years} statements={statements} />}
    </>
  )
}

type StatementsProps = Pick<CommitteeRegisters, 'years' | 'statements'> & { readonly base: string; readonly year: number }

function Statements({ base, year, years, statements }: StatementsProps) {
  const depthOf = (lines: StatementsProps['statements'][number]['lines'], parentKey: string | null): number =>
    parentKey === null ? 0 : 1 + depthOf(lines, lines.find(({ key }) => key === parentKey)?.parentKey ?? null)
  return (
    <section className="space-y-3">
      <h2 className="text-h3">{text.year(year)}</h2>
      {years.length < 2 ? null : (
        <p className="flex flex-wrap gap-4">
          {text.otherYears}:
          {years.map((other) => (
            <Link key={other} href={`${base}?ar=${other}`}>
              {other}
            </Link>
          ))}
        </p>
      )}
      {statements.map((statement) => (
        <div key={statement.key} className="space-y-3">
          <PlainTable
            caption={statement.name}
            head={text.lineHead}
            rows={statement.lines.map(({ key, label, kind, parentKey, aliases }) => [
              <span key={key} style={{ paddingInlineStart: `${depthOf(statement.lines, parentKey)}rem` }}>
                <Link href={`${base}/rader/${year}/${encodeURIComponent(statement.key)}/${encodeURIComponent(key)}`}>{label}</Link>
              </span>,
              text.form.lineKinds.find(({ value }) => value === kind)?.label ?? '',
              aliases.join(', '),
              key,
            ])}
            empty={text.none}
          />
          <p>
            <Link href={`${base}/rader/${year}/${encodeURIComponent(statement.key)}/ny`}>{text.addLine(statement.name)}</Link>
          </p>
        </div>
      ))}
    </section>
  )
}
