import { at } from '../../../core/at'
import { clamp } from '../../../core/clamp'
import { DAY } from '../../../core/time'
import { localEnd, localStart } from '../../../zone/segments'
import { MAX_OFFSET, type Zone } from '../../../zone/zone'

/** Consecutive local dates `[first, end)`, with their offset; `undefined` if the clock is changed on each of them. */
export interface DatesOfOffset {
  readonly first: number
  readonly end: number
  readonly offset: number | undefined
}

/**
 * Divides the local dates `[firstDay, endDay)` by their offset, in order.
 *
 * @param length How many days the hours of a date can last from its midnight on. They have this offset as well.
 */
export function datesByOffset(
  firstDay: number,
  endDay: number,
  length: number,
  { segments }: Zone,
): DatesOfOffset[] {
  const list = segments.between(firstDay * DAY - MAX_OFFSET, (endDay + length) * DAY + MAX_OFFSET)
  // The earliest local time that is shown after each segment.
  const earliestAfter: number[] = []
  for (let i = list.length - 1, least = Number.POSITIVE_INFINITY; i >= 0; i--) {
    earliestAfter[i] = least
    least = Math.min(least, localStart(at(list, i)))
  }
  const ranges: DatesOfOffset[] = []
  let day = firstDay
  list.forEach((segment, i) => {
    const start = Math.max(localStart(segment), segment.reached + 1)
    const first = clamp(Math.ceil(start / DAY), day, endDay)
    const end = Math.min(
      Math.floor(Math.min(localEnd(segment), at(earliestAfter, i)) / DAY) - length + 1,
      endDay,
    )
    if (first >= end) return
    if (day < first) ranges.push({ first: day, end: first, offset: undefined })
    ranges.push({ first, end, offset: segment.offset })
    day = end
  })
  if (day < endDay) ranges.push({ first: day, end: endDay, offset: undefined })
  return ranges
}
