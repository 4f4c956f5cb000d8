import { useEffect, useState } from 'react'
import type { ReportForm } from '@/lib/domain/form'
import { formPlace } from '@/lib/domain/form-fault'
import { movedSections, withNewSection, withoutSection, type Direction } from '@/lib/domain/form-outline'
import { formEditorText as text } from '@/lib/text/form-editor'
import { fieldId } from './option-context'
import type { FormFaultLine } from './use-form-draft'

/** What is chosen in the editor: a section and an open block of it; null: the whole form, or no block. */
interface Chosen {
  readonly section: number | null
  readonly block: number | null
}

/** Brings the focus to a part of the page once it is there. */
function useFocus(): (id: string) => void {
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null)
  useEffect(() => {
    if (wanted === null) return
    const element = document.getElementById(wanted.id) ?? document.getElementById('form-part')
    element?.focus()
    element?.scrollIntoView({ block: 'nearest' })
  }, [wanted])
  return (id) => setWanted({ id })
}

/** Goes between the parts of a form, and moves, adds and removes its sections; `said` is for those who do not see it happen. */
export function useFormParts(form: ReportForm, change: (form: ReportForm) => void) {
  const { sections } = form
  const [chosen, setChosen] = useState<Chosen>({ section: sections.length > 0 ? 0 : null, block: null })
  const [said, setSaid] = useState('')
  const focus = useFocus()
  const choose = (index: number | null) => {
    setChosen({ section: index, block: null })
    focus('form-part')
  }
  const move = (index: number, direction: Direction) => {
    const moved = movedSections(sections, index, direction)
    const to = moved?.findIndex(({ key }) => key === sections[index]?.key) ?? -1
    const place = moved?.[to]
    if (moved === null || place === undefined) return
    change({ ...form, sections: moved })
    setChosen((before) => ({ ...before, section: to }))
    setSaid(text.moved(text.sectionOf(place.title), to + 1, place.level - 1))
  }
  const add = () => {
    const added = withNewSection(sections, chosen.section ?? Math.max(0, sections.length - 1), text.newSection)
    change({ ...form, sections: added.sections })
    setChosen({ section: added.index, block: null })
    focus(fieldId(`sections[${added.index}].title`))
  }
  const remove = (index: number) => {
    const left = withoutSection(sections, index)
    change({ ...form, sections: left })
    setChosen({ section: left.length === 0 ? null : Math.min(index, left.length - 1), block: null })
    setSaid(text.removed(text.sectionOf(sections[index]?.title ?? '')))
    focus('form-part')
  }
  const goTo = ({ path }: FormFaultLine) => {
    const place = formPlace(path)
    setChosen({ section: place.section, block: place.block })
    focus(fieldId(path))
  }
  const openBlock = (block: number | null) => setChosen((before) => ({ ...before, block }))
  const section = chosen.section === null ? undefined : sections[chosen.section]
  return { chosen, section, said, choose, move, add, remove, goTo, openBlock }
}
