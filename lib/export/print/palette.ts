import type { RatingLevel } from '@/lib/domain/assessment'

/** The colours of paper: the light ones of components/ui/tokens.css, for files that no stylesheet reaches (a test holds them equal). */
export const palette = {
  paper: '#fdfcf9',
  sunken: '#f4f2ec',
  ink: '#1c1f22',
  muted: '#575c61',
  line: '#dedad1',
  rule: '#7b7a73',
  accent: '#00507d',
  met: '#2a7d45',
  'partly-met': '#b77400',
  'not-met': '#c62f22',
  'not-assessed': '#70767c',
} as const

/** The colour of a level's shape. */
export const levelColour: Readonly<Record<RatingLevel, string>> = {
  met: palette.met,
  partlyMet: palette['partly-met'],
  notMet: palette['not-met'],
  notAssessed: palette['not-assessed'],
}
