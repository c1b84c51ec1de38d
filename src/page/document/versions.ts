import { type AnyPolicy, type DateText, type Policy, policyAt } from 'dueby'
import { twelveMonths } from './twelve-months'

/** A policy, and the date from which it is in force if that is later than the date of the page. */
export interface VersionOnPage {
  readonly from?: DateText
  readonly policy: Policy
}

/** The policies that are in force at an instant or begin in the twelve months after it; of later ones, the first. */
export function versionsFrom(policy: AnyPolicy, now: number): VersionOnPage[] {
  if (!('versions' in policy)) return [{ policy }]
  const inForce = policyAt(now, policy)
  const later = policy.versions.slice(policy.versions.findIndex((version) => version.policy === inForce) + 1)
  const soon = later.filter(({ from = '', policy: each }) => from <= twelveMonths(each.schedule, now).through)
  if (inForce) return [{ policy: inForce }, ...soon]
  return soon.length > 0 ? soon : later.slice(0, 1)
}
