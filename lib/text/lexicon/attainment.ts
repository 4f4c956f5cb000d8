import type { AttainmentKind } from '@/lib/domain/language/attainment'
import type { AttainmentWords } from '@/lib/domain/language/lexicon'
import { DIRECTION_WORDS } from './direction'

const REACHED = ['uppfyllt', 'uppfyllts', 'uppfylld', 'uppfyllda', 'uppnått', 'uppnåtts', 'uppnådd', 'uppnådda', 'uppnåddes', 'nåtts', 'infriat', 'infriats', 'infriade']

const SAID: Readonly<Record<AttainmentKind, readonly string[]>> = {
  reached: [
    ...REACHED, ...REACHED.map((word) => `helt ${word}`), 'uppnås', 'uppfylls', 'nås', 'når målet', 'når målen', 'nådde målet', 'har nått målet',
    'når målnivån', 'målet är nått', 'målet nåddes',
  ],
  partly: [
    ...REACHED.map((word) => `delvis ${word}`), ...REACHED.map((word) => `till viss del ${word}`),
    ...REACHED.map((word) => `till stora delar ${word}`), ...REACHED.map((word) => `till stor del ${word}`),
  ],
  either: REACHED.map((word) => `helt eller delvis ${word}`),
  done: [
    'genomfört', 'genomförts', 'genomförd', 'genomförda', 'slutfört', 'slutförts', 'slutförd', 'slutförda', 'avslutad', 'avslutat', 'färdig',
    'färdigt', 'färdigställd', 'färdigställt', 'verkställt', 'verkställts', 'verkställda',
  ],
  begun: ['påbörjat', 'påbörjats', 'påbörjad', 'påbörjade', 'inlett', 'inletts', 'igångsatt', 'startat', 'startats', 'pågår', 'pågående'],
  late: [
    'försenat', 'försenats', 'försenad', 'försenade', 'försenar', 'försenas', 'försening', 'förseningar', 'pausat', 'pausats', 'pausad', 'pausade',
    'avstannat', 'skjuts upp', 'skjutits upp', 'skjuts fram', 'skjutits fram',
    'flyttas fram', 'flyttats fram', 'dröjer', 'släpar efter',
  ],
  onTrack: ['i fas', 'enligt plan', 'enligt planen', 'enligt tidplan', 'enligt tidplanen', 'löper på', 'i tid'],
}

/** Forms that look ahead by themselves: 'målen uppnås till sommaren'. */
const AHEAD = new Set(['uppnås', 'uppfylls', 'nås'])

export const ATTAINMENT_WORDS: AttainmentWords = {
  attainments: (Object.keys(SAID) as AttainmentKind[]).flatMap((kind) => SAID[kind].map((phrase) => ({ phrase, kind, expected: AHEAD.has(phrase) }))),
  negations: DIRECTION_WORDS.negations,
  expectations: [
    'kommer', 'bedöms', 'bedömer', 'väntas', 'förväntas', 'förväntar', 'beräknas', 'beräknar', 'planeras', 'planerar', 'planen', 'ska', 'skall',
    'skulle', 'kan', 'kunna', 'bör', 'måste', 'prognosen', 'tros', 'risk', 'risken',
    'riskerar', 'målsättningen', 'syftet', 'syfte', 'för', 'om', 'när', 'innan', 'tills',
  ],
}
