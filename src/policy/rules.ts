import type { WarningText } from '../targets/warning'
import type { Metric } from './metric'

/**
 * What a change of priority or tier does to a running clock (C18). `'from receipt'`: the new target counts from the
 * start of the cycle, as if it had always applied. `'from change'`: it counts from the change. `'carry'`: the time that
 * was used stays used, and the rest counts from the change. `'keep earlier'`: all targets so far stay, and the one that
 * is due first applies.
 */
export type ChangeRule = 'from receipt' | 'from change' | 'carry' | 'keep earlier'

/**
 * What reopening a ticket does to its resolution clock (C13). `'continue'`: the same cycle continues, and the time while
 * the ticket was resolved does not count. `'restart'`: a new cycle starts. `'ignore'`: the first resolution stands.
 */
export type ReopenRule = 'continue' | 'restart' | 'ignore'

/** The pauses that stop a clock (C16): all, none, or those with one of the given reasons. */
export type PauseRule = 'all' | 'none' | readonly string[]

/** The pauses that stop the clock of each metric; `'all'` for a metric that is not listed (C16). */
export type PauseRules = { readonly [M in Metric]?: PauseRule }

/** When to warn (C23): a text, or an object with a name for routing and further conditions. */
export type WarningSpec =
  | WarningText
  | {
      /** When to warn, such as `'75%'` or `'1 hour before'`. */
      readonly at: WarningText
      /** A name for the warning, for example of the people to notify. */
      readonly name?: string
      /**
       * The metrics whose clocks give this warning.
       *
       * @defaultValue all metrics
       */
      readonly metrics?: readonly Metric[]
      /**
       * For targets in calendar time: moves a warning that would come outside the hours of the tier back to the last
       * closing, but not before the start of the clock. A warning after the due time is not moved before the due time.
       *
       * @defaultValue the warning comes at any hour
       */
      readonly inHours?: true
    }

/** The rules for running clocks (P10). They are part of a policy, so that all callers use the same rules. */
export interface ClockRules {
  /**
   * The pauses that stop the clock of each metric (C16).
   *
   * @defaultValue every pause stops every clock
   */
  readonly pauses?: PauseRules | undefined
  /**
   * When to warn before and after the due time (C23).
   *
   * @defaultValue no warnings
   */
  readonly warnings?: readonly WarningSpec[] | undefined
  /**
   * What a change of priority or tier does to a running clock (C18).
   *
   * @defaultValue 'from receipt'
   */
  readonly onChange?: ChangeRule | undefined
  /**
   * What reopening does to the resolution clock (C13).
   *
   * @defaultValue 'continue'
   */
  readonly onReopen?: ReopenRule | undefined
}
