import type { Metadata } from 'next'
import { PlainTable } from '@/components/admin/plain-table'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadCommittees } from '@/lib/loaders/administration'
import { adminText } from '@/lib/text/admin'
import { adminRegisterText } from '@/lib/text/admin-register'

const text = adminText.registers

export const metadata: Metadata = { title: adminText.places.registers }

export default async function RegistersPage() {
  const committees = await loadCommittees()
  return (
    <>
      <PageHeading title={adminText.places.registers} lead={adminRegisterText.lead} />
      <PlainTable
        caption={adminRegisterText.choose}
        head={[text.name, text.orgUnits, text.serviceAreas]}
        rows={committees.map(({ key, name, orgUnits, serviceAreas }) => [
          <Link key={key} href={`/admin/register/${key}`}>
            {name}
          </Link>,
          orgUnits.map((unit) => unit.name).join(', '),
          serviceAreas.map((area) => area.name).join(', '),
        ])}
        empty={text.none}
        captionIsTitle
      />
    </>
  )
}
