/** Why date-fns does not accept a pattern, in words that name the letters to write. */
export function patternProblem({ message }: Error): string {
  const [, unknown] = /unescaped latin alphabet character `(.)`/.exec(message) ?? []
  if (unknown !== undefined) return `${unknown} has no meaning in it. ${LETTERS}. Text is in single quotes`
  const [, alone] = /mustn't contain .*`(T+|t+)`/.exec(message) ?? []
  if (alone !== undefined) {
    return `${alone} is a time since 1970, so nothing else can be beside it. ${LETTERS}. Text is in single quotes`
  }
  return message
}

const LETTERS = 'A day is dd, a month MM, a year yyyy, an hour HH and a minute mm'
