import { METRIC_NAMES } from '../policy/metric'
import { capital } from './capital'
import { noted } from './noted'
import type { ParsedLedger } from './read-ledger'

/** The target, `'Standard P1, first response within 2 business hours'`, and its policy, `'Desk'`. */
export function headingOf(ledger: ParsedLedger): [what: string, by: string] {
  const { metric, tier, priority, policy } = ledger
  const { target, from, name, during, instead, change } = ledger.rule
  const isAgreed = from === 'agreed'
  const words = target.replace(/ (?=same )|(?<=days) /, ', ')
  const within = isAgreed ? 'as agreed' : `${target.startsWith('next') ? 'on the' : 'within'} ${words}`
  const replaced = instead ?? (isAgreed && target)
  const by = noted(
    policy + (name ? `, ${name}` : '') + (during ? `: ${during}` : ''),
    replaced && `instead of ${replaced}`,
    change && `after a change: ${change}`,
  )
  return [`${capital(tier)} ${priority}, ${METRIC_NAMES[metric].toLowerCase()} ${within}`, by]
}
