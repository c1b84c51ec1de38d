import {
  businessTimeBetween,
  canonicalSchedule,
  checkSchedule,
  complement,
  type DateText,
  difference,
  equalSchedules,
  holidayDates,
  intersection,
  openIntervals,
  parseSchedule,
  type Schedule,
  union,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDateAt, type NaiveCalendar } from '../oracle/naive-schedule'
import { window } from '../support/arbitraries'
import { calendar } from '../support/calendars'
import { holds } from '../support/property'

const DAY = 86_400_000

interface Case {
  readonly given: NaiveCalendar
  readonly other: NaiveCalendar
  readonly focus: number
}

const cases: fc.Arbitrary<Case> = window.chain((near) =>
  fc.record({ given: calendar(near), other: calendar(near), focus: fc.constant(near.focus) }),
)

const intervalsNear = (focus: number, schedule: Schedule) => [
  ...openIntervals(focus - 30 * DAY, focus + 30 * DAY, schedule),
]

const datesNear = (focus: number, schedule: Schedule): string[] => {
  const date = localDateAt('UTC', focus)
  const [from, through] = [addDays(date, -400) as DateText, addDays(date, 400) as DateText]
  return holidayDates(from, through, schedule).map((each) => each.date)
}

describe('schedules with yearly entries, seasons and alternating weeks (S11 to S14)', () => {
  test('survive JSON, and have a canonical form with the same hours and holidays', () => {
    holds(
      cases,
      ({ given, focus }) => {
        const schedule = parseSchedule(given)
        const again = parseSchedule(JSON.parse(JSON.stringify(schedule)))
        expect(again).toEqual(schedule)
        const form = canonicalSchedule(schedule)
        const canonical = parseSchedule(form)
        expect(canonicalSchedule(canonical)).toEqual(form)
        expect(equalSchedules(schedule, canonical)).toBe(true)
        expect(intervalsNear(focus, canonical)).toEqual(intervalsNear(focus, schedule))
        expect(datesNear(focus, canonical)).toEqual(datesNear(focus, schedule))
      },
      80,
    )
  })

  test('are equal if their weeks take the same turns', () => {
    holds(
      cases,
      ({ given, focus }) => {
        const weeks = Array.isArray(given.weekly) ? given.weekly : [given.weekly]
        const { firstWeek = '2024-01-01' } = given
        // The hours of a season can be what keeps a night of special hours from those of the week.
        const withoutSeasons = { ...given, seasons: [] }
        fc.pre(checkSchedule(withoutSeasons).every(({ severity }) => severity !== 'error'))
        const plain = parseSchedule(withoutSeasons)
        // Twice the list, and begun a turn earlier or with its second week.
        const twice = parseSchedule({ ...given, weekly: [...weeks, ...weeks] })
        const turned = parseSchedule({
          ...withoutSeasons,
          weekly: [...weeks.slice(1), weeks[0]],
          firstWeek: addDays(firstWeek, 7 - 21 * 7 * weeks.length),
        })
        expect(equalSchedules(parseSchedule(given), twice)).toBe(true)
        expect(equalSchedules(plain, turned)).toBe(true)
        expect(intervalsNear(focus, turned)).toEqual(intervalsNear(focus, plain))
      },
      60,
    )
  })

  test('a ∪ b and a ∩ b have the open time of a and b, over years', () => {
    holds(
      cases,
      ({ given, other, focus }) => {
        const [a, b] = [parseSchedule(given), parseSchedule(other)]
        const [from, to] = [focus - 900 * DAY, focus + 900 * DAY]
        const open = (schedule: Schedule): number => businessTimeBetween(from, to, schedule)
        expect(open(union(a, b)) + open(intersection(a, b))).toBe(open(a) + open(b))
        expect(open(difference(a, b)) + open(intersection(a, b))).toBe(open(a))
        expect(open(complement(a)) + open(a)).toBe(to - from)
      },
      60,
    )
  })
})
