import { DuebyError, due, type Issue, parsePolicy } from 'dueby'

/** The issue of a tier or a priority that is not one of those of the policy, in the words of the library. */
export function nameIssue(
  field: 'tier' | 'priority',
  name: string,
  known: readonly string[],
): Issue | undefined {
  if (known.includes(name)) return undefined
  // A small policy with these names stands for the policy, which can be several versions.
  const names = { tier: ['any'], priority: ['any'], [field]: known }
  const policy = parsePolicy({
    name: 'any',
    schedule: { timeZone: 'UTC', weekly: {} },
    tiers: names.tier,
    priorities: names.priority,
    targets: { firstResponse: Object.fromEntries(names.priority.map((priority) => [priority, '1 hour'])) },
  })
  try {
    due('firstResponse', { tier: 'any', priority: 'any', receivedAt: new Date(0), [field]: name }, policy)
    return undefined
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    return error.issues.find(({ path }) => path[0] === field)
  }
}
