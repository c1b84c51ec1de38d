/** Divides a list into runs of neighbours that belong together. */
export function runsOf<T>(items: readonly T[], belongs: (before: T, item: T) => boolean): T[][] {
  const runs: T[][] = []
  for (const item of items) {
    const run = runs.at(-1)
    if (run && belongs(run.at(-1) as T, item)) run.push(item)
    else runs.push([item])
  }
  return runs
}
