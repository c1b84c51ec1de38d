import { shortened } from './describe'
import { range } from './range'

/**
 * The candidate that a typo most likely meant, or `undefined` if none is close, or several are equally close.
 *
 * @param textOf The part of a candidate that is compared.
 */
export function closest(
  word: string,
  candidates: readonly string[],
  textOf = (candidate: string): string => candidate,
): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const text = textOf(candidate)
    if (Math.abs(text.length - word.length) > bestDistance) continue
    const distance = editDistance(word.toLowerCase(), text.toLowerCase())
    if (distance <= bestDistance) {
      best = distance < bestDistance ? candidate : undefined
      bestDistance = distance
    }
  }
  return best
}

/** The edit distance. Swapping two adjacent letters is one edit. Names are short, so longer text is cut off. */
function editDistance(a: string, b: string): number {
  const [left, right] = [a.slice(0, 40), b.slice(0, 40)]
  let twoAbove: number[] = []
  let above = range(0, right.length + 1)
  for (let i = 1; i <= left.length; i++) {
    const row = [i]
    for (let j = 1; j <= right.length; j++) {
      const substituted = (above[j - 1] as number) + (left[i - 1] === right[j - 1] ? 0 : 1)
      const isSwap = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      const swapped = isSwap ? (twoAbove[j - 2] as number) + 1 : substituted
      row.push(Math.min(substituted, swapped, (above[j] as number) + 1, (row[j - 1] as number) + 1))
    }
    twoAbove = above
    above = row
  }
  return above[right.length] as number
}

// More names than this do not fit into a message.
const MAX_NAMES = 20

/** Lists names as `'on', 'from' or 'to'`, and adds the one that a typo in `received` most likely meant. */
export function oneOf(names: Iterable<string>, received?: string): string {
  const known = [...names]
  const near = received === undefined || known.length === 1 ? undefined : closest(received, known)
  const list = known.slice(0, MAX_NAMES).map((name) => `'${shortened(name)}'`)
  if (known.length > MAX_NAMES) list.push(`one of ${known.length - MAX_NAMES} more`)
  const all = list.length < 2 ? list.join() : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`
  return `${all}${didYouMean(near)}`
}

/** Formats a suggestion to append to what is expected; empty if there is none. */
export function didYouMean(near: string | undefined): string {
  return near === undefined ? '' : ` (did you mean '${shortened(near)}'?)`
}
