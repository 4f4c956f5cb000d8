'use client'

import type { ReportForm } from '@/lib/domain/form'
import type { FormGround } from '@/lib/domain/form-ground'
import { FORM_OPTIONS, fieldValue, withField } from '@/lib/domain/form-option'
import { withSection } from '@/lib/domain/form-outline'
import { formEditorText as text } from '@/lib/text/form-editor'
import { FormOutlineList } from './form-outline-list'
import { FormSave } from './form-save'
import { OptionField } from './option-field'
import { SectionPanel } from './section-panel'
import { useFormDraft } from './use-form-draft'
import { useFormParts } from './use-form-parts'

interface FormEditorProps {
  readonly form: ReportForm
  readonly version: number
  readonly ground: FormGround
  /** Where the form is tried with real facts. */
  readonly previewHref: string
}

/** Changes a draft of a report form: its sections at the left, the chosen one at the right, and the draft saved as a whole. */
export function FormEditor({ form: stored, version, ground, previewHref }: FormEditorProps) {
  const draft = useFormDraft(stored, version)
  const { form, change } = draft
  const { sections } = form
  const { chosen, section, said, choose, move, add, remove, goTo, openBlock } = useFormParts(form, change)
  const context = { ground, faults: new Map(draft.faults.map(({ path, expected }) => [path, text.faultText(expected)])) }
  return (
    <>
      <div className="form-editor">
        <FormOutlineList sections={sections} chosen={chosen.section} onChoose={choose} onMove={move} onAdd={add} />
        <section aria-labelledby="form-part" className="min-w-0">
          <h2 id="form-part" tabIndex={-1} className="mb-4 text-h3">
            {section === undefined ? text.whole : text.sectionOf(section.title)}
          </h2>
          {section === undefined || chosen.section === null ? (
            <WholeForm form={form} context={context} onChange={change} />
          ) : (
            <SectionPanel
              key={section.key}
              sections={sections}
              section={section}
              index={chosen.section}
              openBlock={chosen.block}
              context={context}
              onOpenBlock={openBlock}
              onChange={(changed) => change({ ...form, sections: withSection(sections, sections.indexOf(section), changed) })}
              onMove={(direction) => move(sections.indexOf(section), direction)}
              onRemove={() => remove(sections.indexOf(section))}
            />
          )}
          <p className="mt-6 desk:hidden">
            <a href="#form-outline" className="text-accent underline underline-offset-4">
              {text.toOutline}
            </a>
          </p>
        </section>
      </div>
      <p role="status" className="spoken">
        {said}
      </p>
      <FormSave draft={draft} previewHref={previewHref} onGoTo={goTo} />
    </>
  )
}

interface WholeFormProps {
  readonly form: ReportForm
  readonly context: Omit<Parameters<typeof OptionField>[0]['context'], 'block'>
  readonly onChange: (form: ReportForm) => void
}

/** The name of the form and the words that hold in all of it. */
function WholeForm({ form, context, onChange }: WholeFormProps) {
  return (
    <div className="space-y-5">
      {FORM_OPTIONS.map((option) => (
        <OptionField
          key={option.field}
          option={option}
          path=""
          value={fieldValue(form, option.field)}
          context={{ ...context, block: null }}
          onChange={(value) => onChange(withField(form, option.field, value))}
        />
      ))}
    </div>
  )
}
