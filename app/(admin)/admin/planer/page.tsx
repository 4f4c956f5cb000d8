import type { Metadata } from 'next'
import { PlainTable } from '@/components/admin/plain-table'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadPlans } from '@/lib/loaders/plan'
import { adminPlanText as text } from '@/lib/text/admin-plan'

export const metadata: Metadata = { title: text.title }

export default async function PlansPage() {
  const committees = await loadPlans()
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <PlainTable
        caption={text.title}
        captionIsTitle
        head={text.head}
        rows={committees.map(({ key, name, years }) => [
          name,
          <span key={key} className="flex flex-wrap gap-4">
            {years.map((year) => (
              <Link key={year} href={`/admin/planer/${key}/${year}`}>
                {year}
              </Link>
            ))}
          </span>,
        ])}
        empty={text.none}
      />
    </>
  )
}
