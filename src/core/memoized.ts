/** The same function, which computes each answer once. */
export function memoized<Key, Answer>(answerTo: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>()
  return (key) => {
    let answer = known.get(key)
    if (answer === undefined) {
      answer = answerTo(key)
      known.set(key, answer)
    }
    return answer
  }
}
