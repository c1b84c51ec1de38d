import type { Cell, CompiledPolicy } from '../policy/compiled-policy'
import type { Metric } from '../policy/metric'

/** A pause of the ticket (C16), or the time while it was resolved. Instants are milliseconds since 1970. */
export interface Pause {
  readonly from: number
  /** The end, excluded; infinite while the pause holds. */
  to: number
  /** The index of the event that began it. */
  readonly event: number
  readonly reason: string | undefined
}

/** The cell of a cycle from an instant on. */
export interface CellFrom {
  readonly at: number
  readonly event: number
  readonly cell: Cell
  /** Whether a due time was agreed before, so that the change moves nothing (C19). */
  readonly isAgreed: boolean
}

/** A due time that was agreed with the customer (C19). */
export interface Agreement {
  readonly event: number
  readonly dueAt: number
  /** The instant of the first agreement. The target that applied then stays, because pauses move nothing any more. */
  readonly since: number
}

/** Why a cycle or a ticket is excused, and since when (C21). */
export interface Exemption {
  readonly since: number
  readonly reason: string
}

/** One promise of a metric, from its start to its end (C11). */
export interface Cycle {
  readonly metric: Metric
  readonly start: number
  /** The index of the event that started it. */
  readonly startedBy: number
  readonly policy: CompiledPolicy
  /** The cell at the start, after changes at that instant, and each later change of priority or tier (C18). */
  readonly cells: CellFrom[]
  /** The time while the ticket was resolved, if the cycle went on afterwards (C13). */
  readonly resolved: Pause[]
  /** The due time that was agreed last (C19). */
  agreement?: Agreement
  /** How it ended. Absent while it goes on. */
  end?: { readonly at: number; readonly event: number; readonly kind: 'fulfilled' | 'cancelled' } | undefined
  /** Why it is excused (C21). */
  exemption?: Exemption
}

/** The life of a ticket, as its events tell it. */
export interface Course {
  /** The policy in force at receipt (P9). */
  readonly policy: CompiledPolicy
  tier: string
  priority: string
  phase: 'open' | 'resolved' | 'cancelled'
  /** When the ticket was resolved or cancelled. Absent while it is open. */
  closedAt?: number | undefined
  /** The pauses in order of time. Only the last can still hold. */
  readonly pauses: Pause[]
  /** The cycles of each metric in order of time. Only the last can still go on. */
  readonly cycles: Readonly<Record<Metric, Cycle[]>>
  /** Why the whole ticket is excused (C21). */
  exemption?: Exemption
  /** When the customer first wrote, without an answer since, during the last pause (C26). */
  wroteInPauseAt?: number | undefined
}

/** The pause that holds, if the ticket is paused. */
export function runningPause({ pauses }: Course): Pause | undefined {
  const last = pauses.at(-1)
  return last?.to === Number.POSITIVE_INFINITY ? last : undefined
}

/** The cycle of a metric that goes on, if there is one. */
export function runningCycle(metric: Metric, { cycles }: Course): Cycle | undefined {
  const last = cycles[metric].at(-1)
  return last && !last.end ? last : undefined
}
