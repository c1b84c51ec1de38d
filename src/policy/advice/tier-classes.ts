import { type ParsedPolicy, scheduleOfTier } from '../parsed-policy'

/**
 * Tiers with the same targets, alerts and hours differ in their names only, so one of each such class is enough to find
 * advice. The classes are found from the cells that are written for single tiers, because those for all tiers can be very
 * many.
 */
export interface TierClass {
  /** The first tier of the class. */
  readonly tier: string
  readonly tiers: ReadonlySet<string>
}

export function tierClasses(parsed: ParsedPolicy): TierClass[] {
  const marks = new Map<string, string[]>(Array.from(parsed.tiers, (tier) => [tier, []]))
  const mark = (tier: string, what: string): void => {
    marks.get(tier)?.push(what)
  }
  const grids = [parsed.targets, ...parsed.exceptions.map(({ targets }) => targets)]
  for (const [index, metrics] of grids.entries()) {
    for (const [metric, grid] of metrics) {
      let row = 0
      for (const targets of grid.values()) {
        row++
        if ('all' in targets) continue
        for (const [tier, target] of targets) mark(tier, `${index} ${metric} ${row} ${target?.text}`)
      }
    }
  }
  for (const [tier] of parsed.tierSchedules) mark(tier, `hours of ${JSON.stringify(tier)}`)
  let row = 0
  for (const tiers of parsed.alerts.values()) {
    row++
    for (const tier of tiers) mark(tier, `alerts ${row}`)
  }
  const classes = new Map<string, Set<string>>()
  for (const [tier, all] of marks) {
    const key = all.join()
    classes.set(key, (classes.get(key) ?? new Set()).add(tier))
  }
  return Array.from(classes.values(), (tiers) => ({ tier: [...tiers][0] as string, tiers }))
}

/** Whether two tiers count on the same hours. */
export function haveSameHours(a: string, b: string, parsed: ParsedPolicy): boolean {
  return scheduleOfTier(a, parsed) === scheduleOfTier(b, parsed)
}
