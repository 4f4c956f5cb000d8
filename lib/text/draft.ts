import type { DraftSentence, SentenceDraft, Signed, Since } from '@/lib/domain/drafts/sentence-draft'
import type { TargetOperator } from '@/lib/domain/indicator'
import type { PrintedFigure } from '@/lib/domain/linked-figure'
import type { Period } from '@/lib/domain/period'
import type { PrintedInline } from '@/lib/domain/rich-text'
import { levelSentence, NOT_ASSESSED } from './draft-level'
import { listed, sentence, type Part } from './draft-part'
import { monthName } from './format'

const LAST_MONTH = 12

/** 'juli', and 'december 2019' where that is another year. */
function monthOf({ month, year }: Since): string {
  return year === null ? monthName(month) : `${monthName(month)} ${year}`
}

const since = (before: Since) => `sedan ${monthOf(before)}`
const sinceFirst = (before: Since) => `Sedan ${monthOf(before)}`

/** 'Till och med augusti', 'I januari', and for a whole year 'Under året'. */
function toDate({ from, to }: Period): string {
  if (from === to) return `I ${monthName(to)}`
  return to === LAST_MONTH ? 'Under året' : `Till och med ${monthName(to)}`
}

/** 'förbättras med 0,1 mnkr', 'är oförändrad'. */
const moves = ({ word, size }: Signed): readonly Part[] => (size === null ? [word] : [word, ' med ', size])
/** 'ett underskott på 9,5 mnkr', 'ett nollresultat'. */
const balance = ({ word, size }: Signed): readonly Part[] => (size === null ? ['ett ', word] : ['ett ', word, ' på ', size])
/** '8,3 mnkr högre än samma period förra året', 'oförändrad jämfört med samma period förra året'. */
const compared = ({ word, size }: Signed, base: string): readonly Part[] => (size === null ? [word, ` jämfört med ${base}`] : [size, ' ', word, ` än ${base}`])

const quoted = (name: string) => `”${name}”`
const whose = (of: string | undefined) => (of === undefined ? '' : ` för ${of}`)

type Of<Kind extends DraftSentence['kind']> = Extract<DraftSentence, { kind: Kind }>
type Words = { readonly [Kind in DraftSentence['kind']]: (said: Of<Kind>, of: string | undefined) => readonly Part[] }

/** 'Socialpsykiatri med 2,7 mnkr och Gemensamt IFO med 1,1 mnkr'. */
function lines(named: Of<'largestChanges'>['lines']): readonly Part[] {
  return listed(named.map(({ name, figure }): readonly Part[] => [`${name} med `, figure]))
}

const TARGET: Readonly<Record<TargetOperator, string>> = { lt: 'under ', lte: 'högst ', eq: '', gte: 'minst ', gt: 'över ' }

const EFFECT = { volume: 'volymen', price: 'priset' } as const

const MONEY: Pick<Words, 'yearResult' | 'periodResult' | 'budgetChange' | 'netResult' | 'samePeriodLastYear' | 'lastYear'> = {
  yearResult: ({ since: before, change, variance }, of) => {
    const changed = change === null || before === null ? [] : [...moves(change), ` ${since(before)}`]
    const points = variance === null ? [] : ['pekar på ', ...balance(variance), ' för helåret']
    const both = changed.length > 0 && points.length > 0 ? [' och '] : []
    return [`Prognosen${whose(of)} `, ...changed, ...both, ...points, '.']
  },
  periodResult: ({ period, variance }, of) => [`${toDate(period)} visar utfallet${whose(of)} `, ...balance(variance), ' mot budget.'],
  budgetChange: ({ since: before, change }, of) => [`${sinceFirst(before)} har budgeten${whose(of)} `, ...moves(change), '.'],
  netResult: ({ period, grant, netCost, result }, of) => [
    `${toDate(period)} är nettokostnaden${whose(of)} `,
    netCost,
    ' mot ett anslag på ',
    grant,
    ', ',
    ...balance(result),
    '.',
  ],
  samePeriodLastYear: ({ period, change }, of) => [
    `${toDate(period)} är nettokostnaden${whose(of)} `,
    ...compared(change, period.to === LAST_MONTH ? 'förra året' : 'samma period förra året'),
    '.',
  ],
  lastYear: ({ change }, of) => [`För helåret väntas nettokostnaden${whose(of)} bli `, ...compared(change, 'förra årets utfall'), '.'],
}

const LINES: Pick<Words, 'largestVariances' | 'largestChanges' | 'placement'> = {
  largestVariances: ({ of: kind, counted, word, lines: named }) => [
    `${counted ? 'Bland' : 'Utöver'} ${kind === 'incomeStatement' ? 'posterna' : 'verksamheterna'} väntas störst `,
    word,
    ' för helåret inom ',
    ...lines(named),
    '.',
  ],
  largestChanges: ({ since: before, word, lines: named }) => [`${sinceFirst(before)} `, word, ' prognosen mest för ', ...lines(named), '.'],
  placement: ({ name, period, effects, line }) => [
    `${toDate(period)} ger `,
    ...listed(
      effects.map(({ of, balance: effect }, index) =>
        index === 0 ? [`${EFFECT[of]} för ${name} `, ...balance(effect), ' mot budget'] : [`${EFFECT[of]} `, ...balance(effect)],
      ),
    ),
    '.',
    ...(line === null ? [] : [` Prognosen för ${line.name} pekar på `, ...balance(line.variance), ' för helåret.']),
  ],
}

const one = (count: PrintedFigure) => count.seen === 1

const GOALS: Pick<Words, 'indicatorLevels' | 'indicatorsNotAssessed' | 'indicatorsMoved' | 'goal' | 'indicator'> = {
  indicatorLevels: ({ rated, levels }) => levelSentence('indicator', rated, levels),
  indicatorsNotAssessed: ({ count, all }) => NOT_ASSESSED[all ? 'all' : 'some'](count),
  indicatorsMoved: ({ since: before, goodness, count, names }) => [
    `${sinceFirst(before)} har utfallet ${goodness === 'better' ? 'förbättrats' : 'försämrats'} för `,
    count,
    one(count) ? ' indikator' : ' indikatorer',
    ...(names.length === 0 ? [] : [': ', ...listed(names.map((name) => [quoted(name)]))]),
    '.',
  ],
  goal: ({ name, level, weighs }) => [
    `Målet ${quoted(name)} är ${level === 'partlyMet' ? 'delvis' : 'inte'} uppfyllt.`,
    ...(weighs.length === 0 ? [] : [' Tyngst väger ', ...listed(weighs.map((each) => [quoted(each)])), '.']),
  ],
  indicator: ({ name, value, target, previous }) => [
    `Utfallet för ${quoted(name)} är `,
    value,
    ...(target === null ? [] : [` och målet${target.ofPeriod ? ' för perioden' : ''} är ${TARGET[target.operator]}`, target.figure]),
    '.',
    ...(previous === null ? [] : [` ${previous.toDate ? 'Till och med' : 'I'} ${monthOf(previous.since)} var utfallet `, previous.figure, '.']),
  ],
}

const FOLLOW_UP: Pick<Words, 'openRisks' | 'closedRisks' | 'highestRisk' | 'assignmentLevels' | 'assignmentsDone'> = {
  openRisks: ({ open, added, since: before }) => [
    'Uppföljningen omfattar ',
    open,
    one(open) ? ' öppen risk' : ' öppna risker',
    ...(added === null || before === null ? [] : [', varav ', added, ` är ${one(added) ? 'ny' : 'nya'} ${since(before)}`]),
    '.',
  ],
  closedRisks: ({ since: before, count }) => [`${sinceFirst(before)} har `, count, one(count) ? ' risk avslutats.' : ' risker avslutats.'],
  highestRisk: ({ names, score }) => ['Högst riskvärde har ', ...listed(names.map((name) => [quoted(name)])), ': ', score, ' av 25.'],
  assignmentLevels: ({ rated, levels }) => levelSentence('assignment', rated, levels),
  assignmentsDone: ({ since: before, count }) => [`${sinceFirst(before)} har `, count, ' uppdrag genomförts.'],
}

const WORDS: Words = { ...MONEY, ...LINES, ...GOALS, ...FOLLOW_UP }

/**
 * A proposed sentence as it goes into a text: words, and figures that follow the tables.
 * 'Prognosen förbättras med 0,1 mnkr sedan juli och pekar på ett underskott på 9,5 mnkr för helåret.'
 */
export function draftContent({ sentence: said, of }: Pick<SentenceDraft, 'sentence' | 'of'>): readonly PrintedInline[] {
  const words = WORDS[said.kind] as (said: DraftSentence, of: string | undefined) => readonly Part[]
  return sentence(words(said, of))
}
