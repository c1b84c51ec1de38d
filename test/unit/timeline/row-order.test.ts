import { businessTimeBetween, defineSchedule, type Schedule, type Weekly } from 'dueby'
import { expect, test } from 'vitest'

test('the order in which rows are written does not matter', () => {
  const rows = Array.from({ length: 100 }, (_, i) => {
    const [hour, minute] = [Math.floor(i / 5), (i % 5) * 12]
    const clock = (at: number) => `${String(hour).padStart(2, '0')}:${String(at).padStart(2, '0')}`
    return `${clock(minute)}-${clock(minute + 1)}`
  })
  const timeZone = 'America/New_York'
  const weekly = (hours: readonly string[]) => ({ 'mon-sun': hours }) as unknown as Weekly
  const [upward, downward] = [rows, rows.toReversed()].map((hours) =>
    defineSchedule({ timeZone, weekly: weekly(hours) }),
  ) as [Schedule, Schedule]
  const [from, to] = ['2024-01-01T00:00:00Z', '2026-01-01T00:00:00Z'] as const
  expect(businessTimeBetween(from, to, downward)).toBe(businessTimeBetween(from, to, upward))
})
