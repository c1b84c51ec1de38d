import { capital } from './capital'
import type { ParsedLedger } from './read-ledger'

const METRICS: { readonly [M in ParsedLedger['metric']]: string } = {
  firstResponse: 'first response',
  nextResponse: 'next response',
  periodicUpdate: 'update',
  resolution: 'resolution',
}

/** What is promised, `'Standard P1, first response within 2 business hours'`, and by what, `'Desk'`. */
export function headingOf({
  tier,
  priority,
  metric,
  rule,
  policy,
}: ParsedLedger): [what: string, by: string] {
  const { target, from, name, during, instead, change } = rule
  const who = `${capital(tier)} ${priority}`
  const isAgreed = from === 'agreed'
  const within = isAgreed ? 'as agreed' : `${target.startsWith('next') ? 'on the' : 'within'} ${target}`
  const replaced = instead ?? (isAgreed ? target : undefined)
  const exception = name && (during ? `${name}: ${during}` : name)
  const by = [
    exception ? `${policy}, ${exception}` : policy,
    replaced && `instead of ${replaced}`,
    change && `after a change: ${change}`,
  ]
  return [`${who}, ${METRICS[metric]} ${within}`, by.filter(Boolean).join('; ')]
}
