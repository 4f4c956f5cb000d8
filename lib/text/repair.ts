import type { RatingLevel } from '@/lib/domain/assessment'
import type { RepairPreview } from '@/lib/domain/repair/repair'
import type { RatingWords } from './cell'

const isLevel = (code: string, words: RatingWords): code is RatingLevel => code in words

const levelWord = (code: string, words: RatingWords) => (isLevel(code, words) ? words[code] : code)

/** ', och 2 till i samma text rättas likadant'. */
const alike = (count: number) => (count < 2 ? '' : `, och ${count - 1} till i samma text rättas likadant`)

/**
 * What a repair changes, in words: '”4,6 mnkr” blir ”3,2 mnkr” och följer sedan tabellerna.'
 * @param words of the levels, as the report's form prints them
 */
export function repairChange({ kind, from, to, count }: RepairPreview, words: RatingWords): string {
  switch (kind) {
    case 'link':
      return `”${from}” blir ”${to}” och följer sedan tabellerna${alike(count)}.`
    case 'number':
    case 'word':
    case 'format':
      return `”${from}” blir ”${to}”${alike(count)}.`
    case 'level':
      return `Bedömningen ändras från ${levelWord(from, words)} till ${levelWord(to, words)}, som regeln ger.`
    case 'confirm':
      return `Här stod ${from}, nu står ${to}. Du bekräftar att meningen är läst och stämmer.`
  }
}

/** Words of mending a finding where it stands. */
export const repairText = {
  repair: 'Rätta',
  repairThis: (title: string, place: string) => `Rätta: ${title}, ${place}`,
  repairAll: (count: number) => `Rätta alla ${count}`,
  repairAllOf: (count: number, title: string) => `Rätta alla ${count}: ${title}`,
  changes: 'Det här ändras',
  doOne: 'Gör ändringen',
  doAll: (count: number) => `Gör ${count} ändringar`,
  cancel: 'Avbryt',
  working: 'Ändrar …',
  done: (count: number) => (count === 1 ? 'Rättat. Ändringen finns i historiken och kan tas tillbaka där.' : `Rättat, alla ${count}. Ändringarna finns i historiken och kan tas tillbaka där.`),
} as const
