import type { ProposedLevel, RatingLevel } from '@/lib/domain/assessment'
import { assessmentText, basisText, RATING_WORDS } from '@/lib/text/assessment'
import { RatingMark } from './rating-mark'

interface ProposalProps {
  readonly proposed: ProposedLevel
  readonly words?: Readonly<Record<RatingLevel, string>>
  /** It is about year end, not about now. */
  readonly yearEnd?: boolean
}

/** The proposed level with the numbers that led there: "Förslag ■ Röd, 18,4 % över målet; gräns 10 %". */
export function Proposal({ proposed, words = RATING_WORDS, yearEnd = false }: ProposalProps) {
  return (
    <p className="text-small text-muted">
      {yearEnd ? assessmentText.yearEndProposal : assessmentText.proposal} <RatingMark level={proposed.level} words={words} />, {basisText(proposed.basis)}
    </p>
  )
}
