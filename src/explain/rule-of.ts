import type { CountedTarget } from '../clock/counted-target'
import type { LedgerRule } from './ledger'

/** The rule behind a target: the policy's own targets, or an exception. */
export function ruleOf({ on, exception, during, cell: { own } }: CountedTarget): LedgerRule {
  const target = on.target.text
  if (exception === undefined) return { target, from: 'policy' }
  return {
    target,
    from: 'exception',
    name: exception,
    ...(during !== '' && { during }),
    ...(own && own.target.text !== target && { instead: own.target.text }),
  }
}
