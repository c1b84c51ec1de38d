import { DAY } from '../../../core/time'
import { at } from '../../../zone/segments'
import type { Zone } from '../../../zone/zone'
import type { Compiler } from '../compiler'
import { openIn } from '../span'
import { segmentsAround } from './segments-around'

/**
 * A combined schedule has no rows. Its business days are the local dates of its zone that contain open time, each from
 * the first opening to the last closing (decision 0009).
 */
export function businessDaysOfCombined(
  firstDay: number,
  endDay: number,
  { spansIn }: Compiler,
  zone: Zone,
): Int32Array {
  const open = openIn(spansIn((firstDay - 2) * DAY, (endDay + 2) * DAY))
  // After the last interval comes one that never begins.
  const edges = new Float64Array(open.length + 2).fill(Number.POSITIVE_INFINITY)
  edges.set(open)
  const found = new Int32Array(3 * (endDay - firstDay))
  let length = 0
  const around = segmentsAround(zone)
  let next = 0
  for (let day = firstDay; day < endDay; day++) {
    const midnight = day * DAY
    const near = around(day)
    let opening = 3 * DAY
    let closing = -3 * DAY
    for (let index = 0; index < near.length; index++) {
      const { start, end, offset } = at(near, index)
      const from = Math.max(midnight - offset, start)
      const to = Math.min(midnight + DAY - offset, end)
      // A clock that is set back past midnight shows the same date again.
      while (next > 0 && (edges[next - 1] as number) > from) next -= 2
      while ((edges[next + 1] as number) <= from) next += 2
      if (from >= to || (edges[next] as number) >= to) continue
      opening = Math.min(opening, Math.max(edges[next] as number, from) - midnight)
      while ((edges[next + 2] as number) < to) next += 2
      closing = Math.max(closing, Math.min(edges[next + 1] as number, to) - midnight)
    }
    if (opening >= closing) continue
    found[length] = day
    found[length + 1] = opening
    found[length + 2] = closing
    length += 3
  }
  return found.slice(0, length)
}
