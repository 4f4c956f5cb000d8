import { expect, logIn, test } from './app'
import { sidewaysOf, violationsOf } from './axe'

const REPORT = ['uppgifter', 'mal', 'indikatorer', 'ekonomi', 'volymer', 'risker', 'uppdrag', 'aktiviteter', 'rapport', 'kontroller', 'jamfor'].map((place) => `/arbete/asn/2020-08/${place}`)

/** Registers, plans and mappings, with a form of each kind. */
const REGISTERS = [
  ...['/admin/register', '/admin/register/asn', '/admin/register/asn/enheter/ny', '/admin/register/asn/rader/2020/netCost/ny'],
  ...['/admin/planer', '/admin/planer/asn/2020', '/admin/planer/asn/2020/mal/ny', '/admin/planer/asn/2020/indikatorer/ny'],
  ...['/admin/planer/asn/2020/regler', '/admin/kopplingar'],
]

const PAGES = [
  { who: null, addresses: ['/', '/logga-in', '/tillganglighet', '/finns-inte'] },
  { who: 'controller', addresses: ['/arbete', ...REPORT, '/arbete/asn/perioder', '/arbete/asn/post'] },
  { who: 'enhetschef.barn', addresses: ['/arbete', '/arbete/asn/2020-08/uppgifter', '/arbete/asn/2020-08/mal', '/arbete/asn/2020-08/indikatorer'] },
  { who: 'forvaltningschef', addresses: ['/arbete', '/arbete/asn/2020-08/rapport'] },
  { who: 'admin', addresses: REGISTERS },
  { who: 'admin', addresses: ['/admin', '/admin/paket', '/admin/register', '/admin/mallar', '/admin/mallar/asn-2020/1', '/admin/post', '/admin/logg', '/admin/anvandare/ny'] },
] as const

/** Colours in dark do not change with the width: they are looked at once. */
const LOOKS = [
  { width: 360, schemes: ['dark', 'light'] },
  { width: 1280, schemes: ['light'] },
] as const

/** Lines that are opened on a page: their editors are all alike. */
const OPENED = 5

test.setTimeout(360_000)

for (const [index, { who, addresses }] of PAGES.entries()) {
  test(`${index + 1}. ${who ?? 'anyone'}: no violations on a phone or a wide screen, in light or dark, no sideways scrolling`, async ({ page }) => {
    if (who) await logIn(page, who)
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'networkidle' })
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      for (const summary of (await page.locator('main details:is(.follow-up, .duty) > summary').all()).slice(0, OPENED)) await summary.click()
      for (const { width, schemes } of LOOKS) {
        await page.setViewportSize({ width, height: 900 })
        expect.soft(await violationsOf(page, schemes), `${address}, ${width} px`).toEqual([])
        expect.soft(await sidewaysOf(page), `${address} scrolls sideways at ${width} px`).toBe(0)
      }
    }
  })
}
