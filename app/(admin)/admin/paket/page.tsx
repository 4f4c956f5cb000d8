import type { Metadata } from 'next'
import { PackageImport } from '@/components/admin/package-import'
import { PackageLog } from '@/components/admin/package-log'
import { PageHeading } from '@/components/ui/page-heading'
import { loadCommittees } from '@/lib/loaders/administration'
import { loadPackageBatches } from '@/lib/loaders/package'
import { adminText } from '@/lib/text/admin'
import { packageText } from '@/lib/text/package-import'

const text = adminText.packages

export const metadata: Metadata = { title: adminText.places.packages }

export default async function PackagePage() {
  const committees = await loadCommittees()
  const batches = await loadPackageBatches()
  const downloads = committees.flatMap(({ key, name, years }) => years.map((year) => ({ key, name, year })))
  return (
    <>
      <PageHeading title={adminText.places.packages} lead={text.lead} />
      <section aria-labelledby="export">
        <h2 id="export" className="text-h3">
          {text.exportTitle}
        </h2>
        {downloads.length === 0 ? <p className="mt-2">{text.noneToExport}</p> : null}
        <ul className="mt-2 space-y-2">
          {downloads.map(({ key, name, year }) => (
            <li key={`${key}-${year}`}>
              <a className="link" href={`/api/files/package/${key}/${year}`} download>
                {text.export(name, year)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="import" className="mt-10">
        <h2 id="import" className="text-h3">
          {text.importTitle}
        </h2>
        <p className="mt-2">{text.importLead}</p>
        <PackageImport />
      </section>
      <div className="mt-10">
        <h2 className="mb-2 text-h3">
          {packageText.log.title}
        </h2>
        <PackageLog batches={batches} />
      </div>
    </>
  )
}
