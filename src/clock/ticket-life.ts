import type { Cell, CompiledPolicy } from '../policy/compiled-policy'
import type { Metric } from '../policy/metric'

/** The time while a ticket was resolved (C13). Instants are milliseconds since 1970. */
export interface Gap {
  readonly from: number
  /** The end, excluded. */
  readonly to: number
  /** The index of the event that began it. */
  readonly event: number
}

/** A pause of the ticket (C16). */
export interface Pause extends Gap {
  /** The end, excluded; infinite until the pause has ended. */
  to: number
  readonly reason: string | undefined
}

/** The cell of a cycle from an instant on. */
export interface CellFrom {
  readonly at: number
  readonly event: number
  readonly cell: Cell
  /** Whether a due time was agreed before, so that the change does not move it (C19). */
  readonly isAgreed: boolean
}

/** A due time that was agreed with the customer (C19). */
export interface Agreement {
  readonly event: number
  readonly dueAt: number
  /** The instant of the first agreement. Later pauses do not move the due time, so the target that applied then stays. */
  readonly since: number
}

/** Why a cycle or a ticket is excused, and since when (C21). */
export interface Exemption {
  readonly since: number
  readonly reason: string
}

/** One run of the clock of a metric, from its start to its end (C11). */
export interface Cycle {
  readonly metric: Metric
  readonly start: number
  /** The index of the event that started it. */
  readonly startedBy: number
  readonly policy: CompiledPolicy
  /** The cell at the start, after changes at that instant, and each later change of priority or tier (C18). */
  readonly cells: CellFrom[]
  /** The time while the ticket was resolved, if the cycle was continued afterwards (C13). */
  readonly resolved: Gap[]
  /** The due time that was agreed last (C19). */
  agreement?: Agreement
  /** How it ended. Absent until then. */
  end?: { readonly at: number; readonly event: number; readonly kind: 'fulfilled' | 'cancelled' } | undefined
  /** Why it is excused (C21). */
  exemption?: Exemption
}

/** What the events tell about a ticket, from receipt on. */
export interface TicketLife {
  /** The policy in force at receipt (P9). */
  readonly policy: CompiledPolicy
  tier: string
  priority: string
  phase: 'open' | 'resolved' | 'cancelled'
  /** When the ticket was resolved or cancelled. Absent while it is open. */
  closedAt?: number | undefined
  /** The pauses in order of time. Only the last can be without an end. */
  readonly pauses: Pause[]
  /** The cycles of each metric in order of time. Only the last can be without an end. */
  readonly cycles: Readonly<Record<Metric, Cycle[]>>
  /** Why the whole ticket is excused (C21). */
  exemption?: Exemption
  /** When the customer first wrote, without an answer since, during the last pause (C26). */
  wroteInPauseAt?: number | undefined
}

/** The pause that has not ended, if the ticket is paused. */
export function currentPause({ pauses }: TicketLife): Pause | undefined {
  const last = pauses.at(-1)
  return last?.to === Number.POSITIVE_INFINITY ? last : undefined
}

/** The cycle of a metric that has not ended, if there is one. */
export function openCycle(metric: Metric, { cycles }: TicketLife): Cycle | undefined {
  const last = cycles[metric].at(-1)
  return last && !last.end ? last : undefined
}
