import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boundTextAgainstFigures } from '@/lib/domain/checks/text-against-figures'
import { binderOf } from '@/lib/domain/figures/claims-in'
import { runChecks } from '@/lib/domain/checks/run-checks'
import { isMended } from '@/lib/domain/repair/mended'
import { afterRepair } from '@/lib/domain/repair/place-text'
import type { RichText } from '@/lib/domain/rich-text'
import { FIGURES } from '../figures/own-report'
import { repairs, reportWith } from './repair-report'

const SUBJECTS = ['Nämnden', 'Äldreomsorg', 'Hemtjänst', 'Särskilt boende', 'Funktionsstöd', 'Personlig assistans']
const SIGNS = ['underskott', 'överskott']
const MOVES = ['förbättras', 'försämras', 'ökar', 'minskar']

/** An amount of a subject in mnkr, or any other, typed well or badly. */
function amountOf(subject: string, measure: string) {
  const known = FIGURES.find((figure) => figure.measure === measure && figure.names.some((name) => name.endsWith(subject.replace('Nämnden', 'omsorgsnämnden'))))
  const tenths = Math.round(Math.abs(known?.value ?? 0) / 10_000_000)
  return fc
    .record({ tenths: fc.oneof(fc.constant(tenths), fc.integer({ min: 1, max: 60 })), unit: fc.constantFrom(' mnkr', ' mnkr', 'mnkr', ' tkr'), sign: fc.constantFrom('', '', '-', '+'), point: fc.constantFrom(',', '.') })
    .map((typed) => `${typed.sign}${Math.floor(typed.tenths / 10)}${typed.point}${typed.tenths % 10}${typed.unit}`)
}

const sentence = fc.constantFrom(...SUBJECTS).chain((subject) =>
  fc
    .record({ sign: fc.constantFrom(...SIGNS), move: fc.constantFrom(...MOVES), gap: amountOf(subject, 'yearVariance'), change: amountOf(subject, 'forecastChange'), kind: fc.nat(3) })
    .map(
      ({ sign, move, gap, change, kind }) =>
        [
          `${subject}: prognosen pekar på ett ${sign} om ${gap} för helåret.`,
          `Prognosen för ${subject} ${move} med ${change} jämfört med föregående prognos.`,
          `Sjukfrånvaron är ${change.replace(/ ?(?:mnkr|tkr)/, '%')} och prognosen för ${subject} visar ett ${sign} på ${gap}.`,
          `${subject}: prognosen ${move} med ${change} och pekar på ett ${sign} på ${gap}.`,
        ][kind] ?? '',
    ),
)

const text = fc.array(sentence, { minLength: 1, maxLength: 2 }).map(
  (lines): RichText => ({ type: 'doc', content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })) }),
)

it('after a repair its finding is gone and no error has come instead, whatever is written', () => {
  const met: Record<string, number> = {}
  const binder = binderOf(FIGURES, reportWith('').lexicon)
  fc.assert(
    fc.property(text, (body) => {
      const input = reportWith(body)
      const before = runChecks(input)
      for (const { finding, repair } of repairs(input)) {
        const repaired = afterRepair(input, repair.target)
        expect(isMended([finding.id], before, runChecks(repaired)), `${finding.id} → ${repair.to}`).toBe(true)
        // The text as it is stored reads as the text that was promised.
        expect(boundTextAgainstFigures(repaired, binder).filter(({ id }) => id === finding.id)).toEqual([])
        met[repair.kind] = (met[repair.kind] ?? 0) + 1
      }
    }),
    { numRuns: 30 },
  )
  for (const kind of ['link', 'word', 'format']) expect(met[kind], kind).toBeGreaterThan(2)
})
