import { defineSchedule, isOpen, type ScheduleInput, union, whoseHours } from 'dueby'
import { expect, test } from 'vitest'
import { openTimeOf } from '../../../src/timeline/open-time-of'

const base = {
  timeZone: 'Europe/Paris',
  weekly: { 'mon-fri': ['09:00-17:00'] },
  holidays: [{ name: 'May Day', on: '2024-05-01' }],
  specialHours: [{ name: 'Eve', on: '2024-12-24', hours: ['09:00-12:00'] }],
} satisfies ScheduleInput
const paris = defineSchedule({ ...base, name: 'Paris' })

test('schedules with the same hours share what is compiled, whatever they call them', () => {
  const same = defineSchedule({
    ...base,
    name: 'Lyon',
    weekly: { mon: ['09:00-17:00'], 'tue-fri': ['09:00-17:00'] },
    holidays: [{ on: '2024-05-01' }],
    specialHours: [{ on: '2024-12-24', hours: ['09:00-12:00'] }],
    holidaysThrough: '2024-12-31',
  })
  expect(openTimeOf(same)).toBe(openTimeOf(paris))
  expect(openTimeOf(union(same, paris))).toBe(openTimeOf(union(paris, same)))
  // The names stay those of each.
  expect(whoseHours('2024-05-02T10:00:00Z', same)).toEqual(['Lyon'])
  expect(whoseHours('2024-05-02T10:00:00Z', paris)).toEqual(['Paris'])
})

test.each<[string, Partial<ScheduleInput>]>([
  ['zone', { timeZone: 'Europe/Madrid' }],
  ['rows', { weekly: { 'mon-fri': ['09:00-16:59'] } }],
  ['holidays', { holidays: [{ on: '2024-05-02' }] }],
  ['special hours', { specialHours: [{ on: '2024-12-24', hours: ['09:00-13:00'] }] }],
  ['a date that is closed by special hours', { specialHours: [{ on: '2024-12-24', hours: [] }] }],
  ['zone changes', { zoneChanges: [{ at: '2024-10-27T01:00:00Z', offset: '+02:00' }] }],
])('another %s is not shared', (_, change) => {
  const other = defineSchedule({ ...base, ...change } as ScheduleInput)
  expect(openTimeOf(other)).not.toBe(openTimeOf(paris))
})

test('what was not defined is read anew, so that changes of it count', () => {
  const plain = JSON.parse(JSON.stringify(paris))
  expect(isOpen('2024-05-02T10:00:00Z', plain)).toBe(true)
  plain.weekly['mon-fri'] = ['13:00-17:00']
  expect(isOpen('2024-05-02T10:00:00Z', plain)).toBe(false)
  expect(isOpen('2024-05-02T10:00:00Z', paris)).toBe(true)
})
