import { parseOrThrow } from '../core/error'
import type { Instant } from '../core/instant'
import { optional, record } from '../core/reader'
import { INSTANT } from '../zone/instant'
import { type ReportedCycle, readCycle } from './report/read-cycle'

const OPTIONS = record('an options object such as { now }', { now: optional(INSTANT) })

/**
 * The instant at which the outcome of a cycle was decided: its end if it was met or cancelled in time, and its due time if
 * it was missed, however late it ended. {@link complianceReport} counts the cycle in the period of this instant. For an
 * exempted cycle, its outcome decides.
 *
 * @param cycle A cycle from the `cycles` of a clock. Its dates can be text, as in JSON.
 * @param options `now` is the instant of the report: a cycle that was running when it was summarized, and is past due at
 *   this instant, is missed.
 * @returns `undefined` for a cycle that is running or paused.
 * @throws DuebyError with all issues: `missing`, `wrong-type`, `unknown-option`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for the cycle, with paths such as `['cycle', 'dueAt']`; `wrong-type`, `unknown-key` and those of an
 *   instant for the options.
 *
 * @example
 * const late = {
 *   metric: 'firstResponse', tier: 'gold', priority: 'P1', policy: 'Acme', target: { kind: 'calendar time' },
 *   state: 'missed', outcome: 'missed', dueAt: '2024-01-31T10:00:00Z', endedAt: '2024-02-01T09:00:00Z',
 *   endedAs: 'fulfilled', elapsedMs: 86_400_000, calendar: { elapsedMs: 86_400_000 },
 * } as const
 * decidedAt(late) // => 2024-01-31T10:00:00.000Z
 */
export function decidedAt(
  cycle: ReportedCycle,
  options: { readonly now?: Instant | undefined } = {},
): Date | undefined {
  const read = parseOrThrow((issues) => {
    const { now = Number.NEGATIVE_INFINITY } = OPTIONS.read(options, ['options'], issues) ?? {}
    return readCycle(cycle, ['cycle'], issues, now)
  })
  return read.decidedAt === undefined ? undefined : new Date(read.decidedAt)
}
