import { glossaryText } from '@/lib/text/glossary'
import { navigation } from '@/lib/text/navigation'
import { openDataText } from '@/lib/text/open-data'

/** Foot of the public pages that are made without the application: the same ways on, in the same place, everywhere (WCAG 3.2.6). */
export function PublicFoot() {
  return (
    <footer className="public-foot no-print">
      <ul>
        <li>
          <a className="link" href={glossaryText.address}>
            {glossaryText.title}
          </a>
        </li>
        <li>
          <a className="link" href="/rapporter/oppna-data/">
            {openDataText.title}
          </a>
        </li>
        <li>
          <a className="link" href="/tillganglighet">
            {navigation.accessibility}
          </a>
        </li>
      </ul>
    </footer>
  )
}
