/**
 * A function that works out each answer once. For pure functions only: the same text has the same cues, however often it is asked.
 * remembered(tokensOf)('a b') twice reads the text once.
 */
export function remembered<Key, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, Answer>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = work(key)
    answers.set(key, answer)
    return answer
  }
}
