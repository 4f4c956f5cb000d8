import { searchable, suggestFigures } from '@/lib/domain/suggest-figure'
import { linkableFigures } from '@/lib/domain/figures/linkable-register'
import { namedFigure } from '@/lib/text/figure-name'
import { FACTS } from '@/tests/domain/report-2020-08'
import type { Bench } from './measure'

const FIGURES = 5_000

const known = searchable(linkableFigures(FACTS).map((figure) => namedFigure(figure, FACTS.report.period)))
const many = Array.from({ length: FIGURES }, (_, index) => known[index % known.length]).filter((figure) => figure !== undefined)
const wish = { query: 'prog soc', section: 'Individ- och familjeomsorg', before: 'Prognosen för socialpsykiatrin pekar på ett underskott på' }

/** What each key in the list of figures waits for. */
export const suggestFigureBench: Bench = { name: `Searching ${FIGURES} figures`, budget: 16, run: () => suggestFigures(many, wish, 30) }
