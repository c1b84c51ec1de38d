import { range } from '../../core/range'
import { DAY, HOUR } from '../../core/time'
import { segmentsShowing } from '../../zone/showing'
import type { Wall } from '../wall'
import type { DateStrip } from './bands'
import type { Plot } from './plot'

/** The full hours on the strip of a date: none where the clock skips one, two where it repeats one. */
export type Ticks = readonly (readonly [x: number, time: string])[]

export function ticksOf({ day, from, to }: DateStrip, { x, hour, step }: Plot, wall: Wall): Ticks {
  return range(0, 24 / step + 1).flatMap((index) => {
    const time = index * step
    const local = day * DAY + time * HOUR
    const shown = segmentsShowing(local, wall.zoneAt(local)).map(({ offset }) => local - offset)
    return (time === 24 ? [to] : shown).map(
      (instant) => [x + ((instant - from) / HOUR) * hour, `${String(time).padStart(2, '0')}:00`] as const,
    )
  })
}
