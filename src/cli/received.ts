import { type Clock, wallTime } from 'dueby'
import { UsageError } from './errors'

/** When a request was received, with notes about an ambiguous time. */
export interface Received {
  readonly receivedAt: string | Date
  readonly notes: readonly string[]
}

/**
 * Reads `--received`: an instant, or with `--zone` a wall-clock time in that zone (T5).
 *
 * @param clock The clock of the zone, with corrections if there are any (T6).
 */
export function readReceived(text: string, zone: string | undefined, clock: Clock = zone ?? ''): Received {
  const iso = text.trim().replace(' ', 'T')
  if (zone === undefined) return { receivedAt: iso, notes: [] }
  if (/T.*(Z|[+-]\d{2}(:?\d{2})?)$/i.test(iso)) {
    throw new UsageError(
      `--zone is for a time without an offset, but ${text} has one. Leave out --zone or the offset.`,
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
      ? `${text} happens twice in ${zone}; the first one was used. Add an offset to choose.`
      : `${text} never happens in ${zone}; the clock skips it, so the time was moved forward by the length of the gap. Add an offset to choose.`
  return { receivedAt, notes: [note] }
}
