import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { RichTextView } from '@/components/report/rich-text'
import { EMPTY_RICH_TEXT, isEmpty, type PrintedText } from '@/lib/domain/rich-text'

const text = (content: string, ...marks: ('bold' | 'italic')[]) => ({ type: 'text', text: content, marks: marks.map((type) => ({ type })) }) as const
const heading = (level: 3 | 4, content: string) => ({ type: 'heading', attrs: { level }, content: [text(content)] }) as const
const paragraph = (content: string) => ({ type: 'paragraph', content: [text(content)] }) as const
const render = (content: PrintedText['content'], below: number) => renderToStaticMarkup(createElement(RichTextView, { body: { type: 'doc', content }, below }))

describe('rich text', () => {
  test.each([
    ['a text below a chapter begins one level down', [3, 4, 4, 3], 2, ['h3', 'h4', 'h4', 'h3']],
    ['a text that has only the lower level is not one level off', [4, 4], 2, ['h3', 'h3']],
    ['a text that begins with its lower level skips none', [4, 3, 4], 2, ['h3', 'h3', 'h4']],
    ['below a section of level 4', [3, 4], 4, ['h5', 'h6']],
  ] as const)('%s', (_, levels, below, tags) => {
    const markup = render(levels.map((level) => heading(level, 'Rubrik')), below)
    expect([...markup.matchAll(/<(h\d)>/g)].map(([, tag]) => tag)).toEqual(tags)
  })

  test('marks, breaks and nested lists', () => {
    const markup = render(
      [
        { type: 'paragraph', content: [text('Viktigt', 'bold', 'italic'), { type: 'hardBreak' }, text('mer')] },
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph('ett'), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('två')] }] }] }] },
      ],
      2,
    )
    expect(markup).toBe(
      '<div class="prose"><p><strong><em>Viktigt</em></strong><br/>mer</p><ol start="3"><li><p>ett</p><ul><li><p>två</p></li></ul></li></ol></div>',
    )
  })

  test('links', () => {
    const linked = { ...text('SCB'), marks: [{ type: 'link', attrs: { href: 'https://scb.se' } }, { type: 'bold' }] } as const
    expect(render([{ type: 'paragraph', content: [linked] }], 2)).toBe('<div class="prose"><p><a href="https://scb.se"><strong>SCB</strong></a></p></div>')
  })

  test('a table with its caption, headers of columns and rows, in a region that scrolls', () => {
    const cell = (type: 'tableHeader' | 'tableCell', content: string) => ({ type, content: [content === '' ? ({ type: 'paragraph' } as const) : paragraph(content)] }) as const
    const table = (caption: string) =>
      ({
        type: 'table',
        attrs: { caption, rowHeader: true },
        content: [
          { type: 'tableRow', content: [cell('tableHeader', ''), cell('tableHeader', '2020')] },
          { type: 'tableRow', content: [cell('tableHeader', 'Barn'), cell('tableCell', '12')] },
        ],
      }) as const
    const inside =
      '<thead><tr><td><p></p></td><th scope="col"><p>2020</p></th></tr></thead><tbody><tr><th scope="row"><p>Barn</p></th><td><p>12</p></td></tr></tbody></table></div></div>'
    expect(render([table('Volymer')], 2)).toBe(
      `<div class="prose"><div class="table-region" role="region" aria-label="Volymer" tabindex="0"><table class="table written"><caption>Volymer</caption>${inside}`,
    )
    expect(render([table('')], 2)).toContain('aria-label="Tabell utan rubrik" tabindex="0"><table class="table written"><thead>')
  })

  test('footnotes below the text, with a way there and back in the report, and without where a text stands beside it', () => {
    const content: PrintedText['content'] = [{ type: 'paragraph', content: [text('Ord'), { type: 'footnote', attrs: { text: 'Källa: SCB.', number: 4 } }] }]
    expect(render(content, 2)).toBe('<div class="prose"><p>Ord<sup>4</sup></p><ol class="notes" aria-label="Fotnoter" start="4"><li>Källa: SCB. </li></ol></div>')
    const report = renderToStaticMarkup(createElement(RichTextView, { body: { type: 'doc', content }, below: 2, linked: true }))
    expect(report).toContain('<sup><a id="note-4-mark" href="#note-4" role="doc-noteref" aria-label="Fotnot 4">4</a></sup>')
    expect(report).toContain('<li id="note-4">Källa: SCB. <a href="#note-4-mark" role="doc-backlink" aria-label="Tillbaka till texten vid fotnot 4">↩</a></li>')
  })

  test('a text of spaces is blank, a word in a list is not', () => {
    expect(isEmpty(EMPTY_RICH_TEXT)).toBe(true)
    expect(isEmpty({ type: 'doc', content: [paragraph('  ')] })).toBe(true)
    expect(isEmpty({ type: 'doc', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('ord')] }] }] })).toBe(false)
  })
})
