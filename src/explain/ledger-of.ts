import type { ClockState } from '../clock/clock'
import type { CountedTarget } from '../clock/counted-target'
import type { ChangeRule } from '../policy/rules'
import type { TargetText } from '../targets/target'
import { zoneChangesOf } from '../zone/corrections'
import { clockChangeMarks } from './clock-change-marks'
import type { Ledger, LedgerMark, LedgerRule, LedgerSegment } from './ledger'
import { ledgerDays } from './ledger-days'
import { type Stop, segmentsOf } from './segments'

/** When a clock was looked at, and how it was then. */
export interface LookedAt {
  readonly now: number
  readonly endedAt: number | undefined
  readonly state: ClockState
  /** Why it is excused (C21). */
  readonly exemption: string | undefined
}

/** All that a ledger is made of. Instants are milliseconds since 1970. */
export interface Explained {
  readonly policy: string
  readonly target: CountedTarget
  /** The start of the cycle. */
  readonly start: number
  readonly originalDue: number
  readonly isAgreed: boolean
  /** The rule by which the last change was taken; `undefined` without one. */
  readonly change: ChangeRule | undefined
  /** The target under which the time of `carry` was used. */
  readonly carriedFrom: TargetText | undefined
  /** The stops in order of time, which do not overlap. */
  readonly stops: readonly Stop[]
  /** When the clock was looked at, and how it was then; `undefined` for a due time without a history. */
  readonly looked: LookedAt | undefined
  readonly marks: readonly LedgerMark[]
  readonly warnings: readonly string[]
}

/** The order of marks at one instant. */
const ORDER: readonly LedgerMark['kind'][] = [
  'clock change',
  'received',
  'event',
  'warning',
  'now',
  'due',
  'ended',
]

/** Why a target is due when it is (P6). */
export function ledgerOf(explained: Explained): Ledger {
  const { policy, target, start, originalDue, looked, stops } = explained
  const { cell, countedFrom, due } = target
  const { timeZone, corrections } = cell.schedule
  const end = Math.max(due, looked?.endedAt ?? looked?.now ?? due)
  const segments = [...beforeCounting(explained), ...segmentsOf(target, end, stops)]
  const days = explained.isAgreed ? undefined : ledgerDays(target)
  const marks: LedgerMark[] = [
    ...explained.marks,
    ...clockChangeMarks(segments[0]?.from.getTime() ?? countedFrom, end, cell.time.clock),
    { at: new Date(due), kind: 'due' },
  ]
  if (looked) {
    const { now, endedAt } = looked
    marks.push({ at: new Date(now), kind: 'now' })
    if (endedAt !== undefined) marks.push({ at: new Date(endedAt), kind: 'ended' })
  }
  return {
    policy,
    zone: timeZone,
    ...(corrections.length > 0 && { zoneChanges: zoneChangesOf(corrections) }),
    metric: cell.metric,
    tier: cell.tier,
    priority: cell.priority,
    startedAt: new Date(start),
    countedFrom: new Date(countedFrom),
    dueAt: new Date(due),
    ...(originalDue !== due && { originalDueAt: new Date(originalDue) }),
    ...(looked && { now: new Date(looked.now), state: looked.state }),
    ...(looked?.exemption !== undefined && { exemption: looked.exemption }),
    ...(looked?.endedAt !== undefined && { endedAt: new Date(looked.endedAt) }),
    rule: ruleOf(explained),
    segments,
    ...(days && { days }),
    marks: marks.sort(
      (a, b) => a.at.getTime() - b.at.getTime() || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
    ),
    countedMs: segments.reduce((sum, { counted, late, ms }) => (counted && !late ? sum + ms : sum), 0),
    warnings: explained.warnings,
  }
}

/** What comes before the time that is counted: the wait for a `waiting` exception, or the time that was carried. */
function beforeCounting({ target, carriedFrom }: Explained): LedgerSegment[] {
  const { countedFrom, waitedFrom, used, exception } = target
  const from = new Date(countedFrom)
  if (used > 0 && carriedFrom !== undefined)
    return [{ from, to: from, ms: used, counted: true, reason: { kind: 'carried', target: carriedFrom } }]
  if (waitedFrom === undefined || exception === undefined) return []
  const reason = { kind: 'not begun', exception } as const
  return [{ from: new Date(waitedFrom), to: from, ms: countedFrom - waitedFrom, counted: false, reason }]
}

function ruleOf({ target, isAgreed, change }: Explained): LedgerRule {
  const { on, exception, during, cell } = target
  const ofException = exception !== undefined && !isAgreed
  return {
    target: on.target.text,
    from: isAgreed ? 'agreed' : ofException ? 'exception' : 'policy',
    ...(ofException && { name: exception }),
    ...(ofException && during !== '' && { during }),
    ...(ofException && cell.own && cell.own !== on && { instead: cell.own.target.text }),
    ...(change && { change }),
  }
}
