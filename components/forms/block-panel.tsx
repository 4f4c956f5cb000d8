import { Button } from '@/components/ui/button'
import type { FormBlock } from '@/lib/domain/form'
import { changedBlock } from '@/lib/domain/form-new'
import { ADVICE_OPTIONS, BLOCK_OPTIONS, fieldValue } from '@/lib/domain/form-option'
import { formEditorText as text } from '@/lib/text/form-editor'
import { formOptionText } from '@/lib/text/form-option'
import type { OptionContext } from './option-context'
import { OptionField } from './option-field'

interface BlockPanelProps {
  readonly block: FormBlock
  readonly index: number
  /** How many blocks the section has. */
  readonly count: number
  readonly path: string
  readonly isOpen: boolean
  readonly context: Omit<OptionContext, 'block'>
  readonly onToggle: () => void
  readonly onMove: (direction: 'up' | 'down') => void
  readonly onRemove: () => void
  readonly onChange: (block: FormBlock) => void
}

function BlockOptions({ block, path, context, onChange }: Pick<BlockPanelProps, 'block' | 'path' | 'context' | 'onChange'>) {
  const field = (option: (typeof ADVICE_OPTIONS)[number]) => (
    <OptionField
      key={option.field}
      option={option}
      path={path}
      value={fieldValue(block, option.field)}
      context={{ ...context, block }}
      onChange={(value) => onChange(changedBlock(block, option.field, value, formOptionText, context.ground))}
    />
  )
  return (
    <div className="mt-3 space-y-5 border-s-4 border-line ps-4">
      {BLOCK_OPTIONS[block.kind].map(field)}
      <fieldset className="space-y-4">
        <legend className="mb-2 font-strong">{text.advice}</legend>
        {ADVICE_OPTIONS.map(field)}
      </fieldset>
    </div>
  )
}

/** One block of a section: what it is, where it stands, and when it is open everything that can be said of it. */
export function BlockPanel({ block, index, count, path, isOpen, context, onToggle, onMove, onRemove, onChange }: BlockPanelProps) {
  const name = text.blockName(block)
  const of = (verb: string) => text.ofBlock(verb, index + 1, name)
  return (
    <li className="border-t border-line py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h4 className="text-base font-strong">
          {index + 1}. {name}
        </h4>
        <div className="flex flex-wrap">
          <Button kind="quiet" aria-expanded={isOpen} aria-label={of(isOpen ? text.closeBlock : text.openBlock)} onClick={onToggle}>
            {isOpen ? text.closeBlock : text.openBlock}
          </Button>
          <Button kind="quiet" aria-label={of(formOptionText.up)} aria-disabled={index === 0} onClick={() => onMove('up')}>
            {formOptionText.up}
          </Button>
          <Button kind="quiet" aria-label={of(formOptionText.down)} aria-disabled={index === count - 1} onClick={() => onMove('down')}>
            {formOptionText.down}
          </Button>
          <Button kind="quiet" aria-label={of(formOptionText.remove)} onClick={onRemove}>
            {formOptionText.remove}
          </Button>
        </div>
      </div>
      {isOpen ? <BlockOptions block={block} path={path} context={context} onChange={onChange} /> : null}
    </li>
  )
}
