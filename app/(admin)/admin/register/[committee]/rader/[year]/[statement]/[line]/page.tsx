import type { Metadata } from 'next'
import { BudgetLineForm } from '@/components/admin/budget-line-form'
import { RemoveButton } from '@/components/admin/remove-button'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadRegisterLine } from '@/lib/loaders/register-entry'
import { adminText } from '@/lib/text/admin'
import { adminRegisterText as text } from '@/lib/text/admin-register'

export const metadata: Metadata = { title: adminText.places.registers }

/** Address of the form for a line that is not there yet. */
const NEW = 'ny'

const choice = ({ key, name }: { readonly key: string; readonly name: string }) => ({ value: key, label: name })

interface LinePageProps {
  readonly params: Promise<{ committee: string; year: string; statement: string; line: string }>
}

export default async function LinePage({ params }: LinePageProps) {
  const { committee, year: asked, statement: statementKey, line: lineKey } = await params
  const year = Number(asked)
  const key = decodeURIComponent(lineKey)
  const edited = await loadRegisterLine(committee, year, decodeURIComponent(statementKey), key === NEW ? null : key)
  const { statement, line, businessAreas, serviceAreas } = edited
  const place = { committee, year, statement: statement.key }
  const back = `/admin/register/${committee}?ar=${year}`
  const others = statement.lines.filter((each) => each.key !== line?.key).map((each) => ({ value: each.key, label: each.label }))
  return (
    <>
      <PageHeading title={line?.label ?? text.newLine} lead={`${statement.name} ${year}`} />
      <BudgetLineForm
        place={place}
        line={line}
        others={others}
        businessAreas={businessAreas.map(choice)}
        serviceAreas={serviceAreas.map(choice)}
        back={back}
      />
      {line === null ? null : (
        <RemoveButton command="delete-budget-line" input={{ ...place, key: line.key, version: line.version }} back={back} lead={text.form.removeLineLead} />
      )}
      <p className="mt-8">
        <Link href={back}>{text.back}</Link>
      </p>
    </>
  )
}
