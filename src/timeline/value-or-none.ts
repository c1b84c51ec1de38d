import { isNoAnswer } from '../core/no-answer'

/** What a search returns; `undefined` if the schedule never opens again, or only outside the supported range (S7, T4). */
export function valueOrNone<Argument, T>(
  compute: (argument: Argument) => T,
  argument: Argument,
): T | undefined {
  try {
    return compute(argument)
  } catch (error) {
    if (isNoAnswer(error)) return undefined
    throw error
  }
}
