import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
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
export async function WorkShell({ session, address, report, children }: WorkShellProps) {
  const roles = [...new Set(session.memberships.map(({ role }) => role))]
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <Shell
      links={workLinks(address, roles.includes('administrator'))}
      user={{ name: session.name, role: roles.map(roleWord).join(', ') }}
      report={report}
      theme={theme}
    >
      {children}
    </Shell>
  )
}
