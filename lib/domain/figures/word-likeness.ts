/** Shortest stem that two inflected words must share: barn–barnen, but not barn–bara. */
const SHORTEST_STEM = 4
/** Shortest word that counts as the first part of a compound: integration in integrationsenheten. */
const SHORTEST_PART = 6
/** A compound that begins with the whole word is about the same thing, yet not the thing itself. */
const SAME_BEGINNING = 0.7
/** Two compounds with the first part in common (missbruksvård, missbruksproblem): the share of the shorter that must agree. */
const COMMON_SHARE = 0.6
const COMMON_BEGINNING = 0.5

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

/**
 * How alike two words are: 1 for the same word in two forms (socialpsykiatri, socialpsykiatrin), 0.7 for a compound that begins with the
 * other, 0.5 for two compounds with the same first part, else 0.
 * @param a lower case
 * @param endings what may follow the stem in the definite form, plural and genitive
 */
export function wordLikeness(a: string, b: string, endings: readonly string[]): number {
  if (a === b) return 1
  const shared = commonPrefix(a, b)
  const inflected = [a, b].every((word) => word.length === shared || endings.includes(word.slice(shared)))
  if (shared >= SHORTEST_STEM && inflected) return 1
  // LSS in LSS-verksamheten.
  if (a.startsWith(`${b}-`) || b.startsWith(`${a}-`)) return SAME_BEGINNING
  const shorter = Math.min(a.length, b.length)
  if (shared === shorter && shorter >= SHORTEST_PART) return SAME_BEGINNING
  return shared > SHORTEST_PART && shared >= COMMON_SHARE * shorter ? COMMON_BEGINNING : 0
}
