import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { THEME_COOKIE, themeFrom } from '@/components/shell/theme'
import { navigation } from '@/lib/text/navigation'
import './globals.css'

export const metadata: Metadata = {
  title: { default: navigation.product, template: `%s – ${navigation.product}` },
  icons: { icon: '/icon.svg' },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

/** The theme is set on the server, so that a page never flashes in the wrong one. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html lang="sv" data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
