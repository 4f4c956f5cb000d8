import type { ReactNode } from 'react'
import { AccessibilityStatement } from '@/components/public/accessibility-statement'
import { NotFound } from '@/components/public/not-found'
import { PublicFoot } from '@/components/public/public-foot'
import { PublishedList, type PublishedReport } from '@/components/public/published-list'
import { staticPage } from '@/components/public/static-page'
import { publishedStylesheet } from '@/components/public/stylesheet'
import { OpenData, type OpenDataProps } from '@/components/site/open-data'
import { accessibilityTitle } from '@/lib/text/accessibility'
import { openDataText } from '@/lib/text/open-data'
import { publicText } from '@/lib/text/public'
import type { SiteFile } from './render-site'

async function page(title: string, description: string, content: ReactNode): Promise<SiteFile> {
  const children = (
    <>
      <main id="innehall" tabIndex={-1} className="plain-page">
        {content}
      </main>
      <PublicFoot />
    </>
  )
  return { contentType: 'text/html; charset=utf-8', ...(await staticPage({ title, description, css: await publishedStylesheet(), children })) }
}

/** The page that lists every published report. */
export function renderList(reports: readonly PublishedReport[]): Promise<SiteFile> {
  return page(publicText.title, publicText.lead, <PublishedList reports={reports} />)
}

/** The accessibility statement as a page without the application. `contact`: address for faults; null when none is set. */
export function renderStatement(contact: string | null): Promise<SiteFile> {
  return page(accessibilityTitle, accessibilityTitle, <AccessibilityStatement contact={contact} />)
}

/** What is answered where nothing is. */
export function renderNotFound(): Promise<SiteFile> {
  return page(publicText.notFoundTitle, publicText.notFoundLead, <NotFound />)
}

/** The page about open data. */
export function renderOpenData(props: OpenDataProps): Promise<SiteFile> {
  const content = (
    <>
      <h1>{openDataText.title}</h1>
      <p className="lead">{openDataText.lead}</p>
      <OpenData {...props} />
    </>
  )
  return page(openDataText.title, openDataText.lead, content)
}
