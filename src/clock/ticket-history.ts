import type { DistributiveOmit } from '../core/distributive-omit'
import { parseOrThrow } from '../core/error'
import type { Instant } from '../core/instant'
import { type Issue, type Path, report } from '../core/issue'
import { choice, listOf, type Reader, record, text } from '../core/reader'
import { INSTANT } from '../zone/instant'
import { IMPOSSIBLE_TIME } from './messages'
import type { TicketEvent } from './ticket-event'

/** A ticket as one row of a table. */
export interface TicketRow<Tier extends string = string, Priority extends string = string> {
  /** The tier at receipt. */
  readonly tier: Tier
  /** The priority at receipt. */
  readonly priority: Priority
  /** When the ticket was opened (T1). */
  readonly receivedAt: Instant
  /**
   * Who opened it.
   *
   * @defaultValue 'customer'
   */
  readonly openedBy?: 'customer' | 'agent' | null | undefined
  /** When it was first answered (T1). `null` or absent if it was not. */
  readonly respondedAt?: Instant | null | undefined
  /** When it was resolved (T1). `null` or absent if it was not. */
  readonly resolvedAt?: Instant | null | undefined
  /** The pauses, in any order. `null` or absent if there are none. */
  readonly pauses?:
    | readonly {
        /** The start, included (T1). */
        readonly from: Instant
        /** The end, excluded (T1). `null` or absent if the pause has not ended. */
        readonly to?: Instant | null | undefined
        /** Why the ticket was paused. */
        readonly reason?: string | null | undefined
      }[]
    | null
    | undefined
}

/** Databases write `null` for a time that is not known. */
/* @__NO_SIDE_EFFECTS__ */
function orNull<T>({ expected, read }: Reader<T>): Reader<T | null> {
  return {
    expected,
    isOptional: true,
    read: (value, path, issues) => (value === null ? null : read(value, path, issues)),
  }
}

const REASON = text('a reason')
const PAUSE = record("a pause such as { from, to, reason: 'customer' }", {
  from: INSTANT,
  to: orNull(INSTANT),
  reason: orNull(REASON),
})
const ROW = record('a row such as { tier, priority, receivedAt, respondedAt }', {
  tier: text('a tier of the policy'),
  priority: text('a priority of the policy'),
  receivedAt: INSTANT,
  openedBy: orNull(choice(['customer', 'agent'])),
  respondedAt: orNull(INSTANT),
  resolvedAt: orNull(INSTANT),
  pauses: orNull(listOf('a list of pauses', PAUSE)),
})

/**
 * Turns a row of a database into the history of a ticket: its receipt, first answer, resolution and pauses.
 * A pause that is still open when the ticket is resolved ends then. One of no length has no events, because it changes
 * nothing (C15).
 *
 * @param row The ticket. Times that are `null` or absent did not happen.
 * @returns The events in order of time, for `clockStatus` and `ticketStatus`.
 * @throws DuebyError `missing`, `wrong-type`, `unknown-key`, `unknown-option`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for the row, together; `impossible-event` for a time before receipt, a pause that ends before it
 *   begins, and pauses that overlap, or that begin when the ticket is resolved or later.
 *
 * @example
 * const row = { tier: 'standard', priority: 'P1', receivedAt: '2023-11-06T18:00:00Z', respondedAt: null } as const
 * const history = ticketHistory({ ...row, pauses: [{ from: '2023-11-06T18:30:00Z', to: '2023-11-06T19:00:00Z' }] })
 * history.map(({ type }) => type) // => ['received', 'paused', 'resumed']
 * clockStatus('firstResponse', history, gladly, { now: '2023-11-06T20:00:00Z' }).state // => 'running'
 */
export function ticketHistory<const Tier extends string, const Priority extends string>(
  row: TicketRow<Tier, Priority>,
): TicketEvent<Tier, Priority>[] {
  return parseOrThrow((issues) => historyOf(row, issues)) as TicketEvent<Tier, Priority>[]
}

function historyOf(given: unknown, issues: Issue[]): TicketEvent[] {
  const row = ROW.read(given, [], issues) ?? {}
  const { tier = '', priority = '', receivedAt = Number.NaN, openedBy } = row
  const pauses = row.pauses ?? []
  const [respondedAt, resolvedAt] = [row.respondedAt ?? undefined, row.resolvedAt ?? undefined]
  const impossible = (path: Path, at: number, why: string): void =>
    report(issues, IMPOSSIBLE_TIME, path, new Date(at).toISOString(), why)

  const events: { readonly at: number; readonly event: TicketEvent }[] = []
  const add = (at: number, event: DistributiveOmit<TicketEvent, 'at'>): void => {
    events.push({ at, event: { ...event, at: new Date(at) } })
  }
  add(receivedAt, { type: 'received', tier, priority, ...(openedBy && { openedBy }) })
  for (const [key, at] of Object.entries({ respondedAt, resolvedAt }))
    if (at !== undefined && at < receivedAt) impossible([key], at, 'it is before receivedAt')

  let end = receivedAt
  const inOrder = pauses
    .map((pause, index) => ({ ...pause, index }))
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
  for (const { index, from = Number.NaN, to, reason } of inOrder) {
    const isEmpty = to === from
    const path = ['pauses', index, 'from']
    if (from < receivedAt) impossible(path, from, 'the pause begins before receivedAt')
    else if (from < end && !isEmpty) impossible(path, from, 'the ticket is already paused')
    if (resolvedAt !== undefined && (from > resolvedAt || (from === resolvedAt && !isEmpty)))
      impossible(path, from, 'the ticket is resolved')
    if (to != null && to < from) impossible(['pauses', index, 'to'], to, 'the pause ends before it begins')
    // A pause of no length changes nothing (C15), and two of them at one instant could not be told apart.
    if (isEmpty) continue
    add(from, { type: 'paused', ...(reason != null && { reason }) })
    end = to ?? Number.POSITIVE_INFINITY
    if (to != null && !(resolvedAt !== undefined && to >= resolvedAt)) add(to, { type: 'resumed' })
  }
  if (respondedAt !== undefined) add(respondedAt, { type: 'responded' })
  if (resolvedAt !== undefined) add(resolvedAt, { type: 'resolved' })
  // `sort` is stable, so a pause that begins when another ends comes after it.
  return issues.length > 0 ? [] : events.sort((a, b) => a.at - b.at).map(({ event }) => event)
}
