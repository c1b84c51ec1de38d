import { defineSchedule, type Schedule, succession } from 'dueby'
import { describe, expect, test } from 'vitest'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { localClockOf } from '../../../src/timeline/local-clock'
import { localTimeBreaks } from '../../../src/timeline/local-time-breaks'

const HOUR = 3_600_000
const inZone = (timeZone: string) => defineSchedule({ timeZone, weekly: { 'mon-fri': ['09:00-17:00'] } })
const LA = inZone('America/Los_Angeles')

function breaksIn(from: number, until: number, schedule: Schedule): number[] {
  const parsed = parsedScheduleOf(schedule)
  return localTimeBreaks(from, until, parsed, localClockOf(parsed)).sort((a, b) => a - b)
}

// Clocks in Los Angeles are set back from 02:00 to 01:00 at 09:00 UTC, and reach 02:00 again at 10:00 UTC.
const SET_BACK = Date.UTC(2024, 10, 3, 9)

test('a clock that is set back stops, and goes on when it reaches its latest time again', () => {
  expect(breaksIn(SET_BACK - 24 * HOUR, SET_BACK + 24 * HOUR, LA)).toEqual([SET_BACK, SET_BACK + HOUR - 1])
  expect(breaksIn(SET_BACK, SET_BACK + HOUR, LA)).toEqual([SET_BACK, SET_BACK + HOUR - 1])
  expect(breaksIn(SET_BACK + HOUR / 2, SET_BACK + 24 * HOUR, LA)).toEqual([SET_BACK + HOUR - 1])
  expect(breaksIn(SET_BACK - HOUR, SET_BACK, LA)).toEqual([])
  expect(breaksIn(SET_BACK, SET_BACK + HOUR - 1, LA)).toEqual([SET_BACK])
  expect(breaksIn(SET_BACK + 24 * HOUR, SET_BACK + 48 * HOUR, LA)).toEqual([])
})

test('a clock that is set forward jumps', () => {
  const change = Date.UTC(2024, 2, 10, 10)
  expect(breaksIn(change - 24 * HOUR, change + 24 * HOUR, LA)).toEqual([change])
})

test('a version brings the changes of its zone only while it is in force', () => {
  const [tokyo, moved] = [inZone('Asia/Tokyo'), Date.UTC(2024, 10, 3)]
  const away = succession({ schedule: LA }, { from: '2024-11-03', schedule: tokyo })
  const begins = moved - 9 * HOUR
  expect(breaksIn(moved - 48 * HOUR, moved + 48 * HOUR, away)).toEqual([begins])
  expect(breaksIn(begins, moved + 48 * HOUR, away)).toEqual([begins])
  expect(breaksIn(begins + 1, moved + 48 * HOUR, away)).toEqual([])
  // Los Angeles is set back before its version begins.
  const back = succession({ schedule: tokyo }, { from: '2024-11-05', schedule: LA })
  expect(breaksIn(SET_BACK - HOUR, SET_BACK + HOUR, back)).toEqual([])
})

describe('between two breaks, the latest local time advances or stays the same', () => {
  const tokyo = inZone('Asia/Tokyo')
  test.each<[string, Schedule, string]>([
    ['a clock set back', LA, '2024-11-03'],
    ['a clock set back over midnight', inZone('America/Havana'), '2023-11-05'],
    [
      'a version further west',
      succession({ schedule: tokyo }, { from: '2024-11-03', schedule: LA }),
      '2024-11-03',
    ],
    [
      'a version further east',
      succession({ schedule: LA }, { from: '2024-11-03', schedule: tokyo }),
      '2024-11-03',
    ],
    [
      'two versions',
      succession(
        { schedule: tokyo },
        { from: '2024-11-03', schedule: inZone('UTC') },
        { from: '2024-11-04', schedule: LA },
      ),
      '2024-11-03',
    ],
    [
      'versions within versions',
      succession(
        { schedule: succession({ schedule: LA }, { from: '2024-11-03', schedule: tokyo }) },
        { from: '2024-11-04', schedule: LA },
      ),
      '2024-11-04',
    ],
  ])('%s', (_, schedule, date) => {
    const [from, until] = [Date.parse(date) - 60 * HOUR, Date.parse(date) + 60 * HOUR]
    const clock = localClockOf(parsedScheduleOf(schedule))
    const starts = [...new Set([from, ...breaksIn(from, until, schedule), until])]
    for (const [i, start] of starts.slice(0, -1).entries()) {
      const last = (starts[i + 1] as number) - 1
      const growth = clock.latestAt(last) - clock.latestAt(start)
      expect([0, last - start]).toContain(growth)
      const middle = Math.floor((start + last) / 2)
      expect(clock.latestAt(middle) - clock.latestAt(start)).toBe(growth === 0 ? 0 : middle - start)
    }
  })
})
