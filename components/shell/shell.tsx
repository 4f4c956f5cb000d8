import NextLink from 'next/link'
import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import type { ReportStatus } from '@/lib/domain/report'
import { navigation } from '@/lib/text/navigation'
import { LogOut } from './log-out'
import { Navigation } from './navigation'
import { ReportSteps } from './report-steps'
import { SiteFoot } from './site-foot'
import type { Theme } from './theme'
import { ThemeSwitch } from './theme-switch'
import { Wordmark } from './wordmark'
import type { NavigationLink } from './work-links'

export interface ShellReport {
  readonly committee: string
  /** januari–augusti 2020 */
  readonly period: string
  readonly status: ReportStatus
}

interface ShellProps {
  readonly links: readonly NavigationLink[]
  readonly user: { readonly id: string; readonly name: string; readonly role: string }
  /** Null on pages that are about no single report. */
  readonly report: ShellReport | null
  readonly theme: Theme
  /** What the page says about saving, at the same place everywhere. */
  readonly saved?: ReactNode
  readonly children: ReactNode
}

function ShellHead({ user, report, theme, saved }: Omit<ShellProps, 'links' | 'children'>) {
  return (
    <header className="no-print border-b border-line">
      <div className="band" />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 tablet:px-8">
        <NextLink href="/arbete" className="py-1 no-underline">
          <Wordmark />
        </NextLink>
        {report ? (
          <p>
            {report.committee} <span className="text-muted">· {report.period}</span>
          </p>
        ) : null}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1 tablet:ms-auto">
          {saved}
          <ThemeSwitch initial={theme} />
          <p className="text-small">
            {user.name}, <span className="text-muted">{user.role}</span>
          </p>
          <LogOut userId={user.id} />
        </div>
      </div>
      {report ? (
        <div className="border-t border-line px-4 py-2 tablet:px-8">
          <ReportSteps status={report.status} />
        </div>
      ) : null}
    </header>
  )
}

/** The frame of every authoring page: places at the left, what it is about at the top, the page itself. */
export function Shell({ links, children, ...head }: ShellProps) {
  return (
    <>
      <SkipLink target="innehall">{navigation.skip}</SkipLink>
      <ShellHead {...head} />
      <div className="grow desk:grid desk:grid-cols-[13rem_minmax(0,1fr)]">
        <div className="desk:border-e desk:border-line desk:py-6">
          <Navigation links={links} />
        </div>
        <main id="innehall" tabIndex={-1} className="min-w-0 px-4 pt-6 pb-20 focus:outline-none tablet:px-8 desk:pt-8">
          {children}
        </main>
      </div>
      <SiteFoot />
    </>
  )
}
