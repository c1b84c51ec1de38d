import type { AnyPolicy, DateText, Policy } from 'dueby'
import { twelveMonths } from './twelve-months'

/** A policy, and the date from which it is in force if that is later than the date of the page. */
export interface VersionOnPage {
  readonly from?: DateText
  readonly policy: Policy
}

/** The policies that are in force at an instant or begin in the twelve months after it; of later ones, the first. */
export function versionsFrom(policy: AnyPolicy, now: number): VersionOnPage[] {
  if (!('versions' in policy)) return [{ policy }]
  const found: VersionOnPage[] = []
  for (const { from, policy: each } of policy.versions) {
    const months = twelveMonths(each.schedule, now)
    if (from === undefined || from <= months.from) found.splice(0, found.length, { policy: each })
    else if (from <= months.through || found.length === 0) found.push({ from, policy: each })
  }
  return found
}
