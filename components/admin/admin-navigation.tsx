'use client'

import NextLink from 'next/link'
import { usePathname } from 'next/navigation'
import { adminText } from '@/lib/text/admin'
import { mailText } from '@/lib/text/mail'

const PLACES = [
  { href: '/admin', label: adminText.places.users },
  { href: '/admin/paket', label: adminText.places.packages },
  { href: '/admin/register', label: adminText.places.registers },
  { href: '/admin/planer', label: adminText.places.plans },
  { href: '/admin/kopplingar', label: adminText.places.mappings },
  { href: '/admin/mallar', label: adminText.places.forms },
  { href: '/admin/post', label: mailText.place },
  { href: '/admin/logg', label: adminText.places.log },
]

/** What a controller has there too. */
const FOR_CONTROLLERS = ['/admin/planer', '/admin/kopplingar', '/admin/mallar']

/** The parts of the administration, above each of them. */
export function AdminNavigation({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const path = usePathname()
  const places = PLACES.filter(({ href }) => isAdministrator || FOR_CONTROLLERS.includes(href))
  const isHere = (href: string) => path === href || (href !== '/admin' && path.startsWith(`${href}/`))
  return (
    <nav aria-label={adminText.navigation} className="mb-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {places.map(({ href, label }) => (
          <li key={href}>
            <NextLink
              href={href}
              aria-current={path === href ? 'page' : isHere(href) ? 'true' : undefined}
              className={`inline-flex min-h-9 items-center border-b-2 ${isHere(href) ? 'border-accent font-strong' : 'border-transparent text-accent'}`}
            >
              {label}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
