import type { ParsedLedger } from './read-ledger'

const METRICS: { readonly [M in ParsedLedger['metric']]: string } = {
  firstResponse: 'first response',
  nextResponse: 'next response',
  periodicUpdate: 'update',
  resolution: 'resolution',
}

const CHANGES: { readonly [C in NonNullable<ParsedLedger['rule']['change']>]: string } = {
  'from receipt': 'counted from the start after a change',
  'from change': 'counted from the change',
  carry: 'time used before the change carried over',
  'keep earlier': 'the earliest due time kept after a change',
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
  const who = `${tier.slice(0, 1).toUpperCase()}${tier.slice(1)} ${priority}`
  const isAgreed = from === 'agreed'
  const within = isAgreed ? 'as agreed' : `${target.startsWith('next') ? 'on the' : 'within'} ${target}`
  const replaced = instead ?? (isAgreed ? target : undefined)
  const exception = name && (during ? `${name}: ${during}` : name)
  const by = [
    exception ? `${policy}, ${exception}` : policy,
    replaced && `instead of ${replaced}`,
    change && CHANGES[change],
  ]
  return [`${who}, ${METRICS[metric]} ${within}`, by.filter(Boolean).join('; ')]
}
