import type { Issue } from '../core/issue'
import type { Metric } from '../policy/metric'
import type { ClockState, Outcome } from './clock'

/**
 * How a cycle differs under another policy. `newly met`, `newly missed`: it is missed under one of the two policies
 * only. `other state`: it is missed under neither, but its outcome differs, for example `running` and `met`; the due
 * time may differ too. `moved`: only the due time differs. `same`: neither differs. `newly promised`,
 * `no longer promised`: only one of the two policies has a target for it.
 */
export type Verdict =
  | 'newly met'
  | 'newly missed'
  | 'other state'
  | 'moved'
  | 'same'
  | 'newly promised'
  | 'no longer promised'

/** A cycle under one policy. */
export interface ComparedState {
  /** The due time, inclusive (P5). */
  readonly dueAt: Date
  /** The state (C20). */
  readonly state: ClockState
  /** The state without exemption (C21). */
  readonly outcome: Outcome
}

/** A cycle under both policies. */
export interface ComparedCycle {
  /** The position of the ticket in the list. */
  readonly ticket: number
  /** What is measured. */
  readonly metric: Metric
  /** The tier of the cycle, under the second policy if that has a target for it. */
  readonly tier: string
  /** The priority of the cycle, likewise. */
  readonly priority: string
  /** The start of the cycle (C11). */
  readonly startedAt: Date
  /** What the second policy changes. */
  readonly verdict: Verdict
  /** The cycle under the first policy. Absent if it has no target there. */
  readonly before?: ComparedState
  /** The cycle under the second policy. Absent if it has no target there. */
  readonly after?: ComparedState
  /** How much later the due time is under the second policy, in milliseconds of real time. Absent unless both have one. */
  readonly differenceMs?: number
}

/** A ticket that a policy cannot judge: its history has issues, or names that the policy does not know. */
export interface UnjudgedTicket {
  /** The position of the ticket in the list. */
  readonly ticket: number
  /** Always the same: there is nothing to compare. */
  readonly verdict: 'not judged'
  /** The issues, each with the policy that raised it. */
  readonly issues: readonly {
    /** `before`: the first policy. `after`: the second one. */
    readonly policy: 'before' | 'after'
    /** The issue. */
    readonly issue: Issue
  }[]
}

/** The number of cycles of one metric, tier and priority, by verdict. */
export interface ComparedTotal {
  /** The metric of the cycles. */
  readonly metric: Metric
  /** Their tier. */
  readonly tier: string
  /** Their priority. */
  readonly priority: string
  /** Missed under the first policy, but not under the second. */
  readonly newlyMet: number
  /** Missed under the second policy, but not under the first. */
  readonly newlyMissed: number
  /** Missed under neither, and with different outcomes, for example running and met. */
  readonly otherState: number
  /** Due at another time, with the same outcome. */
  readonly moved: number
  /** Due at the same time, with the same outcome. */
  readonly same: number
  /** Cycles with a target under the second policy only. */
  readonly newlyPromised: number
  /** Cycles with a target under the first policy only. */
  readonly noLongerPromised: number
}

/** What would change if one policy replaced another. */
export interface PolicyComparison {
  /**
   * A row for each cycle of each ticket, and one for each ticket that cannot be judged. Nothing is left out. The cycles of
   * a ticket are in the order of their metrics, then of their starts.
   */
  readonly rows: readonly (ComparedCycle | UnjudgedTicket)[]
  /** The cycles by metric, tier and priority, in the order in which they first occur. */
  readonly totals: readonly ComparedTotal[]
  /** The number of tickets that cannot be judged. */
  readonly notJudged: number
}
