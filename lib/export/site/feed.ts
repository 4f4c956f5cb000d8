import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import { periodSentence } from '@/lib/text/report'
import { siteText } from '@/lib/text/site'
import { xml } from './xml'

/**
 * A committee's editions as an Atom feed (RFC 4287), the latest first. A correction is an entry of its own.
 * @param editions at least one
 * @param origin where the site stands: https://rapporter.example.se
 */
export function atomFeed(base: string, editions: readonly PublishedEdition[], origin: string): string {
  const latest = [...editions].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
  const [first] = latest
  if (first === undefined) throw new Error('A feed has at least one edition.')
  const { committee, municipality } = first.view
  const entries = latest.map(({ address, number, publishedAt, reason, view }) => {
    const link = `${origin}/rapporter/${address}/utgava-${number}/`
    const title = number === 1 ? view.report.title : siteText.correctionTitle(view.report.title, number)
    return `<entry><id>${xml(link)}</id><title>${xml(title)}</title><link href="${xml(link)}"/><updated>${publishedAt}</updated><summary>${xml(reason ?? periodSentence(view.report.period, view.report.previousTitle))}</summary></entry>`
  })
  const self = `${origin}${base}flode.xml`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">',
    `<id>${xml(self)}</id><title>${xml(siteText.feedTitle(committee.name, municipality.name))}</title>`,
    `<author><name>${xml(committee.name)}, ${xml(municipality.name)}</name></author>`,
    `<link rel="self" href="${xml(self)}"/><link href="${xml(origin + base)}"/><updated>${first.publishedAt}</updated>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}
