/**
 * A deep copy of the own, enumerable data of a value, as JSON would have it: nothing inherited, no
 * accessors left, keys without a value left out. What holds itself, and what is no data, stays visible
 * for the checks to refuse. Objects in `keep` are passed through as they are.
 */
export function ownData(
  value: unknown,
  keep?: WeakMap<object, unknown>,
  within: readonly object[] = [],
): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date || keep?.has(value)) return value
  if (within.includes(value)) return 'an object that holds itself'
  if (within.length > DEEPEST) return 'an object nested too deep'
  const inner = [...within, value]
  // A hole in a list is a value that is missing.
  if (Array.isArray(value)) return Array.from(value, (item) => ownData(item, keep, inner))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, ownData(item, keep, inner)]),
  )
}

// Far more than any schedule needs, far less than a call stack holds.
const DEEPEST = 500

/** Freezes data all the way down. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const item of Object.values(value)) frozen(item)
  return Object.freeze(value)
}
