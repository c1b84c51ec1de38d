/** C2: the time of a timeline outside the pauses. */
import { defineSchedule } from 'dueby'
import { describe, expect, test } from 'vitest'
import { openTimeOf } from '../../../src/timeline/open-time'
import { calendarTime, dueOn } from '../../../src/timeline/timeline'
import { without } from '../../../src/timeline/without'
import { hours, inZone } from '../../support/vocabulary'

const office = openTimeOf(defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } }))
const DATES = { Sun: '2024-01-07', Mon: '2024-01-08', Tue: '2024-01-09', Wed: '2024-01-10' }
const at = (text: string): number => {
  const [weekday, time] = text.split(' ') as [keyof typeof DATES, string]
  return inZone(`${weekday} ${DATES[weekday]} ${time}`, 'UTC').getTime()
}
const shown = (instant: number): Date => new Date(instant)

// An hour on Monday, and from Monday 16:00 to Tuesday 10:00, which is two hours of open time.
const PAUSES = [at('Mon 10:00'), at('Mon 11:00'), at('Mon 16:00'), at('Tue 10:00')]
const paused = without(office, PAUSES)

describe('open time outside two pauses', () => {
  test.each([
    ['Mon 09:00', 0],
    ['Mon 10:00', 1],
    ['Mon 10:30', 1],
    ['Mon 11:00', 1],
    ['Mon 12:00', 2],
    ['Mon 16:00', 6],
    ['Mon 16:30', 6],
    ['Tue 09:30', 6],
    ['Tue 10:00', 6],
    ['Tue 11:00', 7],
    ['Wed 10:00', 14],
  ])('from Monday 09:00 to %s it is %d hours', (to, expected) => {
    expect(paused.measure(at(to)) - paused.measure(at('Mon 09:00'))).toBe(hours(expected))
  })

  test.each([
    ['Mon 09:00', 1, 'Mon 10:00', 'Mon 11:00'],
    ['Mon 09:00', 1.5, 'Mon 11:30', 'Mon 11:30'],
    ['Mon 10:30', 1, 'Mon 12:00', 'Mon 12:00'],
    ['Mon 09:00', 6, 'Mon 16:00', 'Tue 10:00'],
    ['Mon 09:00', 7, 'Tue 11:00', 'Tue 11:00'],
    ['Tue 09:00', 1, 'Tue 11:00', 'Tue 11:00'],
    ['Sun 09:00', 1, 'Mon 10:00', 'Mon 11:00'],
    ['Wed 09:00', 1, 'Wed 10:00', 'Wed 10:00'],
  ])('%s and %d hours: reached at %s, and over at %s', (from, amount, earliest, latest) => {
    expect(shown(dueOn(paused, at(from), hours(amount)))).toEqual(shown(at(earliest)))
    expect(shown(paused.latest(paused.measure(at(from)) + hours(amount)))).toEqual(shown(at(latest)))
  })

  test('one millisecond more than what was left before a pause is after it', () => {
    expect(dueOn(paused, at('Mon 09:00'), hours(1) + 1)).toBe(at('Mon 11:00') + 1)
    expect(dueOn(paused, at('Mon 09:00'), hours(6) + 1)).toBe(at('Tue 10:00') + 1)
  })

  test.each([
    ['Mon 09:30', 'Mon 09:30'],
    ['Mon 10:00', 'Mon 10:00'],
    ['Mon 10:01', 'Mon 11:00'],
    ['Mon 11:00', 'Mon 11:00'],
    ['Mon 12:00', 'Mon 12:00'],
    ['Mon 16:00', 'Mon 16:00'],
    ['Mon 23:00', 'Tue 10:00'],
    ['Tue 12:00', 'Tue 12:00'],
  ])('%s is outside a pause from %s on', (instant, expected) => {
    expect(shown(paused.afterPause(at(instant)))).toEqual(shown(at(expected)))
  })
})

describe('the pauses as they were known', () => {
  // known at, open time from Monday 09:00 to Wednesday 09:00, and where a pause ends that an instant is inside of
  test.each([
    ['Mon 09:30', 16, 'Mon 10:15', 'Mon 10:15'],
    ['Mon 10:00', 16, 'Mon 10:15', 'Mon 10:15'],
    ['Mon 10:30', 15.5, 'Mon 10:15', 'Mon 10:30'],
    ['Mon 11:00', 15, 'Mon 10:15', 'Mon 11:00'],
    ['Mon 15:00', 15, 'Mon 16:30', 'Mon 16:30'],
    ['Mon 16:00', 15, 'Mon 10:15', 'Mon 11:00'],
    ['Mon 16:30', 14.5, 'Mon 16:15', 'Mon 16:30'],
    ['Tue 09:30', 13.5, 'Mon 23:00', 'Tue 09:30'],
    ['Tue 12:00', 13, 'Mon 23:00', 'Tue 10:00'],
  ])('on %s: %d hours, %s counts from %s on', (instant, expected, inside, ends) => {
    const known = paused.knownAt(at(instant))
    expect(known.measure(at('Wed 09:00')) - known.measure(at('Mon 09:00'))).toBe(hours(expected))
    expect(shown(known.afterPause(at(inside)))).toEqual(shown(at(ends)))
    expect(shown(dueOn(known, at('Mon 09:00'), hours(expected)))).toEqual(shown(at('Tue 17:00')))
    expect(shown(known.latest(known.measure(at('Wed 10:00'))))).toEqual(shown(at('Wed 10:00')))
  })

  test('can be queried again for an earlier time', () => {
    const known = paused.knownAt(at('Tue 09:00')).knownAt(at('Mon 10:30'))
    expect(known.measure(at('Mon 12:00')) - known.measure(at('Mon 09:00'))).toBe(hours(2.5))
    const none = known.knownAt(at('Mon 10:00'))
    expect(none.knownAt(at('Tue 12:00')).measure(at('Mon 12:00')) - none.measure(at('Mon 09:00'))).toBe(
      hours(3),
    )
  })
})

test('without pauses, the time is that of the timeline', () => {
  for (const timeline of [office, calendarTime]) {
    const same = without(timeline, [])
    const start = at('Mon 12:00')
    expect(same.measure(start)).toBe(timeline.measure(start))
    expect(same.afterPause(start)).toBe(start)
    expect(dueOn(same, start, hours(9))).toBe(dueOn(timeline, start, hours(9)))
    expect(same.latest(same.measure(start))).toBe(start)
    expect(same.knownAt(start).measure(start)).toBe(timeline.measure(start))
  }
})

test('calendar time outside pauses, and only in the supported range (T4)', () => {
  const paused = without(calendarTime, PAUSES)
  expect(shown(dueOn(paused, at('Mon 09:00'), hours(8)))).toEqual(shown(at('Tue 12:00')))
  expect(() => dueOn(paused, at('Mon 09:00'), hours(24 * 366 * 200))).toThrow(
    expect.objectContaining({ code: 'out-of-range' }),
  )
})
