import type { Policy } from 'dueby'

/** The priorities of a policy, the most urgent first. */
export function prioritiesOf({ priorities }: Policy): readonly string[] {
  return priorities.map((each) => (typeof each === 'string' ? each : each.id))
}
