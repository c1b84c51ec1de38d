/** A cache with text keys. Users can send any number of keys, so if it is full, the oldest entry is dropped. */
/* @__NO_SIDE_EFFECTS__ */
export function boundedCache<T>(capacity: number): (key: string, make: () => T) => T {
  const entries = new Map<string, T>()
  return (key, make) => {
    const cached = entries.get(key)
    if (cached !== undefined) return cached
    const made = make()
    const [oldest = ''] = entries.keys()
    if (entries.size >= capacity) entries.delete(oldest)
    entries.set(key, made)
    return made
  }
}
