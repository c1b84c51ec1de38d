import type { WallClock } from 'dueby'
import { fill } from '../../labels/fill'
import type { LiveLabels } from '../labels'
import { cityOf } from '../text/city-of'
import type { TimeWriter } from '../text/time-writer'

/** Asks which instant is meant by a time that occurs twice or never. */
export function questionText(
  kind: 'repeated' | 'skipped',
  typed: string,
  wallClock: WallClock,
  words: LiveLabels['calculator'],
  writer: TimeWriter,
): string {
  // The time as it was typed. In UTC, every time occurs once.
  const time = writer.time(Date.parse(`${typed}Z`), 'UTC')
  return fill(kind === 'repeated' ? words.twice : words.never, { time, city: cityOf(wallClock) })
}
