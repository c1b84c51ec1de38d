import type { Instant } from '../core/instant'
import { type Due, dueOf, type Request } from './due'
import type { AnyPolicy } from './policy-history'

/**
 * Computes when the first response to a request is due. The target depends on the tier, the priority and the
 * local date of receipt (P3), including exceptions for that date. Only an exception with `when: 'waiting'` can
 * change the due time later (P4).
 *
 * @param request `tier` and `priority` as the policy spells them; `receivedAt` is any instant (T1).
 * @param policy The policy, from `definePolicy`, or a `policyHistory` (P9).
 * @returns The due time, the target and where it comes from.
 * @throws DuebyError `missing`, `unknown-tier`, `unknown-priority`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `request`, together; `wrong-type` if it is not an object; `no-target` if an exception says so;
 *   `missing-target` if no policy of a history is in force; `never-opens` if the schedule does not have enough hours
 *   left (S7); `out-of-range` if the due time is outside the supported range (T4).
 *
 * @example
 * const request = { tier: 'standard', priority: 'P1', receivedAt: '2023-12-26T10:00:00-08:00' } as const
 * const due = firstResponseDue(request, gladly)
 * due.dueAt // => 2023-12-26T20:00:00.000Z
 * due.target.text // => '2 hours'
 * due.exception // => 'Holiday cover'
 */
export function firstResponseDue<Tier extends string, Priority extends string, const At extends Instant>(
  request: Request<NoInfer<Tier>, NoInfer<Priority>, At>,
  policy: AnyPolicy<Tier, Priority>,
): Due<Tier, Priority> {
  return dueOf('firstResponse', request, policy as unknown as AnyPolicy) as Due<Tier, Priority>
}
