import { businessDaysTable, parseSchedule } from 'dueby'
import { expect, test } from 'vitest'

test('has a row for each local date of the years, with its business day and what decides it', () => {
  const schedule = parseSchedule({
    timeZone: 'America/New_York',
    weekly: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] },
    holidays: [{ name: "New Year's Day", on: '2024-01-01' }],
    specialHours: [{ on: '2024-12-31', hours: ['10:00-14:00'] }],
  })
  const days = [...businessDaysTable(schedule, { from: 2024, through: 2025 }).days]
  // The years are those of UTC, so they begin on a local date of the year before.
  expect(days).toHaveLength(1 + 366 + 365)
  expect(days[0]).toMatchObject({ day: '2023-12-31', is_business_day: false, business_days_before: 0 })
  expect(days.slice(1, 3)).toEqual([
    {
      day: '2024-01-01',
      from_ms: Date.parse('2024-01-01T00:00-05:00'),
      until_ms: Date.parse('2024-01-02T00:00-05:00'),
      is_business_day: false,
      business_days_before: 0,
      opens_ms: null,
      closes_ms: null,
      decided_by: 'holiday',
      name: "New Year's Day",
    },
    {
      day: '2024-01-02',
      from_ms: Date.parse('2024-01-02T00:00-05:00'),
      until_ms: Date.parse('2024-01-03T00:00-05:00'),
      is_business_day: true,
      business_days_before: 0,
      opens_ms: Date.parse('2024-01-02T09:00-05:00'),
      closes_ms: Date.parse('2024-01-02T17:00-05:00'),
      decided_by: 'week',
      name: null,
    },
  ])
  expect(days[366]).toMatchObject({
    day: '2024-12-31',
    decided_by: 'special hours',
    business_days_before: 260,
  })
  expect(days.at(-1)).toMatchObject({ day: '2025-12-31', business_days_before: 521 })
})

test('ends with the supported range', () => {
  const schedule = parseSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })
  const first = [...businessDaysTable(schedule, { from: 1972, through: 1972 }).days][0]
  expect(first).toMatchObject({ day: '1972-01-08', business_days_before: 0 })
  const last = [...businessDaysTable(schedule, { from: 2199, through: 2199 }).days].at(-1)
  expect(last).toMatchObject({ day: '2199-12-31', business_days_before: 364 })
})
