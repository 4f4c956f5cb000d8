/** One published number beside the computed one. */
export interface Comparison {
  readonly what: 'variance' | 'total' | 'change' | 'percentage' | 'mean' | 'target' | 'rating' | 'roll-up'
  readonly where: string
  readonly published: number | string
  readonly computed: number | string | null
  /** How far apart they may be (domain rule 2); 0 for what must be equal. */
  readonly slack: number
}

/** How a comparison came out. */
export function outcome({ published, computed, slack }: Comparison): 'exact' | 'within slack' | 'different' {
  if (published === computed) return 'exact'
  if (typeof published === 'string' || typeof computed !== 'number') return 'different'
  return Math.abs(published - computed) <= slack + 1e-9 ? 'within slack' : 'different'
}
