import { PublicFrame } from '@/components/public/public-frame'
import { PublishedList } from '@/components/public/published-list'
import { loadPublishedReports } from '@/lib/loaders/published-edition'
import { verb } from '@/lib/text/verb'

export default async function StartPage() {
  return (
    <PublicFrame href="/logga-in" label={verb.logIn}>
      <PublishedList reports={await loadPublishedReports()} />
    </PublicFrame>
  )
}
