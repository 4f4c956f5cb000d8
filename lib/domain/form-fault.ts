import { knownColumns, columnsOf } from './form-columns'
import type { FormBlock, FormSection, ReportForm } from './form'
import { branchLength } from './form-outline'

export type FormFaultCode = 'sectionTwice' | 'levelJump' | 'noTitle' | 'nothing' | 'textTwice' | 'noColumns' | 'columnTwice' | 'unknownColumn'

/** Something in a form that has to be mended before it is released. */
export interface FormFault {
  /** `sections[3].blocks[1].columns[2].key` */
  readonly path: string
  /** The word that is wrong; empty: something is missing. */
  readonly found: string
  readonly code: FormFaultCode
}

function columnFaults(block: FormBlock, path: string): readonly FormFault[] {
  const owned = columnsOf(block)
  if (owned === null) return []
  const known = knownColumns(block)
  if (known !== null && owned.columns.length === 0) return [{ path: `${path}.${owned.field}`, found: '', code: 'noColumns' }]
  return owned.columns.flatMap(({ key }, index): readonly FormFault[] => {
    const at = { path: `${path}.${owned.field}[${index}].key`, found: key }
    if (owned.columns.findIndex((column) => column.key === key) < index) return [{ ...at, code: 'columnTwice' }]
    return known === null || known.some((each) => each === key) ? [] : [{ ...at, code: 'unknownColumn' }]
  })
}

function sectionFaults(section: FormSection, index: number, sections: readonly FormSection[]): readonly FormFault[] {
  const path = `sections[${index}]`
  const before = sections[index - 1]
  const faults: FormFault[] = []
  if (sections.findIndex(({ key }) => key === section.key) < index) faults.push({ path: `${path}.key`, found: section.key, code: 'sectionTwice' })
  if (section.level > (before?.level ?? 1) + 1) faults.push({ path: `${path}.level`, found: section.title, code: 'levelJump' })
  if (section.title.trim() === '') faults.push({ path: `${path}.title`, found: '', code: 'noTitle' })
  if (section.blocks.length === 0 && branchLength(sections, index) === 1) faults.push({ path: `${path}.blocks`, found: '', code: 'nothing' })
  return faults
}

/** Each text stands once in a report, so the second place of a text is a fault. */
function textFaults({ sections }: ReportForm): readonly FormFault[] {
  const texts = sections.flatMap(({ blocks }, index) =>
    blocks.flatMap((block, place) => (block.kind === 'prose' ? [{ key: block.sectionKey, path: `sections[${index}].blocks[${place}].sectionKey` }] : [])),
  )
  return texts.flatMap(({ key, path }, index): readonly FormFault[] => (texts.findIndex((text) => text.key === key) < index ? [{ path, found: key, code: 'textTwice' }] : []))
}

/** What has to be mended before the form is released, in the order of the form; texts that stand twice come last. */
export function formFaults(form: ReportForm): readonly FormFault[] {
  const inOrder = form.sections.flatMap((section, index, all) => [
    ...sectionFaults(section, index, all),
    ...section.blocks.flatMap((block, place) => columnFaults(block, `sections[${index}].blocks[${place}]`)),
  ])
  return [...inOrder, ...textFaults(form)]
}

/** Where in a form a path leads: numbers count from 0; null: it does not lead that far. */
export interface FormPlace {
  readonly section: number | null
  readonly block: number | null
  readonly field: string | null
  readonly row: number | null
  /** The field within a row or group. */
  readonly inner: string | null
}

const PLACE = /^(?:sections\[(\d+)\](?:\.blocks\[(\d+)\])?\.?)?(\w+)?(?:\[(\d+)\])?(?:\.(\w+))?/

/** 'sections[3].blocks[1].columns[2].label' → section 3, block 1, field columns, row 2, inner label. */
export function formPlace(path: string): FormPlace {
  const [, section, block, field, row, inner] = path.split(PLACE)
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
  return { section: number(section), block: number(block), field: field ?? null, row: number(row), inner: inner ?? null }
}
