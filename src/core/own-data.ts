import { isRecord } from './is-record'

/**
 * A deep copy of the own enumerable properties, like a JSON round trip: without inherited properties, accessors and
 * keys whose value is `undefined`. Values that are not data are kept, and symbols that say what they are replace circular
 * or very deep objects and endless lists, so that the checks can report them. Objects in `keep` are not copied.
 */
export function ownData(value: unknown, keep?: WeakMap<object, unknown>): unknown {
  const copies = new Map<object, unknown>()
  const ancestors = new Set<object>()
  const copy = (value: unknown): unknown => {
    // JSON has no negative zero.
    if (value === 0) return 0
    const isList = Array.isArray(value)
    if (!(isList || isRecord(value)) || keep?.has(value)) return value
    if (ancestors.has(value)) return Symbol.for('an object that contains itself')
    if (ancestors.size > MAX_DEPTH) return Symbol.for('an object that is nested too deeply')
    if (isList && value.length > MAX_LIST_LENGTH) return Symbol.for('a list that is too long')
    const copied = copies.get(value)
    if (copied !== undefined) return copied
    ancestors.add(value)
    // `Array.from` turns a hole in a list into `undefined`, so the checks find it.
    const made = isList
      ? Array.from(value, copy)
      : Object.fromEntries(
          Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, copy(item)]])),
        )
    ancestors.delete(value)
    // An object that occurs in several places is copied once: copying it each time could take exponential time (S7).
    copies.set(value, made)
    return made
  }
  return copy(value)
}

// Far deeper than any real schedule, and far from a stack overflow.
const MAX_DEPTH = 500
// A list can have billions of holes without taking any space.
const MAX_LIST_LENGTH = 1_000_000

/** Freezes data deeply. */
export function frozen<T>(value: T): T {
  // Whatever is not an object counts as frozen.
  if (Object.isFrozen(value)) return value
  for (const item of Object.values(value as object)) frozen(item)
  return Object.freeze(value)
}
