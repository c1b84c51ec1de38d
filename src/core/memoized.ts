/**
 * The same function, but it computes each answer only once.
 *
 * @param answers Where answers are kept: a `WeakMap` if the function outlives its keys.
 */
/* @__NO_SIDE_EFFECTS__ */
export function memoized<Key, Answer>(
  answerTo: (key: Key) => Answer,
  answers: AnswerStore<Key, Answer> = new Map(),
): (key: Key) => Answer {
  return (key) => {
    let answer = answers.get(key)
    if (answer === undefined) {
      answer = answerTo(key)
      answers.set(key, answer)
    }
    return answer
  }
}

interface AnswerStore<Key, Answer> {
  get(key: Key): Answer | undefined
  set(key: Key, answer: Answer): unknown
}
