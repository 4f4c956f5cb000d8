import type { Metadata } from 'next'
import { AccessibilityStatement } from '@/components/public/accessibility-statement'
import { PublicFrame } from '@/components/public/public-frame'
import { accessibilityTitle } from '@/lib/text/accessibility'
import { navigation } from '@/lib/text/navigation'

export const metadata: Metadata = { title: accessibilityTitle }

export default function AccessibilityPage() {
  return (
    <PublicFrame href="/" label={navigation.published}>
      <AccessibilityStatement contact={process.env.CONTACT_EMAIL ?? null} />
    </PublicFrame>
  )
}
