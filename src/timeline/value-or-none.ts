import { DuebyError } from '../core/error'

/** What a search returns; `undefined` if the schedule never opens again, or only outside the supported range (S7, T4). */
export function valueOrNone<Argument, T>(
  compute: (argument: Argument) => T,
  argument: Argument,
): T | undefined {
  try {
    return compute(argument)
  } catch (error) {
    if (error instanceof DuebyError && NO_VALUE.includes(error.code)) return undefined
    throw error
  }
}

const NO_VALUE: readonly string[] = ['never-opens', 'out-of-range']
