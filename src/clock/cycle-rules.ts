import type { ParsedPauseRule, ParsedRules, ParsedWarning } from '../policy/parsed-policy'
import { rulesOf } from '../policy/read-rules'
import type { ChangeRule, ReopenRule } from '../policy/rules'
import type { Cycle } from './ticket-life'

/** The rules that apply to a cycle (P10). */
export interface CycleRules {
  readonly pauses: ParsedPauseRule
  readonly warnings: readonly ParsedWarning[]
  readonly onChange: ChangeRule
  readonly onReopen: ReopenRule
}

/** The rules for a cycle: those given with the call, else those of its policy, else the defaults (P10). */
export function cycleRules(
  { metric, policy }: Pick<Cycle, 'metric' | 'policy'>,
  given: ParsedRules,
): CycleRules {
  const own = rulesOf(policy.parsed)
  return {
    pauses: (given.pauses ?? own.pauses)?.[metric] ?? 'all',
    warnings: given.warnings ?? own.warnings ?? [],
    onChange: given.onChange ?? own.onChange ?? 'from receipt',
    onReopen: given.onReopen ?? own.onReopen ?? 'continue',
  }
}
