/** C24: a caller that sets one timer for the first of the next changes misses nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NaiveClock, NaiveIdle } from '../oracle/naive-clock'
import { type AskedClock, askedClock, clockOf, knownEvents, nowOf } from '../support/asked-clock'
import { holds } from '../support/property'

/** What a caller can see change. */
function observable(clock: NaiveClock | NaiveIdle, now: number) {
  if (clock.state === 'idle') return {}
  return {
    state: clock.state,
    outcome: clock.outcome,
    withinHours: clock.withinHours,
    reached: clock.reached.map(({ warning, name }) => `${warning} ${name}`).toSorted(),
    // A clock never becomes due while it is paused (C15), although with nothing left to count it would be if it went on.
    isDue: !clock.isPaused && (clock.endedAt ?? now) >= clock.dueAt,
  }
}

/**
 * While a clock is paused its due time moves along. Another of several targets may then become the first that is due
 * (C17, C18).
 */
const changesWhilePaused = ({ policy, options }: AskedClock): boolean =>
  (options.onChange ?? policy.onChange) === 'keep earlier' ||
  (policy.exceptions ?? []).some(({ when }) => when === 'waiting')

test('nothing changes before the first of the next changes, and something does at each (C24)', () => {
  let steps = 0
  holds(
    fc.record({ given: askedClock(), fraction: fc.integer({ min: 0, max: 99 }) }),
    ({ given, fraction }) => {
      const events = knownEvents(given)
      const seenAt = (now: number) => observable(clockOf(given, { events, now }), now)
      let now = nowOf(given)
      for (let step = 0; step < 6; step += 1) {
        const clock = clockOf(given, { events, now })
        if (clock.state !== 'idle' && clock.isPaused && changesWhilePaused(given)) break
        const next = clock.state === 'idle' ? undefined : clock.nextChanges[0]?.at
        const seen = observable(clock, now)
        if (next === undefined) {
          expect(seenAt(now + 1_000_000_000)).toEqual(seen)
          break
        }
        steps += 1
        expect(next).toBeGreaterThan(now)
        const between = now + Math.floor(((next - now) * fraction) / 100)
        expect(seenAt(between)).toEqual(seen)
        expect(seenAt(next - 1)).toEqual(seen)
        expect(seenAt(next)).not.toEqual(seen)
        now = next
      }
    },
    200,
  )
  expect(steps).toBeGreaterThan(0)
})

test('the next changes are in order, each later than now, each kind at one instant (C24)', () => {
  const kinds = ['open', 'warning', 'due', 'close', 'missed']
  holds(askedClock(), (given) => {
    const clock = clockOf(given)
    if (clock.state === 'idle') return
    const { nextChanges } = clock
    const sorted = nextChanges.toSorted(
      (a, b) => a.at - b.at || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
    )
    expect(nextChanges).toEqual(sorted)
    for (const kind of kinds) {
      const instants = nextChanges.filter((change) => change.kind === kind).map(({ at }) => at)
      expect(new Set(instants).size).toBeLessThanOrEqual(1)
    }
    for (const { at } of nextChanges) expect(at).toBeGreaterThan(nowOf(given))
    if (clock.endedAt !== undefined) expect(nextChanges).toEqual([])
    // A pause that begins at the due time does not move it.
    const kept = clock.dueAt === nowOf(given) ? [{ at: clock.dueAt + 1, kind: 'missed' }] : []
    const others = nextChanges.filter(({ kind }) => kind !== 'open' && kind !== 'close')
    if (clock.isPaused) expect([[], kept]).toContainEqual(others)
  })
})
