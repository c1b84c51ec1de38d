/** Divides a list into runs of neighbours that belong together, and returns the first and the last of each. */
export function runsOf<T>(
  items: readonly T[],
  belongs: (before: T, item: T) => boolean,
): (readonly [first: T, last: T])[] {
  const runs: [T, T][] = []
  for (const item of items) {
    const run = runs.at(-1)
    if (run && belongs(run[1], item)) run[1] = item
    else runs.push([item, item])
  }
  return runs
}
