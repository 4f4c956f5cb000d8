import { PageWays } from '@/components/shell/page-ways'
import { indicatorPageText as text } from '@/lib/text/indicator-page'

/** The ways to follow up goals: goal by goal, and all values in one table. */
export function GoalWays({ committee, report }: { readonly committee: string; readonly report: string }) {
  const base = `/arbete/${committee}/${report}`
  return (
    <PageWays
      label={text.ways}
      ways={[
        { href: `${base}/mal`, label: text.goals },
        { href: `${base}/indikatorer`, label: text.values },
      ]}
    />
  )
}
