import { RatingMark } from '@/components/assessment/rating-mark'
import type { RatingLevel } from '@/lib/domain/assessment'
import type { FollowUpFacts } from '@/lib/domain/follow-up'
import type { GoalLevel } from '@/lib/domain/goal'
import { overviewOf, type LevelCounts, type OverviewGoal } from '@/lib/domain/overview'
import { goalText } from '@/lib/text/goal'

const LEVELS: readonly RatingLevel[] = ['met', 'partlyMet', 'notMet', 'notAssessed']
const ROOT_LEVELS: readonly GoalLevel[] = ['goalArea', 'strategicGoal', 'baseCondition']

interface GoalOverviewProps {
  readonly facts: FollowUpFacts
  readonly words: Readonly<Record<RatingLevel, string>>
}

/** The same overview as opens the report, following what is entered below: each goal leads to its own place on the page. */
export function GoalOverview({ facts, words }: GoalOverviewProps) {
  const entries = ROOT_LEVELS.flatMap((level) => overviewOf(facts, level))
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="goal-overview" className="mt-6">
      <h2 id="goal-overview" className="text-h3">
        {goalText.overview}
      </h2>
      <p className="max-w-measure text-muted">{goalText.overviewLead}</p>
      <ul className="goal-overview">
        {entries.map((entry) => (
          <li key={entry.goal.key}>
            <Line entry={entry} words={words} strong />
            <ul>
              {entry.below.map((below) => (
                <li key={below.goal.key}>
                  <Line entry={below} words={words} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 3 grön, 1 röd: the levels that any indicator holds. */
function countsText(counts: LevelCounts, words: GoalOverviewProps['words']): string {
  return LEVELS.filter((level) => counts[level] > 0)
    .map((level) => goalText.count(counts[level], words[level]))
    .join(', ')
}

function Line({ entry, words, strong = false }: { entry: OverviewGoal; words: GoalOverviewProps['words']; strong?: boolean }) {
  return (
    <div className="goal-overview-line">
      <a href={`#goal-${entry.goal.key}`} className={strong ? 'font-strong' : undefined}>
        {entry.goal.name}
      </a>
      <RatingMark level={entry.followUp.level} words={words} />
      <span className="follow-up-label">{countsText(entry.indicators, words)}</span>
    </div>
  )
}
