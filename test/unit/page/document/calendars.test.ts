import { definePolicy, defineSchedule, policyHistory, succession } from 'dueby'
import { expect, test } from 'vitest'
import { calendarsOf } from '../../../../src/page/document/calendars'

const office = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } })
const always = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })
const targets = { firstResponse: { P1: '1 hour' } } as const
const policy = (tiers: readonly string[], tierSchedules: Readonly<Record<string, typeof office>> = {}) =>
  definePolicy({ name: 'Acme', schedule: office, tierSchedules, tiers, priorities: ['P1'], targets })

test('tiers with the same hours are together', () => {
  const own = Object.fromEntries([['__proto__', always]])
  expect(calendarsOf(policy(['a', '__proto__', 'b'], own))).toEqual([
    { tiers: ['a', 'b'], schedule: office },
    { tiers: ['__proto__'], schedule: always },
  ])
})

test('hours that no tier has are left out', () => {
  const calendars = calendarsOf(policy(['a'], { a: always }))
  expect(calendars).toEqual([{ tiers: ['a'], schedule: always }])
})

test('the hours of a history follow one another, also those of a tier that comes later', () => {
  const history = policyHistory([
    { policy: policy(['a']) },
    { from: '2024-01-01', policy: policy(['a', 'b'], { b: always }) },
  ])
  expect(calendarsOf(history)).toEqual([
    { tiers: ['a'], schedule: succession({ schedule: office }, { from: '2024-01-01', schedule: office }) },
    { tiers: ['b'], schedule: succession({ schedule: office }, { from: '2024-01-01', schedule: always }) },
  ])
})
