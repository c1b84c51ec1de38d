import { printable, shortened } from '../../core/describe'
import { isRecord } from '../../core/is-record'

/** What a ticket is doing. A pause has a reason. */
export type Phase =
  | { readonly is: 'open' | 'resolved' }
  | { readonly is: 'paused' | 'cancelled'; readonly reason: string }

/**
 * What a status means for the clocks. The reason for a pause is the name of the status unless you give another:
 * `{ paused: 'customer' }`.
 */
export type StatusMeaning =
  | 'open'
  | 'paused'
  | 'resolved'
  | 'cancelled'
  | {
      /** The reason for the pause, which a policy can name in its `pauses` (C16). */
      readonly paused: string
    }

/** Reads what a status means. */
export function phaseIn(meaning: unknown, status: string): Phase | undefined {
  if (meaning === 'open' || meaning === 'resolved') return { is: meaning }
  if (meaning === 'paused' || meaning === 'cancelled') return { is: meaning, reason: status }
  if (!isRecord(meaning) || Object.keys(meaning).length !== 1) return undefined
  const { paused } = meaning
  return typeof paused === 'string' && paused !== '' ? { is: 'paused', reason: paused } : undefined
}

/** A phase in words: `paused (pending)`. */
export function phaseText(phase: Phase): string {
  return 'reason' in phase ? `${phase.is} (${printable(shortened(phase.reason))})` : phase.is
}
