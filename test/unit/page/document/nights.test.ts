import { type CalendarDay, calendarDays, type DateText, type DayHours, defineSchedule } from 'dueby'
import { expect, test } from 'vitest'
import { withNights } from '../../../../src/page/document/nights'

const dates = (text: string): CalendarDay[] =>
  text.split('|').map((day, index) => ({
    date: `2024-01-0${index + 1}` as DateText,
    by: 'week',
    hours: day
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((row) => {
        const [from, to] = row.split('-')
        return { from, to } as DayHours
      }),
    isBusinessDay: true,
  }))
const shown = (days: readonly CalendarDay[]): string =>
  days.map(({ hours }) => hours.map(({ from, to }) => `${from}-${to}`).join(' ')).join('|')

test.each([
  ['a night belongs to the date on which it begins', '22:00-24:00|00:00-06:00||', '22:00-06:00|||'],
  ['nights in a row', '22:00-24:00|00:00-06:00 22:00-24:00|00:00-06:00', '22:00-06:00|22:00-06:00|'],
  [
    'a night beside hours of the day',
    '09:00-12:00 22:00-24:00|00:00-06:00 09:00-12:00|',
    '09:00-12:00 22:00-06:00|09:00-12:00|',
  ],
  ['a night of 24 hours', '10:00-24:00|00:00-10:00', '10:00-10:00|'],
  ['more than 24 hours stay', '10:00-24:00|00:00-12:00', '10:00-24:00|00:00-12:00'],
  ['dates around the clock stay', '00:00-24:00|00:00-24:00|', '00:00-24:00|00:00-24:00|'],
  ['an evening before a whole date stays', '18:00-24:00|00:00-24:00|', '18:00-24:00|00:00-24:00|'],
  ['an evening before a closed date stays', '18:00-24:00||', '18:00-24:00||'],
  ['the end of a night that is not there stays', '00:00-06:00|', '00:00-06:00|'],
])('%s', (_, given, expected) => {
  expect(shown(withNights(dates(given)))).toBe(expected)
})

test('a night of special hours, and one from a season into the week', () => {
  const schedule = defineSchedule({
    timeZone: 'Europe/Berlin',
    weekly: { 'mon-fri': ['09:00-17:00'] },
    seasons: [
      {
        name: 'Summer',
        from: { month: 6, day: 1 },
        to: { month: 8, day: 30 },
        weekly: { fri: ['20:00-04:00'] },
      },
    ],
    specialHours: [{ name: 'Eve', on: '2024-12-24', hours: ['22:00-02:00'] }],
  })
  const days = (from: DateText, through: DateText) => shown(withNights(calendarDays(from, through, schedule)))
  expect(days('2024-12-24', '2024-12-25')).toBe('22:00-02:00|09:00-17:00')
  expect(days('2024-08-30', '2024-08-31')).toBe('20:00-04:00|')
})
