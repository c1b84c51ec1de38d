import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { naiveClock } from './naive-clock'
import type { Metric, NaiveClockPolicy, NaiveEvent, NaiveOptions } from './naive-ticket'

interface Row {
  readonly id: string
  readonly metric: Metric
  readonly policy: NaiveClockPolicy
  readonly events: readonly NaiveEvent[]
  readonly now: string
  readonly options: Omit<NaiveOptions, 'now'>
  readonly expected: {
    readonly state: string
    readonly dueAt: string
    readonly elapsedMs: number
    readonly remainingMs: number
    readonly percent: number
    readonly nextChanges: readonly { readonly at: string; readonly kind: string; readonly warning?: string }[]
  }
}

const lines = readFileSync(new URL('../golden/clock-rows.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const rows = lines.map((line) => JSON.parse(line) as Row)

const text = (at: number): string => new Date(at).toISOString()

describe('the naive clock gives the golden rows', () => {
  test.each(rows)('$id', ({ metric, policy, events, now, options, expected }) => {
    const clock = naiveClock(metric, events, policy, { ...options, now })
    if (clock.state === 'idle') {
      expect({ state: 'idle' }).toEqual(expected)
      return
    }
    const { state, dueAt, elapsedMs, remainingMs, percent, nextChanges } = clock
    expect({
      state,
      dueAt: text(dueAt),
      elapsedMs,
      remainingMs,
      percent,
      nextChanges: nextChanges.map((change) => ({ ...change, at: text(change.at) })),
    }).toEqual({ ...expected, percent: expect.closeTo(expected.percent, 6) })
  })

  test('there are 57 rows', () => {
    expect(rows).toHaveLength(57)
  })
})
