import { readFileSync } from 'node:fs'
import { clockStatus, parsePolicy } from 'dueby'
import { expect, test } from 'vitest'

/** A row of the table: a history, an instant, and the clock that it has then. */
interface Row {
  readonly id: string
  readonly metric: 'firstResponse' | 'nextResponse' | 'periodicUpdate' | 'resolution'
  readonly policy: object
  readonly events: Parameters<typeof clockStatus>[1]
  readonly now: string
  readonly options: object
  readonly expected: Readonly<Record<string, unknown>>
}

const ROWS = readFileSync(new URL('./clock-rows.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

test('there are 57 rows', () => {
  expect(ROWS).toHaveLength(57)
})

test.each(ROWS)('row $id', ({ metric, policy, events, now, options, expected }) => {
  const status = clockStatus(metric, events, parsePolicy(policy), { now, ...options })
  const found = JSON.parse(JSON.stringify(status)) as Readonly<Record<string, unknown>>
  const { percent, ...exact } = expected
  expect(found).toMatchObject(exact)
  // An entry has no other keys.
  expect(found.nextChanges).toEqual(exact.nextChanges)
  if (exact.state === 'idle') expect(found).toEqual({ metric, state: 'idle', cycles: [], skipped: [] })
  if (percent !== undefined) expect(found.percent).toBeCloseTo(percent as number, 6)
})
