import {
  type AnyPolicy,
  type Clock,
  type ClockStatus,
  DuebyError,
  dueWithin,
  type IssueCode,
  type Metric,
  type TargetText,
  type TicketStatus,
  ticketStatus,
} from 'dueby'
import type { LabelledLines } from '../shell/labelled-lines'
import { type CountedWarning, holidayWarnings } from '../tickets/holiday-warnings'
import { leftOut } from '../tickets/left-out'
import type { Ticket } from '../tickets/ticket'

/** A ticket that waits for an answer, with its target that is due first. */
export interface WaitingTicket {
  readonly id: string
  readonly tier: string
  readonly priority: string
  readonly metric: Metric
  /** The target in words. */
  readonly target: string
  readonly state: 'running' | 'missed'
  /** Whether the ticket is paused. A missed target can be. */
  readonly isPaused: boolean
  readonly dueAt: Date
  /** The real time left; negative if it is late. */
  readonly leftMs: number
  /** The target's own time left; negative if it is late. */
  readonly remainingMs: number
}

/** The tickets of a file, by whether they wait. Each is in one of these. */
export interface Queue {
  /** The most urgent first. */
  readonly queue: readonly WaitingTicket[]
  /** How many are due later. Absent if all are listed. */
  readonly dueLater?: number
  /** How many have only paused targets. */
  readonly paused: number
  /** How many have no open target. */
  readonly done: number
  /** How many were received after the instant of the queue. */
  readonly receivedLater: number
  /** What to know about the answers: holidays that are not known. */
  readonly warnings: readonly CountedWarning[]
}

/** What is the same for the whole queue. */
export interface QueueOptions {
  readonly policy: AnyPolicy
  readonly now: Date
  readonly history: 'strict' | 'lenient'
  /** The time within which a ticket is due; `undefined` for all. */
  readonly within: string | undefined
}

/** Collects the tickets that wait. `add` throws the issues of a history and changes nothing then. */
export function waitingTickets({ policy, now, history, within }: QueueOptions): {
  add(ticket: Ticket): void
  result(): Queue
  /** The events that were left out. */
  notes(): LabelledLines
} {
  const waiting: WaitingTicket[] = []
  const warnings = holidayWarnings()
  const skipped = leftOut()
  let [dueLater, paused, done, receivedLater] = [0, 0, 0, 0]

  const isLater = (status: TicketStatus): boolean => {
    if (within === undefined) return false
    try {
      return dueWithin([status], within as TargetText, policy, { now }).length === 0
    } catch (error) {
      // The hours end before so much time has passed, so every due time is within it.
      if (error instanceof DuebyError && error.issues.every(({ code }) => ENDS.includes(code))) return false
      throw error
    }
  }

  return {
    add({ line, id, events }) {
      const status = ticketStatus(events, policy, { now, history })
      skipped.add(line, status.clocks)
      const clocks = (Object.values(status.clocks) as ClockStatus[]).filter(isOpen)
      const [first] = clocks.filter(({ state }) => state !== 'paused').sort(byDueTime)
      if (status.receivedAt > now) receivedLater++
      else if (clocks.length === 0) done++
      else if (first === undefined) paused++
      else if (first.state === 'running' && isLater(status)) dueLater++
      else {
        warnings.add(first.warnings)
        const { metric, target, state, isPaused, dueAt, remainingMs } = first
        waiting.push({
          id,
          tier: status.tier,
          priority: status.priority,
          metric,
          target: target.text,
          state: state === 'missed' ? 'missed' : 'running',
          isPaused,
          dueAt,
          leftMs: dueAt.getTime() - now.getTime(),
          remainingMs,
        })
      }
    },
    result: () => ({
      queue: waiting.sort(byDueTime),
      ...(within !== undefined && { dueLater }),
      paused,
      done,
      receivedLater,
      warnings: warnings.list(),
    }),
    notes: skipped.lines,
  }
}

const ENDS: readonly IssueCode[] = ['never-opens', 'out-of-range']

function isOpen(clock: ClockStatus): clock is Clock {
  if (clock.state === 'idle' || clock.endedAt !== undefined) return false
  return clock.state === 'running' || clock.state === 'paused' || clock.state === 'missed'
}

function byDueTime(a: { readonly dueAt: Date }, b: { readonly dueAt: Date }): number {
  return a.dueAt.getTime() - b.dueAt.getTime()
}
