/** Consecutive local dates with one name, as day numbers, both ends included. */
export interface NamedRange {
  readonly name: string
  readonly first: number
  readonly last: number
}

/** Joins consecutive dates of the same name into ranges. The dates must be sorted and unique. */
export function dateRanges(dates: Iterable<readonly [day: number, name: string]>): NamedRange[] {
  const ranges: NamedRange[] = []
  for (const [day, name] of dates) {
    const range = ranges.at(-1)
    if (range?.last === day - 1 && range.name === name) ranges[ranges.length - 1] = { ...range, last: day }
    else ranges.push({ name, first: day, last: day })
  }
  return ranges
}
