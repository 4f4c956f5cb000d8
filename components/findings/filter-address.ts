import { CHECK_GROUPS, type CheckGroup, type Severity } from '@/lib/domain/finding'
import type { FindingFilter } from '@/lib/domain/finding-group'

/** Words of the address for each severity and group: `?sort=fel&grupp=siffror&kvar=ja`. */
const SEVERITY: Readonly<Record<Severity, string>> = { error: 'fel', question: 'fraga', note: 'notis' }
const GROUP: Readonly<Record<CheckGroup, string>> = { figures: 'siffror', ratings: 'bedomningar', text: 'text', publishing: 'publicering' }

const SEVERITIES = Object.keys(SEVERITY) as Severity[]
const GROUPS = [...new Set(Object.values(CHECK_GROUPS))]

/** The filter that an address asks for; words that are not known ask for nothing. */
export function filterOf(query: Pick<URLSearchParams, 'get'>): FindingFilter {
  return {
    severity: SEVERITIES.find((each) => SEVERITY[each] === query.get('sort')) ?? null,
    group: GROUPS.find((each) => GROUP[each] === query.get('grupp')) ?? null,
    onlyWaiting: query.get('kvar') === 'ja',
  }
}

/** The address of a filter below the page: `?sort=fel`; of everything `?`. */
export function filterAddress({ severity, group, onlyWaiting }: FindingFilter): string {
  const query = new URLSearchParams()
  if (severity !== null) query.set('sort', SEVERITY[severity])
  if (group !== null) query.set('grupp', GROUP[group])
  if (onlyWaiting) query.set('kvar', 'ja')
  return `?${query.toString()}`
}
