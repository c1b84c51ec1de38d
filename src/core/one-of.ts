import { closest } from './closest'

/** Lists names as `'on', 'from' or 'to'`, and adds the one that a typo in `received` most likely meant. */
export function oneOf(known: readonly string[], received?: string): string {
  const near = received === undefined || known.length === 1 ? undefined : closest(received, known)
  const list = known.map((name) => `'${name}'`)
  const all = list.length < 2 ? list.join() : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`
  return near === undefined ? all : `${all} (did you mean '${near}'?)`
}
