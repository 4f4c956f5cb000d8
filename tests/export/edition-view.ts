import type { EditionMeta } from '@/components/report/edition-foot'
import type { ReportView } from '@/lib/domain/report-view'
import type { PrintedInline, PrintedText } from '@/lib/domain/rich-text'
import { PNG } from '../fixtures/pictures'
import { demoView } from './demo-view'

export const EDITION_META: EditionMeta = {
  number: 2,
  address: 'tyreso/asn/2020-08',
  sha256: 'f'.repeat(64),
  publishedAt: '2020-09-22T12:31:00Z',
  approvedBy: 'Filippa Berg',
  publishedBy: 'Selma Ek',
  reason: 'Fel belopp i tabellen över nettokostnad.',
  changes: [
    { sentence: 'Nettokostnad, Vård: Utfall från −1 tkr till −2 tkr.', anchor: 'vard' },
    { sentence: 'Borttaget: Tabell: Boenden.', anchor: null },
  ],
}

/** What would be a formula, markup or a part of one if anything took it for more than words. */
export const EVIL = [
  '=HYPERLINK("http://evil.example";"klicka")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '<img src=x onerror=alert(1)>',
  ']]>&amp;</w:t>',
] as const

const SHA256 = 'a'.repeat(64)
/** The picture that the written text names. */
export const IMAGES = new Map([[SHA256, { contentType: 'image/png', body: PNG }]])

const text = (words: string, ...marks: ('bold' | 'italic')[]): PrintedInline => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) })
const paragraph = (...content: readonly PrintedInline[]) => ({ type: 'paragraph', content }) as const
const item = (words: string) => ({ type: 'listItem', content: [paragraph(text(words))] }) as const
const cell = (type: 'tableHeader' | 'tableCell', words: string) => ({ type, content: [paragraph(text(words))] }) as const
const row = (...content: readonly ReturnType<typeof cell>[]) => ({ type: 'tableRow', content }) as const

const WRITTEN: PrintedText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [text('Läget')] },
    paragraph(
      text('Fler '),
      text('viktiga', 'bold', 'italic'),
      { type: 'hardBreak' },
      text('ord'),
      { type: 'footnote', attrs: { number: 1, text: 'En fotnot & mer.' } },
      { type: 'reference', attrs: { target: 'table:statement:netCost', show: 'title', words: 'Nettokostnad', isGone: false } },
      { type: 'reference', attrs: { target: 'nowhere', show: 'title', words: 'Borta', isGone: true } },
      { type: 'text', text: 'SCB', marks: [{ type: 'link', attrs: { href: 'https://scb.se/?a=1&b=2' } }] },
    ),
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [item('tre'), { type: 'listItem', content: [paragraph(text('fyra')), { type: 'bulletList', content: [item('inre')] }] }],
    },
    { type: 'bulletList', content: EVIL.map(item) },
    {
      type: 'table',
      attrs: { caption: 'Egen tabell', rowHeader: true },
      content: [row(cell('tableHeader', ''), cell('tableHeader', 'Antal')), row(cell('tableHeader', EVIL[0]), cell('tableCell', EVIL[1]))],
    },
    { type: 'image', attrs: { sha256: SHA256, contentType: 'image/png', width: 40, height: 40, alt: 'En bild "av" <något>', caption: 'Bildtext' } },
  ],
}

/** The demo's report of April 2023 with everything that people can write in its first section, and words that are meant to do harm. */
export function writtenView(): ReportView {
  const view = demoView('2023', '2023-04')
  const [first, ...rest] = view.sections
  if (first === undefined) throw new Error('The view has no sections.')
  const prose = { kind: 'prose', sectionKey: 'written', body: WRITTEN, carriedOver: false, required: false } as const
  const note = { kind: 'note', style: 'footnote', lines: EVIL } as const
  return { ...view, report: { ...view.report, title: `Rapport ${EVIL[5]}` }, sections: [{ ...first, blocks: [prose, note] }, ...rest] }
}
