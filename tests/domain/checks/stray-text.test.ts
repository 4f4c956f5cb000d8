import { describe, expect, it } from 'vitest'
import { strayText } from '@/lib/domain/checks/stray-text'
import { checkInput } from './check-input'
import { caption, comment, passage } from './passages'
import { told } from './told'

describe('stray text', () => {
  it.each([
    [[passage('18')], ['18']],
    [[passage('18', { kind: 'listItem' })], ['18']],
    [[comment('risk', 'staff', '18')], []],
    [[passage('Fler insatseA behövs.')], ['insatseA']],
    [[passage('SamMa och MiniM samt HVB.')], ['MiniM']],
    [[passage('Det gick bra.. Sen sämre...')], ['bra..']],
    [[passage('I egen regi . Nu.')], ['regi .']],
    [[passage(' . ')], [' . ']],
    [[passage('Ett uppdr ag till.'), passage('Vårt uppdrag.')], ['uppdr ag']],
    [[passage('Ett uppdr Ag till, uppdr 5.'), passage('Vårt uppdrag.')], []],
    [[passage('Ett social tjänst, social.'), passage('Vår socialtjänst.')], []],
    [[passage('Ett i land.'), passage('Vårt iland.')], []],
    [[caption('..')], []],
  ])('%#', (passages, quotes) => {
    expect(told(strayText, checkInput({}, { passages }))).toEqual(quotes.map((quote) => `question ${passages[0]?.place.key}: ${quote}, `))
  })
})
