import { isPauseReason } from './is-pause-reason'
import { lengthText } from './length-text'
import { noted } from './noted'
import type { ParsedLedger } from './read-ledger'
import { stampText } from './time-text'
import type { Wall } from './wall'
import { endWord } from './words'

/** The state of a clock, in words. */
export interface Status {
  readonly state: NonNullable<ParsedLedger['state']>
  /** Why it is excused, and what happened: `'answered'`, `'now'`, `'power cut; answered'`, or nothing. */
  readonly what: string
  /** When: `'Tue 2023-12-26 12:40 PST'`. */
  readonly at: string
  /** `'40 min late'`. */
  readonly left: string
}

/** The state of a clock at its end or now. `undefined` without a history. */
export function statusOf(ledger: ParsedLedger, wall: Wall): Status | undefined {
  const { state, endedAt, now, exemption } = ledger
  const at = endedAt ?? now
  if (state === undefined || at === undefined) return undefined
  const word = endedAt === undefined ? 'now' : endWord(ledger)
  // Not if the state says it already.
  const what = noted(exemption, word === state ? undefined : word)
  return { state, what, at: stampText(at, wall), left: leftText(ledger, at) }
}

/** The time left at an instant, or the time by which it is late, in the target's own time. */
function leftText({ segments, dueAt, rule }: ParsedLedger, at: number): string {
  const isLate = at > dueAt
  // The last segment ends at the later of the two.
  const start = Math.min(at, dueAt)
  const ms = segments.reduce(
    (sum, { from, to, counted }) => (counted ? sum + Math.max(0, to - Math.max(from, start)) : sum),
    0,
  )
  if (isLate && ms === 0) return lateWhile(segments.filter(({ to }) => to > dueAt))
  const own = rule.isBusiness ? ' in business time' : ''
  return `${lengthText(ms)} ${isLate ? 'late' : 'left'}${own}`
}

/** Why nothing has counted since the due time: `'late outside hours'`, `'late while paused'`. */
function lateWhile(segments: ParsedLedger['segments']): string {
  const times = segments.map(({ reason: { kind } }) =>
    isPauseReason(kind) ? `while ${kind}` : 'outside hours',
  )
  return `late ${[...new Set(times)].join(' and ')}`
}
