/** A cache with texts as keys. If it is full, the oldest entry is dropped, because texts can come from users. */
/* @__NO_SIDE_EFFECTS__ */
export function boundedCache<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, T>()
  return (key, make) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make()
    const [oldest = ''] = known.keys()
    if (known.size >= most) known.delete(oldest)
    known.set(key, made)
    return made
  }
}
