import {
  addBusinessDays,
  businessDaysBetween,
  definePolicy,
  defineSchedule,
  firstResponseDue,
  isBusinessDay,
  type Schedule,
  succession,
  type TargetText,
} from 'dueby'
import { describe, expect, test } from 'vitest'

const honolulu = defineSchedule({ timeZone: 'Pacific/Honolulu', weekly: { 'mon-sun': ['22:00-06:00'] } })

function due(target: TargetText, receivedAt: string, schedule: Schedule): Date {
  const policy = definePolicy({
    name: 'Moved',
    schedule,
    tiers: ['all'],
    priorities: ['any'],
    targets: { firstResponse: { any: target } },
  })
  return firstResponseDue({ tier: 'all', priority: 'any', receivedAt }, policy).dueAt
}

describe('a business day whose hours run past a change of version ends there', () => {
  const office = defineSchedule({ timeZone: 'Pacific/Honolulu', weekly: { 'mon-fri': ['09:00-17:00'] } })
  const moved = succession({ schedule: honolulu }, { from: '2024-03-04', schedule: office })

  // Received on Saturday, due on Sunday 3 March. Without the change Sunday's night would end on Monday at 06:00.
  test.each<[TargetText, string]>([
    ['next business day', '2024-03-04T00:00:00-10:00'],
    ['next business day by 23:59', '2024-03-03T23:59:00-10:00'],
    ['next business day by open', '2024-03-03T22:00:00-10:00'],
    ['2 business days', '2024-03-04T17:00:00-10:00'],
    ['2 business days by open', '2024-03-04T09:00:00-10:00'],
  ])('%s: due %s', (target, expected) => {
    expect(due(target, '2024-03-02T12:00:00-10:00', moved)).toEqual(new Date(expected))
  })

  test('before the change, it does not end early', () => {
    expect(due('next business day', '2024-03-01T12:00:00-10:00', moved)).toEqual(
      new Date('2024-03-03T06:00:00-10:00'),
    )
  })
})

describe('a zone far ahead begins its first date before the last date of the old zone has hours', () => {
  const kiritimati = defineSchedule({
    timeZone: 'Pacific/Kiritimati',
    weekly: { 'mon-sun': ['09:00-17:00'] },
  })
  // 2024-03-04 begins on Kiritimati when 3 March begins in Honolulu.
  const moved = succession({ schedule: honolulu }, { from: '2024-03-04', schedule: kiritimati })

  test('a date without hours left is not a business day', () => {
    expect(businessDaysBetween('2024-03-01T12:00:00-10:00', '2024-03-05T12:00:00+14:00', moved)).toBe(3)
    expect(addBusinessDays('2024-03-01T12:00:00-10:00', 2, moved)).toEqual(
      new Date('2024-03-04T12:00:00+14:00'),
    )
  })

  test('the date is that of the version in force', () => {
    expect(isBusinessDay('2024-03-02T23:59:59-10:00', moved)).toBe(true)
    expect(isBusinessDay('2024-03-04T00:00:00+14:00', moved)).toBe(true)
  })

  test('the night before the change is cut', () => {
    expect(due('next business day', '2024-03-01T12:00:00-10:00', moved)).toEqual(
      new Date('2024-03-03T00:00:00-10:00'),
    )
  })
})
