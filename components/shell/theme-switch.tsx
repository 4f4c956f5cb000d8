'use client'

import { useState } from 'react'
import { navigation } from '@/lib/text/navigation'
import { THEME_COOKIE, type Theme } from './theme'

const A_YEAR = 365 * 24 * 60 * 60

/** Light, dark, or as the device says. Kept in a cookie so that the server sends the right one at once. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial)
  const choose = (next: Theme) => {
    setTheme(next)
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${A_YEAR}; samesite=lax`
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
  }
  return (
    <label className="flex items-center gap-2 text-small text-muted">
      {navigation.theme.label}
      <select
        value={theme}
        onChange={(event) => choose(event.target.value as Theme)}
        className="min-h-8 rounded-control border border-rule bg-raised px-1.5 text-ink"
      >
        {(['system', 'light', 'dark'] as const).map((name) => (
          <option key={name} value={name}>
            {navigation.theme[name]}
          </option>
        ))}
      </select>
    </label>
  )
}
