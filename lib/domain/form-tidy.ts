import type { ReportForm } from './form'
import { BLOCK_OPTIONS, fieldValue, FORM_OPTIONS, withField, type FormOption } from './form-option'

/** The lists that are typed a line each, without what is blank at their ends and the lines that are nothing else. */
function tidied<Thing extends object>(thing: Thing, options: readonly FormOption[]): Thing {
  return options.reduce((tidy, { kind, field }) => {
    const lines = kind === 'lines' ? fieldValue(tidy, field) : null
    return Array.isArray(lines) ? withField(tidy, field, lines.map((line) => String(line).trim()).filter((line) => line !== '')) : tidy
  }, thing)
}

/** A form as it is saved: while somebody types, an empty line stands where the next one will be. */
export function tidiedForm(form: ReportForm): ReportForm {
  const sections = form.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => tidied(block, BLOCK_OPTIONS[block.kind])) }))
  return { ...tidied(form, FORM_OPTIONS), sections }
}
