import { type CalendarDay, calendarDays, defineSchedule } from 'dueby'
import { expect, test } from 'vitest'
import { dayKind } from '../../../../src/page/document/day-kind'

const kinds = (days: readonly CalendarDay[]) => days.map((day) => dayKind(day, undefined))

test('the end of the night before does not make a date open, as it is part of the night in the table of the week', () => {
  const nights = defineSchedule({
    timeZone: 'Europe/London',
    weekly: { 'thu-fri': ['22:00-02:00'] },
    seasons: [
      {
        name: 'Summer',
        from: { month: 6, day: 1 },
        to: { month: 8, day: 31 },
        weekly: { fri: ['20:00-04:00'] },
      },
    ],
  })
  // Thursday to Sunday.
  expect(kinds(calendarDays('2024-01-11', '2024-01-14', nights))).toEqual([
    'open',
    'open',
    'closed',
    'closed',
  ])
  expect(kinds(calendarDays('2024-07-11', '2024-07-14', nights))).toEqual([
    'closed',
    'season',
    'closed',
    'closed',
  ])
})
