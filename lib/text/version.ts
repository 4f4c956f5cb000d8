import type { CellView } from '@/lib/domain/report-view'
import type { ChangedItem, ChangedRating, ChangedRisk, ForecastBridge, ItemKind, Uncompared, VersionChange } from '@/lib/domain/versions/version-change'
import type { VersionSide } from '@/lib/domain/versions/version-side'
import { cellText, type RatingWords } from './cell'
import { formatDate, formatDateTime, formatMoney, formatMoneyUnit, formatNumber, HARD_SPACE } from './format'
import { navigation } from './navigation'

/** 'en risk', '3 risker': numbers of one in words. */
function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : `${formatNumber(count)}${HARD_SPACE}${many}`
}

/** 'a, b och c'. */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} och ${parts.at(-1)}`
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('sv') + sentence.slice(1)
}

const ITEM_WORDS: Readonly<Record<ItemKind, readonly [one: string, many: string]>> = {
  assignment: ['ett uppdrag', 'uppdrag'],
  activity: ['en aktivitet', 'aktiviteter'],
  annualCycleItem: ['en aktivitet i årshjulet', 'aktiviteter i årshjulet'],
  correctiveMeasure: ['en åtgärd', 'åtgärder'],
}

const isNewRisk = ({ before, after }: ChangedRisk) => before === null && after?.state === 'open'
const isClosedRisk = ({ before, after }: ChangedRisk) => before?.state !== 'closed' && after?.state === 'closed'
const isDone = ({ before, after }: ChangedItem) => after?.level === 'met' && before?.level !== 'met'

function riskSentences(risks: readonly ChangedRisk[]): readonly string[] {
  const fresh = risks.filter(isNewRisk).length
  const closed = risks.filter(isClosedRisk).length
  const others = risks.length - fresh - closed
  return [
    ...(fresh === 0 ? [] : [`${counted(fresh, 'en ny risk', 'nya risker')}`]),
    ...(closed === 0 ? [] : [`${counted(closed, 'en stängd risk', 'stängda risker')}`]),
    ...(others === 0 ? [] : [`${counted(others, 'en risk har ändrats', 'risker har ändrats')}`]),
  ]
}

function itemSentences(items: readonly ChangedItem[]): readonly string[] {
  return (Object.keys(ITEM_WORDS) as ItemKind[]).flatMap((kind) => {
    const [one, many] = ITEM_WORDS[kind]
    const of = items.filter((item) => item.kind === kind)
    const done = of.filter(isDone).length
    const others = of.length - done
    return [
      ...(done === 0 ? [] : [`${counted(done, one, many)} har blivit ${done > 1 ? 'klara' : kind === 'assignment' ? 'klart' : 'klar'}`]),
      ...(others === 0 ? [] : [`${counted(others, one, many)} har ändrats, tillkommit eller tagits bort`]),
    ]
  })
}

function ratingSentences(ratings: readonly ChangedRating[]): readonly string[] {
  if (ratings.length === 0) return []
  const better = ratings.filter(({ direction }) => direction === 'better').length
  const worse = ratings.filter(({ direction }) => direction === 'worse').length
  const others = ratings.length - better - worse
  const ways = [...(better === 0 ? [] : [`${better} till det bättre`]), ...(worse === 0 ? [] : [`${worse} till det sämre`]), ...(others === 0 || others === ratings.length ? [] : [`${others} från eller till ej bedömd`])]
  const said = counted(ratings.length, 'en bedömning har ändrats', 'bedömningar har ändrats')
  return [ways.length === 0 ? said : `${said}: ${listed(ways)}`]
}

/** The groups of the page, by the lists that they show. */
export type VersionGroup = 'ratings' | 'figures' | 'texts' | 'risks' | 'items' | 'definitions' | 'uncompared'

const isBlank = ({ type }: CellView): boolean => type === 'missing' || type === 'empty'

/** A sentence on what has happened, and the group that tells it in full. */
export interface SummarySentence {
  readonly group: VersionGroup
  readonly sentence: string
}

/** What has happened, a sentence each, with the group of the page that tells it: '3 bedömningar har ändrats, 2 till det bättre.' */
export function summarySentences(change: VersionChange): readonly SummarySentence[] {
  const { figures, texts, definitions, sections, uncompared, bridges } = change
  const of = (group: VersionGroup, sentences: readonly string[]) => sentences.map((sentence) => ({ group, sentence: `${capital(sentence)}.` }))
  const number = (count: number, one: string, many: string) => (count === 0 ? [] : [counted(count, one, many)])
  const alone = figures.filter(({ before, after }) => isBlank(before) || isBlank(after)).length
  const parts = sections.length + uncompared.length
  return [
    ...of('ratings', ratingSentences(change.ratings)),
    ...of('figures', bridges.map(bridgeSummary)),
    ...of('figures', number(figures.length - alone, 'en siffra har ändrats', 'siffror har ändrats')),
    ...of('figures', number(alone, 'en siffra är ifylld bara i den ena', 'siffror är ifyllda bara i den ena')),
    ...of('texts', number(texts.length, 'en text har ändrats', 'texter har ändrats')),
    ...of('risks', riskSentences(change.risks)),
    ...of('items', itemSentences(change.items)),
    ...of('definitions', number(definitions.length, 'ett mål eller namn är ett annat', 'mål eller namn är andra')),
    ...of('uncompared', number(parts, 'en del finns bara i den ena eller heter något annat', 'delar finns bara i den ena eller heter något annat')),
  ]
}

const mnkr = (amount: ForecastBridge['variance']) => formatMoneyUnit(amount, 'mnkr', { decimals: 1, sign: true })

function bridgeSummary({ label, previousVariance, variance }: ForecastBridge): string {
  return `avvikelsen mot helårsbudgeten för ${label} har gått från ${mnkr(previousVariance)} till ${mnkr(variance)}`
}

/** '−16,2 mnkr, ändrad prognos +0,1 mnkr, ändrad budget +6,6 mnkr, blir −9,5 mnkr.' */
export function bridgeText({ previousVariance, forecastChange, budgetChange, variance }: ForecastBridge): string {
  return `Avvikelse ${mnkr(previousVariance)}; ändrad prognos ${mnkr(forecastChange)} och ändrad budget ${mnkr(budgetChange)} ger ${mnkr(variance)}.`
}

/** A changed figure's difference with its sign: '+0,1', '+0,3 procentenheter'. A dash where there is none. */
export function differenceText(difference: number | null, cell: CellView): string {
  if (difference === null) return '–'
  switch (cell.type) {
    case 'money':
      return formatMoney(difference as never, cell.unit, { decimals: cell.decimals, sign: true })
    case 'percent':
      return `${formatNumber(difference, { decimals: cell.decimals, sign: true })}${HARD_SPACE}procentenheter`
    case 'number':
      return formatNumber(difference, { decimals: cell.decimals, sign: true })
    default:
      return '–'
  }
}

/** A cell as the page prints it; a dash for nothing. */
export function sideText(cell: CellView, words: RatingWords): string {
  const said = cellText(cell, words)
  return said === '' ? '–' : said
}

function riskStateText(side: ChangedRisk['after'], words: RatingWords): string {
  if (side === null) return 'fanns inte'
  const parts = [side.state === 'open' ? 'öppen' : 'stängd', ...(side.score === null ? [] : [`riskvärde ${side.score}`]), ...(side.level === null ? [] : [words[side.level]])]
  return parts.join(', ')
}

/** What has happened to a risk, in two or three words. */
export function riskVerb({ before, after }: ChangedRisk): string {
  if (after === null) return 'Finns inte längre med'
  if (isNewRisk({ before, after } as ChangedRisk)) return 'Ny risk'
  if (isClosedRisk({ before, after } as ChangedRisk)) return 'Stängd'
  if (before?.state === 'closed' && after.state === 'open') return 'Öppnad igen'
  return before === null ? 'Ny bland de stängda' : 'Ändrad'
}

/** 'öppen, riskvärde 12, Gul → stängd' as two texts. */
export function riskSides({ before, after }: ChangedRisk, words: RatingWords): readonly [string, string] {
  return [riskStateText(before, words), after === null ? 'finns inte' : riskStateText(after, words)]
}

/** What has happened to an assignment, an activity or a measure. */
export function itemVerb(item: ChangedItem): string {
  if (item.before === null) return 'Tillkommit'
  if (item.after === null) return 'Finns inte längre med'
  return isDone(item) ? 'Klart' : 'Ändrat läge'
}

export const itemGroups: Readonly<Record<ItemKind, string>> = { assignment: 'Uppdrag', activity: 'Aktiviteter', annualCycleItem: 'Årshjul', correctiveMeasure: 'Åtgärder' }

const WHAT: Readonly<Record<Uncompared['what'], string>> = { table: 'Tabell', row: 'Rad', column: 'Kolumn', text: 'Text' }

/** 'Rad: Hemtjänst, i Nettokostnad'. */
export function uncomparedText({ what, label, place }: Uncompared): string {
  const isPart = what === 'row' || what === 'column'
  return isPart ? `${WHAT[what]}: ${label}, i ${place.title}` : `${WHAT[what]}: ${label || place.title}`
}

/** A version by name: 'Delårsrapport 2 2020, som den är nu'. */
export function sideName(side: VersionSide, title: string, publishedAt: string | null): string {
  switch (side.kind) {
    case 'now':
      return `${title}, som den är nu`
    case 'edition':
      return `${title}, utgåva ${side.number}${publishedAt === null ? '' : `, publicerad ${formatDate(publishedAt)}`}`
    case 'texts':
      return `${title}, med texterna före ${formatDateTime(side.at)}`
  }
}

/** Names of the fields of the page's address. */
export const VERSION_FIELDS = { before: 'fran', after: 'till' } as const

export const versionText = {
  title: navigation.versions,
  link: 'Jämför med en tidigare version',
  choose: 'Vad som jämförs',
  before: 'Från',
  after: 'Till',
  compare: 'Jämför',
  beforeDay: (title: string, at: string) => `${title}, texterna före ${formatDate(at)}`,
  beforeStep: (title: string, step: string) => `${title}, texterna före steget: ${step}`,
  lead: (before: string, after: string) => `Från: ${before}. Till: ${after}.`,
  summary: 'Sammanfattning',
  nothing: 'Inget skiljer dem åt.',
  nothingLong: 'Samma bedömningar, siffror, texter, risker och uppdrag står i båda.',
  sameSide: 'Samma version är vald på båda sidor. Välj en annan.',
  textsOnly: 'Bara texterna är från den tidpunkten. Siffror och bedömningar är de som gäller nu, eftersom historiken bara följer texten i varje avsnitt.',
  otherPeriods: 'Rapporterna gäller olika perioder. Siffror för perioden kan skilja sig bara av det skälet.',
  hidden: 'Små tal om personer, som döljs när rapporten publiceras, jämförs inte.',
  groups: {
    ratings: 'Bedömningar',
    figures: 'Belopp och andra siffror',
    texts: 'Texter',
    risks: 'Risker',
    items: 'Uppdrag, aktiviteter och åtgärder',
    definitions: 'Mål och namn som är andra',
    uncompared: 'Finns bara i den ena',
  } satisfies Record<VersionGroup, string>,
  /** Of a group without changes. */
  none: 'Inga ändringar.',
  direction: { better: 'till det bättre', worse: 'till det sämre' },
  becomes: 'därefter',
  row: 'Rad',
  column: 'Kolumn',
  difference: 'Skillnad',
  tableCount: (title: string, count: number) => `${title} (${counted(count, 'en ändrad', 'ändrade')})`,
  toTable: (title: string) => `Visa ${title} i rapporten`,
  footnotes: (label: string) => `${label}, fotnoter`,
  bridge: 'Från den ena prognosen till den andra',
  inserted: 'Tillagt: ',
  deleted: 'Borttaget: ',
  ended: ' (slut) ',
  followed: (before: string) => ` (följde med, förut ${before.trim()})`,
  legend: 'Tillagda ord är understrukna, borttagna är överstrukna. En siffra som har följt med har ingen skrivit om: den visar ett annat värde nu.',
  target: 'Målvärde',
  name: 'Namn',
  renamed: (before: string, after: string) => `Avsnittet ${before} heter nu ${after}`,
  sideCount: (side: 'before' | 'after', count: number) => `${side === 'before' ? 'Bara i den första' : 'Bara i den andra'} (${formatNumber(count)})`,
  section: (title: string) => `Avsnitt: ${title}`,
  sections: 'Avsnitt med nya namn',
  skipped: '…',
}
