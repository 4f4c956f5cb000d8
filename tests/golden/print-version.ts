import type { VersionChange } from '@/lib/domain/versions/version-change'
import { RATING_WORDS } from '@/lib/text/assessment'
import { bridgeText, differenceText, itemVerb, riskSides, riskVerb, sideText, summarySentences, uncomparedText } from '@/lib/text/version'

const MARKS = { kept: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const

/** What has happened between two versions as plain text, a line each. Unchanged words of a text are left out where they are many. */
export function printVersions(change: VersionChange): string {
  const { ratings, bridges, figures, texts, risks, items, definitions, sections, uncompared } = change
  const lines = [
    ...summarySentences(change).map(({ sentence }) => sentence),
    '',
    ...ratings.map(({ label, before, after, direction }) => `bedömning | ${label} | ${RATING_WORDS[before]} → ${RATING_WORDS[after]} | ${direction ?? '–'}`),
    ...bridges.map((bridge) => `brygga | ${bridge.label} | ${bridgeText(bridge)}`),
    ...figures.map(
      ({ place, row, column, before, after, difference }) =>
        `siffra | ${place.title} | ${row} | ${column} | ${sideText(before, RATING_WORDS)} → ${sideText(after, RATING_WORDS)} | ${differenceText(difference, after)}`,
    ),
    ...texts.map(({ label, paragraphs }) => {
      const parts = paragraphs.flat().map((part) => {
        if (part.kind === 'followed') return `<${part.before}→${part.after}>`
        const [open, end] = MARKS[part.kind]
        const text = part.text.length > 80 ? `${part.text.slice(0, 40)}…${part.text.slice(-35)}` : part.text
        return open + text + end
      })
      return `text | ${label} | ${parts.join('')}`
    }),
    ...risks.map((risk) => `risk | ${riskVerb(risk)} | ${risk.label} | ${riskSides(risk, RATING_WORDS).join(' → ')}`),
    ...items.map((item) => `${item.kind} | ${itemVerb(item)} | ${item.label} | ${item.before?.level ?? '–'} → ${item.after?.level ?? '–'}`),
    ...definitions.map((each) =>
      each.kind === 'name' ? `namn | ${each.before} → ${each.after}` : `mål | ${each.label} | ${sideText(each.before, RATING_WORDS)} → ${sideText(each.after, RATING_WORDS)}`,
    ),
    ...sections.map(({ before, after }) => `avsnitt | ${before ?? '–'} → ${after ?? '–'}`),
    ...uncompared.map((each) => `${each.side} | ${uncomparedText(each)}`),
  ]
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`
}
