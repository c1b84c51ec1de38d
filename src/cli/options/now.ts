import { DuebyError, ticketHistory } from 'dueby'
import type { Machine } from '../shell/machine'
import { UsageError } from '../shell/usage-error'
import { ofOption } from '../shell/words'
import { hasOffset, timeFormat } from '../times/time-format'
import { readTime, type TimeOptions } from '../times/time-reader'

/** Whether a time of `--now` needs a zone. */
export function needsZone(now: string | undefined): boolean {
  return now !== undefined && now !== 'now' && !hasOffset(now)
}

/** The instant of `--now`, else the current time. */
export function nowOf(
  option: string | undefined,
  { zone, wallClock }: Pick<TimeOptions, 'zone' | 'wallClock'>,
  machine: Machine,
  words?: Parameters<typeof ofOption>[2],
): Date {
  if (option === undefined || option === 'now') return new Date(machine.now())
  try {
    const { at } = readTime(option, {
      format: timeFormat('iso'),
      disambiguation: 'compatible',
      ...(zone !== undefined && { zone }),
      ...(wallClock !== undefined && { wallClock }),
    })
    return checkedInstant(at)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    throw new UsageError(
      '',
      error.issues.map((issue) => ofOption('--now', issue, words)),
    )
  }
}

/** The instant of a text, as the library reads it: in the form and range of every other instant (T1, T4). */
function checkedInstant(at: Date | string): Date {
  const row = { tier: '', priority: '', receivedAt: at as Date }
  return ticketHistory(row)[0]?.at as Date
}
