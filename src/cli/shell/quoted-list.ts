/** The most names that a message lists. */
const MAX = 40

/** Names of a file or of a policy for a message, `'a', 'b'`; of very many, the first ones. */
export function quotedList(names: readonly string[]): string {
  const quoted = names.slice(0, MAX).map((name) => `'${name}'`)
  return [...quoted, ...(names.length > MAX ? ['…'] : [])].join(', ')
}
