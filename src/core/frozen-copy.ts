/** A deep, frozen copy of plain data, as JSON would have it: keys without a value are left out. `keep` is shared. */
export function frozenCopy<T>(value: T, keep?: object): T {
  if (typeof value !== 'object' || value === null || value === keep) return value
  const copy = Array.isArray(value)
    ? value.map((item) => frozenCopy(item, keep))
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          .map(([key, item]) => [key, frozenCopy(item, keep)]),
      )
  return Object.freeze(copy) as T
}
