import { DAY } from '../../core/time'

/**
 * A function of instants that changes about once a day: its value in `[starts[i], starts[i + 1])` is `values[i]`. The last
 * start, which has no value, is where the function ends.
 */
export interface StepFunction {
  readonly starts: Float64Array
  readonly values: Float64Array
  /** For every 24 hours from the first start on: the position of the step at their beginning. */
  readonly byDay: Int32Array
}

/** @param starts In ascending order, at least two. */
export function stepFunction(starts: Float64Array, valueAt: (start: number) => number): StepFunction {
  const count = starts.length - 1
  const [first, end] = [starts[0] as number, starts[count] as number]
  const byDay = new Int32Array(Math.ceil((end - first) / DAY))
  for (let day = 0, index = 0; day < byDay.length; day++) {
    while ((starts[index + 1] as number) <= first + day * DAY) index++
    byDay[day] = index
  }
  return { starts, values: starts.subarray(0, count).map(valueAt), byDay }
}

/** The values at a column of instants, which must be in `[first start, last start)`. */
export function valuesAt(
  instants: Float64Array,
  { starts, values, byDay }: StepFunction,
  out: Float64Array,
): void {
  const first = starts[0] as number
  for (let i = 0; i < instants.length; i++) {
    const instant = instants[i] as number
    let index = byDay[((instant - first) / DAY) | 0] as number
    while ((starts[index + 1] as number) <= instant) index++
    out[i] = values[index] as number
  }
}
