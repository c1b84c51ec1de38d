import { localTime, type WallClock, type Weekday } from 'dueby'

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Counts missed cycles by the weekday, from Monday, and the hour in which they were due. */
export function missesByHour(wallClock: WallClock): {
  add(dueAt: Date): void
  counts(): readonly (readonly number[])[]
} {
  const counts = WEEKDAYS.map(() => new Array<number>(24).fill(0))
  return {
    add(dueAt) {
      const { weekday, time } = localTime(dueAt, wallClock)
      const hours = counts[WEEKDAYS.indexOf(weekday)]
      const hour = Number(time.slice(0, 2))
      if (hours) hours[hour] = (hours[hour] ?? 0) + 1
    },
    counts: () => counts,
  }
}
