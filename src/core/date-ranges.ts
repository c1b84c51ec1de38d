/** Neighbouring local dates under one name, as day numbers, both included. */
export interface NamedRange {
  readonly name: string
  readonly first: number
  readonly last: number
}

/** Joins neighbouring dates of the same name into ranges. The dates come in order, each once. */
export function dateRanges(dates: Iterable<readonly [day: number, name: string]>): NamedRange[] {
  const ranges: NamedRange[] = []
  for (const [day, name] of dates) {
    const range = ranges.at(-1)
    if (range?.last === day - 1 && range.name === name) ranges[ranges.length - 1] = { ...range, last: day }
    else ranges.push({ name, first: day, last: day })
  }
  return ranges
}
