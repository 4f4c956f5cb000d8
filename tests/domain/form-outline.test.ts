import { describe, expect, it } from 'vitest'
import type { FormSection } from '@/lib/domain/form'
import { branchLength, movedItem, movedSections, textKeys, withNewSection, withoutSection, withSection } from '@/lib/domain/form-outline'

/** 'A B> C>> D' is chapter A with B below it and C below B, then chapter D. */
function outline(words: string): readonly FormSection[] {
  return words.split(' ').map((word) => {
    const key = word.replaceAll('>', '')
    return { key, level: (2 + word.length - key.length) as FormSection['level'], title: key, blocks: [] }
  })
}

const shown = (sections: readonly FormSection[]) => sections.map(({ key, level }) => key + '>'.repeat(level - 2)).join(' ')

describe('moving a section', () => {
  it.each([
    ['up with all below it', 'A B> C D>', 2, 'up', 'C D> A B>'],
    ['down past another and all below it', 'A B> C D>', 0, 'down', 'C D> A B>'],
    ['up under the same heading', 'A B> C> D>>', 2, 'up', 'A C> D>> B>'],
    ['down under the same heading', 'A B> C>> D>', 1, 'down', 'A D> B> C>>'],
    ['in, below the one before it, with what stands below it', 'A B C>', 1, 'in', 'A B> C>>'],
    ['out, with what stands below it', 'A B> C>> D>', 1, 'out', 'A B C> D>'],
  ] as const)('%s', (_what, words, index, direction, expected) => {
    expect(shown(movedSections(outline(words), index, direction) ?? [])).toBe(expected)
  })
  it.each([
    ['up, the first of all', 'A B', 0, 'up'],
    ['up, the first under its heading', 'A B>', 1, 'up'],
    ['up, out of its heading', 'A B> C D>', 3, 'up'],
    ['down, the last of all', 'A B', 1, 'down'],
    ['down, the last under its heading', 'A B> C', 1, 'down'],
    ['down, where no section is', 'A', 5, 'down'],
    ['in, the first', 'A B', 0, 'in'],
    ['in, right below its heading', 'A B>', 1, 'in'],
    ['in, where one below would come too far in', 'A B C> D>> E>>>', 1, 'in'],
    ['out of the outermost level', 'A', 0, 'out'],
  ] as const)('%s: it cannot', (_what, words, index, direction) => {
    expect(movedSections(outline(words), index, direction)).toBeNull()
  })
  it('moves as one with what stands below it', () => {
    expect(outline('A B> C>> D E').map((_section, index, all) => branchLength(all, index))).toEqual([3, 2, 1, 1, 1])
    expect(branchLength([], 0)).toBe(0)
  })
})

describe('other changes', () => {
  it('a new section stands after the chosen one and all below it, on its level', () => {
    const { sections, index } = withNewSection(outline('A B> C'), 0, 'B')
    expect([shown(sections), index]).toEqual(['A B> b C', 2])
    expect(withNewSection(sections, 2, 'B').sections[3]).toMatchObject({ key: 'b-2', title: 'B', blocks: [] })
  })
  it('the first section of a form is a chapter', () => {
    expect(withNewSection([], 0, 'Nytt')).toMatchObject({ index: 0, sections: [{ key: 'nytt', level: 2 }] })
  })
  it('a section goes with all below it', () => {
    expect(shown(withoutSection(outline('A B> C>> D'), 1))).toBe('A D')
  })
  it('a section is replaced', () => {
    const [a, b] = outline('A B')
    expect(withSection([a, b].filter((section) => section !== undefined), 1, { ...(b as FormSection), title: 'New' })).toMatchObject([{ title: 'A' }, { title: 'New' }])
  })
  it('texts are found in all sections', () => {
    const prose = { kind: 'prose', sectionKey: 'highlights', required: true, instructions: null } as const
    const note = { kind: 'note', style: 'note', lines: ['x'] } as const
    expect(textKeys(outline('A B').map((section) => ({ ...section, blocks: [note, { ...prose, sectionKey: section.key }] })))).toEqual(['A', 'B'])
  })
})

describe('moving a block', () => {
  it.each([
    ['up', 1, 'up', ['b', 'a', 'c']],
    ['down', 1, 'down', ['a', 'c', 'b']],
    ['up, the first', 0, 'up', null],
    ['down, the last', 2, 'down', null],
    ['where none is', 9, 'up', null],
  ] as const)('%s', (_what, index, direction, expected) => {
    expect(movedItem(['a', 'b', 'c'], index, direction)).toEqual(expected)
  })
})
