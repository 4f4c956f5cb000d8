import type { Metadata } from 'next'
import { PlainTable } from '@/components/admin/plain-table'
import { PageHeading } from '@/components/ui/page-heading'
import { loadCommittees } from '@/lib/loaders/administration'
import { adminText } from '@/lib/text/admin'

const text = adminText.registers

export const metadata: Metadata = { title: adminText.places.registers }

export default async function RegisterPage() {
  const committees = await loadCommittees()
  return (
    <>
      <PageHeading title={adminText.places.registers} lead={text.lead} />
      {committees.length === 0 ? <p>{text.none}</p> : null}
      {committees.map(({ key, name, orgUnits, serviceAreas }) => (
        <section key={key} aria-labelledby={`committee-${key}`} className="mb-10">
          <h2 id={`committee-${key}`} className="text-h3">
            {name}
          </h2>
          <PlainTable
            caption={text.orgUnits}
            head={[text.name, text.key]}
            rows={orgUnits.map((unit) => [unit.name, unit.key])}
            empty={text.none}
          />
          <PlainTable
            caption={text.serviceAreas}
            head={[text.name, text.businessArea, text.key]}
            rows={serviceAreas.map((area) => [area.name, area.businessArea, area.key])}
            empty={text.none}
          />
        </section>
      ))}
    </>
  )
}
