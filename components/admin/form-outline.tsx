import type { FormBlock, FormColumn, FormSection, ReportForm } from '@/lib/domain/form'
import { formText } from '@/lib/text/form'

/** Lines under a name, as the form has them. */
function Lines({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>
        <ul>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      </dd>
    </>
  )
}

const columnLine = ({ label, group, decimals }: FormColumn) => formText.column(label, group, decimals)

function columnsOf(block: FormBlock): readonly FormColumn[] {
  if ('columns' in block) return block.columns
  return 'printed' in block ? (block.printed ?? []) : []
}

/** Rows that the form names itself: figures that open the report, rows of a placement table, lines of the title page, fixed words. */
function linesOf(block: FormBlock): readonly string[] {
  switch (block.kind) {
    case 'keyFigures':
      return block.figures.map(({ label, decimals }) => formText.column(label, null, decimals))
    case 'placementVolumes':
      return block.rows.map(({ label, decimals }) => formText.column(label, null, decimals))
    case 'titlePage':
      return [block.subtitle, ...block.facts.map(({ label }) => label)]
    case 'note':
      return block.lines
    default:
      return []
  }
}

function Block({ block }: { readonly block: FormBlock }) {
  const title = 'title' in block ? block.title : null
  const legend = 'legend' in block ? (block.legend ?? []) : []
  return (
    <li className="border-t border-line py-3">
      <p className="font-strong">
        {formText.kind(block.kind)}
        {title ? `: ${title}` : ''}
      </p>
      {block.required === true ? <p className="text-small">{formText.required}</p> : null}
      {block.instructions ? <p className="max-w-measure text-small text-muted">{formText.instructions(block.instructions)}</p> : null}
      <dl className="text-small">
        <Lines name={formText.columns} lines={columnsOf(block).map(columnLine)} />
        <Lines name={formText.lines} lines={linesOf(block)} />
        <Lines name={formText.legend} lines={legend} />
      </dl>
    </li>
  )
}

function Section({ section }: { readonly section: FormSection }) {
  const Heading = `h${Math.min(6, section.level + 1)}` as 'h3' | 'h4' | 'h5' | 'h6'
  return (
    <section className="mt-6">
      <Heading className="text-h3">{section.title === '' ? formText.untitled : section.title}</Heading>
      {section.orientation === 'landscape' ? <p className="text-small text-muted">{formText.landscape}</p> : null}
      {section.blocks.length === 0 ? <p className="text-small text-muted">{formText.empty}</p> : null}
      <ul className="mt-2">
        {section.blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </ul>
    </section>
  )
}

/** A form as it is: its sections in order, and in each what stands there. */
export function FormOutline({ form }: { readonly form: ReportForm }) {
  return (
    <section aria-labelledby="sections" className="mt-10">
      <h2 id="sections" className="text-h3">
        {formText.sections}
      </h2>
      {form.sections.map((section) => (
        <Section key={section.key} section={section} />
      ))}
    </section>
  )
}
