/** Laws about changes of priority and tier, longer pauses, later starts, and events at one instant. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ChangeRule,
  instantOf,
  type NaiveClockPolicy,
  type NaiveEvent,
  type NaiveTargetsByMetric,
} from '../oracle/naive-ticket'
import {
  type AskedClock,
  askedClock,
  clockOf,
  inserted,
  nowOf,
  placeOf,
  placePick,
  withoutPositions,
} from '../support/asked-clock'
import { holds } from '../support/property'

const MINUTE = 60_000
const RULES: readonly ChangeRule[] = ['from receipt', 'from change', 'carry', 'keep earlier']
const CHANGES = ['priority-changed', 'tier-changed'] as const

const text = (at: number): string => new Date(at).toISOString()

const isChange = ({ type }: NaiveEvent): boolean => type === 'priority-changed' || type === 'tier-changed'

/** The policy with every target put on one timeline: calendar time, or the business time of one schedule. */
function onOneTimeline(policy: NaiveClockPolicy, isCalendar: boolean): NaiveClockPolicy {
  const { tierSchedules: _, exceptions: __, ...rest } = policy
  const changed = (given: string): string => {
    if (given === 'no target') return isCalendar ? '5 hours' : '5 business hours'
    if (isCalendar) return given.includes('day') ? '26 hours' : given.replace('business ', '')
    return given.replace(/^([\d.]+) (hour|minute)/, '$1 business $2')
  }
  const targets = JSON.parse(JSON.stringify(policy.targets), (_key, value) =>
    typeof value === 'string' ? changed(value) : value,
  ) as NaiveTargetsByMetric & NaiveClockPolicy['targets']
  return { ...rest, targets }
}

describe('the rules for changes (C18)', () => {
  test('agree as long as nothing changes', () => {
    holds(askedClock({ without: CHANGES }), (given) => {
      const [first, ...others] = RULES.map((onChange) => clockOf(given, { rules: { onChange } }))
      for (const other of others) expect(other).toEqual(first)
    })
  })

  test('a change to the same cell changes nothing', () => {
    holds(
      fc.record({ given: askedClock(), pick: placePick, onChange: fc.constantFrom(...RULES) }),
      ({ given, pick, onChange }) => {
        const place = placeOf(given.events, pick)
        if (place.isCancelled) return
        let [tier, priority] = ['', '']
        for (const event of given.events.slice(0, place.index)) {
          if ('tier' in event) tier = event.tier
          if ('priority' in event) priority = event.priority
        }
        const at = text(place.at)
        const events = inserted(given.events, place, [
          { at, type: 'tier-changed', tier },
          { at, type: 'priority-changed', priority },
        ])
        expect(withoutPositions(clockOf(given, { events, rules: { onChange } }))).toEqual(
          withoutPositions(clockOf(given, { rules: { onChange } })),
        )
      },
    )
  })

  test("'carry' is 'from receipt' on one timeline as long as something is left", () => {
    let compared = 0
    let all = 0
    holds(
      fc.record({
        given: askedClock({ exceptions: 'none', without: ['due-agreed', 'reopened'] }),
        isCalendar: fc.boolean(),
      }),
      ({ given: { policy, ...rest }, isCalendar }) => {
        all += 1
        const given: AskedClock = { ...rest, policy: onOneTimeline(policy, isCalendar) }
        const receipt = { onChange: 'from receipt' } as const
        const isSpent = given.events.some((event, index) => {
          if (!isChange(event)) return false
          const events = given.events.slice(0, index + 1)
          const then = clockOf(given, { events, now: instantOf(event.at), rules: receipt })
          return then.state !== 'idle' && then.remainingMs <= 0
        })
        const clock = clockOf(given, { rules: receipt })
        if (isSpent || clock.state === 'idle') return
        if (clock.replaced.length > 0) compared += 1
        const { state, dueAt, elapsedMs, remainingMs, totalMs, percent, originalDueAt } = clock
        expect(clockOf(given, { rules: { onChange: 'carry' } })).toMatchObject({
          state,
          dueAt,
          elapsedMs,
          remainingMs,
          totalMs,
          percent,
          originalDueAt,
        })
      },
      300,
    )
    expect(compared).toBeGreaterThan(all / 20)
  })

  test("'keep earlier' is never due later than 'from receipt'", () => {
    holds(
      askedClock(),
      (given) => {
        const kept = clockOf(given, { rules: { onChange: 'keep earlier' } })
        const clock = clockOf(given, { rules: { onChange: 'from receipt' } })
        expect(kept.state === 'idle').toBe(clock.state === 'idle')
        if (kept.state === 'idle' || clock.state === 'idle') return
        expect(kept.dueAt).toBeLessThanOrEqual(clock.dueAt)
      },
      300,
    )
  })
})

test('a longer pause never gives an earlier due time', () => {
  let compared = 0
  let all = 0
  holds(
    fc.record({ given: askedClock(), pick: fc.nat({ max: 5 }), minutes: fc.integer({ min: 1, max: 3000 }) }),
    ({ given, pick, minutes }) => {
      all += 1
      const ends = given.events.flatMap(({ type }, index) => (type === 'resumed' ? [index] : []))
      const index = ends[pick % ends.length]
      const resumed = index === undefined ? undefined : given.events[index]
      if (index === undefined || !resumed) return
      const next = given.events[index + 1]
      const at = Math.min(
        instantOf(resumed.at) + minutes * MINUTE,
        next ? instantOf(next.at) : Number.POSITIVE_INFINITY,
      )
      // With its id it stays apart from another one at that instant.
      const events = given.events.with(index, { ...resumed, at: text(at), id: 'longer' })
      const [longer, clock] = [clockOf(given, { events }), clockOf(given)]
      if (longer.state === 'idle' || clock.state === 'idle') return
      compared += 1
      expect(longer.dueAt).toBeGreaterThanOrEqual(clock.dueAt)
    },
    300,
  )
  expect(compared).toBeGreaterThan(all / 20)
})

test('without pauses a later start never gives an earlier due time, but for `received` exceptions (P4)', () => {
  holds(
    fc.record({
      given: askedClock({ exceptions: 'waiting only' }),
      minutes: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 10_000 })),
    }),
    ({ given, minutes }) => {
      const [received] = given.events
      if (received?.type !== 'received') return
      const { metric } = given
      const { tier, priority } = received
      const openedBy = metric === 'firstResponse' || metric === 'resolution' ? 'customer' : 'agent'
      const clockFrom = (start: number) => {
        const at = text(start)
        const events: NaiveEvent[] = [
          { at, type: 'received', tier, priority, openedBy },
          ...(metric === 'nextResponse' ? [{ at, type: 'customer-replied' } as const] : []),
        ]
        return clockOf(given, { events, now: start })
      }
      const start = instantOf(received.at)
      const [earlier, later] = [clockFrom(start), clockFrom(start + minutes * MINUTE)]
      if (earlier.state === 'idle' || later.state === 'idle') return
      expect(later.dueAt).toBeGreaterThanOrEqual(earlier.dueAt)
    },
    300,
  )
})

describe('events at one instant that commute', () => {
  const pairs = fc.constantFrom<readonly ('noted' | 'exempted' | 'exempted all' | 'change')[]>(
    ['noted', 'exempted'],
    ['noted', 'change'],
    ['exempted', 'change'],
    ['exempted all', 'change'],
    ['exempted', 'exempted all'],
    ['change'],
  )

  test('notes, exemptions, and a change of tier with one of priority', () => {
    holds(
      fc.record({
        // A change to a cell without a target makes a later agreement impossible (C9).
        given: askedClock({ without: ['cancelled', 'due-agreed'] }),
        pick: placePick,
        pair: pairs,
        tier: fc.constantFrom('standard', 'premium'),
        priority: fc.constantFrom('P1', 'P2', 'P3'),
        onChange: fc.constantFrom(...RULES),
      }),
      ({ given, pick, pair, tier, priority, onChange }) => {
        const place = placeOf(given.events, pick)
        const at = text(place.at)
        const news = pair.flatMap((type): NaiveEvent[] => {
          if (type === 'noted') return [{ at, type, what: 'merged' }]
          if (type === 'exempted all') return [{ at, type: 'exempted', reason: 'outage' }]
          if (type === 'exempted') return [{ at, type, reason: 'outage', metric: given.metric }]
          return [
            { at, type: 'tier-changed', tier },
            { at, type: 'priority-changed', priority },
          ]
        })
        const [forth, back] = [news, news.toReversed()].map((ordered) => {
          const events = inserted(given.events, place, ordered)
          return withoutPositions(clockOf(given, { events, rules: { onChange } }))
        })
        expect(forth).toEqual(back)
      },
      400,
    )
  })

  test('a note moves no clock (C8)', () => {
    holds(fc.record({ given: askedClock(), pick: placePick }), ({ given, pick }) => {
      const place = placeOf(given.events, pick)
      const events = inserted(given.events, place, [
        { at: text(place.at), type: 'noted', what: 'automatic reply' },
      ])
      expect(withoutPositions(clockOf(given, { events }))).toEqual(withoutPositions(clockOf(given)))
    })
  })
})

test('asking again gives the same clock', () => {
  holds(askedClock(), (given) => {
    const clock = clockOf(given)
    clockOf(given, { now: nowOf(given) + 1 })
    expect(clockOf(given)).toEqual(clock)
  })
})
