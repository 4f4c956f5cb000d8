import type { Metadata } from 'next'
import { MappingItem } from '@/components/admin/mapping-item'
import { PageHeading } from '@/components/ui/page-heading'
import { loadKeptMappings } from '@/lib/loaders/plan'
import { sheetMappingSchema } from '@/lib/schemas/sheet-mapping'
import { sieMappingSchema } from '@/lib/schemas/sie-mapping'
import { adminMappingText as text } from '@/lib/text/admin-mapping'

export const metadata: Metadata = { title: text.title }

/** What a mapping reads, in words; rules of another shape than today's are told as none. */
function rulesOf(source: string, rules: unknown): readonly string[] {
  if (source === 'sie') {
    const sie = sieMappingSchema.safeParse(rules)
    return sie.success ? text.sieRules(sie.data) : []
  }
  const sheet = sheetMappingSchema.safeParse(rules)
  return sheet.success ? text.sheetRules(sheet.data.tables) : []
}

export default async function MappingsPage() {
  const committees = await loadKeptMappings()
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      {committees.map(({ key, name, mappings }) => (
        <section key={key} className="mb-10">
          <h2 className="text-h3">{name}</h2>
          {mappings.length === 0 ? <p>{text.none}</p> : null}
          <ul>
            {mappings.map((mapping) => (
              <MappingItem
                key={`${mapping.source}:${mapping.key}:${mapping.version}`}
                committee={key}
                mapping={mapping}
                rules={rulesOf(mapping.source, mapping.rules)}
                by={text.by(mapping.by)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
