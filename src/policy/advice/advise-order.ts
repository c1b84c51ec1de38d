import type { Cell } from '../compiled-policy'
import type { Metric } from '../metric'
import { type Adviser, cellLists } from './adviser'
import { BETTER_TIER_SLOWER, LOWER_PRIORITY_FIRST, RESOLUTION_FIRST } from './messages'
import { addOrder, type Later, whereLater } from './order-of-cells'
import { haveSameHours, type TierClass } from './tier-classes'
import { spend } from './work'

/** Advice about a lower priority that is due before a higher one. Priorities are listed most urgent first. */
export function advisePriorities(adviser: Adviser): void {
  for (const cells of cellLists(adviser)) {
    let higher: Cell | undefined
    for (const cell of cells) {
      if (!cell.own) continue
      const later = higher && whereLater(higher, cell, adviser)
      if (higher && later) {
        addOrder(
          adviser,
          LOWER_PRIORITY_FIRST,
          [cell, higher],
          later,
          (lower, urgent) => `${lower} is due before ${urgent}`,
        )
      }
      higher = cell
    }
  }
}

/** Advice about a resolution that is due before the first response to the same request. */
export function adviseResolution(adviser: Adviser): void {
  const { parsed, compiled, classes, requests } = adviser
  if (!compiled.metrics.includes('resolution')) return
  for (const { tier } of classes) {
    for (const priority of parsed.priorities) {
      const response = requests.cell('firstResponse', tier, priority)
      const resolution = requests.cell('resolution', tier, priority)
      if (!resolution?.own || !response) continue
      const later = whereLater(response, resolution, adviser)
      if (later) {
        addOrder(
          adviser,
          RESOLUTION_FIRST,
          [resolution, response],
          later,
          (name) => `the resolution of ${name} is due before its first response`,
        )
      }
    }
  }
}

/**
 * Advice about a tier that is due later than another one, although it is the better of the two. The order of `tiers`
 * has no meaning, so the targets decide: of two tiers on the same hours, the better one is due earlier in more cells,
 * or, if that is equal, alerts for more priorities. Without such a difference there is no advice.
 */
export function adviseTiers(adviser: Adviser): void {
  const { parsed, classes, work } = adviser
  for (const [index, a] of classes.entries()) {
    for (const b of classes.slice(index + 1)) {
      if (!spend(20, work)) return
      if (haveSameHours(a.tier, b.tier, parsed)) compareTiers(a, b, adviser)
    }
  }
}

interface Compared {
  readonly cells: readonly [Cell, Cell]
  /** Where each of the two is due later than the other one. */
  readonly later: readonly [Later | undefined, Later | undefined]
}

function compareTiers(a: TierClass, b: TierClass, adviser: Adviser): void {
  const { parsed, compiled } = adviser
  const compared = compiled.metrics.flatMap((metric) =>
    Array.from(parsed.priorities, (priority) => compare(metric, priority, [a.tier, b.tier], adviser)).filter(
      (found) => found !== undefined,
    ),
  )
  const better = betterOf(compared, [alertsOf(a.tier, adviser), alertsOf(b.tier, adviser)])
  if (better === undefined) return
  for (const { cells, later } of compared) {
    const when = later[better]
    const [slow, quick] = [cells[better], cells[1 - better] as Cell]
    if (when) {
      addOrder(
        adviser,
        BETTER_TIER_SLOWER,
        [quick, slow],
        when,
        (name, other) =>
          `${name} is due before ${other}, although '${slow.tier}' is the better tier otherwise`,
      )
    }
  }
}

function compare(
  metric: Metric,
  priority: string,
  tiers: readonly [string, string],
  adviser: Adviser,
): Compared | undefined {
  const [a, b] = tiers.map((tier) => adviser.requests.cell(metric, tier, priority))
  if (!a?.own || !b?.own) return undefined
  return { cells: [a, b], later: [whereLater(a, b, adviser), whereLater(b, a, adviser)] }
}

/** 0 or 1; `undefined` if neither of two tiers is better. */
function betterOf(compared: readonly Compared[], alerts: readonly [number, number]): 0 | 1 | undefined {
  let lead = 0
  for (const { later } of compared) {
    if (later[0] && !later[1]) lead--
    if (later[1] && !later[0]) lead++
  }
  const difference = lead || alerts[0] - alerts[1]
  return difference === 0 ? undefined : difference > 0 ? 0 : 1
}

function alertsOf(tier: string, { parsed }: Adviser): number {
  return [...parsed.alerts.values()].filter((tiers) => tiers.has(tier)).length
}
