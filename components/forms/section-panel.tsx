import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import type { FormBlock, FormSection, ReportForm } from '@/lib/domain/form'
import { newBlock } from '@/lib/domain/form-new'
import { BLOCK_OPTIONS, fieldValue, SECTION_OPTIONS, withField, type BlockKindName } from '@/lib/domain/form-option'
import { branchLength, movedItem, movedSections, textKeys, type Direction } from '@/lib/domain/form-outline'
import { formText } from '@/lib/text/form'
import { formEditorText as text } from '@/lib/text/form-editor'
import { formOptionText } from '@/lib/text/form-option'
import { BlockPanel } from './block-panel'
import type { OptionContext } from './option-context'
import { OptionField } from './option-field'

const KINDS = (Object.keys(BLOCK_OPTIONS) as BlockKindName[]).map((value) => ({ value, label: formText.kind(value) }))

interface SectionPanelProps {
  readonly sections: ReportForm['sections']
  readonly section: FormSection
  readonly index: number
  /** The block whose options are shown; null: none. */
  readonly openBlock: number | null
  readonly context: Omit<OptionContext, 'block'>
  readonly onOpenBlock: (index: number | null) => void
  readonly onChange: (section: FormSection) => void
  readonly onMove: (direction: Direction) => void
  readonly onRemove: () => void
}

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'in', 'out']

/** Where the section goes, and away with it. A move that cannot be made is shown as such and stays in the order of keys. */
function SectionMoves({ sections, index, onMove, onRemove }: Pick<SectionPanelProps, 'sections' | 'index' | 'onMove' | 'onRemove'>) {
  const below = branchLength(sections, index) - 1
  return (
    <div className="flex flex-wrap gap-2" role="group" aria-label={text.move}>
      {DIRECTIONS.map((direction) => (
        <Button key={direction} aria-disabled={movedSections(sections, index, direction) === null} onClick={() => onMove(direction)}>
          {text.moves[direction]}
        </Button>
      ))}
      <Button kind="quiet" onClick={onRemove}>
        {below === 0 ? text.removeSection : text.removeBranch(below)}
      </Button>
    </div>
  )
}

/** A kind of block to put last in the section. */
function NewBlock({ onAdd }: { readonly onAdd: (kind: BlockKindName) => void }) {
  const [kind, setKind] = useState<BlockKindName>('prose')
  return (
    <div className="flex flex-wrap items-end gap-3 border-t border-line pt-4">
      <Select field={{ id: 'new-block', label: text.blockKind }} value={kind} options={KINDS} onChange={(event) => setKind(event.target.value as BlockKindName)} />
      <Button className="min-h-11" onClick={() => onAdd(kind)}>
        {text.addBlock}
      </Button>
    </div>
  )
}

/** The chosen section: its heading and place, and its blocks. */
export function SectionPanel({ sections, section, index, openBlock, context, onOpenBlock, onChange, onMove, onRemove }: SectionPanelProps) {
  const { blocks } = section
  const path = `sections[${index}]`
  const withBlocks = (changed: readonly FormBlock[]) => onChange({ ...section, blocks: changed })
  const move = (place: number, direction: 'up' | 'down') => {
    const moved = movedItem(blocks, place, direction)
    if (moved === null) return
    withBlocks(moved)
    if (openBlock === place) onOpenBlock(direction === 'up' ? place - 1 : place + 1)
  }
  const add = (kind: BlockKindName) => {
    withBlocks([...blocks, newBlock(kind, formOptionText, context.ground, textKeys(sections), section.title)])
    onOpenBlock(blocks.length)
  }
  const remove = (place: number) => {
    onOpenBlock(null)
    withBlocks(blocks.filter((_block, each) => each !== place))
  }
  return (
    <>
      <div className="space-y-5">
        <SectionMoves sections={sections} index={index} onMove={onMove} onRemove={onRemove} />
        {SECTION_OPTIONS.map((option) => (
          <OptionField
            key={option.field}
            option={option}
            path={path}
            value={fieldValue(section, option.field)}
            context={{ ...context, block: null }}
            onChange={(value) => onChange(withField(section, option.field, value))}
          />
        ))}
      </div>
      <h3 className="mt-8 text-lead">{text.blocks}</h3>
      {blocks.length === 0 ? <p className="text-muted">{text.noBlocks}</p> : null}
      <ul id={`sections-${index}-blocks`} tabIndex={-1} className="mt-2">
        {blocks.map((block, place) => (
          <BlockPanel
            key={place}
            block={block}
            index={place}
            count={blocks.length}
            path={`${path}.blocks[${place}]`}
            isOpen={openBlock === place}
            context={context}
            onToggle={() => onOpenBlock(openBlock === place ? null : place)}
            onMove={(direction) => move(place, direction)}
            onRemove={() => remove(place)}
            onChange={(changed) => withBlocks(blocks.map((each, at) => (at === place ? changed : each)))}
          />
        ))}
      </ul>
      <NewBlock onAdd={add} />
    </>
  )
}
