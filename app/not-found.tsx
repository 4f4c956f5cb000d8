import { NotFound } from '@/components/public/not-found'
import { PublicFrame } from '@/components/public/public-frame'
import { navigation } from '@/lib/text/navigation'

export default function NotFoundPage() {
  return (
    <PublicFrame href="/" label={navigation.start}>
      <NotFound />
    </PublicFrame>
  )
}
