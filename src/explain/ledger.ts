import type { ClockState } from '../clock/clock'
import type { DateText, Weekday } from '../core/local-date'
import type { Metric } from '../policy/metric'
import type { ChangeRule } from '../policy/rules'
import type { TargetText } from '../targets/target'
import type { ZoneChange } from '../zone/corrections'

/** Why time counted. */
export type Counted =
  | {
      /** The schedule was open, or all time counts. */
      readonly kind: 'open' | 'calendar time'
    }
  | {
      /** The hours of this date differ from the week. */
      readonly kind: 'special hours'
      /** The name of the special hours; `''` if they have none. */
      readonly name: string
    }
  | {
      /** Time that was used under an earlier target, with the rule `carry` (C18). */
      readonly kind: 'carried'
      /** The earlier target. */
      readonly target: TargetText
    }

/** Why the schedule was closed. */
export type Closed =
  | {
      /** What part of the day or week it is. `closed` where no other word fits. */
      readonly kind: 'before opening' | 'break' | 'after closing' | 'closed' | 'weekend'
    }
  | {
      /** A weekday other than Saturday and Sunday has no hours. */
      readonly kind: 'no hours'
      /** The weekday that has no hours. */
      readonly weekday: Weekday
    }
  | {
      /** What closes the date. */
      readonly kind: 'holiday' | 'special hours'
      /** The name of the holiday or of the special hours; `''` if there is none. */
      readonly name: string
    }

/** Why time did not count. */
export type Uncounted =
  | Closed
  | {
      /** A pause stopped the clock (C16). */
      readonly kind: 'paused'
      /** The index of the event that began the pause. */
      readonly event: number
      /** The reason for the pause. Absent without one. */
      readonly reason?: string
    }
  | {
      /** The ticket was resolved at that time, and opened again later. */
      readonly kind: 'resolved'
      /** The index of the event that resolved the ticket. */
      readonly event: number
    }
  | {
      /**
       * The target was used up before a change with the rule `carry`, but is not due before the instant at which it would
       * be due without the change (C18).
       */
      readonly kind: 'used up'
    }
  | {
      /** The dates of a `waiting` exception, or what applies after them, had not begun yet (C17). */
      readonly kind: 'not begun'
      /** The name of the exception. Absent if the policy's own target counts from the end of such dates. */
      readonly exception?: string
    }

/** A span of time `[from, to)` that counted or not, for one reason. */
export type LedgerSegment = {
  /** The start, included. */
  readonly from: Date
  /** The end, excluded. */
  readonly to: Date
  /** `to − from` in milliseconds; for `carried`, which has no span of its own, the time that was used before. */
  readonly ms: number
  /** Present if the time counted after the due time. */
  readonly late?: true
} & (
  | {
      /** It counted. */
      readonly counted: true
      /** Why it counted. */
      readonly reason: Counted
    }
  | {
      /** It did not count. */
      readonly counted: false
      /** Why it did not count. */
      readonly reason: Uncounted
    }
)

/** A local date of a target in business days. */
export interface LedgerDay {
  /** The local date. */
  readonly date: DateText
  /** The number of the business day. Absent if the date does not count. */
  readonly nth?: number
  /** Why the date does not count. Absent if it does. */
  readonly reason?: 'day of receipt' | 'before cut-off day' | Closed['kind']
  /** The name of the holiday or of the special hours. Absent without one. */
  readonly name?: string
  /** The zone whose date it is. Absent if its clock is that of the ledger. */
  readonly zone?: string
  /** The corrected clock changes of that zone (T6). Absent without any. */
  readonly zoneChanges?: readonly ZoneChange[]
}

/** An instant of interest. */
export interface LedgerMark {
  /** The instant. */
  readonly at: Date
  /** What happened then. */
  readonly kind: 'received' | 'due' | 'warning' | 'now' | 'ended' | 'event' | 'clock change'
  /** The index of the event; for `ended`, of the event that ended the cycle. Absent for marks that are not events. */
  readonly event?: number
  /** How far the clock was moved, in milliseconds: positive if it went forward. Absent for other marks. */
  readonly shiftMs?: number
  /** What happened, in words. Absent where the kind says it. */
  readonly text?: string
}

/** The rule behind a due time. */
export interface LedgerRule {
  /** The target that applies. */
  readonly target: TargetText
  /** The policy's own targets, an exception (P4), or an agreement (C19). */
  readonly from: 'policy' | 'exception' | 'agreed'
  /** The name of the exception. Absent without one. */
  readonly name?: string
  /** The name of the dates because of which the exception applies. Absent without a name. */
  readonly during?: string
  /** The policy's own target, if an exception replaced it with another one. */
  readonly instead?: TargetText
  /** The rule that applied to the last change of priority or tier. Absent without a change. */
  readonly change?: ChangeRule
}

/**
 * Why a clock is due when it is (P6): segments that tile the span from `countedFrom` to `dueAt`, or to `now` or the end
 * if that is later. If the target is that of a `waiting` exception, the time before `countedFrom` is a segment as well.
 * Plain data.
 */
export interface Ledger {
  /** The name of the policy. */
  readonly policy: string
  /** The zone of the schedule, whose local dates and times the texts show. */
  readonly zone: string
  /** The corrected clock changes of the schedule (T6). Absent without any. */
  readonly zoneChanges?: readonly ZoneChange[]
  /** What is due. */
  readonly metric: Metric
  /** The tier of the target. */
  readonly tier: string
  /** The priority of the target. */
  readonly priority: string
  /** The start of the cycle: for the first response, receipt. */
  readonly startedAt: Date
  /** The instant from which the target counts. */
  readonly countedFrom: Date
  /** The due time, inclusive (P5). */
  readonly dueAt: Date
  /** The due time at the start, without later pauses or changes. Absent if it is the same. */
  readonly originalDueAt?: Date
  /** The instant for which the clock was computed. Absent for a due time without a history. */
  readonly now?: Date
  /** When the cycle ended. Absent until then. */
  readonly endedAt?: Date
  /** The state at `now` (C20). Absent for a due time without a history. */
  readonly state?: ClockState
  /** Why the clock is excused (C21). Absent unless the state is `exempted`. */
  readonly exemption?: string
  /** The rule behind the due time. */
  readonly rule: LedgerRule
  /** The segments in order of time, without gaps. */
  readonly segments: readonly LedgerSegment[]
  /** The local dates of a target in business days. Absent for other targets. */
  readonly days?: readonly LedgerDay[]
  /**
   * Where the target is due on its last business day without pauses: at the opening, at the close, or at a time between
   * them. Absent for targets that are not in business days.
   */
  readonly point?: 'opening' | 'close' | 'time'
  /** Instants of interest, in order of time. */
  readonly marks: readonly LedgerMark[]
  /** The time that counted up to `dueAt`, in milliseconds: the length of the target. */
  readonly countedMs: number
  /** Warnings about the answer (S10, C26), as text for people. */
  readonly warnings: readonly string[]
}
