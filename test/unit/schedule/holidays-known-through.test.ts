import { defineSchedule, holidaysKnownThrough, intersection, type Schedule, succession, union } from 'dueby'
import { expect, test } from 'vitest'

const known = (holidaysThrough?: string): Schedule =>
  defineSchedule({
    timeZone: 'UTC',
    weekly: { 'mon-fri': ['09:00-17:00'] },
    ...(holidaysThrough !== undefined && { holidaysThrough }),
  } as never)

test.each([
  ['one whose list has ended', known('2023-06-30'), '2023-06-30'],
  ['one schedule', known('2024-06-30'), '2024-06-30'],
  ['one that does not say', known(), undefined],
  ['the earliest of several', union(known('2024-06-30'), known('2024-03-31'), known()), '2024-03-31'],
  ['nested ones', intersection(union(known('2024-06-30'), known()), known('2024-12-31')), '2024-06-30'],
  [
    'a version that is complete until the next one',
    succession({ schedule: known('2024-03-31') }, { from: '2024-04-01', schedule: known('2024-12-31') }),
    '2024-12-31',
  ],
  [
    'a version that is not',
    succession({ schedule: known('2024-03-30') }, { from: '2024-04-01', schedule: known('2024-12-31') }),
    '2024-03-30',
  ],
  [
    'a version of the past',
    succession({ schedule: known('2023-03-31') }, { from: '2023-12-01', schedule: known('2024-12-31') }),
    '2024-12-31',
  ],
])('%s', (_, schedule, expected) => {
  expect(holidaysKnownThrough('2024-01-01', schedule)).toBe(expected)
})
