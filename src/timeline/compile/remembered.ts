// A year of what is put together looks at the neighbouring years of its parts.
const REMEMBERED = 4

/** The same by year, but what the last few years gave is kept. */
export function remembered<T>(of: (year: number) => T): (year: number) => T {
  const recent = new Map<number, T>()
  return (year) => {
    const known = recent.get(year)
    if (known !== undefined) return known
    const made = of(year)
    const [oldest] = recent.keys()
    if (oldest !== undefined && recent.size >= REMEMBERED) recent.delete(oldest)
    recent.set(year, made)
    return made
  }
}
