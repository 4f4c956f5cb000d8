import { describe, expect, it } from 'vitest'
import { headingOrder } from '@/lib/domain/checks/heading-order'
import type { FormSection } from '@/lib/domain/form'
import type { RichTextBlock } from '@/lib/domain/rich-text'
import { checkInput, FORM } from './check-input'
import { told } from './told'

function section(key: string, level: FormSection['level']): FormSection {
  return { key, level, title: key, blocks: [{ kind: 'prose', sectionKey: key, required: false, instructions: null }] }
}

const heading = (level: 3 | 4, text: string): RichTextBlock => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] })

describe('levels of headings', () => {
  it.each([
    { what: 'down one at a time, and up by more', sections: [section('a', 2), section('b', 3), section('c', 4), section('d', 2)], content: [], found: [] },
    { what: 'from 2 to 4', sections: [section('a', 2), section('b', 4), section('c', 4)], content: [], found: ['question b: 4, 3'] },
    { what: 'from the title to 3', sections: [section('a', 3)], content: [], found: ['question a: 3, 2'] },
    { what: 'in a text, one below its section', sections: [section('a', 2)], content: [heading(3, 'One'), heading(4, 'Two')], found: [] },
    { what: 'in a text, two below its section', sections: [section('a', 2)], content: [heading(4, 'Two')], found: ['question a: 4, 3'] },
  ])('$what', ({ sections, content, found }) => {
    const texts = [{ key: 'a', body: { type: 'doc', content }, carriedOver: false, version: 1 } as const]
    expect(told(headingOrder, checkInput({ sections: texts }, { form: { ...FORM, sections } }))).toEqual(found)
  })

  it('a block that is no text has no headings', () => {
    expect(told(headingOrder, checkInput())).toEqual([])
  })
})
