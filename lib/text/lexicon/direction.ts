import type { Direction } from '@/lib/domain/language/direction'
import type { DirectionWords } from '@/lib/domain/language/lexicon'

const PHRASES: Readonly<Record<Direction, readonly string[]>> = {
  deficit: [
    '*underskott*', 'minus', 'minusresultat*', 'negativ avvikelse', 'negativt resultat', 'negativa avvikelsen', 'negativa avvikelser',
    'negativ nettoavvikelse',
  ],
  surplus: [
    '*överskott*', 'plus', 'plusresultat*', 'positiv avvikelse', 'positivt resultat', 'positiva avvikelsen', 'positiva avvikelser',
    'positiv nettoavvikelse',
  ],
  better: ['förbättr*', '*förbättring', '*förbättringen', '*förbättringar', 'bättre', 'bäst', 'stärks', 'stärkts'],
  worse: ['försämr*', '*försämring', '*försämringen', '*försämringar', 'sämre', 'sämst', 'försvag*'],
  up: [
    'öka', 'ökar', 'ökade', 'ökat', 'ökats', 'ökas', 'ökad', 'ökning', 'ökningen', 'ökningar', '*ökning', '*ökningen', 'stigit', 'stiger', 'steg',
    'stigande', 'växer', 'växt', 'höjs',
    'höjts', 'höjdes', 'höjt', 'höjning', 'höjningen', 'gått upp', 'går upp', 'gick upp', 'uppgång', 'uppgången',
  ],
  down: [
    'minska', 'minskar', 'minskade', 'minskat', 'minskats', 'minskas', 'minskad', 'minskning', 'minskningen', 'minskningar', '*minskning',
    '*minskningen', 'sjunkit', 'sjunker', 'sjönk',
    'sjunkande', 'sänks', 'sänkts', 'sänktes', 'sänkt', 'sänkning', 'sänkningen', 'gått ner', 'gått ned', 'går ner', 'går ned', 'gick ner',
    'gick ned', 'nedgång', 'nedgången', 'fallit', 'faller',
  ],
  unchanged: ['oförändrad', 'oförändrat', 'oförändrade', 'i nivå med', 'samma nivå', 'ligger kvar', 'ligger still'],
  above: [
    'överstig*', 'översteg', 'överstigit', 'överskrid*', 'överskred', 'överskridit', 'överträff*', 'högre än', 'mer än', 'fler än', 'större än',
    'över målet', 'över målnivån', 'över budget',
    'över prognos', 'över prognosen',
  ],
  below: [
    'understig*', 'understeg', 'understigit', 'underskrid*', 'underskred', 'underskridit', 'lägre än', 'mindre än', 'färre än', 'under målet',
    'under målnivån', 'under budget', 'under prognos',
    'under prognosen',
  ],
  within: ['inom budget', 'inom budgeten', 'inom budgetram', 'inom ramen', 'i balans', 'inom målet'],
}

/** Beginnings before endings that agree: ökar/minskar, ökningen/minskningen. Longer ones stand before those that they begin with. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['underskott', 'överskott'], ['minusresultat', 'plusresultat'], ['minus', 'plus'], ['negativ', 'positiv'],
  ['förbättr', 'försämr'], ['bättre', 'sämre'], ['bäst', 'sämst'],
  ['öka', 'minska'], ['ökning', 'minskning'], ['stig', 'sjunk'], ['steg', 'sjönk'], ['höjning', 'sänkning'], ['höjt', 'sänkt'], ['höjs', 'sänks'],
  ['gått upp', 'gått ner'], ['går upp', 'går ner'], ['gick upp', 'gick ner'], ['uppgång', 'nedgång'],
  ['gått ned', 'gått upp'], ['går ned', 'går upp'], ['gick ned', 'gick upp'],
  ['högre', 'lägre'], ['mer än', 'mindre än'], ['fler', 'färre'], ['större', 'mindre'], ['över', 'under'],
]

export const DIRECTION_WORDS: DirectionWords = {
  directions: (Object.keys(PHRASES) as Direction[]).flatMap((direction) => PHRASES[direction].map((phrase) => ({ phrase, direction }))),
  opposites: OPPOSITES,
  negations: ['inte', 'ej', 'icke', 'aldrig', 'ingen', 'inget', 'inga', 'varken'],
}
