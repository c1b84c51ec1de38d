import {
  type ComparedCycle,
  type ComparedTotal,
  comparePolicies,
  ticketStatus,
  type UnjudgedTicket,
} from 'dueby'
import type { NamedPolicy } from '../policy-file/read-policy'
import { MAX_NAMED } from '../shell/name-list'
import { placedReason, problemText } from '../table/rows/problem-text'
import type { RowProblem } from '../table/rows/row'
import type { CountedWarning } from '../tickets/holiday-warnings'
import { type LeftOut, leftOut } from '../tickets/left-out'
import { isUnread, type Ticket, type TicketFile, type UnreadTicket } from '../tickets/ticket'
import type { RowOf, UnjudgedRow } from './compared-row'
import { ticketWarnings } from './ticket-warnings'
import { totalsOf } from './totals'

/** How to compare. */
export interface ComparisonOptions {
  readonly now: Date
  readonly history: TicketFile['history']
  /** Whether cycles that are the same under both policies have no row. */
  readonly isOnlyChanged: boolean
  /** A policy that knows the names of both, for the order of the totals. */
  readonly known: Parameters<typeof totalsOf>[0]
  readonly problemOf: TicketFile['problemOf']
}

/** What is known about all tickets so far. */
export interface ComparedTickets {
  readonly totals: readonly ComparedTotal[]
  readonly read: number
  readonly receivedLater: number
  readonly notJudged: number
  /** The first tickets that were not judged. */
  readonly problems: readonly UnjudgedRow[]
  readonly skipped: LeftOut
  readonly oldWarnings: readonly CountedWarning[]
  readonly newWarnings: readonly CountedWarning[]
}

/** Compares two policies on tickets, some at a time. */
export function ticketComparison(
  before: NamedPolicy,
  after: NamedPolicy,
  { now, history, isOnlyChanged, known, problemOf }: ComparisonOptions,
): {
  /** Compares some tickets, and returns their rows: first the cycles, then the tickets that were not judged. */
  add(batch: readonly (Ticket | UnreadTicket)[]): readonly (RowOf | UnjudgedRow)[]
  result(): ComparedTickets
} {
  const totals = totalsOf(known)
  const oldWarnings = ticketWarnings(before.policy, now)
  const newWarnings = ticketWarnings(after.policy, now)
  const skipped = leftOut()
  const problems: UnjudgedRow[] = []
  let [read, notJudged, receivedLater] = [0, 0, 0]

  const addSkipped = (tickets: readonly Ticket[], unjudged: readonly UnjudgedRow[]): void => {
    const faulty = new Set(unjudged.map(({ line }) => line))
    for (const { line, events } of tickets)
      if (!faulty.has(line)) skipped.add(line, ticketStatus(events, before.policy, { now, history }).clocks)
  }

  return {
    add(batch) {
      const readable = batch.filter((ticket): ticket is Ticket => !isUnread(ticket))
      const unjudged = batch.filter(isUnread).map(({ problem, ...ticket }) => unjudgedRow(ticket, problem))
      const events = readable.map((ticket) => ticket.events)
      const compared = comparePolicies(before.policy, after.policy, events, { now, history })
      const rows: RowOf[] = []
      const withoutRows = new Set(readable)
      for (const row of compared.rows) {
        const ticket = readable[row.ticket]
        if (ticket === undefined) continue
        withoutRows.delete(ticket)
        if (row.verdict === 'not judged') {
          unjudged.push(unjudgedRow(ticket, { column: '', reason: unjudgedText(row, problemOf) }))
          continue
        }
        oldWarnings.add(ticket, row.before)
        newWarnings.add(ticket, row.after)
        if (!isOnlyChanged || row.verdict !== 'same') rows.push({ id: ticket.id, ...withoutPosition(row) })
      }
      if (history === 'lenient') addSkipped(readable, unjudged)
      // A ticket without a row has not come yet, or has no target.
      for (const ticket of withoutRows) {
        const { receivedAt } = ticketStatus(ticket.events, before.policy, { now, history: 'lenient' })
        if (receivedAt > now) receivedLater++
      }
      totals.add(compared.totals)
      read += batch.length
      notJudged += unjudged.length
      unjudged.sort((a, b) => a.line - b.line)
      problems.push(...unjudged.slice(0, MAX_NAMED - problems.length))
      return [...rows, ...unjudged]
    },
    result: () => ({
      totals: totals.list(),
      read,
      receivedLater,
      notJudged,
      problems,
      skipped,
      oldWarnings: oldWarnings.list(),
      newWarnings: newWarnings.list(),
    }),
  }
}

function unjudgedRow({ line, id }: Pick<Ticket, 'line' | 'id'>, problem: RowProblem): UnjudgedRow {
  return { id, verdict: 'not judged', line, reason: problemText(line, problem) }
}

function withoutPosition({ ticket: _, ...row }: ComparedCycle): Omit<ComparedCycle, 'ticket'> {
  return row
}

function unjudgedText({ issues }: UnjudgedTicket, problemOf: TicketFile['problemOf']): string {
  const policies = new Map<string, string>()
  for (const { policy, issue } of issues) {
    const text = placedReason(problemOf(issue))
    const name = policy === 'before' ? 'old' : 'new'
    policies.set(text, policies.has(text) ? 'old and new' : name)
  }
  return [...policies].map(([text, name]) => `${name}: ${text}`).join('; ')
}
