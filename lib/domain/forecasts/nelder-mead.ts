import { valueAt } from './series'

/** A point of the search with its value. */
interface Vertex {
  readonly at: readonly number[]
  readonly value: number
}

/** A coordinate of a point. Points and both ends of the box have the same number of them, so that it is always there. */
export function place(point: readonly number[], index: number): number {
  return point[index] as number
}

/** What is searched: the function, the box it is searched in, and when the search is good enough. */
export interface Search {
  readonly value: (at: readonly number[]) => number
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  /** Size of the first simplex, in shares of the box. */
  readonly reach: number
  /** The search ends when best and worst differ by no more than this share of the worst. */
  readonly tolerance: number
  readonly maxSteps: number
}

/** From `middle` away from `from`, `factor` times as far; a negative factor goes towards it. Kept inside the box. */
function along(search: Search, middle: readonly number[], from: Vertex, factor: number): Vertex {
  const at: number[] = []
  for (let index = 0; index < middle.length; index += 1) {
    const coordinate = place(middle, index)
    const moved = coordinate + factor * (coordinate - place(from.at, index))
    at.push(Math.min(place(search.upper, index), Math.max(place(search.lower, index), moved)))
  }
  return { at, value: search.value(at) }
}

/** The simplex about a start: one more corner a coordinate, inwards where the box ends. */
function firstSimplex(search: Search, start: readonly number[]): readonly Vertex[] {
  const corners = start.map((_, moved) =>
    start.map((coordinate, index) => {
      if (index !== moved) return coordinate
      const upper = place(search.upper, index)
      const reach = search.reach * (upper - place(search.lower, index))
      return coordinate + reach > upper ? coordinate - reach : coordinate + reach
    }),
  )
  return [start, ...corners].map((at) => ({ at, value: search.value(at) }))
}

/** The vertex in its place among others, which are best first. */
function inserted(vertices: readonly Vertex[], vertex: Vertex): readonly Vertex[] {
  const after = vertices.findLastIndex((each) => each.value <= vertex.value) + 1
  return [...vertices.slice(0, after), vertex, ...vertices.slice(after)]
}

/** Best first. */
function inOrder(vertices: readonly Vertex[]): readonly Vertex[] {
  return vertices.reduce(inserted, [])
}

/** The point in the middle of the vertices. */
function centre(vertices: readonly Vertex[], dimensions: number): readonly number[] {
  const sums: number[] = []
  for (let index = 0; index < dimensions; index += 1) {
    let sum = 0
    for (const { at } of vertices) sum += place(at, index)
    sums.push(sum / vertices.length)
  }
  return sums
}

/** The vertex that takes the worst one's place; null when every try is worse and the simplex has to shrink. */
function replacement(search: Search, kept: readonly Vertex[], worst: Vertex): Vertex | null {
  const middle = centre(kept, worst.at.length)
  const reflected = along(search, middle, worst, 1)
  if (reflected.value < valueAt(kept, 0).value) {
    const expanded = along(search, middle, worst, 2)
    return expanded.value < reflected.value ? expanded : reflected
  }
  if (reflected.value < valueAt(kept, kept.length - 1).value) return reflected
  const better = reflected.value < worst.value ? reflected : worst
  const contracted = along(search, middle, better, -0.5)
  return contracted.value < better.value ? contracted : null
}

/**
 * The least value of a function in a box, by Nelder and Mead's simplex (1965). Without randomness: the same every time.
 * (x − 0,3)² + (y − 0,7)² in the unit square → 0,3 and 0,7.
 * @param start a point inside the box
 */
export function minimise(search: Search, start: readonly number[]): Vertex {
  let simplex = inOrder(firstSimplex(search, start))
  for (let step = 0; step < search.maxSteps; step += 1) {
    const best = valueAt(simplex, 0)
    const worst = valueAt(simplex, start.length)
    if (worst.value - best.value <= search.tolerance * Math.abs(worst.value)) break
    const kept = simplex.slice(0, -1)
    const next = replacement(search, kept, worst)
    simplex = next === null ? inOrder(simplex.map((vertex) => along(search, best.at, vertex, -0.5))) : inserted(kept, next)
  }
  return valueAt(simplex, 0)
}
