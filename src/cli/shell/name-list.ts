import { withCommas } from './counted'

/** The most things of one kind that a message names. */
export const MAX_NAMED = 20

/** What follows the things that a message names: `and 1,200 more`. */
export function andMore(count: number): string {
  return `and ${withCommas(count)} more`
}

/** Names for a message, `a, b`; of very many, the first ones and how many more there are. */
export function nameList(names: readonly string[]): string {
  const more = names.length - MAX_NAMED
  const named = names.slice(0, MAX_NAMED).join(', ')
  return more > 0 ? `${named} ${andMore(more)}` : named
}

/** Names of a file or of a policy for a message: `'a', 'b'`. */
export function quotedList(names: readonly string[]): string {
  return nameList(names.map((name) => `'${name}'`))
}
