/** Asks the library for the clocks of a random ticket, and shows them in the form of the naive clock. */
import { definePolicy, type PolicyInput } from 'dueby'
import { clockStatus } from '../../src/clock/clock-status'
import type { NaiveClock, NaiveIdle, NaiveSummary } from '../oracle/naive-clock'
import { type Metric, metrics, type NaiveClockPolicy } from '../oracle/naive-ticket'
import type { NaiveReached } from '../oracle/naive-warnings'
import type { TicketCase } from './histories'

export type Status = ReturnType<typeof clockStatus>
type Running = Exclude<Status, { readonly state: 'idle' }>

const defined = new WeakMap<NaiveClockPolicy, unknown>()

/** The policy as the library reads it, read once. */
export function policyOf(given: NaiveClockPolicy): never {
  const known = defined.get(given) ?? definePolicy(given as unknown as PolicyInput)
  defined.set(given, known)
  // A random policy has no literal types, so what it is passed to decides them.
  return known as never
}

/** The metrics for which a policy has targets. */
export const metricsWithTargets = ({ targets }: NaiveClockPolicy): Metric[] =>
  metrics.filter((metric) => targets[metric])

export const statusOf = (
  metric: Metric,
  { policy, events, options }: TicketCase,
  more: { readonly history?: 'strict' | 'lenient' } = {},
): Status => clockStatus(metric, events as never, policyOf(policy), { ...options, ...more } as never)

const sorted = (reached: readonly NaiveReached[]): NaiveReached[] =>
  reached.toSorted((a, b) => a.at - b.at || `${a.warning} ${a.name}`.localeCompare(`${b.warning} ${b.name}`))

type Summarised = Pick<Running, 'cycle' | 'state' | 'outcome' | 'startedAt' | 'dueAt' | 'endedAt'>

const summary = ({ cycle, state, outcome, startedAt, dueAt, endedAt }: Summarised): NaiveSummary => ({
  cycle,
  state,
  outcome,
  startedAt: startedAt.getTime(),
  dueAt: dueAt.getTime(),
  ...(endedAt && { endedAt: endedAt.getTime() }),
})

/** The last digits depend on the order of operations. With fewer digits kept, a share of hours can lie on the edge. */
const rounded = (percent: number): number => Math.round(percent * 1e9) / 1e9

const shownClock = (clock: Running): NaiveClock => ({
  ...summary(clock),
  metric: clock.metric,
  tier: clock.tier,
  priority: clock.priority,
  target: clock.target.text,
  ...(clock.source.exception !== undefined &&
    clock.source.from !== 'agreed' && { exception: clock.source.exception }),
  isAgreed: clock.source.from === 'agreed',
  countedFrom: clock.countedFrom.getTime(),
  originalDueAt: clock.originalDueAt.getTime(),
  ...(clock.endedBy !== undefined && { endedBy: clock.endedBy }),
  totalMs: clock.totalMs,
  elapsedMs: clock.elapsedMs,
  remainingMs: clock.remainingMs,
  percent: rounded(clock.percent),
  pausedMs: clock.pausedMs,
  calendar: clock.calendar,
  isPaused: clock.isPaused,
  withinHours: clock.withinHours,
  replaced: clock.replaced.map(({ target, dueAt, missed, event }) => ({
    target: target.text,
    dueAt: dueAt.getTime(),
    missed,
    event,
  })),
  reached: sorted(clock.reached.map(({ at, ...reached }) => ({ ...reached, at: at.getTime() }))),
  nextChanges: clock.nextChanges.map(({ at, ...change }) => ({ ...change, at: at.getTime() })),
  cycles: clock.cycles.map(summary),
})

/** A status of the library in the form of the naive clock. */
export const shown = (status: Status): NaiveClock | NaiveIdle =>
  status.state === 'idle'
    ? { metric: status.metric, state: 'idle', cycles: status.cycles.map(summary) }
    : shownClock(status)

/** The naive clock in the order and precision of {@link shown}. */
export function comparable(clock: NaiveClock | NaiveIdle): NaiveClock | NaiveIdle {
  if (clock.state === 'idle') return clock
  const { exception, ...rest } = clock
  return {
    ...rest,
    ...(exception !== undefined && !clock.isAgreed && { exception }),
    percent: rounded(clock.percent),
    reached: sorted(clock.reached),
  }
}

const INSTANTS = new Set(['at', 'startedAt', 'endedAt', 'dueAt', 'originalDueAt', 'countedFrom'])

/** The same with instants as texts, so that a difference can be read. */
export function readable(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => readable(item))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, readable(field, name)]))
  return INSTANTS.has(key) && Number.isFinite(value) ? new Date(value as number).toISOString() : value
}
