/** Laws of one clock of a ticket, on random policies and histories. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextClosing, nextOpening } from '../oracle/naive-schedule'
import { instantOf, type NaiveEvent, scheduleOf } from '../oracle/naive-ticket'
import {
  askedClock,
  clockOf,
  inserted,
  knownEvents,
  nowOf,
  placeOf,
  placePick,
  withoutPositions,
} from '../support/asked-clock'
import { shown, statusOf } from '../support/clock-status'
import { holds } from '../support/property'

const MINUTE = 60_000

const text = (at: number): string => new Date(at).toISOString()

test('events after `now` do not matter (C7)', () => {
  holds(askedClock(), (given) => {
    expect(clockOf(given, { events: knownEvents(given) })).toEqual(clockOf(given))
  })
})

describe('a pause that changes nothing', () => {
  test('has no length, or splits another one (C15)', () => {
    holds(fc.record({ given: askedClock(), pick: placePick }), ({ given, pick }) => {
      const place = placeOf(given.events, pick)
      if (place.isResolved || place.isCancelled) return
      const at = text(place.at)
      const paused: NaiveEvent = { at, type: 'paused', ...place.pause }
      const resumed: NaiveEvent = { at, type: 'resumed' }
      const news = place.pause ? [resumed, paused] : [paused, resumed]
      expect(withoutPositions(clockOf(given, { events: inserted(given.events, place, news) }))).toEqual(
        withoutPositions(clockOf(given)),
      )
    })
  })

  test('lies where the target does not count, and does not cover the due instant (C15)', () => {
    const calm = askedClock({
      exceptions: 'none',
      without: ['priority-changed', 'tier-changed', 'due-agreed'],
    })
    let tried = 0
    let all = 0
    holds(
      fc.record({ given: calm, pick: placePick, length: fc.integer({ min: 1, max: 2000 }) }),
      ({ given, pick, length }) => {
        all += 1
        const place = placeOf(given.events, pick)
        const [received] = given.events
        if (received?.type !== 'received' || place.pause || place.isResolved || place.isCancelled) return
        const schedule = scheduleOf(given.policy, received.tier)
        const from = nextClosing(schedule, place.at, 20_000)
        const opening = from && nextOpening(schedule, from, 20_000)
        if (from === undefined || opening === undefined) return
        const to = Math.min(from + length * MINUTE, opening)
        if (to > place.until) return
        const now = Math.max(nowOf(given), to)
        const clock = clockOf(given, { now })
        if (clock.state === 'idle' || !clock.target.includes('business')) return
        if (from < clock.dueAt && clock.dueAt < to) return
        tried += 1
        const events = inserted(given.events, place, [
          { at: text(from), type: 'paused', reason: 'customer' },
          { at: text(to), type: 'resumed' },
        ])
        expect(withoutPositions(clockOf(given, { events, now }))).toEqual(withoutPositions(clock))
      },
      400,
    )
    expect(tried).toBeGreaterThan(all / 40)
  })
})

test('elapsed and remaining add up to the total, and only a missed clock has negative time left (C14)', () => {
  holds(
    askedClock(),
    (given) => {
      const clock = clockOf(given)
      if (clock.state === 'idle') return
      expect(clock.elapsedMs + clock.remainingMs).toBe(clock.totalMs)
      if (clock.remainingMs < 0) expect(clock.outcome).toBe('missed')
    },
    300,
  )
})

test('a running clock is on time at its due instant, and missed one millisecond later (P5)', () => {
  holds(askedClock(), (given) => {
    const events = knownEvents(given)
    const clock = clockOf(given, { events })
    if (clock.state !== 'running') return
    expect(clockOf(given, { events, now: clock.dueAt })).toMatchObject({
      state: 'running',
      dueAt: clock.dueAt,
    })
    expect(clockOf(given, { events, now: clock.dueAt + 1 })).toMatchObject({
      state: 'missed',
      dueAt: clock.dueAt,
    })
  })
})

test('an event that ends a cycle changes neither its due time then nor later (C17)', () => {
  const endings = fc.constantFrom('responded', 'updated', 'resolved', 'cancelled')
  holds(
    fc.record({ given: askedClock(), type: endings, later: fc.integer({ min: 0, max: 3000 }) }),
    ({ given, type, later }) => {
      const events = knownEvents(given)
      const before = clockOf(given, { events })
      if (before.state === 'idle' || before.endedAt !== undefined) return
      const ended = [...events, { at: given.options.now, id: 'end', type } as const]
      for (const now of [nowOf(given), nowOf(given) + later * MINUTE]) {
        const cycle = clockOf(given, { events: ended, now }).cycles[before.cycle - 1]
        // Not every one of these events ends a cycle of every metric.
        if (cycle?.endedAt !== undefined) expect(cycle.dueAt).toBe(before.dueAt)
      }
    },
  )
})

test('an ended cycle is frozen (C11)', () => {
  holds(
    fc.record({ given: askedClock(), later: fc.integer({ min: 1, max: 20_000 }) }),
    ({ given, later }) => {
      const events = knownEvents(given)
      const clock = clockOf(given, { events })
      if (clock.state === 'idle' || clock.endedAt === undefined) return
      expect(clockOf(given, { events, now: nowOf(given) + later * MINUTE })).toEqual(clock)
    },
  )
})

test('a clock is never due while it is paused (C15)', () => {
  holds(
    fc.record({ given: askedClock(), later: fc.integer({ min: 1, max: 20_000 }) }),
    ({ given, later }) => {
      const events = knownEvents(given)
      const clock = clockOf(given, { events })
      if (clock.state !== 'paused') return
      // A pause that begins at the due instant changes nothing.
      const began = events.findLast(({ type }) => type === 'paused')?.at
      if (began !== undefined && instantOf(began) === clock.dueAt) return
      const now = nowOf(given) + later * MINUTE
      const still = clockOf(given, { events, now })
      expect(still.state).toBe('paused')
      if (still.state === 'paused') expect(still.dueAt).toBeGreaterThanOrEqual(now)
    },
  )
})

test('reading a valid history leniently gives the same clock (C9)', () => {
  holds(askedClock(), ({ metric, ...given }) => {
    const lenient = statusOf(metric, given, { history: 'lenient' })
    expect(lenient.skipped).toEqual([])
    expect(shown(lenient)).toEqual(shown(statusOf(metric, given)))
  })
})

test('lenient reading puts the events in order (C9)', () => {
  holds(fc.record({ given: askedClock(), rotate: fc.nat({ max: 20 }) }), ({ given, rotate }) => {
    const { metric, events } = given
    const instants = events.map(({ at }) => instantOf(at))
    // Equal instants keep the order of the list, so they must not be moved.
    if (new Set(instants).size < events.length) return
    const at = rotate % events.length
    const moved = [...events.slice(at), ...events.slice(0, at)]
    const lenient = statusOf(metric, { ...given, events: moved }, { history: 'lenient' })
    expect(withoutPositions(shown(lenient))).toEqual(withoutPositions(clockOf(given)))
  })
})
