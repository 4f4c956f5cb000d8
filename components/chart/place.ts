import type { Axis } from '@/lib/domain/charts/axis'

/**
 * Where things stand in a picture. Across in percent of its width and down in pixels: the picture is as wide as its place, and its
 * texts keep their size on a phone and on paper.
 */

/** Two decimals are finer than a screen, and the same in every file. */
const percent = (value: number) => `${Number(value.toFixed(2))}%`

/** Part of the width at the left that is kept for what stands at the axis. */
const LEFT = 13

/**
 * The middle of one of several places from left to right, and both of its sides.
 * @param end where the last of them ends, in percent
 */
export function slot(index: number, count: number, end = 100): { readonly from: string; readonly middle: string; readonly to: string } {
  const width = (end - LEFT) / count
  const from = LEFT + index * width
  return { from: percent(from), middle: percent(from + width / 2), to: percent(from + width) }
}

/** A part of a slot, centred in it: 0.6 of a column's width. */
export function part(index: number, count: number, share: number): { readonly x: string; readonly width: string } {
  const width = (100 - LEFT) / count
  return { x: percent(LEFT + index * width + (width * (1 - share)) / 2), width: percent(width * share) }
}

/** One of several equal columns, from a share of the width to its end. */
export function column(index: number, count: number, left: number): { readonly x: string; readonly middle: string; readonly width: string } {
  const width = (100 - left) / count
  return { x: percent(left + index * width), middle: percent(left + (index + 0.5) * width), width: percent(width) }
}

/** How far down a value stands: the highest tick at `top`, the lowest at `bottom`, in pixels. */
export function down({ ticks }: Axis, value: number, top: number, bottom: number): number {
  const [low, high] = [Math.min(...ticks), Math.max(...ticks)]
  return Number((bottom - ((value - low) / (high - low)) * (bottom - top)).toFixed(1))
}

/** How far across a value stands, in percent. Costs, which are negative, run to the right from zero as revenue does. */
export function across({ low, high }: { readonly low: number; readonly high: number }, value: number, width: number): number {
  const [from, to] = -low > high ? [high, low] : [low, high]
  return to === from ? 0 : Number((((value - from) / (to - from)) * width).toFixed(2))
}

/** Words on lines of at most so many letters; a longer word has a line of its own. */
export function lines(text: string, most: number): readonly string[] {
  return text.split(' ').reduce<string[]>((so, word) => {
    const last = so.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) return [...so.slice(0, -1), `${last} ${word}`]
    return [...so, word]
  }, [])
}
