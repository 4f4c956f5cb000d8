import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import { wordFileText } from '@/lib/text/word-file'
import { palette } from '../print/palette'

const { styles } = wordFileText
const hex = (colour: string) => colour.slice(1)
const INK = hex(palette.ink)
const MUTED = hex(palette.muted)

/** Ids of the file's own paragraph styles. */
export const STYLE = {
  sender: 'ReportSender',
  lead: 'ReportLead',
  decision: 'ReportDecision',
  fact: 'ReportFact',
  keyFigureLabel: 'ReportKeyFigureLabel',
  keyFigure: 'ReportKeyFigure',
  note: 'ReportNote',
  small: 'ReportSmall',
  sum: 'ReportSum',
  columnHeader: 'ReportColumnHeader',
  rowHeader: 'ReportRowHeader',
  cell: 'ReportCell',
  contentsTitle: 'ReportContentsTitle',
} as const satisfies Partial<Record<keyof typeof styles, string>>

export const TABLE_STYLE = 'ReportTable'
/** Colour of units and remarks. */
export const ASIDE = { color: MUTED, size: 17 } as const

/** Sizes in half points, spaces in twentieths of a point. */
const OWN: Readonly<Record<keyof typeof STYLE, Pick<IParagraphStyleOptions, 'run' | 'paragraph'>>> = {
  sender: { run: { color: MUTED, size: 22 }, paragraph: { spacing: { after: 60 } } },
  lead: { run: { size: 24 }, paragraph: { spacing: { after: 200 } } },
  decision: { run: { color: MUTED }, paragraph: { spacing: { after: 200 } } },
  fact: { paragraph: { spacing: { after: 40 }, indent: { left: 2600, hanging: 2600 } } },
  keyFigureLabel: { run: { color: MUTED, size: 19 }, paragraph: { spacing: { before: 160, after: 0 }, keepNext: true } },
  keyFigure: { run: { bold: true, size: 32 }, paragraph: { spacing: { after: 80 } } },
  note: { run: { size: 19 }, paragraph: { spacing: { after: 80 } } },
  small: { run: { size: 18 }, paragraph: { spacing: { after: 20, line: 250, lineRule: 'auto' } } },
  sum: { paragraph: { spacing: { after: 20 }, indent: { left: 1500, hanging: 1500 }, keepLines: true } },
  columnHeader: { run: { bold: true, size: 18 }, paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: 'auto' }, keepNext: true } },
  rowHeader: { run: { size: 18 }, paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: 'auto' } } },
  cell: { run: { size: 18 }, paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: 'auto' } } },
  contentsTitle: { run: { bold: true, size: 26 }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
}

/** The style of tables as XML, which the library cannot write and which is added to the file (fixed-document.ts). */
export function tableStyle(): string {
  const line = (side: string, colour: string, size: number) => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${hex(colour)}"/>`
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}">` +
    `<w:name w:val="${styles.table}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>` +
    `<w:tblPr><w:tblBorders>${line('top', palette.ink, 8)}${line('bottom', palette.ink, 8)}${line('insideH', palette.line, 4)}</w:tblBorders>` +
    '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${line('bottom', palette.ink, 6)}</w:tcBorders></w:tcPr></w:tblStylePr>` +
    '</w:style>'
  )
}

const heading = (size: number, before: number) => ({
  run: { font: 'Calibri', size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
})

/**
 * Everything in the file has a named style: headings are Word's own (Rubrik 1–6), so that a municipality's template takes over how
 * they look, and the rest are the file's own with Swedish names.
 */
export function documentStyles(): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, color: INK, language: { value: 'sv-SE' } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' }, alignment: AlignmentType.LEFT },
      },
      heading1: heading(44, 0),
      heading2: heading(32, 480),
      heading3: heading(26, 320),
      heading4: heading(23, 260),
      heading5: heading(21, 220),
      heading6: { ...heading(21, 200), run: { font: 'Calibri', size: 21, italics: true, color: INK } },
      caption: { run: { bold: true, size: 20, italics: false, color: INK }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
      hyperlink: { run: { color: hex(palette.accent), underline: { type: 'single' } } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } } },
    },
    paragraphStyles: Object.entries(STYLE).map(([key, id]) => ({
      id,
      name: styles[key as keyof typeof STYLE],
      basedOn: 'Normal',
      quickFormat: true,
      ...OWN[key as keyof typeof STYLE],
    })),
  }
}
