import { argumentsError } from '../core/read-arguments'
import { record } from '../core/reader'
import { ANY_SCHEDULE } from '../schedule/define-schedule'
import { INSTANT, instantOf } from '../zone/instant'

const ARGUMENTS = record('', { at: INSTANT, schedule: ANY_SCHEDULE })

/** Converts the argument `at` to milliseconds since the epoch; throws the issues of both arguments if it is bad. */
export function checkedAt(at: unknown, schedule: unknown): number {
  const instant = instantOf(at)
  if (Number.isNaN(instant)) throw argumentsError(ARGUMENTS, { at, schedule })
  return instant
}
