import { type AnyPolicy, type DateText, type Policy, showInZone } from 'dueby'
import { twelveMonthsFrom } from './local-days'

/** A policy, and the date from which it is in force if that is later than the date of the page. */
export interface VersionOnPage {
  readonly from?: DateText
  readonly policy: Policy
}

/** The policies that are in force at an instant or begin in the twelve months after it. */
export function versionsFrom(policy: AnyPolicy, now: number): VersionOnPage[] {
  if (!('versions' in policy)) return [{ policy }]
  const found: VersionOnPage[] = []
  for (const { from, policy: each } of policy.versions) {
    const today = (showInZone(new Date(now), each.schedule).split(' ')[1] ?? '') as DateText
    if (from === undefined || from <= today) found.splice(0, found.length, { policy: each })
    else if (from <= twelveMonthsFrom(today) || found.length === 0) found.push({ from, policy: each })
  }
  return found
}
