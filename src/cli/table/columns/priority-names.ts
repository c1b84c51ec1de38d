import type { Policy } from 'dueby'
import type { Preset } from './presets'
import { prioritiesOf } from './priorities-of'

/**
 * What the priorities of an export mean in a policy: the one with the same name, whatever its case, or, if there are as
 * many in both, the one at the same place from the most urgent to the least. `undefined` if neither helps.
 */
export function priorityNames(
  { priorities }: Preset,
  policy: Policy,
): ReadonlyMap<string, string> | undefined {
  const known = prioritiesOf(policy)
  const same = priorities.map((name) => known.find((each) => each.toLowerCase() === name.toLowerCase()))
  if (same.every((name) => name !== undefined)) return pairs(priorities, same)
  return priorities.length === known.length ? pairs(priorities, known) : undefined
}

function pairs(names: readonly string[], meant: readonly string[]): Map<string, string> {
  return new Map(names.map((name, index) => [name, meant[index] ?? name]))
}
