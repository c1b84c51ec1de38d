import type { Message } from '../../core/issue'
import type { Target } from '../../targets/target'
import type { Cell } from '../compiled-policy'
import { type Adviser, addAdvice } from './adviser'
import { localText, nameOf } from './cell-words'
import { placeOfCell } from './place-of-cell'
import { answerTo, exampleOf } from './requests'
import { spend } from './work'

/** How a cell is due later than another one: for a request received at an instant, or always. */
export type Later = { readonly at: number } | 'always'

/** Whether, and how, a request is due later by one cell than by another one on the same hours. */
export function whereLater(later: Cell, earlier: Cell, { requests, work }: Adviser): Later | undefined {
  const times = requests.times(later)
  if (times.length === 0) {
    const [slow, fast] = [later.own, earlier.own]
    return slow && fast && isAlwaysLater(slow.target, fast.target) ? 'always' : undefined
  }
  const [slow, fast] = [requests.dues(later), requests.dues(earlier)]
  if (slow === fast || !spend(times.length / 20 + 1, work)) return undefined
  const isLater = (position: number): boolean => (slow[position] as number) > (fast[position] as number)
  const first = times.findIndex((_, position) => isLater(position))
  if (first < 0) return undefined
  // If the policy's own targets are in that order, too, an exception is not the cause.
  const [slowOwn, fastOwn] = [later, earlier].map((cell) =>
    requests.dues({ ...cell, exceptions: [], waiting: [] }),
  ) as [Float64Array, Float64Array]
  const own = times.find(
    (_, position) =>
      isLater(position) && slow[position] === slowOwn[position] && fast[position] === fastOwn[position],
  )
  return { at: own ?? (times[first] as number) }
}

/**
 * Whether a target is due later than another one on the same hours, whenever the requests are received. `false` also if
 * that depends on the date.
 */
function isAlwaysLater(later: Target, earlier: Target): boolean {
  if (later.kind === 'business days') {
    const hasSamePoint =
      earlier.kind === 'business days' && JSON.stringify(later.by) === JSON.stringify(earlier.by)
    return hasSamePoint && later.days > earlier.days
  }
  if (earlier.kind === 'business days') return false
  // Business time passes no faster than calendar time.
  const isKnown = later.kind === earlier.kind || later.kind === 'business time'
  return isKnown && later.milliseconds > earlier.milliseconds
}

/**
 * Adds advice that one cell is due before another one, with a request to each that shows it.
 *
 * @param comes Says in words that the first comes before the second.
 */
export function addOrder(
  adviser: Adviser,
  message: Message,
  [first, second]: readonly [first: Cell, second: Cell],
  later: Later,
  comes: (first: string, second: string) => string,
): void {
  const { parsed, work } = adviser
  const [name, other] = [nameOf(first), nameOf(second)]
  // One target can decide for several priorities, and each pair of them is a fault of its own. Pairs of tiers are not:
  // what is said of the first one is true of the others.
  const pair = [first.priority, second.priority]
  if (later === 'always') {
    const detail = `${comes(name, other)}, whenever they are received: the other target is '${second.own?.target.text}'`
    const path = placeOfCell(first, undefined, parsed)
    addAdvice(adviser, message, path, first.own?.target.text, { detail, subject: pair })
    return
  }
  const answers = [first, second].map((cell) => answerTo(later.at, cell, work))
  const [quick, slow] = answers
  if (!quick || !slow) return
  const detail = `${comes(name, other)}: received ${localText(later.at, first)}, they are due ${localText(quick.due, first)} and ${localText(slow.due, second)}`
  const [place, from] =
    quick.exception === undefined && slow.exception !== undefined ? [second, slow] : [first, quick]
  const example = [exampleOf(later.at, second, slow), exampleOf(later.at, first, quick)]
  const path = placeOfCell(place, from.exception, parsed)
  addAdvice(adviser, message, path, from.on.target.text, { detail, example, subject: pair })
}
