/** How heavy a risk is, as a shade of ink and never as a colour of a rating: of 25, up to 4, 9, 15 and above. */
export function weightOf(score: number, size = 5): 0 | 1 | 2 | 3 {
  const share = (score * 25) / (size * size)
  return share >= 16 ? 3 : share >= 10 ? 2 : share >= 5 ? 1 : 0
}
