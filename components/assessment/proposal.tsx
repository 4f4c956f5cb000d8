import type { ProposedLevel, RatingLevel } from '@/lib/domain/assessment'
import { assessmentText, basisText, RATING_WORDS } from '@/lib/text/assessment'
import { RatingMark } from './rating-mark'

/** The proposed level with the numbers that led there: "Förslag ■ Röd, 18,4 % över målet; gräns 10 %". */
export function Proposal({ proposed, words = RATING_WORDS }: { proposed: ProposedLevel; words?: Readonly<Record<RatingLevel, string>> }) {
  return (
    <p className="text-small text-muted">
      {assessmentText.proposal} <RatingMark level={proposed.level} words={words} />, {basisText(proposed.basis)}
    </p>
  )
}
