import { type AnyPolicy, DuebyError, type Policy } from 'dueby'
import { calendarsOf } from './calendars'
import { versionsFrom } from './versions'

/** More would take a browser longer than a few seconds, and be of no use to a reader. */
const MAX_CALENDARS = 100
const MAX_CELLS = 20_000
const MAX_EXAMPLES = 20_000

/**
 * Refuses a policy whose page would be too large (S7).
 *
 * @throws DuebyError `too-large`.
 */
export function checkSize(policy: AnyPolicy, now: number): void {
  const versions = versionsFrom(policy, now).map((version) => version.policy)
  refuseMore(
    calendarsOf(policy).length,
    MAX_CALENDARS,
    'different schedules, and a calendar for each of them',
  )
  refuseMore(sum(versions.map(cellsOf)), MAX_CELLS, 'cells in its tables of targets')
  refuseMore(sum(versions.slice(0, 1).map(examplesOf)), MAX_EXAMPLES, 'examples of guidance')
}

function refuseMore(count: number, max: number, what: string): void {
  if (count <= max) return
  const problem = `the page would have ${count} ${what}`
  const expected = `at most ${max}`
  throw new DuebyError([
    {
      code: 'too-large',
      severity: 'error',
      path: [],
      rule: 'S7',
      received: String(count),
      problem,
      expected,
      message: `${problem}. Expected ${expected}.`,
    },
  ])
}

function cellsOf({ tiers, priorities, targets }: Policy): number {
  return tiers.length * priorities.length * Object.keys(targets).length
}

function examplesOf({ priorities }: Policy): number {
  return sum(priorities.map(({ guidance }) => (guidance?.right.length ?? 0) + (guidance?.wrong.length ?? 0)))
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
