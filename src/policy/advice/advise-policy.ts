import { isFull, issue } from '../../core/issue'
import { boundedAdvice } from '../../schedule/advice/bounded-advice'
import { compilePolicy } from '../compiled-policy'
import type { ParsedPolicy } from '../parsed-policy'
import { adviseBrokenOrder } from './advise-broken-order'
import { adviseCoverage } from './advise-coverage'
import { adviseExceptions } from './advise-exceptions'
import { advisePriorities, adviseResolution, adviseTiers } from './advise-order'
import { adviseOwnTargets } from './advise-own-targets'
import { adviseWarnings } from './advise-warnings'
import { newAdviser } from './adviser'
import { NOT_ALL_COMPARED } from './messages'
import type { PolicyIssue } from './policy-issue'
import type { RequestSpan } from './sample-times'

/** Advice about a policy without issues (P13): what is valid but rarely intended. */
export function advisePolicy(input: unknown, parsed: ParsedPolicy, span: RequestSpan): PolicyIssue[] {
  const adviser = newAdviser(input, compilePolicy(parsed), span)
  adviseWarnings(adviser)
  adviseCoverage(adviser)
  advisePriorities(adviser)
  adviseResolution(adviser)
  adviseOwnTargets(adviser)
  adviseExceptions(adviser)
  adviseBrokenOrder(adviser)
  adviseTiers(adviser)
  const advice = [...adviser.advice.values()]
  if (isFull(advice) || adviser.work.left >= 0) return boundedAdvice(advice)
  return [...advice, issue(NOT_ALL_COMPARED, [], undefined)]
}
