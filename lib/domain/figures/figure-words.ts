import type { Direction } from '../language/direction'
import type { Phrase } from '../language/lexicon'
import type { MeasureWord } from '../language/measure-word'

/**
 * What a word beside a number says about which figure it repeats: words of measure and of direction (see there), and `zero`
 * (nollresultat), `withinBudget` (inom budgetram: a share of areas).
 */
export type Cue = MeasureWord | Direction | 'zero' | 'withinBudget'

/** A phrase and what it says: `prognosförbättring` says both `forecast` and `better`. It goes before what its words say alone. */
export interface CuePhrase {
  readonly phrase: Phrase
  readonly cues: readonly Cue[]
}

/** The words with which numbers in a text are bound to figures, besides those of measure and direction. */
export interface FigureWords {
  readonly cuePhrases: readonly CuePhrase[]
  /** Before the reason of something: what follows is not measured by the figure. */
  readonly causes: readonly Phrase[]
  /** Before what is named only to say that it is in or out: inklusive, exklusive. */
  readonly asides: readonly Phrase[]
  /** Before what is taken out of the number: exklusive, förutom. */
  readonly exclusions: readonly Phrase[]
  /** Before parts of a number: varav, därav. */
  readonly parts: readonly Phrase[]
  /** Before how much of a number comes from one thing: står för. */
  readonly shareVerbs: readonly Phrase[]
  /** Say that a number is only possible: skulle, riskerar, ytterligare. */
  readonly possibilities: readonly Phrase[]
  /** Behind what is paid each time: per år, i månaden. */
  readonly rates: readonly Phrase[]
  /** Verbs that say what a figure is now: är, visar, beräknas. */
  readonly presentVerbs: readonly Phrase[]
  /** Say that something was: var, tidigare, sedan. */
  readonly pastWords: readonly Phrase[]
  /** Groups of people, of whom a number of the whole does not tell: män, kvinnor. */
  readonly groups: readonly Phrase[]
  /** Between two ways to write the same number: eller, motsvarande. */
  readonly alternatives: readonly Phrase[]
  /** A new thought begins: vilket, medan, men. What stands behind one after a number belongs to the next number. */
  readonly breaks: readonly Phrase[]
  /** Open a clause about the number before: vilket (är 0,5 mer än i juli). */
  readonly continuations: readonly string[]
  /** A clause that tells more about the word before it: som. */
  readonly relatives: readonly string[]
  /** Before what a level is compared with: jämfört med, sedan. */
  readonly comparing: readonly Phrase[]
  /** Just before a number that is a level that was reached: till. */
  readonly reachedWords: readonly string[]
  /** Words that go on with the sentence after a reason: verbs of reports (visar, uppgår, försämras). */
  readonly verbs: readonly Phrase[]
  /** Words of sentences that name nothing: visar, pekar, nu, totala. */
  readonly neutralWords: readonly Phrase[]
  /** Words that join names and say nothing: och, för, i. */
  readonly joiners: readonly string[]
  /** Words of labels that many lines have: nettokostnad, totalt, övriga. */
  readonly commonNameWords: readonly Phrase[]
  /** Endings that a word takes in the definite form, plural and genitive. */
  readonly endings: readonly string[]
  /** Counted things that days and placements are numbers of, and those who answered, by measure. */
  readonly measuredNouns: {
    readonly days: readonly Phrase[]
    readonly placements: readonly Phrase[]
    readonly answers: readonly Phrase[]
  }
  /** The whole of something is meant: hela, totala, nämnden. */
  readonly wholes: readonly Phrase[]
  /** Before something that the words after it are limited to: inom, hos. */
  readonly limits: readonly string[]
  /** Say that something did not change at all, where no number does: oförändrad. */
  readonly unchangedWords: readonly Phrase[]
  /** Before a word of direction that is not meant exactly: i stort sett, i princip. */
  readonly hedges: readonly Phrase[]
}
