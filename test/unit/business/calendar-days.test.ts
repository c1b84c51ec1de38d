import { calendarDays, type DateText, defineSchedule, type Schedule, succession, union } from 'dueby'
import { expect, test } from 'vitest'
import { codesWithPaths, issuesOf } from '../../support/issues'

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

test('skipped time belongs to the hours around it, and repeated time is listed once', () => {
  expect(shown('2024-03-31', night)).toBe('00:00-06:00 22:00-24:00')
  expect(shown('2024-10-27', night)).toBe('00:00-06:00 22:00-24:00')
  // Beirut goes from 24:00 to 01:00, and Samoa skipped a date.
  const beirut = defineSchedule({ ...night, timeZone: 'Asia/Beirut' })
  expect(shown('2023-03-30', beirut)).toBe('00:00-06:00 22:00-24:00')
  const apia = defineSchedule({ timeZone: 'Pacific/Apia', weekly: { 'mon-sun': ['00:00-24:00'] } })
  expect(calendarDays('2011-12-29', '2011-12-31', apia).map(({ hours }) => hours.length)).toEqual([1, 0, 1])
})

test('a gap is open only if the hours continue across it', () => {
  const berlin = (hours: '00:00-02:00' | '02:30-06:00' | '01:00-03:00'): Schedule =>
    defineSchedule({ timeZone: 'Europe/Berlin', weekly: { sun: [hours] } })
  // The clock goes from 02:00 to 03:00.
  expect(shown('2024-03-31', berlin('00:00-02:00'))).toBe('00:00-02:00')
  expect(shown('2024-03-31', berlin('02:30-06:00'))).toBe('03:00-06:00')
  expect(shown('2024-03-31', berlin('01:00-03:00'))).toBe('01:00-02:00')
})

test('a gap at the end of a date belongs to the hours around it', () => {
  // On Saturday the clock goes from 23:00 to 24:00.
  const nuuk = (hours: '00:00-24:00' | '22:00-06:00' | '20:00-23:00'): Schedule =>
    defineSchedule({ timeZone: 'America/Nuuk', weekly: { 'mon-sun': [hours] } })
  expect(shown('2024-03-30', nuuk('00:00-24:00'))).toBe('00:00-24:00')
  expect(shown('2024-03-30', nuuk('22:00-06:00'))).toBe('00:00-06:00 22:00-24:00')
  expect(shown('2024-03-30', nuuk('20:00-23:00'))).toBe('20:00-23:00')
})

test('a succession shows the hours on the clock of the version in force', () => {
  const tokyo = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: { 'mon-sun': ['10:00-12:00'] } })
  const honolulu = defineSchedule({ timeZone: 'Pacific/Honolulu', weekly: { 'mon-sun': ['14:00-16:00'] } })
  const dates = (schedule: Schedule) =>
    calendarDays('2024-03-02', '2024-03-07', schedule).map(({ date, hours }) => [
      date.slice(-2),
      ...hours.map(({ from, to }) => `${from}-${to}`),
    ])
  // Tokyo is in force until the 5th begins in Honolulu, which is at 19:00 on the 5th in Tokyo.
  expect(dates(succession({ schedule: tokyo }, { from: '2024-03-05', schedule: honolulu }))).toEqual([
    ['02', '10:00-12:00'],
    ['03', '10:00-12:00'],
    ['04', '10:00-12:00'],
    ['05', '10:00-12:00', '14:00-16:00'],
    ['06', '14:00-16:00'],
    ['07', '14:00-16:00'],
  ])
  // The 5th begins in Tokyo at 05:00 on the 4th in Honolulu.
  expect(dates(succession({ schedule: honolulu }, { from: '2024-03-05', schedule: tokyo }))).toEqual([
    ['02', '14:00-16:00'],
    ['03', '14:00-16:00'],
    ['04'],
    ['05', '10:00-12:00'],
    ['06', '10:00-12:00'],
    ['07', '10:00-12:00'],
  ])
})

test('a succession that is always open has whole dates, also where a date is shown twice or not at all', () => {
  const always = (timeZone: string) => defineSchedule({ timeZone, weekly: { 'mon-sun': ['00:00-24:00'] } })
  const [tokyo, honolulu] = [always('Asia/Tokyo'), always('Pacific/Honolulu')]
  const east = succession({ schedule: honolulu }, { from: '2024-03-05', schedule: tokyo })
  // At 05:00 on the 4th in Honolulu, the 5th begins in Tokyo.
  expect(shown('2024-03-04', east)).toBe('00:00-24:00')
  expect(shown('2024-03-05', east)).toBe('00:00-24:00')
  const west = succession({ schedule: tokyo }, { from: '2024-03-05', schedule: honolulu })
  expect(shown('2024-03-04', west)).toBe('00:00-24:00')
  expect(shown('2024-03-05', west)).toBe('00:00-24:00')
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
  expect(calendarDays('2024-12-24', '2024-12-24', both)[0]).not.toHaveProperty('name')
  const moved = succession({ schedule: office }, { from: '2024-12-26', schedule: night })
  expect(calendarDays('2024-12-25', '2024-12-26', moved).map(({ by }) => by)).toEqual(['holiday', 'week'])
  const late = succession({ from: '2024-12-26', schedule: office })
  expect(calendarDays('2024-12-25', '2024-12-25', late)).toEqual([
    { date: '2024-12-25', by: 'combined', hours: [], isBusinessDay: false },
  ])
})

test('the whole supported range can be listed, at most 3,660 dates at a time', () => {
  expect(calendarDays('1972-01-08', '1972-01-10', office).map(({ hours }) => hours.length)).toEqual([0, 0, 1])
  expect(calendarDays('2199-12-31', '2199-12-31', office)).toHaveLength(1)
  expect(calendarDays('2020-01-01', '2030-01-07', office)).toHaveLength(3660)
  expect(codesWithPaths(issuesOf(() => calendarDays('2020-01-01', '2030-01-08', office)))).toEqual([
    'too-large through',
  ])
  expect(codesWithPaths(issuesOf(() => calendarDays('2020-01-02', '2020-01-01', office)))).toEqual([
    'reversed-range through',
  ])
})
