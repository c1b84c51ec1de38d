import { inProcess } from './process.mjs'

/** Wall time after which a call that should take a millisecond is said to hang. */
export const HANGS_MS = 6000

/** What a library answers to a question, in a process of its own. */
export async function ask(file, list, position, who, zone) {
  const { value, hangs, throws } = await inProcess('workers/question.mjs', [file, list, position, who], {
    zone,
    limitMs: HANGS_MS,
  })
  if (hangs !== undefined) return 'hangs'
  return value ?? `error: ${throws}`
}

/** `right` is the answer, or all that are right; 'an error' is any. */
export function isRight(answer, right) {
  return [right].flat().some((one) => (one === 'an error' ? answer.startsWith('error: ') : answer === one))
}
