import type { Issue } from '../core/issue'
import type { CoverageWarning } from '../policy/coverage-warning'
import type { Metric } from '../policy/metric'
import type { ChangeRule, ReopenRule } from '../policy/rules'
import type { Target } from '../targets/target'
import type { WarningText } from '../targets/warning'

/** The states of a clock, and `idle` for one that has not started. Those between the first and the last are outcomes. */
export const STATES = ['idle', 'running', 'paused', 'met', 'missed', 'cancelled', 'exempted'] as const

/** The state of a clock (C20). */
export type ClockState = Exclude<(typeof STATES)[number], 'idle'>

/** The state of a clock, apart from exemption (C20). */
export type Outcome = Exclude<ClockState, 'exempted'>

/** A warning that a customer is waiting although the ticket is paused (C26). */
export interface WaitingWarning {
  /** The kind of the warning. */
  readonly code: 'waiting-while-paused'
  /** The warning as text for people. */
  readonly message: string
  /** When the customer first wrote during the pause, without a response since. */
  readonly since: Date
}

/** A warning about a due time or a clock. */
export type Warning = CoverageWarning | WaitingWarning

/** Where the due time of a clock comes from. */
export interface ClockSource {
  /** The policy's own targets, an exception (P4), or an agreement (C19). */
  readonly from: 'policy' | 'exception' | 'agreed'
  /** The name of the exception. Absent without one. */
  readonly exception?: string
  /** The name of the holiday or date because of which the exception applies. Absent without a name. */
  readonly during?: string
  /** The index of the `due-agreed` event. Absent without one. */
  readonly event?: number
}

/** A target that no longer applies, because the priority or tier changed (C18). */
export interface ReplacedTarget {
  /** The target that applied until the change. */
  readonly target: Target
  /** Its due time at the change. */
  readonly dueAt: Date
  /** Whether it was missed at the change. */
  readonly missed: boolean
  /** The index of the event that changed it. */
  readonly event: number
}

/** A warning that has come (C23). */
export interface ReachedWarning {
  /** The warning as the policy writes it. */
  readonly warning: WarningText
  /** Its name. Absent if it has none. */
  readonly name?: string
  /** When it came. */
  readonly at: Date
}

/** The next instant at which something about a clock changes (C24). */
export interface NextChange {
  /** The instant of the change. */
  readonly at: Date
  /**
   * `warning`: a warning comes. `due`: the last instant to be in time. `missed`: one millisecond later. `open`, `close`:
   * the schedule opens or closes.
   */
  readonly kind: 'warning' | 'due' | 'missed' | 'open' | 'close'
  /** The warning as the policy writes it. Absent for other kinds. */
  readonly warning?: WarningText
  /** The name of the warning. Absent if it has none. */
  readonly name?: string
}

/**
 * One cycle of a metric, with everything that a report needs. Durations are milliseconds of the target's own
 * time.
 */
export interface CycleSummary {
  /** What is measured. */
  readonly metric: Metric
  /** 1 for the first cycle of its metric. */
  readonly cycle: number
  /** The ticket's tier when the outcome was decided: at the due time if it was missed, else at the end, or now. */
  readonly tier: string
  /** The ticket's priority when the outcome was decided, as `tier`. */
  readonly priority: string
  /** The target that applies. */
  readonly target: Target
  /** The name of the policy. */
  readonly policy: string
  /** The name of the exception that the target is from. Absent without one. */
  readonly exception?: string
  /** The state (C20). */
  readonly state: ClockState
  /** The state without exemption (C21). */
  readonly outcome: Outcome
  /** The reason for the exemption. Absent without one. */
  readonly exemption?: string
  /** The start of the cycle (C11). */
  readonly startedAt: Date
  /** The due time, inclusive (P5). */
  readonly dueAt: Date
  /** When the cycle ended. Absent until then. */
  readonly endedAt?: Date
  /** The index of the event that ended the cycle. Absent until then. */
  readonly endedBy?: number
  /**
   * `fulfilled`: it was answered, updated or resolved, in time or late. `cancelled`: the ticket was cancelled before.
   * Absent until then.
   */
  readonly endedAs?: 'fulfilled' | 'cancelled'
  /** The time used up to now, or up to the end. */
  readonly elapsedMs: number
  /** The length of the target (C14). */
  readonly totalMs: number
  /** Real time. */
  readonly calendar: {
    /** From the start to the end, or to now, pauses included. */
    readonly elapsedMs: number
  }
}

/** A metric without a running or ended cycle, or without a target in the current cell (C18). */
export interface IdleClock<Of extends Metric = Metric> {
  /** The metric. */
  readonly metric: Of
  /** Nothing runs and nothing is due. */
  readonly state: 'idle'
  /** The cycles so far. */
  readonly cycles: readonly CycleSummary[]
  /** The events that a lenient reading left out, each with its issue (C9). */
  readonly skipped: readonly Issue[]
}

/** One clock at one instant. Durations are milliseconds of the target's own time, unless stated otherwise. */
export interface Clock<
  Tier extends string = string,
  Priority extends string = string,
  Of extends Metric = Metric,
> {
  /** What is measured. */
  readonly metric: Of
  /** 1 for the first cycle of its metric. */
  readonly cycle: number
  /** The state (C20). */
  readonly state: ClockState
  /** The state without exemption (C21). */
  readonly outcome: Outcome
  /** The ticket's tier when the cycle ended, or now. With `keep earlier`, `target` can be that of an earlier tier (C18). */
  readonly tier: Tier
  /** The ticket's priority when the cycle ended, or now. With `keep earlier`, `target` can be that of an earlier one (C18). */
  readonly priority: Priority
  /** The target that applies. */
  readonly target: Target
  /** Where the due time comes from. */
  readonly source: ClockSource
  /** The start of the cycle (C11). */
  readonly startedAt: Date
  /**
   * The instant from which the target counts: the start, a change (C18) or the midnight of a `waiting`
   * exception (C17).
   */
  readonly countedFrom: Date
  /** The due time, inclusive (P5, C15). While the clock is paused, the due time if it were resumed now. */
  readonly dueAt: Date
  /** The due time at the start, without later pauses or changes (C22). */
  readonly originalDueAt: Date
  /** When the cycle ended. Absent until then. */
  readonly endedAt?: Date
  /** The index of the event that ended the cycle. Absent until then. */
  readonly endedBy?: number
  /** The length of the target (C14). */
  readonly totalMs: number
  /** The time used up to now, or up to the end. `elapsedMs + remainingMs` is `totalMs`. */
  readonly elapsedMs: number
  /** The time left; negative when the clock is late. */
  readonly remainingMs: number
  /** The share that was used, unrounded; above 100 when the clock is late. */
  readonly percent: number
  /** The paused time that would otherwise have counted (C16). */
  readonly pausedMs: number
  /** Real time, pauses included. */
  readonly calendar: {
    /** From the start to now, or to the end. */
    readonly elapsedMs: number
    /** From now, or from the end, to the due time; negative after it. */
    readonly remainingMs: number
  }
  /** Whether a pause stops this clock now (C16). */
  readonly isPaused: boolean
  /** When that pause began. Absent unless `isPaused`. */
  readonly pausedSince?: Date
  /** The reason for that pause. Absent without one. */
  readonly pauseReason?: string
  /** Whether the target's time counts at this instant, paused or not; always true for calendar time (C22). */
  readonly withinHours: boolean
  /** Whether this cell alerts the team at any hour. */
  readonly alerts: boolean
  /** The rules and the policy that apply (P9, P10). */
  readonly rules: {
    /** What a change of priority or tier does. */
    readonly onChange: ChangeRule
    /** What reopening the ticket does. */
    readonly onReopen: ReopenRule
    /** The name of the policy. */
    readonly policy: string
  }
  /** The targets that applied before, in order of the changes (C18). */
  readonly replaced: readonly ReplacedTarget[]
  /** The warnings that have come, in order of time (C23). */
  readonly reached: readonly ReachedWarning[]
  /** The next changes without a new event, in order of time; a timer for the first is enough (C24). */
  readonly nextChanges: readonly NextChange[]
  /** All cycles of this metric, the current one last. */
  readonly cycles: readonly CycleSummary[]
  /** Warnings about the answer (C26). */
  readonly warnings: readonly Warning[]
  /** The events that a lenient reading left out, each with its issue (C9). */
  readonly skipped: readonly Issue[]
}

/** The status of one metric: a clock, or `idle` (C20). */
export type ClockStatus<
  Tier extends string = string,
  Priority extends string = string,
  Of extends Metric = Metric,
> = IdleClock<Of> | Clock<Tier, Priority, Of>
