import type { ComparedMunicipality } from '@/lib/domain/kolada'
import { koladaMappingSchema } from '@/lib/schemas/kolada-raw'

/** The municipalities of the latest mapping that can be read; none when there is no such. @param rules of the committee's mappings, latest first */
export function keptMunicipalities(rules: readonly unknown[]): readonly ComparedMunicipality[] {
  for (const each of rules) {
    const parsed = koladaMappingSchema.safeParse(each)
    if (parsed.success) return parsed.data.municipalities
  }
  return []
}
