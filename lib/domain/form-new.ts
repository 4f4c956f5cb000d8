import type { FormBlock, FormColumn } from './form'
import { knownColumns } from './form-columns'
import { tableColumns, type FormGround } from './form-ground'
import { ADVICE_OPTIONS, BLOCK_OPTIONS, newRow, withField, type BlockKindName, type FormOption } from './form-option'
import { keyOfName } from './form-version'

/** What a new block is filled with where it needs words: Swedish, from lib/text. */
export interface NewBlockWords {
  readonly column: (key: string) => string
  /** Head of the first column, by the kind of block: Risk, Uppdrag. */
  readonly rowHeader: (kind: BlockKindName) => string
  /** The first line of a block of fixed words, which cannot be empty. */
  readonly line: string
}

/** How many columns a new table has: the first of those it can have. */
const FIRST_COLUMNS = 3

/** The columns that a table begins with: the first that its kind knows, or those of its data table. */
function firstColumns(block: FormBlock, words: NewBlockWords, ground: FormGround): readonly FormColumn[] {
  const known = knownColumns(block)
  if (known === null) return tableColumns(block, ground)
  return known.slice(0, FIRST_COLUMNS).map((key) => ({ key, label: words.column(key), group: null, decimals: 0 }))
}

function firstValue(option: FormOption, kind: BlockKindName, words: NewBlockWords, ground: FormGround): unknown {
  const statement = ground.statements[0]?.key ?? ''
  switch (option.kind) {
    case 'text':
      return option.field === 'rowHeader' ? words.rowHeader(kind) : option.empty
    case 'lines':
      return option.field === 'lines' ? [words.line] : []
    case 'flag':
      return option.off
    case 'choice':
      return option.values[0]
    case 'fact':
      return option.empty === null ? null : (ground[option.of][0]?.key ?? '')
    case 'rows':
      return option.cells.some((cell) => cell.kind === 'column') ? [] : [newRow(option.cells, { column: '', statement })]
    default:
      return null
  }
}

/**
 * A block as it is when it has just been put into a form: the first choices there are, the first columns of its kind, a text of its own.
 * @param taken keys of the texts that the form has already
 */
export function newBlock(kind: BlockKindName, words: NewBlockWords, ground: FormGround, taken: readonly string[], title: string): FormBlock {
  const fields = [...BLOCK_OPTIONS[kind], ...ADVICE_OPTIONS].map((option) => [option.field, firstValue(option, kind, words, ground)])
  // What the options describe is what the kind has: tests read each of these back through the schema of forms.
  const block = { kind, ...Object.fromEntries(fields) } as FormBlock
  if (block.kind === 'prose') return { ...block, sectionKey: keyOfName(title, taken, 'text') }
  return 'columns' in block ? { ...block, columns: firstColumns(block, words, ground) } : block
}

/** A block with another value in a field. A chart that draws something else gets columns that go with it. */
export function changedBlock(block: FormBlock, field: string, value: unknown, words: NewBlockWords, ground: FormGround): FormBlock {
  const changed = withField(block, field, value)
  if (changed.kind !== 'chart' || field !== 'chart') return changed
  const statementKey = changed.statementKey ?? ground.statements[0]?.key ?? null
  const whole = { ...changed, statementKey, tableKey: changed.tableKey ?? ground.dataTables[0]?.key ?? null }
  return { ...whole, columns: firstColumns(whole, words, ground) }
}
