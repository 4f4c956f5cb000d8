import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** In light all of axe's rules are tried; in dark only colours differ, so only they are looked at again. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

const BOTH = ['dark', 'light'] as const

/** What axe finds on the page as it stands, in light and in dark: `dark: color-contrast: .legend`. The page stays open, in light. */
export async function violationsOf(page: Page, schemes: readonly (typeof BOTH)[number][] = BOTH): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    // Else each look opens a page of its own to gather what frames found; no page here has frames.
    axe.setLegacyMode(true)
    if (colorScheme === 'dark') axe.withRules(COLOUR_RULES)
    const { violations } = await axe.analyze()
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${colorScheme}: ${id}: ${node.target.join(' ')}`)))
  }
  return found
}

/** Pixels by which the page is wider than its window; wide tables scroll inside themselves. */
export function sidewaysOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
