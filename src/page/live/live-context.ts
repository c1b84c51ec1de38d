import type { AnyPolicy } from 'dueby'
import type { LiveLabels } from './labels'

/** What the live parts of the page know about the policy, the visitor and the time. */
export interface LiveContext {
  /** A policy, or a history of policies. */
  readonly policy: AnyPolicy
  readonly labels: LiveLabels
  /** The language of the labels, and of dates, times, lengths and numbers within them, as for `Intl`. */
  readonly language: string
  /** The IANA zone of the visitor. */
  readonly visitorZone: string
  /** The current time in milliseconds since 1970. */
  readonly now: () => number
}
