import { oneOf } from '../core/closest'
import { type DuebyError, toError } from '../core/error'
import { type Issue, type Path, report } from '../core/issue'
import { readInstant } from '../zone/instant'
import { checkPriority, checkTier } from './check-name'
import type { CompiledPolicy } from './compiled-policy'
import { METRIC_WITHOUT_TARGETS } from './messages'
import type { Metric } from './metric'

/**
 * The error of a request that no cell answers, with all its issues.
 *
 * @param metric `null` if its issue is already known.
 * @param policy The policy in force; `undefined` if that is not known, and then every name is accepted.
 * @param path The path of the request in the arguments.
 * @param issues The issues that are already known.
 */
export function requestError(
  metric: Metric | null,
  request: Readonly<Record<string, unknown>>,
  policy: CompiledPolicy | undefined,
  path: Path = [],
  issues: Issue[] = [],
): DuebyError {
  if (policy) {
    if (metric !== null && !policy.metrics.includes(metric))
      report(issues, METRIC_WITHOUT_TARGETS, [...path, 'metric'], metric, () => oneOf(policy.metrics))
    checkTier(request.tier, policy.parsed, [...path, 'tier'], issues)
    checkPriority(request.priority, policy.parsed, [...path, 'priority'], issues)
  }
  readInstant(request.receivedAt, [...path, 'receivedAt'], issues)
  return toError(issues)
}
