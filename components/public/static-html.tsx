import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import { navigation } from '@/lib/text/navigation'
import { searchText } from '@/lib/text/search'
import { PublicHead } from './public-head'

/** Address of the one font file; told to the browser before it has read the stylesheet. */
const FONT = '/fonts/source-sans-3-latin-wght-normal.woff2'

export interface StaticHtmlProps {
  readonly title: string
  readonly description: string
  readonly css: string
  readonly children: ReactNode
  readonly script?: string | undefined
}

/** A whole page that needs no script and fetches nothing but its font: the frame of everything published. */
export function StaticHtml({ title, description, css, children, script }: StaticHtmlProps) {
  return (
    <html lang="sv">
      {/* eslint-disable-next-line @next/next/no-head-element -- rendered outside Next, to a file */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <link rel="preload" href={FONT} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <style>{css}</style>
      </head>
      <body>
        <SkipLink target="innehall">{navigation.skip}</SkipLink>
        <PublicHead href="/rapporter/" label={navigation.published}>
          <a className="link" href={searchText.address}>
            {searchText.link}
          </a>
        </PublicHead>
        {children}
        {script === undefined ? null : <script type="module" src={script} async />}
      </body>
    </html>
  )
}
