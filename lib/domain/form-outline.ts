import type { FormBlock, FormSection, ReportForm } from './form'
import { keyOfName } from './form-version'

/** Where a section or block goes: among those of its level, or to a level further in or out. */
export type Direction = 'up' | 'down' | 'in' | 'out'

const OUTERMOST = 2
const INNERMOST = 5

type Sections = ReportForm['sections']

/** 0: there is no section. */
function levelAt(sections: Sections, index: number): number {
  return sections[index]?.level ?? 0
}

/** How many sections move as one: the section at the index, and those of a further level right after it. None there: 0. */
export function branchLength(sections: Sections, index: number): number {
  if (index >= sections.length) return 0
  const after = sections.slice(index + 1).findIndex(({ level }) => level <= levelAt(sections, index))
  return after === -1 ? sections.length - index : after + 1
}

/** Index of the section before this one on the same level, under the same heading; null: it is the first there. */
function siblingBefore(sections: Sections, index: number): number | null {
  const level = levelAt(sections, index)
  const found = sections.slice(0, index).findLastIndex((section) => section.level <= level)
  return found !== -1 && levelAt(sections, found) === level ? found : null
}

/** Two branches that lie side by side change places; the second begins at `second`. */
function swapped(sections: Sections, first: number, second: number): Sections {
  const end = second + branchLength(sections, second)
  return [...sections.slice(0, first), ...sections.slice(second, end), ...sections.slice(first, second), ...sections.slice(end)]
}

function shifted(sections: Sections, index: number, by: 1 | -1): Sections {
  const end = index + branchLength(sections, index)
  // Neither direction leaves 2–5: movedSection asks first.
  return sections.map((section, place) => (place >= index && place < end ? { ...section, level: (section.level + by) as FormSection['level'] } : section))
}

/** Whether the whole branch has a level further in, below a section that stands before it. */
function canGoIn(sections: Sections, index: number): boolean {
  const branch = sections.slice(index, index + branchLength(sections, index))
  return siblingBefore(sections, index) !== null && branch.every(({ level }) => level < INNERMOST)
}

/**
 * The sections after a section has moved with all that stands below it; null: it cannot go there. Up and down it changes places with
 * its neighbour of the same level, under the same heading; in it comes below that neighbour, out it stands after its heading's level.
 */
export function movedSections(sections: Sections, index: number, direction: Direction): Sections | null {
  if (direction === 'in') return canGoIn(sections, index) ? shifted(sections, index, 1) : null
  if (direction === 'out') return levelAt(sections, index) > OUTERMOST ? shifted(sections, index, -1) : null
  if (direction === 'up') {
    const before = siblingBefore(sections, index)
    return before === null ? null : swapped(sections, before, index)
  }
  const after = index + branchLength(sections, index)
  return after < sections.length && levelAt(sections, after) === levelAt(sections, index) ? swapped(sections, index, after) : null
}

/** A list after one of its items has moved a step; null: it stands there already. */
export function movedItem<Item>(items: readonly Item[], index: number, direction: 'up' | 'down'): readonly Item[] | null {
  const to = direction === 'up' ? index - 1 : index + 1
  const [item, other] = [items[index], items[to]]
  if (item === undefined || other === undefined) return null
  return items.map((each, place) => (place === index ? other : place === to ? item : each))
}

/** A new section after the one at the index and all below it, on its level; in an empty form the first chapter. */
export function withNewSection(sections: Sections, index: number, title: string): { readonly sections: Sections; readonly index: number } {
  const at = index + branchLength(sections, index)
  const level = (levelAt(sections, index) || OUTERMOST) as FormSection['level']
  const key = keyOfName(title, sections.map((section) => section.key), 'section')
  return { sections: [...sections.slice(0, at), { key, level, title, blocks: [] }, ...sections.slice(at)], index: at }
}

/** The sections without one and all below it. */
export function withoutSection(sections: Sections, index: number): Sections {
  return [...sections.slice(0, index), ...sections.slice(index + branchLength(sections, index))]
}

/** The sections with one of them replaced. */
export function withSection(sections: Sections, index: number, section: FormSection): Sections {
  return sections.map((each, place) => (place === index ? section : each))
}

/** Keys of all texts that people write in the form. */
export function textKeys(sections: Sections): readonly string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block: FormBlock) => (block.kind === 'prose' ? [block.sectionKey] : [])))
}
