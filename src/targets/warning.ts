import type { Length } from './target'

/**
 * When to warn about a due time (C23): a share of the target (`'75%'`), or a length before or after the due time in the
 * target's own time (`'1 hour before'`) or in business time (`'1 business hour before'`).
 */
export type WarningText =
  | `${number}%`
  | `${number} ${Length} ${'before' | 'after'}`
  | `${number} business ${Length} ${'before' | 'after'}`

/** A parsed warning text. Lengths are milliseconds, negative before the due time. */
export type WarningPoint = { readonly text: WarningText } & (
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'own time' | 'business time'; readonly offset: number }
)
