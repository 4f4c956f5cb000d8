'use client'

import NextLink from 'next/link'
import { usePathname } from 'next/navigation'
import { adminText } from '@/lib/text/admin'
import { mailText } from '@/lib/text/mail'

const PLACES = [
  { href: '/admin', label: adminText.places.users },
  { href: '/admin/paket', label: adminText.places.packages },
  { href: '/admin/register', label: adminText.places.registers },
  { href: '/admin/mallar', label: adminText.places.forms },
  { href: '/admin/post', label: mailText.place },
  { href: '/admin/logg', label: adminText.places.log },
]

/** The parts of the administration, above each of them. */
export function AdminNavigation() {
  const path = usePathname()
  return (
    <nav aria-label={adminText.navigation} className="mb-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {PLACES.map(({ href, label }) => (
          <li key={href}>
            <NextLink
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className={`inline-flex min-h-9 items-center border-b-2 ${path === href ? 'border-accent font-strong' : 'border-transparent text-accent'}`}
            >
              {label}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
