import { oneOf } from '../core/closest'
import { type DuebyError, toError } from '../core/error'
import { type Issue, report } from '../core/issue'
import { readInstant } from '../zone/instant'
import { checkPriority, checkTier } from './check-name'
import type { CompiledPolicy } from './compiled-policy'
import { METRIC_NOT_PROMISED } from './messages'
import type { Metric } from './metric'

/**
 * The error of a request that no cell answers, with all its issues.
 *
 * @param policy The policy in force; `undefined` if that is not known, and then every name is accepted.
 */
export function requestError(
  metric: Metric,
  request: Readonly<Record<string, unknown>>,
  policy: CompiledPolicy | undefined,
): DuebyError {
  const issues: Issue[] = []
  if (policy) {
    if (!policy.metrics.includes(metric))
      report(issues, METRIC_NOT_PROMISED, ['metric'], metric, () => oneOf(policy.metrics))
    checkTier(request.tier, policy.parsed, ['tier'], issues)
    checkPriority(request.priority, policy.parsed, ['priority'], issues)
  }
  readInstant(request.receivedAt, ['receivedAt'], issues)
  return toError(issues)
}
