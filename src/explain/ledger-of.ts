import type { CountedTarget } from '../clock/counted-target'
import { zoneChangesOf } from '../zone/corrections'
import { clockChangesIn } from './clock-changes-in'
import type { Ledger, LedgerMark } from './ledger'
import { totalMs } from './total-ms'

/** What differs between the ledgers of a due time and of a clock. */
type Parts = Pick<
  Ledger,
  'originalDueAt' | 'now' | 'state' | 'exemption' | 'endedAt' | 'rule' | 'segments' | 'days' | 'point'
>

/** All that a ledger is made of. */
export interface Explained extends Parts {
  readonly policy: string
  readonly target: CountedTarget
  /** The start of the cycle, in milliseconds since 1970. */
  readonly start: number
  /** The marks except for clock changes. Those of one instant are in the order in which they are given. */
  readonly marks: readonly LedgerMark[]
  readonly warnings: readonly { readonly message: string }[]
}

/** Why a target is due when it is (P6). */
export function ledgerOf({ policy, target, start, marks, warnings, ...parts }: Explained): Ledger {
  const { cell, countedFrom, due } = target
  const { timeZone, corrections } = cell.schedule
  const { segments } = parts
  const from = segments[0]?.from.getTime() ?? due
  const to = segments.at(-1)?.to.getTime() ?? due
  const clockChanges = clockChangesIn(from, to, cell.time.localClock).map(
    ({ at, shift }): LedgerMark => ({ at: new Date(at), kind: 'clock change', shiftMs: shift }),
  )
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
    ...parts,
    marks: [...clockChanges, ...marks].sort((a, b) => a.at.getTime() - b.at.getTime()),
    countedMs: totalMs(segments.filter(({ counted, late }) => counted && !late)),
    warnings: warnings.map(({ message }) => message),
  }
}
