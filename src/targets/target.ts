import type { ClockText } from '../core/clock-text'

export type Length = 'second' | 'seconds' | 'minute' | 'minutes' | 'hour' | 'hours'
type DuePoint = '' | ' by close' | ' by open' | ` by ${ClockText}` | ' same time'

/**
 * A target as text (P1): calendar time (`'1 hour'`), business time (`'2 business hours'`) or business days
 * (`'next business day'`, `'3 business days by 16:00'`). `'2 days'` is not a target, because it could
 * mean 48 hours or two business days.
 */
export type TargetText =
  | `${number} ${Length}`
  | `${number} business ${Length}`
  | `${'next business day' | `${number} business day` | `${number} business days`}${DuePoint}`

/**
 * When a target in business days is due on its last day (P2): when the day closes or opens, at the time of day
 * of the receipt, or at a given time. A time outside the hours of that day moves to the nearer end of them.
 */
export type By =
  | 'close'
  | 'open'
  | 'same time'
  | {
      /** Milliseconds since local midnight. */
      readonly time: number
    }

/** A parsed target, as plain data. `kind` says what is counted (P1). */
export type Target =
  | {
      /** The text of the target in the policy, such as `'1 hour'`. */
      readonly text: TargetText
      /** Counts all time. */
      readonly kind: 'calendar time'
      /** The length of the target in milliseconds. */
      readonly milliseconds: number
    }
  | {
      /** The text of the target in the policy, such as `'2 business hours'`. */
      readonly text: TargetText
      /** Counts the open time of the schedule. */
      readonly kind: 'business time'
      /** The length of the target in milliseconds of open time. */
      readonly milliseconds: number
    }
  | {
      /** The text of the target in the policy, such as `'next business day'`. */
      readonly text: TargetText
      /** Counts the business days of the schedule (S6). */
      readonly kind: 'business days'
      /** The number of business days after the local date of receipt. */
      readonly days: number
      /** When the target is due on the last of these days. */
      readonly by: By
    }
