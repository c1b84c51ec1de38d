/**
 * Makes names unique: a name that was used before gets a number.
 *
 * @param numbered A name with a number from 2 on.
 */
export function newUniqueNames(numbered: (name: string, count: number) => string): (name: string) => string {
  const taken = new Set<string>()
  // Where counting goes on, so that a name that occurs many times does not take quadratic time (S7).
  const counts = new Map<string, number>()
  return (name) => {
    let unique = name
    let count = counts.get(name) ?? 1
    while (taken.has(unique)) unique = numbered(name, ++count)
    counts.set(name, count)
    taken.add(unique)
    return unique
  }
}
