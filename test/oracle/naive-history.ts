/**
 * What a history says about one metric (C6–C13, C16): its cycles, its pauses and the cells of the ticket. Each rule is
 * one case of a switch. The history is valid; this file checks nothing.
 */
import {
  type Cell,
  instantOf,
  type Metric,
  type NaiveEvent,
  type NaivePauses,
  type ReopenRule,
} from './naive-ticket'

/** One cycle. While it has no end it is running. */
export interface Span {
  readonly start: number
  /** The index of the event that starts it. */
  readonly startedBy: number
  end?: number
  endedBy?: number
  isFulfilled?: boolean
  /** The time while resolved of a resolution that goes on after a reopening (C13). */
  readonly resolved: Pause[]
}

/** Half-open. */
export interface Pause {
  readonly from: number
  readonly to: number
}

/** A pause that an event ended, or that is still open, as it was recorded. */
export interface RecordedPause {
  readonly from: number
  readonly to?: number
  readonly reason?: string
}

/** C7: the events up to and including an instant. */
export const eventsUntil = (events: readonly NaiveEvent[], now: number): NaiveEvent[] =>
  events.filter(({ at }) => instantOf(at) <= now)

/** The cycles of a metric (C11–C13). Which rule a reopening follows may depend on the cycle that it reopens (P9). */
export function spansOf(
  metric: Metric,
  events: readonly NaiveEvent[],
  reopenRule: (span: Span) => ReopenRule,
): Span[] {
  const spans: Span[] = []
  let openedByAgent = false
  let firstResponseEnded = false
  let isResolved = false
  let wroteWhileResolved = false

  const running = (): Span | undefined => spans.find(({ end }) => end === undefined)
  const start = (at: number, startedBy: number): void => {
    spans.push({ start: at, startedBy, resolved: [] })
  }
  const end = (at: number, endedBy: number, isFulfilled: boolean): void => {
    const span = running()
    if (span) Object.assign(span, { end: at, endedBy, isFulfilled })
  }

  events.forEach((event, index) => {
    const at = instantOf(event.at)
    switch (event.type) {
      case 'received':
        openedByAgent = event.openedBy === 'agent'
        firstResponseEnded = openedByAgent
        if (metric === 'resolution') start(at, index)
        if (metric === 'firstResponse' && !openedByAgent) start(at, index)
        if (metric === 'periodicUpdate' && openedByAgent) start(at, index)
        break
      case 'responded':
        if (metric !== 'resolution') end(at, index, true)
        firstResponseEnded = true
        wroteWhileResolved = false
        if (metric === 'periodicUpdate' && !isResolved) start(at, index)
        break
      case 'updated':
        // An update that was due, for example since the ticket was reopened, makes the next one due (decision 0016).
        if (metric === 'periodicUpdate' && firstResponseEnded && !isResolved) {
          end(at, index, true)
          start(at, index)
        }
        break
      case 'customer-replied':
        if (isResolved) wroteWhileResolved = true
        else if (metric === 'nextResponse' && firstResponseEnded && !running()) start(at, index)
        break
      case 'resolved':
        end(at, index, true)
        firstResponseEnded = true
        isResolved = true
        break
      case 'reopened': {
        const last = spans.at(-1)
        isResolved = false
        if (metric === 'periodicUpdate') start(at, index)
        if (metric === 'nextResponse' && wroteWhileResolved) start(at, index)
        if (metric === 'resolution' && last?.end !== undefined) {
          const rule = reopenRule(last)
          if (rule === 'restart') start(at, index)
          if (rule === 'continue') {
            last.resolved.push({ from: last.end, to: at })
            delete last.end
            delete last.endedBy
            delete last.isFulfilled
          }
        }
        wroteWhileResolved = false
        break
      }
      case 'cancelled':
        end(at, index, false)
        break
    }
  })
  return spans
}

/** The pauses of the ticket. `resolved` and `cancelled` end a pause (C12). */
export function recordedPauses(events: readonly NaiveEvent[]): RecordedPause[] {
  const pauses: RecordedPause[] = []
  let open: RecordedPause | undefined
  for (const event of events) {
    const at = instantOf(event.at)
    if (event.type === 'paused')
      open = { from: at, ...(event.reason !== undefined && { reason: event.reason }) }
    if (event.type === 'resumed' || event.type === 'resolved' || event.type === 'cancelled') {
      if (open) pauses.push({ ...open, to: at })
      open = undefined
    }
  }
  if (open) pauses.push(open)
  return pauses
}

/** Whether a pause stops the clocks of a metric (C16). */
export function stops(metric: Metric, pauses: NaivePauses | undefined, { reason }: RecordedPause): boolean {
  const rule = pauses?.[metric] ?? 'all'
  if (rule === 'all' || rule === 'none') return rule === 'all'
  return reason !== undefined && rule.includes(reason)
}

/**
 * The time up to `until` at which a cycle is stopped. An open pause lasts to `until`. Two pauses that touch are one: a
 * pause that is split in two changes nothing (C15).
 */
export function stoppedUntil(
  until: number,
  pauses: readonly RecordedPause[],
  resolved: readonly Pause[],
): Pause[] {
  const clipped = [...pauses, ...resolved]
    .map(({ from, to = until }) => ({ from, to: Math.min(to, until) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  const merged: { from: number; to: number }[] = []
  for (const pause of clipped) {
    const last = merged.at(-1)
    if (last && pause.from <= last.to) last.to = Math.max(last.to, pause.to)
    else merged.push({ ...pause })
  }
  return merged
}

/** The cell of the ticket after the event of an index. */
export function cellAfter(events: readonly NaiveEvent[], index: number): Cell {
  let cell: Cell = { tier: '', priority: '' }
  for (const event of events.slice(0, index + 1)) {
    if (event.type === 'received') cell = { tier: event.tier, priority: event.priority }
    if (event.type === 'priority-changed') cell = { ...cell, priority: event.priority }
    if (event.type === 'tier-changed') cell = { ...cell, tier: event.tier }
  }
  return cell
}
