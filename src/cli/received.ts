import { type Clock, wallTime } from 'dueby'
import { UsageError } from './errors'

/** When a request came in, and what had to be decided to know it. */
export interface Received {
  readonly receivedAt: string | Date
  readonly notes: readonly string[]
}

/**
 * Reads `--received`, an instant, or with `--zone` a wall-clock time there (T5).
 *
 * @param clock The clock of that zone, where it is known better than by name (T6).
 */
export function readReceived(text: string, zone: string | undefined, clock: Clock = zone ?? ''): Received {
  const iso = text.trim().replace(' ', 'T')
  if (zone === undefined) return { receivedAt: iso, notes: [] }
  if (/T.*(Z|[+-]\d{2}(:?\d{2})?)$/i.test(iso)) {
    throw new UsageError(
      `--zone goes with a wall-clock time, but ${text} has an offset already: leave out one of them`,
    )
  }
  const [first, second] = [
    wallTime(iso, clock, { disambiguation: 'earlier' }),
    wallTime(iso, clock, { disambiguation: 'later' }),
  ]
  const receivedAt = wallTime(iso, clock)
  if (first.getTime() === second.getTime()) return { receivedAt, notes: [] }
  const note =
    receivedAt.getTime() === first.getTime()
      ? `${text} happens twice in ${zone}; the first was taken. Write an offset to choose.`
      : `${text} never happens in ${zone}; the clock goes forward over it, and so did the answer. Write an offset to choose.`
  return { receivedAt, notes: [note] }
}
