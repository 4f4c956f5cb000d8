import type { FormBlock, FormTitleFact } from '../form'
import type { BlockView } from '../report-view'
import type { BlockContext } from './block-context'

/** Fixed words of the form, placeholders filled. */
export function noteBlock({ style, lines }: Extract<FormBlock, { kind: 'note' }>, { fill }: BlockContext): BlockView {
  return { kind: 'note', style, lines: lines.map(fill) }
}

/** @returns null when it is not known (yet) */
function titleFact(key: FormTitleFact['key'], { facts, fill }: BlockContext): string | null {
  const { municipality, committee, report } = facts
  switch (key) {
    case 'municipality':
      return municipality.name
    case 'committee':
      return committee.name
    case 'period':
      return fill('{Period} {year}')
    case 'registryNumber':
      return report.registryNumber
    case 'meetingOn':
      return report.meetingOn
    case 'minutesItem':
      return report.minutesItem
  }
}

/** What stands under the title of the report; what is not known is left out. */
export function titlePageBlock(block: Extract<FormBlock, { kind: 'titlePage' }>, context: BlockContext): BlockView {
  const facts = block.facts.flatMap(({ key, label }) => {
    const value = titleFact(key, context)
    return value === null ? [] : [{ key, label: context.fill(label), value }]
  })
  return { kind: 'titlePage', subtitle: context.fill(block.subtitle), facts }
}
