/**
 * The same function, which computes each answer once.
 *
 * @param known Keeps the answers: a `WeakMap` if it outlives its keys.
 */
/* @__NO_SIDE_EFFECTS__ */
export function memoized<Key, Answer>(
  answerTo: (key: Key) => Answer,
  known: Answers<Key, Answer> = new Map(),
): (key: Key) => Answer {
  return (key) => {
    let answer = known.get(key)
    if (answer === undefined) {
      answer = answerTo(key)
      known.set(key, answer)
    }
    return answer
  }
}

interface Answers<Key, Answer> {
  get(key: Key): Answer | undefined
  set(key: Key, answer: Answer): unknown
}
