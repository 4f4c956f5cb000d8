import { navigation } from '@/lib/text/navigation'

/** Foot of every page of the application: the accessibility statement in the same place everywhere (WCAG 3.2.6). */
export function SiteFoot() {
  return (
    <footer className="no-print mt-auto border-t border-line px-4 py-6 text-small tablet:px-8">
      <a className="link" href="/tillganglighet">
        {navigation.accessibility}
      </a>
    </footer>
  )
}
