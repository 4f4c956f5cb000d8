/** Share of outcomes that an interval is meant to cover. */
export type Coverage = 0.8 | 0.95

/** How many standard errors on each side cover the share, when errors are normal: 1,96 for 95 %. Source: R's qnorm. */
const NORMAL: Readonly<Record<Coverage, number>> = { 0.8: 1.2815515655446004, 0.95: 1.959963984540054 }

/** Terms of the series of Abramowitz and Stegun 26.7.3 and 26.7.4: 1 + 2/3 c² + 2·4/3·5 c⁴ … or 1 + 1/2 c² + 1·3/2·4 c⁴ … */
function cosineSeries(cosine: number, degreesOfFreedom: number): number {
  let term = 1
  let sum = 1
  for (let k = (degreesOfFreedom % 2) + 2; k <= degreesOfFreedom - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k
    sum += term
  }
  return sum
}

/** Probability that Student's t lies within ±t, for a whole number of degrees of freedom: 95 % within ±2,776 at 4. */
function studentWithin(t: number, degreesOfFreedom: number): number {
  const angle = Math.atan(t / Math.sqrt(degreesOfFreedom))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  if (degreesOfFreedom === 1) return (2 * angle) / Math.PI
  const series = cosineSeries(cosine, degreesOfFreedom)
  return degreesOfFreedom % 2 === 0 ? sine * series : (2 / Math.PI) * (angle + sine * cosine * series)
}

/** Halvings after which the bracket is narrower than a double can tell. */
const HALVINGS = 60

/** The t within which Student's distribution has the share, by halving a bracket that holds it. */
function studentQuantile(coverage: Coverage, degreesOfFreedom: number): number {
  let low = 0
  let high = 16
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (studentWithin(middle, degreesOfFreedom) < coverage) low = middle
    else high = middle
  }
  return high
}

const known = new Map<string, number>()

/**
 * Standard errors on each side of an interval: 1,96 for 95 % of normal errors; 3,182 when the error is known from 3 outcomes only.
 * @param degreesOfFreedom a whole number ≥ 1 of independent errors behind the standard error; null for normal
 */
export function standardErrors(coverage: Coverage, degreesOfFreedom: number | null): number {
  if (degreesOfFreedom === null) return NORMAL[coverage]
  const key = `${coverage}/${degreesOfFreedom}`
  const quantile = known.get(key) ?? studentQuantile(coverage, degreesOfFreedom)
  known.set(key, quantile)
  return quantile
}
