export const THEME_COOKIE = 'theme'
export type Theme = 'system' | 'light' | 'dark'

/** The theme that a cookie names; anything else follows the device. */
export function themeFrom(cookie: string | undefined): Theme {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system'
}
