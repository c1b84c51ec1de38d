/** Consecutive local dates with one name, `''` for none, as day numbers; both ends are included. */
export interface NamedRange {
  readonly name: string
  readonly first: number
  readonly last: number
}

/** Joins consecutive dates of the same name into ranges. The dates must be sorted and unique. */
export function dateRanges(dates: Iterable<readonly [day: number, name: string]>): NamedRange[] {
  return joinedRanges(Array.from(dates, ([day, name]) => ({ name, first: day, last: day })))
}

/** Joins neighbouring ranges of the same name. The ranges must be in order and must not overlap. */
export function joinedRanges(ranges: Iterable<NamedRange>): NamedRange[] {
  const joined: NamedRange[] = []
  for (const { name, first, last } of ranges) {
    const before = joined.at(-1)
    if (before?.last === first - 1 && before.name === name) joined[joined.length - 1] = { ...before, last }
    else joined.push({ name, first, last })
  }
  return joined
}
