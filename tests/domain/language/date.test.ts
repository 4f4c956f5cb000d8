import { describe, expect, it } from 'vitest'
import { datesIn, type DateMention } from '@/lib/domain/language/date'
import { SWEDISH } from '@/lib/text/lexicon/sv'

/** As it is told below: kind, words, year–year, month–month, day; what the text does not name is left out. */
function tell({ kind, asWritten, year, toYear, fromMonth, toMonth, day }: DateMention): string {
  const years = year === null ? '' : ` ${year}${toYear === year ? '' : `–${toYear}`}`
  const months = fromMonth === null ? '' : ` m${fromMonth}${toMonth === fromMonth ? '' : `–${toMonth}`}`
  return `${kind} ${asWritten}:${years}${months}${day === null ? '' : ` d${day}`}`
}

const cases: readonly (readonly [text: string, ...told: string[]])[] = [
  ['Öppnar den 12 mars.', 'day 12 mars: m3 d12'],
  ['Gäller från 1 januari år 2019.', 'day 1 januari år 2019: 2019 m1 d1'],
  ['Nämnden sammanträdde 2018-09-26.', 'day 2018-09-26: 2018 m9 d26'],
  ['Sedan 2018-09 är det stängt.', 'months 2018-09: 2018 m9'],
  ['Mellan januari till april 2023 steg den.', 'months januari till april 2023: 2023 m1–4'],
  ['För maj–augusti gäller annat.', 'months maj–augusti: m5–8'],
  ['I juni och juli var det lugnt.', 'months juni och juli: m6–7'],
  ['I november-december flyttar de.', 'months november-december: m11–12'],
  ['I juni och oftast senare.', 'months juni: m6'],
  ['Mellan juni -', 'months juni: m6'],
  ['Perioden jan-mar hade fem.', 'months jan-mar: m1–3'],
  ['Kolumnen Jan-Dec 18 och dec 2018.', 'months Jan-Dec 18: 2018 m1–12', 'months dec 2018: 2018 m12'],
  ['Hon heter Jan och bor i jan-feb-mar.'],
  ['Jan 500 gick hem.'],
  ['Hösten 2015 kom fler, våren blev lugn.', 'part Hösten 2015: 2015 m8–12', 'part våren: m1–6'],
  ['Delår 1 och tertial 2, T1 och första halvåret 2020.', 'part Delår 1: m1–4', 'part tertial 2: m5–8', 'part T1: m1–4', 'part första halvåret 2020: 2020 m1–6'],
  ['Under åren 2013-2018 och 2016 års mätning.', 'years åren 2013-2018: 2013–2018', 'years 2016: 2016'],
  ['År 2017 och 2018, läsåret 2021/2022.', 'years År 2017: 2017', 'years 2018: 2018', 'years 2021/2022: 2021–2022'],
  ['Från 2016 till nu, 2017 till 2019.', 'years 2016: 2016', 'years 2017 till 2019: 2017–2019'],
  ['De hade 2017 dygn, 2018 kr och 45 mars.', 'months mars: m3'],
  ['1,5 maj och 2/3 av allt.', 'months maj: m5'],
]

describe('datesIn', () => {
  it.each(cases)('%s', (text, ...told) => {
    expect(datesIn(text, SWEDISH).map(tell)).toEqual(told)
  })
})
