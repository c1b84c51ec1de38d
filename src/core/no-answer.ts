import { DuebyError } from './error'

/** Whether an error says that the schedule never opens again, or only outside the supported range (S7, T4). */
export function isNoAnswer(error: unknown): error is DuebyError {
  return error instanceof DuebyError && NO_ANSWER.includes(error.code)
}

const NO_ANSWER: readonly string[] = ['never-opens', 'out-of-range']
