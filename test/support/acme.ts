import { type AnyPolicy, type Policy, parsePolicy, policyHistory, succession, type TargetText } from 'dueby'

/** A policy with two metrics, an exception outside hours, and holes. */
export function acme(tiers: readonly string[] = ['gold'], name = 'Acme'): Policy {
  return parsePolicy({
    name,
    schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
    tiers,
    priorities: [{ id: 'high', name: 'Broken' }, 'low'],
    targets: {
      firstResponse: { high: '1 hour', low: '2 business hours' },
      resolution: { high: '8 business hours', low: 'no target' },
    },
    alerts: { high: tiers },
    exceptions: [
      { name: 'Night', during: 'outside hours', targets: { firstResponse: { high: '30 minutes' } } },
    ],
  })
}

/** Two versions, the second with one tier more. */
export function acmeHistory(): AnyPolicy {
  return policyHistory([
    { policy: acme(['gold'], 'Acme 2023') },
    { from: '2024-07-01', policy: acme(['gold', 'silver'], 'Acme 2024') },
  ]) as AnyPolicy
}

/** Two versions of a policy whose schedule moves to another zone: the second begins at midnight in Tokyo. */
export function movingHistory(): AnyPolicy {
  const weekly = { 'mon-fri': ['09:00-17:00'] } as const
  const schedule = succession(
    { schedule: { timeZone: 'Asia/Tokyo', weekly } },
    { from: '2025-01-01', schedule: { timeZone: 'America/Los_Angeles', weekly } },
  )
  const version = (name: string, target: TargetText) =>
    parsePolicy({ ...acme(), name, schedule, targets: { firstResponse: { high: target, low: target } } })
  return policyHistory([
    { policy: version('Before', '9 business hours') },
    { from: '2024-07-01', policy: version('After', '1 business hour') },
  ]) as AnyPolicy
}
