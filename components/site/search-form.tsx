import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import type { SearchedReport } from '@/lib/domain/published/search-answer'
import { MAX_QUESTION } from '@/lib/domain/published/search-term'
import type { SearchQuestion } from '@/lib/domain/published/search-question'
import { SEARCH_FIELDS, searchText } from '@/lib/text/search'

interface SearchFormProps {
  readonly question: SearchQuestion
  readonly reports: readonly SearchedReport[]
}

interface Option {
  readonly value: string
  readonly label: string
}

/** Municipalities by name, each followed by its committees where it has several. */
function placeOptions(reports: readonly SearchedReport[]): readonly Option[] {
  const options = new Map<string, Option>()
  const sorted = [...reports].sort((a, b) => a.municipality.localeCompare(b.municipality, 'sv') || a.committee.localeCompare(b.committee, 'sv'))
  for (const { address, municipality, committee } of sorted) {
    const [town = '', body = ''] = address.split('/')
    options.set(town, { value: town, label: searchText.wholeMunicipality(municipality) })
    options.set(`${town}/${body}`, { value: `${town}/${body}`, label: `${committee}, ${municipality}` })
  }
  return [...options.values()]
}

function yearOptions(reports: readonly SearchedReport[]): readonly Option[] {
  const years = [...new Set(reports.map(({ year }) => String(year)))].sort().reverse()
  return years.map((year) => ({ value: year, label: year }))
}

/** The question as an ordinary form whose answer is an address that can be kept. */
export function SearchForm({ question, reports }: SearchFormProps) {
  const { terms, place, year } = question
  return (
    <search>
      <form method="get" action={searchText.address} aria-label={searchText.form} className="search-form no-print">
        <TextField
          field={{ id: 'sok-ord', label: searchText.words, hint: searchText.wordsHint }}
          type="search"
          name={SEARCH_FIELDS.words}
          defaultValue={terms.written}
          maxLength={MAX_QUESTION}
          enterKeyHint="search"
        />
        <Select
          field={{ id: 'sok-var', label: searchText.place }}
          name={SEARCH_FIELDS.place}
          defaultValue={place ?? ''}
          options={[{ value: '', label: searchText.everywhere }, ...placeOptions(reports)]}
        />
        <Select
          field={{ id: 'sok-ar', label: searchText.year }}
          name={SEARCH_FIELDS.year}
          defaultValue={year ?? ''}
          options={[{ value: '', label: searchText.allYears }, ...yearOptions(reports)]}
        />
        <p>
          <Button kind="main" type="submit">
            {searchText.submit}
          </Button>
        </p>
      </form>
    </search>
  )
}
