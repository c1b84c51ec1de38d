import { type WallClock, wallTime } from 'dueby'

/** When a request was received, with notes about an ambiguous time. */
export interface Received {
  readonly receivedAt: string | Date
  readonly notes: readonly string[]
}

/** Whether a time ends in `Z` or an offset. */
export function hasOffset(text: string): boolean {
  return /\d[T ].*(Z|[+-]\d{2}(:?\d{2})?)$/is.test(text.trim())
}

/**
 * Reads `--received`: an instant, or with `--zone` a wall-clock time in that zone (T5).
 *
 * @param clock The clock of the zone, with corrections if there are any (T6).
 */
export function readReceived(
  text: string,
  zone: string | undefined,
  clock: WallClock = zone ?? '',
): Received {
  const iso = text.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
  if (zone === undefined) return { receivedAt: iso, notes: [] }
  const [first, second] = [
    wallTime(iso, clock, { disambiguation: 'earlier' }),
    wallTime(iso, clock, { disambiguation: 'later' }),
  ]
  const receivedAt = wallTime(iso, clock)
  if (first.getTime() === second.getTime()) return { receivedAt, notes: [] }
  const note =
    receivedAt.getTime() === first.getTime()
      ? `${text} occurs twice in ${zone}; the first one was used. Add an offset to choose.`
      : `${text} does not exist in ${zone}: the clock skips it. It was moved forward by the length of the gap. Add an offset to choose.`
  return { receivedAt, notes: [note] }
}
