import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SavePlaceProvider } from '@/components/save/save-place'
import { Shell, type ShellReport } from '@/components/shell/shell'
import { THEME_COOKIE, themeFrom } from '@/components/shell/theme'
import { workLinks } from '@/components/shell/work-links'
import type { Session } from '@/lib/auth/session'
import { roleWord } from '@/lib/text/role'

interface WorkShellProps {
  readonly session: Session
  readonly address: { readonly committee: string; readonly report: string | null } | null
  readonly report: ShellReport | null
  readonly children: ReactNode
}

/** The frame around every page behind the login, with the places that this person has. */
export async function WorkShell({ session, address, report: about, children }: WorkShellProps) {
  const roles = [...new Set(session.memberships.map(({ role }) => role))]
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value)
  const report = address?.report ?? null
  const place = address === null || report === null ? null : { userId: session.userId, committee: address.committee, report }
  return (
    <Shell
      links={workLinks(address, roles)}
      user={{ id: session.userId, name: session.name, role: roles.map(roleWord).join(', ') }}
      report={about}
      theme={theme}
    >
      {place === null ? children : <SavePlaceProvider place={place}>{children}</SavePlaceProvider>}
    </Shell>
  )
}
