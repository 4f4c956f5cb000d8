'use client'

import { RatingMark } from '@/components/assessment/rating-mark'
import type { RatingLevel } from '@/lib/domain/assessment'

const LEVELS: readonly RatingLevel[] = ['met', 'partlyMet', 'notMet', 'notAssessed']

interface LevelChoiceProps {
  readonly id: string
  readonly legend: string
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly chosen: RatingLevel | null
  readonly onChoose: (level: RatingLevel) => void
}

/** One of the four levels, each with its shape and its word. */
export function LevelChoice({ id, legend, words, chosen, onChoose }: LevelChoiceProps) {
  return (
    <fieldset>
      <legend className="font-strong">{legend}</legend>
      <div className="mt-1 flex flex-wrap gap-x-5">
        {LEVELS.map((level) => (
          <label key={level} className="flex min-h-9 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name={id}
              className="size-5 accent-accent"
              checked={chosen === level}
              onChange={() => onChoose(level)}
            />
            <RatingMark level={level} words={words} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
