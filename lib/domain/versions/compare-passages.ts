import type { ReportView } from '../report-view'
import type { PrintFigure } from '../rich-text'
import { isUntouched, textChange } from './text-change'
import type { ChangedText, Uncompared, VersionChange, VersionPlace } from './version-change'
import { footnoteLines, plainLines, textLines, type TokenLine } from './word-token'

/** A running text of a report: of a section, its footnotes, or words that the form puts there. */
interface Passage {
  readonly key: string
  readonly kind: ChangedText['kind']
  readonly label: string
  readonly place: VersionPlace
  readonly lines: readonly TokenLine[]
}

function passagesOf(view: ReportView, print: PrintFigure): ReadonlyMap<string, Passage> {
  const passages = view.sections.flatMap(({ key: anchor, title, blocks }) =>
    blocks.flatMap((block, index): readonly Passage[] => {
      const place = { anchor, title }
      if (block.kind === 'note') return [{ key: `note:${anchor}:${index}`, kind: 'text', label: title, place, lines: plainLines(block.lines.join('\n')) }]
      if (block.kind !== 'prose') return []
      const { sectionKey, body } = block
      return [
        { key: `text:${sectionKey}`, kind: 'text', label: title, place, lines: textLines(body, print) },
        { key: `footnote:${sectionKey}`, kind: 'footnote', label: title, place, lines: footnoteLines(body) },
      ]
    }),
  )
  return new Map(passages.map((passage) => [passage.key, passage]))
}

/** What the running texts of two versions tell. A text that only one of them has room for is listed, not read out. */
export function passageChanges(before: ReportView, after: ReportView, print: PrintFigure): Pick<VersionChange, 'texts' | 'uncompared'> {
  const [earlier, later] = [passagesOf(before, print), passagesOf(after, print)]
  const alone = (of: ReadonlyMap<string, Passage>, other: ReadonlyMap<string, Passage>, side: Uncompared['side']): readonly Uncompared[] =>
    [...of.values()].filter(({ key, lines }) => !other.has(key) && lines.length > 0).map(({ key, label, place }) => ({ what: 'text', key, place, label, side }))
  const texts = [...later.values()].flatMap(({ lines, ...passage }): readonly ChangedText[] => {
    const beside = earlier.get(passage.key)
    if (beside === undefined) return []
    const paragraphs = textChange(beside.lines, lines)
    return isUntouched(paragraphs) ? [] : [{ ...passage, paragraphs }]
  })
  return { texts, uncompared: [...alone(later, earlier, 'after'), ...alone(earlier, later, 'before')] }
}
