import type { ClockText } from '../core/clock-text'

type Length = 'minute' | 'minutes' | 'hour' | 'hours'
type DuePoint = '' | ' by close' | ' by open' | ` by ${ClockText}` | ' same time'

/**
 * How soon, in words (P1): calendar time (`'1 hour'`), business time (`'2 business hours'`) or business
 * days (`'next business day'`, `'3 business days by 16:00'`). There is no bare day: it means six things.
 */
export type TargetText =
  | `${number} ${Length}`
  | `${number} business ${Length}`
  | `${'next business day' | `${number} business day` | `${number} business days`}${DuePoint}`

/** Where on its last business day a target is due (P2); `time` in milliseconds from local midnight. */
export type By = 'close' | 'open' | 'same time' | { readonly time: number }

/** A target, parsed. Plain data; `text` is what was written. */
export type Target =
  | { readonly text: TargetText; readonly kind: 'calendar time'; readonly milliseconds: number }
  | { readonly text: TargetText; readonly kind: 'business time'; readonly milliseconds: number }
  | { readonly text: TargetText; readonly kind: 'business days'; readonly days: number; readonly by: By }
