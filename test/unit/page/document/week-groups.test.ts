import { calendarDays, defineSchedule, type Schedule, succession, union } from 'dueby'
import { describe, expect, test } from 'vitest'
import { datesOf, specialSpans } from '../../../../src/page/document/day-spans'
import { usualHours, weekGroups } from '../../../../src/page/document/week-groups'

const groups = (schedule: Schedule, from = '2024-01-01', through = '2024-12-31') => {
  const days = calendarDays(from as '2024-01-01', through as '2024-12-31', schedule)
  return weekGroups(days, schedule).map((group) => ({
    ...group,
    hours: usualHours(group).map((hours) =>
      hours.map((rows) => rows.map((row) => `${row.from}-${row.to}`).join(' ')).join(' or '),
    ),
    spans: datesOf(days, group.days).map(({ first, last }) => `${first} ${last}`),
  }))
}

describe('ordinary weeks', () => {
  test('one week; the day after a holiday does not count, and neither does the day of a clock change', () => {
    const night = defineSchedule({
      timeZone: 'Europe/Berlin',
      weekly: { 'sat-sun': ['22:00-06:00'] },
      holidays: [{ on: '2024-05-04' }],
    })
    const [group, ...others] = groups(night)
    expect(others).toEqual([])
    expect(group?.hours).toEqual(['00:00-06:00', '', '', '', '', '22:00-24:00', '00:00-06:00 22:00-24:00'])
  })

  test('a season is a group, and a holiday in it does not divide it', () => {
    const schedule = defineSchedule({
      timeZone: 'UTC',
      weekly: { 'mon-fri': ['09:00-17:00'] },
      seasons: [
        {
          name: 'Summer',
          from: { month: 7, day: 1 },
          to: { month: 8, day: 31 },
          weekly: { mon: ['08:00-14:00'] },
        },
      ],
      holidays: [{ on: '2024-07-15' }],
    })
    expect(groups(schedule).map(({ season, spans }) => [season, spans])).toEqual([
      [undefined, ['2024-01-01 2024-06-30', '2024-09-01 2024-12-31']],
      ['Summer', ['2024-07-01 2024-08-31']],
    ])
  })

  test('weeks that take turns are a group each, counted from the first week', () => {
    const schedule = defineSchedule({
      timeZone: 'UTC',
      weekly: [{ mon: ['09:00-17:00'] }, { tue: ['09:00-17:00'] }],
      firstWeek: '2024-01-10',
    })
    const found = groups(schedule).map(({ turn, days, hours }) => [
      turn?.index,
      days[0]?.date,
      hours[0],
      hours[1],
    ])
    expect(found).toEqual([
      [1, '2024-01-01', '', '09:00-17:00'],
      [0, '2024-01-08', '09:00-17:00', ''],
    ])
  })

  test('the versions of a succession', () => {
    const day = (rows: '09:00-17:00' | '10:00-18:00') =>
      defineSchedule({ timeZone: 'UTC', weekly: { mon: [rows] } })
    const schedule = succession(
      { schedule: day('09:00-17:00') },
      { from: '2024-07-01', schedule: day('10:00-18:00') },
    )
    expect(groups(schedule).map(({ from, hours }) => [from, hours[0]])).toEqual([
      [undefined, '09:00-17:00'],
      ['2024-07-01', '10:00-18:00'],
    ])
    // A version that is in force throughout needs no date.
    expect(groups(schedule, '2024-08-01').map(({ from }) => from)).toEqual([undefined])
  })

  test('hours of a combination that change with the clocks are alternatives', () => {
    const schedule = union(
      defineSchedule({ timeZone: 'Europe/London', weekly: { mon: ['09:00-17:00'] } }),
      defineSchedule({ timeZone: 'Asia/Tokyo', weekly: { mon: ['15:00-17:00'] } }),
    )
    expect(groups(schedule)[0]?.hours[0]).toBe('07:00-17:00 or 06:00-08:00 09:00-17:00')
  })
})

test('dates of one entry are one span, and other hours begin another', () => {
  const schedule = defineSchedule({
    timeZone: 'UTC',
    weekly: { 'mon-sun': ['09:00-17:00'] },
    holidays: [
      { name: 'Break', from: '2024-05-01', to: '2024-05-03' },
      { name: 'Break', on: '2024-05-06' },
    ],
    specialHours: [{ name: 'Break', on: '2024-05-03', hours: ['10:00-11:00'] }],
  })
  const days = calendarDays('2024-05-01', '2024-05-31', schedule)
  expect(specialSpans(days).map(({ first, last, day }) => [first, last, day.by])).toEqual([
    ['2024-05-01', '2024-05-02', 'holiday'],
    ['2024-05-03', '2024-05-03', 'special hours'],
    ['2024-05-06', '2024-05-06', 'holiday'],
  ])
})
