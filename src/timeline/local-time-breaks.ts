import type { ParsedSchedule } from '../schedule/parsed-schedule'
import { changesIn } from '../zone/segments'
import { localAt, MAX_OFFSET } from '../zone/zone'
import type { LocalClock } from './local-clock'
import { versionsIn, zoneOfSchedule } from './versions'

/**
 * The instants in `[from, until)` at which the latest local time that the clock has shown jumps, stops or advances again.
 * Between two of them it advances with time, or stays the same. They are not sorted.
 */
export function localTimeBreaks(
  from: number,
  until: number,
  parsed: ParsedSchedule,
  localClock: LocalClock,
): number[] {
  // A clock that was set back before `from` can reach its latest local time after `from`.
  const breaks = offsetChanges(from - 2 * MAX_OFFSET, until, parsed).flatMap((change) => {
    const offset = localAt(change, localClock.zoneAt(change)) - change
    // A clock that was set back repeats local times until it reaches its latest one again.
    return [change, localClock.latestAt(change - 1) - offset].filter((at) => at >= change)
  })
  return breaks.filter((at) => at >= from && at < until)
}

/** The instants at which the zone of a schedule changes its offset, or another version brings another zone. */
function offsetChanges(from: number, until: number, parsed: ParsedSchedule): number[] {
  if (parsed.kind !== 'versions') return changesIn(from, until, zoneOfSchedule(parsed))
  return versionsIn(from, until, parsed).flatMap(({ schedule, begins, ends }) => [
    ...(begins >= from ? [begins] : []),
    ...offsetChanges(Math.max(from, begins), Math.min(until, ends), schedule),
  ])
}
