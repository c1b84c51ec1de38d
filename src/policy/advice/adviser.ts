import { shortened } from '../../core/describe'
import { type Issue, issue, type Message, MOST_ISSUES, type Path } from '../../core/issue'
import { localTimeText } from '../../zone/local-text'
import { localAt } from '../../zone/zone'
import type { ApplicableTarget } from '../applicable-target'
import type { Cell, CompiledPolicy } from '../compiled-policy'
import type { ParsedPolicy } from '../parsed-policy'
import { type Calendars, newCalendars } from './calendars'
import { isAlwaysLater } from './compare-targets'
import { placeOfCell } from './place-of-cell'
import type { ExampleRequest, PolicyIssue } from './policy-issue'
import { answerTo, type Requests, sampleRequests } from './requests'
import type { RequestSpan } from './sample-times'
import { type TierClass, tierClasses } from './tier-classes'
import { ALL_WORK, spend, type Work } from './work'

/** What the functions that look for advice share. */
export interface Adviser {
  readonly parsed: ParsedPolicy
  readonly compiled: CompiledPolicy
  readonly span: RequestSpan
  readonly classes: readonly TierClass[]
  readonly requests: Requests
  readonly calendars: Calendars
  readonly work: Work
  /** The advice so far: for each code, place and what it is about there, the first one. */
  readonly found: Map<string, PolicyIssue>
}

export function newAdviser(input: unknown, compiled: CompiledPolicy, span: RequestSpan): Adviser {
  const work: Work = { left: ALL_WORK }
  return {
    parsed: compiled.parsed,
    compiled,
    span,
    classes: tierClasses(compiled.parsed),
    requests: sampleRequests(input, compiled, span, work),
    calendars: newCalendars(work),
    work,
    found: new Map(),
  }
}

/** Adds advice, unless there is already some of the same kind at the same place and about the same. */
export function add(
  { found }: Adviser,
  message: Message,
  path: Path,
  received: unknown,
  detail = '',
  example?: readonly ExampleRequest[],
  about: readonly string[] = [],
): void {
  const key = JSON.stringify([message.code, path, about])
  if (found.has(key) || found.size > MOST_ISSUES) return
  const advice: Issue = issue(message, path, received, detail)
  found.set(key, example ? { ...advice, example } : advice)
}

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

/** A request and its due time as an example. */
export function exampleOf(at: number, cell: Cell, { due, exception }: ApplicableTarget): ExampleRequest {
  const { metric, tier, priority } = cell
  const request = { metric, tier, priority, receivedAt: new Date(at), dueAt: new Date(due) }
  return exception === undefined ? request : { ...request, exception }
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
    const problem = `${comes(name, other)}, whenever they are received: the other target is '${second.own?.target.text}'`
    add(
      adviser,
      message,
      placeOfCell(first, undefined, parsed),
      first.own?.target.text,
      problem,
      undefined,
      pair,
    )
    return
  }
  const answers = [first, second].map((cell) => answerTo(later.at, cell, work))
  const [quick, slow] = answers
  if (!quick || !slow) return
  const problem = `${comes(name, other)}: received ${localText(later.at, first)}, they are due ${localText(quick.due, first)} and ${localText(slow.due, second)}`
  const [place, from] =
    quick.exception === undefined && slow.exception !== undefined ? [second, slow] : [first, quick]
  const example = [exampleOf(later.at, second, slow), exampleOf(later.at, first, quick)]
  const path = placeOfCell(place, from.exception, parsed)
  add(adviser, message, path, from.on.target.text, problem, example, pair)
}

/**
 * The cells that the metrics, classes of tiers and priorities make, each metric and class in a list of its own: its
 * priorities, the most urgent first.
 */
export function* cellLists({ parsed, compiled, classes, requests }: Adviser): Generator<Cell[]> {
  for (const metric of compiled.metrics)
    for (const { tier } of classes)
      yield [...parsed.priorities].flatMap((priority) => requests.cell(metric, tier, priority) ?? [])
}

/** The name of a cell in messages. */
export function nameOf({ tier, priority }: Pick<Cell, 'tier' | 'priority'>): string {
  return `${shortened(tier)} ${shortened(priority)}`
}

/** An instant on the clock of a cell's hours: `Fri 2023-12-22 17:00`. */
export function localText(instant: number, { time }: Pick<Cell, 'time'>): string {
  return localTimeText(localAt(instant, time.localClock.zoneAt(instant)))
}
