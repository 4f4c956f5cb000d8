import type { CountedLevel } from '@/lib/domain/drafts/sentence-draft'
import type { PrintedFigure } from '@/lib/domain/linked-figure'
import { listed, type Part } from './draft-part'

type Level = CountedLevel['level']

/** Words of a kind of thing that is rated, in the forms that a sentence needs. */
interface RatedThing {
  readonly one: string
  readonly many: string
  readonly definite: string
  readonly ratedOne: string
  readonly none: string
  /** Den, det. */
  readonly it: string
  readonly met: { readonly one: string; readonly many: string }
}

const THINGS: Readonly<Record<'indicator' | 'assignment', RatedThing>> = {
  indicator: {
    one: 'indikator',
    many: 'indikatorer',
    definite: 'indikatorerna',
    ratedOne: 'bedömd',
    none: 'Ingen',
    it: 'Den',
    met: { one: 'uppfylld', many: 'uppfyllda' },
  },
  assignment: {
    one: 'uppdrag',
    many: 'uppdrag',
    definite: 'uppdragen',
    ratedOne: 'bedömt',
    none: 'Inget',
    it: 'Det',
    met: { one: 'genomfört', many: 'genomförda' },
  },
}

const DEGREE: Readonly<Record<Level, string>> = { met: '', partlyMet: 'delvis ', notMet: 'inte ' }

/** 'Bara 1 indikator är bedömd. Den är delvis uppfylld.' */
function single(thing: RatedThing, { level, count }: CountedLevel): readonly Part[] {
  return ['Bara ', count, ` ${thing.one} är ${thing.ratedOne}. ${thing.it} är ${DEGREE[level]}${thing.met.one}.`]
}

/** 'Alla 6 bedömda indikatorer är uppfyllda.' 'Ingen av de 6 bedömda indikatorerna är uppfylld.' The count is the level's, so that it follows. */
function allAlike(thing: RatedThing, { level, count }: CountedLevel): readonly Part[] {
  if (level === 'notMet') return [`${thing.none} av de `, count, ` bedömda ${thing.definite} är ${thing.met.one}.`]
  return ['Alla ', count, ` bedömda ${thing.many} är ${DEGREE[level]}${thing.met.many}.`]
}

/** 'Av 31 bedömda indikatorer är 28 uppfyllda, 2 delvis uppfyllda och 1 inte uppfylld.' */
export function levelSentence(kind: keyof typeof THINGS, rated: PrintedFigure, levels: readonly CountedLevel[]): readonly Part[] {
  const thing = THINGS[kind]
  const [first, ...others] = levels
  if (first !== undefined && others.length === 0) return rated.seen === 1 ? single(thing, first) : allAlike(thing, first)
  const counts = levels.map(({ level, count }): readonly Part[] => [count, ` ${DEGREE[level]}${count.seen === 1 ? thing.met.one : thing.met.many}`])
  return ['Av ', rated, ` bedömda ${thing.many} är `, ...listed(counts), '.']
}

/** Of indicators that nobody has assessed: all that there are, or some beside others. */
export const NOT_ASSESSED: Readonly<Record<'all' | 'some', (count: PrintedFigure) => readonly Part[]>> = {
  all: (count) =>
    count.seen === 1 ? ['Målen har ', count, ' indikator, som ännu inte är bedömd.'] : ['Ingen av de ', count, ' indikatorerna är bedömd ännu.'],
  some: (count) => ['Ytterligare ', count, count.seen === 1 ? ' indikator är ännu inte bedömd.' : ' indikatorer är ännu inte bedömda.'],
}
