import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureStyle } from '@/lib/domain/linked-figure'
import type { PrintedInline, PrintedText } from '@/lib/domain/rich-text'
import { editScript } from '@/lib/domain/versions/edit-script'
import { isUntouched, textChange, turned } from '@/lib/domain/versions/text-change'
import type { ParagraphChange } from '@/lib/domain/versions/version-change'
import { footnoteLines, plainLines, textLines, type TokenLine } from '@/lib/domain/versions/word-token'

const STYLE: FigureStyle = { show: 'number', unit: 'number', decimals: 0, sign: 'minus', unitShown: false, turned: false, capital: false, ofRounded: false }
const print = ({ value }: { readonly value: number | null }) => (value === null ? '..' : String(value))

const words = (text: string): PrintedInline => ({ type: 'text', text })
const figure = (value: number | null, key = 'line#forecast'): PrintedInline => ({ type: 'figure', attrs: { figure: key, style: STYLE, seen: 0, value } })
const footnote = (number: number, text = 'Enligt ekonomisystemet.'): PrintedInline => ({ type: 'footnote', attrs: { number, text } })
const reference = (target: string, said: string): PrintedInline => ({ type: 'reference', attrs: { target, show: 'number', words: said, isGone: false } })
const body = (...lines: readonly (readonly PrintedInline[])[]): PrintedText => ({ type: 'doc', content: lines.map((content) => ({ type: 'paragraph', content })) })

/** '[-Nio -]{+Tio +}barn' and '9→10' for what followed. */
function told(changes: readonly ParagraphChange[]): string {
  const marks = { kept: (text: string) => text, removed: (text: string) => `[-${text}-]`, added: (text: string) => `{+${text}+}` }
  return changes
    .map((paragraph) => paragraph.map((part) => (part.kind === 'followed' ? `<${part.before}→${part.after}>` : marks[part.kind](part.text))).join(''))
    .join('\n')
}
const between = (before: string, after: string) => told(textChange(plainLines(before), plainLines(after)))
const ofBodies = (before: PrintedText, after: PrintedText) => told(textChange(textLines(before, print), textLines(after, print)))

/** What a version says according to the change: the keys of its words. */
function read(changes: readonly ParagraphChange[], side: 'removed' | 'added'): string {
  const lines = changes.map((paragraph) =>
    paragraph.flatMap((part) => (part.kind === 'followed' ? [side === 'removed' ? part.before : part.after] : part.kind === 'kept' || part.kind === side ? [part.text] : [])),
  )
  return lines.filter((line) => line.length > 0).map((line) => line.join('').replaceAll(/\s+/g, ' ').trim()).join('\n')
}
const plain = (lines: readonly TokenLine[]) => lines.map((line) => line.map(({ text }) => text).join('').replaceAll(/\s+/g, ' ').trim()).join('\n')

describe('pictures', () => {
  it('are compared by what they are said to show, and by their captions', () => {
    const picture = (alt: string, caption: string): PrintedText => ({ type: 'doc', content: [{ type: 'image', attrs: { sha256: 'a'.repeat(64), contentType: 'image/png', width: 4, height: 3, alt, caption } }] })
    expect(ofBodies(picture('Färre barn', 'Placerade'), picture('Fler barn', 'Placerade'))).toBe('[-Färre -]{+Fler +}barn\nPlacerade')
  })
})

describe('plain texts', () => {
  it.each([
    ['Nio barn flyttade.', 'Nio barn flyttade.', 'Nio barn flyttade.'],
    ['Nio barn flyttade.', 'Tio barn flyttade.', '[-Nio -]{+Tio +}barn flyttade.'],
    ['Ett två tre', 'Ett tre fyra', 'Ett [-två -]tre {+fyra+}'],
    ['', 'Helt ny text', '{+Helt ny text+}'],
    ['Borta', '', '[-Borta-]'],
    ['Ett stycke om barn.\n\nEtt om vuxna och äldre.', 'Ett stycke om barn.\nNytt mellan.\nEtt om vuxna och unga.', 'Ett stycke om barn.\n{+Nytt mellan.+}\nEtt om vuxna och [-äldre.-]{+unga.+}'],
    ['Helt annat än förut', 'Kommunen har sparat', '[-Helt annat än förut-]\n{+Kommunen har sparat+}'],
    ['Flera  blanka', 'Flera blanka', 'Flera  blanka'],
  ])('%s → %s', (before, after, expected) => {
    const change = between(before, after)
    expect(change.replaceAll('  ', ' ')).toBe(expected.replaceAll('  ', ' '))
  })

  it('the same words are untouched, whatever their blanks', () => {
    expect(isUntouched(textChange(plainLines('Flera  blanka'), plainLines('Flera blanka')))).toBe(true)
    expect(isUntouched(textChange(plainLines('Ett'), plainLines('Två')))).toBe(false)
  })
})

describe('rich texts', () => {
  it('a figure that reads otherwise has followed; a figure that is hidden on a side tells nothing', () => {
    const at = (value: number | null) => body([words('Prognosen är '), figure(value), words(' mnkr.')])
    expect(ofBodies(at(9), at(10))).toBe('Prognosen är <9 →10 >mnkr.')
    expect(ofBodies(at(9), at(9))).toBe('Prognosen är 9 mnkr.')
    expect(ofBodies(at(null), at(9))).toBe('Prognosen är .. mnkr.')
    expect(ofBodies(at(9), at(null))).toBe('Prognosen är .. mnkr.')
  })

  it('a figure follows from whichever side it is seen', () => {
    expect(ofBodies(body([words('Z '), figure(9)]), body([words('A '), figure(10)]))).toBe('[-Z -]{+A +}<9→10>')
  })

  it('another figure, or a figure for a typed number, is an edit', () => {
    expect(ofBodies(body([words('Så '), figure(9)]), body([words('Så '), figure(9, 'other#forecast')]))).toBe('Så [-9-]{+9+}')
    expect(ofBodies(body([words('Så 9')]), body([words('Så '), figure(9)]))).toBe('Så [-9-]{+9+}')
  })

  it('a reference follows its target; a footnote that has another number is the same', () => {
    expect(ofBodies(body([words('Se '), reference('economy', '3.2')]), body([words('Se '), reference('economy', '3.3')]))).toBe('Se <3.2→3.3>')
    expect(isUntouched(textChange(textLines(body([words('Ord'), footnote(1)]), print), textLines(body([words('Ord'), footnote(2)]), print)))).toBe(true)
  })

  it('words of footnotes are lines of their own', () => {
    expect(footnoteLines(body([words('Ord'), footnote(1, 'En två')], [footnote(2, '')]))).toEqual([[{ key: 'En', text: 'En ' }, { key: 'två', text: 'två' }]])
  })

  it('reads headings, lists, line breaks, tables and words that marks divide', () => {
    const cell = (text: string) => ({ type: 'tableCell' as const, content: [{ type: 'paragraph' as const, content: [words(text)] }, { type: 'paragraph' as const }] })
    const rich: PrintedText = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 3 } },
        { type: 'heading', attrs: { level: 3 }, content: [words('Barn')] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [words('kost'), { ...words('nader'), marks: [{ type: 'bold' }] } as PrintedInline] }] }] },
        { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [words('ett'), { type: 'hardBreak' }, words('två')] }] }] },
        { type: 'table', attrs: { caption: 'Antal', rowHeader: false }, content: [{ type: 'tableRow', content: [cell('A'), cell('B')] }] },
        { type: 'paragraph' },
        { type: 'paragraph', content: [words('  inledd')] },
      ],
    }
    expect(textLines(rich, print).map((line) => line.map(({ key }) => key).join('|'))).toEqual(['Barn', 'kostnader', 'ett|två', 'Antal', 'A|||B||', 'inledd'])
  })
})

describe('laws', () => {
  const text = fc.array(fc.array(fc.constantFrom('en', 'två', 'tre', 'barn', 'kostnader', 'ökar'), { minLength: 1, maxLength: 12 }), { maxLength: 6 })
  const lines = text.map((paragraphs) => plainLines(paragraphs.map((each) => each.join(' ')).join('\n')))

  it('done to one version, the change gives the words of the other', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const change = textChange(before, after)
        expect(read(change, 'removed')).toBe(plain(before))
        expect(read(change, 'added')).toBe(plain(after))
      }),
    )
  })

  it('is the same change from the other side, and nothing where nothing was done', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(turned(textChange(before, after))).toEqual(textChange(after, before))
        expect(isUntouched(textChange(before, before))).toBe(true)
      }),
    )
  })

  it('an edit script walks both lists once, in order, keeping only what is alike', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 })
    fc.assert(
      fc.property(list, list, (before, after) => {
        const script = editScript(before, after)
        expect(script.flatMap((edit) => ('before' in edit ? [edit.before] : []))).toEqual(before.map((_, at) => at))
        expect(script.flatMap((edit) => ('after' in edit ? [edit.after] : []))).toEqual(after.map((_, at) => at))
        for (const edit of script) if (edit.kind === 'kept') expect(before[edit.before]).toBe(after[edit.after])
      }),
    )
  })
})

describe('much text', () => {
  const far = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}${at}`)

  it('lists that are too far apart are taken away and put there', () => {
    const script = editScript(['same', ...far('a', 900), 'end'], ['same', ...far('b', 900), 'end'])
    expect([script.filter(({ kind }) => kind === 'kept').length, script.length]).toEqual([2, 1802])
  })

  it('many new paragraphs are paired in order', () => {
    const change = textChange(plainLines(far('a', 70).join('\n')), plainLines(far('b', 60).join('\n')))
    expect(change.length).toBe(70)
  })

  it('forty pages with a word changed in each paragraph take less than 200 ms, in the best of five runs', () => {
    const page = (edit: string) => far('', 500).map((paragraph) => [...far('ord', 20), paragraph, edit, ...far('slut', 20)].join(' ')).join('\n')
    const [before, after] = [plainLines(page('före')), plainLines(page('efter'))]
    const runs = Array.from({ length: 5 }, () => {
      const start = performance.now()
      textChange(before, after)
      return performance.now() - start
    })
    expect(Math.min(...runs)).toBeLessThan(200)
  })
})
