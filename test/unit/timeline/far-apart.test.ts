import { defineSchedule, parseSchedule, type Schedule, type ScheduleInput } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { businessDayOf, ordinalThrough } from '../../../src/timeline/business-days'
import { type OpenTime, openTimeOf } from '../../../src/timeline/open-time'
import { schedule, window } from '../../support/arbitraries'
import { holds } from '../../support/property'

const DAY = 86_400_000
const FIRST = Date.UTC(1973, 0, 1)
const LAST = Date.UTC(2199, 11, 1)

const fresh = (given: Schedule): OpenTime => openTimeOf(parseSchedule(JSON.parse(JSON.stringify(given))))

/** The open time of a schedule, with all years in one run. */
function whole(given: Schedule): OpenTime {
  const time = fresh(given)
  time.years.grown('earlier', Number.POSITIVE_INFINITY)
  time.years.grown('later', Number.POSITIVE_INFINITY)
  return time
}

/** The answer, or the code of the error. */
function outcome(ask: () => number): unknown {
  try {
    return ask()
  } catch (error) {
    return (error as { code?: unknown }).code
  }
}

describe('years that are far apart', () => {
  const instant = fc
    .integer({ min: FIRST / 3_600_000, max: LAST / 3_600_000 })
    .map((hour) => hour * 3_600_000)
  const question = fc.record({
    from: instant,
    to: instant,
    amount: fc.oneof(fc.integer({ min: -90_000, max: 90_000 }), fc.integer({ min: -20, max: 20 })),
  })
  const cases = window.chain((near) =>
    fc.record({ given: schedule(near), questions: fc.array(question, { minLength: 1, maxLength: 6 }) }),
  )

  test('give the same answers as if all years between them were compiled', () => {
    let [tried, separate] = [0, 0]
    holds(
      cases,
      ({ given, questions }) => {
        const calendar = defineSchedule(given as ScheduleInput)
        const [few, all] = [fresh(calendar), whole(calendar)]
        for (const { from, to, amount } of questions) {
          const answers = [few, all].map((time) => {
            const start = time.measure(from)
            const ordinal = ordinalThrough(Math.floor(from / DAY), time)
            return [
              time.measure(to) - start,
              time.isOpenAt(from),
              outcome(() => time.earliest(start + amount * 3_600_000)),
              outcome(() => time.latest(start + amount * 3_600_000)),
              ordinalThrough(Math.floor(to / DAY), time) - ordinal,
              outcome(() => businessDayOf(ordinal + amount, time).opening),
              outcome(() => businessDayOf(ordinal + amount, time).closing),
            ]
          })
          expect(answers[0]).toEqual(answers[1])
        }
        tried++
        if (few.years.count() < 200) separate++
      },
      60,
    )
    expect(separate).toBeGreaterThan(tried / 20 - 1)
  })

  test('take little memory: two requests two centuries apart, and a target of two centuries, compile few years', () => {
    const time = fresh(defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } }))
    const start = time.measure(Date.UTC(1973, 5, 1))
    const end = time.measure(Date.UTC(2198, 5, 1))
    // Computed by hand: 82,180 days, of which 5 in 7 are open for 8 hours.
    expect((end - start) / 3_600_000).toBe(8 * ((82_180 / 7) * 5))
    expect(time.years.count()).toBe(2)
    expect(time.earliest(end)).toBe(Date.UTC(2198, 4, 31, 17))
    expect(time.latest(start + 8 * 3_600_000 * 5 * 52 * 100)).toBeGreaterThan(Date.UTC(2070, 0))
    expect(time.years.count()).toBeLessThan(15)
    expect(ordinalThrough(Date.UTC(2198, 5, 1) / DAY, time)).toBe(
      ordinalThrough(Date.UTC(1973, 5, 1) / DAY, time) + (82_180 / 7) * 5,
    )
    expect(time.businessDays?.count()).toBe(2)
  })
})
