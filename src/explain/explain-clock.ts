import { stops } from '../clock/clock-pauses'
import { type CycleAt, cyclesAt } from '../clock/cycle-at'
import { exemptionOf, outcomeOf } from '../clock/cycle-state'
import type { ClockOptions } from '../clock/read-clock-options'
import { type TicketAt, ticketArguments, ticketAt } from '../clock/ticket-at'
import type { TicketEvent } from '../clock/ticket-event'
import type { Gap, TicketLife } from '../clock/ticket-life'
import { timedWarnings } from '../clock/warnings'
import { warningsAbout } from '../clock/warnings-about'
import { oneOf } from '../core/closest'
import { failure } from '../core/error'
import { optional, reader } from '../core/reader'
import { METRIC_WITHOUT_TARGETS } from '../policy/messages'
import type { Metric } from '../policy/metric'
import type { AnyPolicy } from '../policy/policy-history'
import { clockSegments, type Stop } from './clock-segments'
import type { Ledger, LedgerMark, LedgerSegment } from './ledger'
import { ledgerDays } from './ledger-days'
import { ledgerOf } from './ledger-of'
import { NO_SUCH_CYCLE, NOTHING_TO_EXPLAIN } from './messages'
import { ruleOf } from './rule-of'

const isNumber = (value: unknown): value is number => typeof value === 'number'

const ARGUMENTS = ticketArguments({ cycle: optional(reader('the number of a cycle, from 1', isNumber)) })

/**
 * Explains a clock (P6): what counted, what did not and why, from the start of counting to the due time, or to `now` or
 * the end if that is later. The counted segments up to the due time add up to the target exactly.
 *
 * @param metric The metric. The policy must have targets for it.
 * @param events The history in order of time; the first event is `received` (C6).
 * @param policy The policy, from `definePolicy`, or a `policyHistory` (P9).
 * @param options As for `clockStatus`.
 * @returns The ledger, as plain data. `toText` writes it as text, `toSvg` draws it.
 * @throws DuebyError `no-target` if the clock is idle; `out-of-range` for a `cycle` that the clock does not have;
 *   `too-large` for more than 100,000 spans (S7); and everything that {@link clockStatus} throws.
 *
 * @example
 * const events = [
 *   { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: 'standard', priority: 'P1' },
 *   { type: 'paused', at: '2023-11-06T11:00:00-08:00', reason: 'customer' },
 *   { type: 'resumed', at: '2023-11-06T11:30:00-08:00' },
 * ] as const
 * const ledger = explainClock('firstResponse', events, gladly, { now: '2023-11-06T11:45:00-08:00' })
 * ledger.segments.map(({ ms, reason }) => `${ms / 60_000} min ${reason.kind}`) // => ['60 min open', '30 min paused', '60 min open']
 */
export function explainClock<Tier extends string, Priority extends string, Metrics extends string>(
  metric: NoInfer<Metrics> & Metric,
  events: readonly TicketEvent<NoInfer<Tier>, NoInfer<Priority>>[],
  policy: AnyPolicy<Tier, Priority, Metrics>,
  options: ClockOptions & {
    /** Which cycle to explain, from 1, of those in {@link Clock.cycles}. Without it, the current one. */
    readonly cycle?: number | undefined
  },
): Ledger {
  const ticket = ticketAt(events, policy as unknown as AnyPolicy, options, ARGUMENTS)
  const { cycle: cycleNumber } = options
  const { life, now } = ticket
  const { metrics } = ticket
  if (!metrics.includes(metric)) throw failure(METRIC_WITHOUT_TARGETS, metric, oneOf(metrics), ['metric'])
  const cycles = life && cyclesAt(metric, life, ticket)
  if (cycleNumber !== undefined && cycles && cycles.all[cycleNumber - 1] === undefined)
    throw failure(NO_SUCH_CYCLE, cycleNumber, String(cycles.all.length), ['options', 'cycle'])
  const view = cycleNumber === undefined ? cycles?.current : cycles?.all[cycleNumber - 1]
  if (!life || !view) throw failure(NOTHING_TO_EXPLAIN, metric, new Date(now).toISOString())
  const { cycle, at, target, agreedBy, originalDue, rules } = view
  const exemption = exemptionOf(view, life)
  const isAgreed = agreedBy !== undefined
  const stopped = isAgreed ? [] : stopsOf(view, life)
  const warned = warningMarks(view, life)
  const marks = [...eventMarks(view, ticket), ...warned, mark(now, 'now'), mark(target.due, 'due')]
  if (cycle.end) marks.push({ ...mark(cycle.end.at, 'ended'), event: cycle.end.event })
  return ledgerOf({
    policy: cycle.policy.parsed.name,
    target,
    start: cycle.start,
    ...(originalDue !== target.due && { originalDueAt: new Date(originalDue) }),
    now: new Date(now),
    state: exemption ? 'exempted' : outcomeOf(view),
    ...(exemption && { exemption: exemption.reason }),
    ...(cycle.end && { endedAt: new Date(cycle.end.at) }),
    rule: {
      ...(isAgreed ? { target: target.on.target.text, from: 'agreed' } : ruleOf(target)),
      ...(cycle.cells.length > 1 && { change: rules.onChange }),
    },
    segments: [...carried(view), ...clockSegments(target, Math.max(target.due, at), stopped)],
    ...(!isAgreed && ledgerDays(target)),
    marks,
    warnings: warningsAbout(view, life, warned),
  })
}

function mark(at: number, kind: LedgerMark['kind']): LedgerMark {
  return { at: new Date(at), kind }
}

/** The time that was used under an earlier target (C18). */
function carried({ target: { countedFrom, used }, replaced }: CycleAt): LedgerSegment[] {
  const target = replaced.at(-1)?.target.on.target.text
  if (used === 0 || target === undefined) return []
  const from = new Date(countedFrom)
  return [{ from, to: from, ms: used, counted: true, reason: { kind: 'carried', target } }]
}

/** The pauses that stop the clock, and the time while the ticket was resolved. */
function stopsOf({ cycle, at, rules }: CycleAt, { pauses }: TicketLife): Stop[] {
  const until = ({ to }: Gap): number => Math.min(to, at)
  const paused = pauses
    .filter((pause) => pause.from < until(pause) && stops(pause, rules.pauses))
    .map((pause): Stop => {
      const reason = {
        kind: 'paused',
        event: pause.event,
        ...(pause.reason !== undefined && { reason: pause.reason }),
      } as const
      return { from: pause.from, to: until(pause), reason }
    })
  const resolved = cycle.resolved
    .filter((gap) => gap.from < until(gap))
    .map((gap): Stop => ({ from: gap.from, to: until(gap), reason: { kind: 'resolved', event: gap.event } }))
  return [...paused, ...resolved].sort((a, b) => a.from - b.from)
}

/** The events of the ticket from the start of the cycle to its end, or to now. */
function eventMarks({ cycle, at }: CycleAt, { events }: TicketAt): LedgerMark[] {
  return events
    .filter((event) => event.at >= cycle.start && event.at <= at)
    .map(({ at, index, event }): LedgerMark => {
      if (event.type === 'received') return { ...mark(at, 'received'), event: index }
      const words = event.type === 'noted' ? event.what : event.type.replace('-', ' ')
      // The reason of a pause is that of its segment.
      const hasReason = event.type === 'cancelled' || event.type === 'exempted'
      const text = hasReason && event.reason !== undefined ? `${words}: ${event.reason}` : words
      return { ...mark(at, 'event'), event: index, text }
    })
}

/** The warnings of the clock in the ledger, and those ahead. */
function warningMarks(view: CycleAt, life: TicketLife): LedgerMark[] {
  const { cycle, at, target } = view
  // After the end of the clock or an exemption there are none ahead. `timedWarnings` leaves out those of a paused clock (C23).
  const since = exemptionOf(view, life)?.since
  const isLast = cycle.end !== undefined || since !== undefined
  const last = isLast ? Math.min(at, since ?? at) : Math.max(target.due, at)
  return timedWarnings(view, life)
    .filter((warning) => warning.at <= last)
    .map(({ warning, at }) => ({ ...mark(at, 'warning'), text: warning }))
}
