import {
  calendarDays,
  type DateText,
  DuebyError,
  defineSchedule,
  type Schedule,
  succession,
  union,
} from 'dueby'
import { expect, test } from 'vitest'

const office = defineSchedule({
  timeZone: 'America/New_York',
  weekly: { 'mon-fri': ['09:00-17:00'] },
  holidays: [{ name: 'Christmas', on: '2024-12-25' }],
})
const night = defineSchedule({ timeZone: 'Europe/Berlin', weekly: { 'mon-sun': ['22:00-06:00'] } })

const shown = (date: DateText, schedule: Schedule): string =>
  calendarDays(date, date, schedule)
    .flatMap(({ hours }) => hours.map(({ from, to }) => `${from}-${to}`))
    .join(' ')

function issueOf(call: () => unknown): string | undefined {
  try {
    call()
  } catch (error) {
    if (error instanceof DuebyError) return error.issues.map(({ code, path }) => `${code} at ${path}`).join()
  }
  return undefined
}

test('skipped time belongs to the hours around it, and repeated time is listed once', () => {
  expect(shown('2024-03-31', night)).toBe('00:00-06:00 22:00-24:00')
  expect(shown('2024-10-27', night)).toBe('00:00-06:00 22:00-24:00')
  // Beirut goes from 24:00 to 01:00, and Samoa skipped a date.
  const beirut = defineSchedule({ ...night, timeZone: 'Asia/Beirut' })
  expect(shown('2023-03-30', beirut)).toBe('00:00-06:00 22:00-24:00')
  const apia = defineSchedule({ timeZone: 'Pacific/Apia', weekly: { 'mon-sun': ['00:00-24:00'] } })
  expect(calendarDays('2011-12-29', '2011-12-31', apia).map(({ hours }) => hours.length)).toEqual([1, 0, 1])
})

test('a combination has its own hours and the names of holidays; a version decides its own dates', () => {
  const both = union(office, night)
  expect(calendarDays('2024-12-25', '2024-12-25', both)).toEqual([
    {
      date: '2024-12-25',
      by: 'combined',
      name: 'Christmas',
      // In New York, nights in Berlin are from 16:00 to 24:00.
      hours: [{ from: '16:00', to: '24:00' }],
      isBusinessDay: true,
    },
  ])
  const moved = succession({ schedule: office }, { from: '2024-12-26', schedule: night })
  expect(calendarDays('2024-12-25', '2024-12-26', moved).map(({ by }) => by)).toEqual(['holiday', 'week'])
  const late = succession({ from: '2024-12-26', schedule: office })
  expect(calendarDays('2024-12-25', '2024-12-25', late)).toEqual([
    { date: '2024-12-25', by: 'combined', hours: [], isBusinessDay: false },
  ])
})

test('the whole supported range can be asked, at most 3,660 dates at a time', () => {
  expect(calendarDays('1972-01-08', '1972-01-10', office).map(({ hours }) => hours.length)).toEqual([0, 0, 1])
  expect(calendarDays('2199-12-31', '2199-12-31', office)).toHaveLength(1)
  expect(calendarDays('2020-01-01', '2030-01-07', office)).toHaveLength(3660)
  expect(issueOf(() => calendarDays('2020-01-01', '2030-01-08', office))).toBe('too-large at through')
  expect(issueOf(() => calendarDays('2020-01-02', '2020-01-01', office))).toBe('reversed-range at through')
})
