import { defineSchedule, difference, succession, union, whoseHours } from 'dueby'
import { expect, test } from 'vitest'

const nights = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['20:00-04:00'] } })
const days = defineSchedule({ name: 'Days', timeZone: 'UTC', weekly: { 'mon-sun': ['04:00-20:00'] } })
const always = defineSchedule({
  name: 'Always',
  timeZone: 'Asia/Tokyo',
  weekly: { 'mon-sun': ['00:00-24:00'] },
})

test('an operand without a name is not named', () => {
  expect(whoseHours('2024-01-09T12:00:00Z', union(nights, days))).toEqual(['Days'])
  expect(whoseHours('2024-01-09T22:00:00Z', union(nights, days))).toEqual([])
  expect(whoseHours('2024-01-09T22:00:00Z', nights)).toEqual([])
})

test('what is subtracted is never named', () => {
  expect(whoseHours('2024-01-09T22:00:00Z', difference(always, days))).toEqual(['Always'])
  expect(whoseHours('2024-01-09T12:00:00Z', difference(always, days))).toEqual([])
})

test('a version is named from the instant on at which it begins', () => {
  const moved = succession({ schedule: days }, { from: '2024-01-10', schedule: always })
  expect(whoseHours('2024-01-09T14:59:59.999Z', moved)).toEqual(['Days'])
  expect(whoseHours('2024-01-09T15:00:00Z', moved)).toEqual(['Always'])
})
