import type { AnyPolicy } from 'dueby'
import { type Calendar, calendarsOf } from '../../document/calendars'
import { versionAt } from '../../policy-parts/version-at'

/** The hours of the tiers that a policy has at an instant. Tiers with the same hours share an entry. */
export function hoursIn(policy: AnyPolicy, at: number): readonly Calendar[] {
  const shown = new Set(versionAt(at, policy).tiers)
  return calendarsOf(policy)
    .map(({ tiers, schedule }) => ({ tiers: tiers.filter((tier) => shown.has(tier)), schedule }))
    .filter(({ tiers }) => tiers.length > 0)
}
