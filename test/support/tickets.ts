/** Tickets as short texts: the week from Monday 2023-11-06 in Pacific time, under the policy of the golden rows. */
import {
  type Clock,
  type ClockOptions,
  type ClockStatus,
  clockStatus,
  type DuebyError,
  definePolicy,
  type Metric,
  type Policy,
  type PolicyInput,
  parsePolicy,
  type TicketEvent,
  type TicketStatus,
  ticketStatus,
} from 'dueby'
import { pt } from './vocabulary'

export const DESK: PolicyInput<'premium' | 'standard', 'P1' | 'P2' | 'P3' | 'P4'> = {
  name: 'Desk',
  schedule: {
    timeZone: 'America/Los_Angeles',
    weekly: { 'mon-fri': ['06:00-18:00'] },
    holidays: [
      { name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' },
      { name: "New Year's Day", on: '2024-01-01' },
    ],
  },
  tiers: ['premium', 'standard'],
  priorities: ['P1', 'P2', 'P3', 'P4'],
  targets: {
    firstResponse: {
      P1: { premium: '1 hour', standard: '2 business hours' },
      P2: { premium: '4 hours', standard: '4 business hours' },
      P3: 'next business day',
      P4: '3 business days',
    },
    nextResponse: {
      P1: { premium: '1 hour', standard: '2 business hours' },
      P2: { premium: '4 hours', standard: '4 business hours' },
      P3: 'next business day',
      P4: '3 business days',
    },
    periodicUpdate: {
      P1: { premium: '2 hours', standard: '4 business hours' },
      P2: '8 business hours',
      P3: '3 business days',
      P4: 'no target',
    },
    resolution: {
      P1: { premium: '8 hours', standard: '12 business hours' },
      P2: '24 business hours',
      P3: '5 business days',
      P4: 'no target',
    },
  },
  exceptions: [
    {
      name: 'Holiday cover',
      during: 'holidays',
      targets: { firstResponse: { P1: { standard: '2 hours' } } },
    },
  ],
  warnings: ['75%', '1 hour before'],
}

type Metrics = 'firstResponse' | 'nextResponse' | 'periodicUpdate' | 'resolution'

export const desk: Policy<'premium' | 'standard', 'P1' | 'P2' | 'P3' | 'P4', Metrics> = definePolicy(
  DESK,
) as Policy<'premium' | 'standard', 'P1' | 'P2' | 'P3' | 'P4', Metrics>

/** The policy with some keys replaced. Its tiers and priorities are known at run time only. */
export const deskWith = (more: object): ReturnType<typeof parsePolicy> => parsePolicy({ ...DESK, ...more })

const DATES: Readonly<Record<string, string>> = {
  Mon: '2023-11-06',
  Tue: '2023-11-07',
  Wed: '2023-11-08',
  Thu: '2023-11-09',
  Fri: '2023-11-10',
  Sat: '2023-11-11',
  Sun: '2023-11-12',
}

/** The instant of `'Mon 10:00'` in the week from 2023-11-06, or of `'Mon 2023-11-13 10:00'` in any week. */
export function at(time: string): Date {
  const [weekday = '', ...rest] = time.split(' ')
  return pt(rest.length === 1 ? `${weekday} ${DATES[weekday]} ${rest[0]}` : time)
}

const PARTS = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
})

/** The text of which {@link at} makes the instant. */
export function shownAt(instant: Date): string {
  const part = Object.fromEntries(PARTS.formatToParts(instant).map(({ type, value }) => [type, value]))
  const date = `${part.year}-${part.month}-${part.day}`
  const exact =
    part.fractionalSecond === '000' && part.second === '00' ? '' : `:${part.second}.${part.fractionalSecond}`
  const time = `${part.hour}:${part.minute}${exact}`
  const weekday = part.weekday ?? ''
  return DATES[weekday] === date ? `${weekday} ${time}` : `${weekday} ${date} ${time}`
}

/**
 * An event of a text: `'Mon 10:00 received standard P1'`, `'Mon 11:00 paused customer'`, `'Mon 12:00 due-agreed
 * resolution Fri 12:00'`. An identifier follows at the end: `'Mon 10:30 responded #7'`.
 */
export function event(text: string): TicketEvent {
  const [, time = '', type = '', rest = '', id] =
    /^(\w{3}(?: \d{4}-\d\d-\d\d)? [\d:.]+) ([\w-]+) ?(.*?)(?: ?#(\w+))?$/.exec(text) ?? []
  const [first, second, third] = rest.split(' ')
  const more: Readonly<Record<string, object>> = {
    received: { tier: first, priority: second, ...(third && { openedBy: third }) },
    paused: first ? { reason: first } : {},
    cancelled: first ? { reason: first } : {},
    noted: { what: rest },
    'priority-changed': { priority: first },
    'tier-changed': { tier: first },
    exempted: { reason: first, ...(second && { metric: second }) },
  }
  const agreed = type === 'due-agreed' && { metric: first, dueAt: at(rest.slice(rest.indexOf(' ') + 1)) }
  return { type, at: at(time), ...more[type], ...agreed, ...(id && { id }) } as TicketEvent
}

/** A history of texts, one event each. */
export const history = (...texts: readonly string[]): TicketEvent[] => texts.map(event)

type Options = Omit<ClockOptions, 'now'>

/** The status of a metric at a time. */
export const statusAt = (
  metric: Metric,
  events: readonly string[],
  now: string,
  options: Options = {},
  policy: unknown = desk,
): ClockStatus =>
  clockStatus(metric, history(...events), parsePolicy(policy) as never, { now: at(now), ...options })

/** The clock of a metric at a time. Fails if it is idle. */
export function clockAt(...call: Parameters<typeof statusAt>): Clock {
  const status = statusAt(...call)
  if (status.state === 'idle') throw new Error('the clock is idle')
  return status
}

/** The status of the ticket at a time. */
export const ticketAt = (
  events: readonly string[],
  now: string,
  options: Options = {},
  policy: unknown = desk,
): TicketStatus => ticketStatus(history(...events), parsePolicy(policy), { now: at(now), ...options })

const minutes = (ms: number): number => ms / 60_000

/** A clock in one line: `'running, due Mon 12:00, 30 of 120 min'`. */
export function brief(status: ClockStatus): string {
  if (status.state === 'idle') return 'idle'
  const { state, dueAt, elapsedMs, totalMs } = status
  return `${state}, due ${shownAt(dueAt)}, ${minutes(elapsedMs)} of ${minutes(totalMs)} min`
}

/** A policy that was not defined and whose name is counted whenever it is read. */
export function countedReads<Given extends { readonly name: string }>(
  given: Given,
): {
  readonly policy: never
  readonly reads: () => number
} {
  let reads = 0
  const policy = {
    ...given,
    get name() {
      reads++
      return given.name
    },
  }
  return { policy: policy as never, reads: () => reads }
}

/** The issues of a call that fails, each as `'events.2 impossible-event'`. */
export function issuesOf(call: () => unknown): string[] {
  try {
    call()
  } catch (error) {
    if ((error as Error).name !== 'DuebyError') throw error
    return (error as DuebyError).issues.map(({ code, path }) => [path.join('.'), code].join(' ').trim())
  }
  return ['no error']
}
