import { defineSchedule, nextClose, previousOpen } from 'dueby'
import { expect, test } from 'vitest'

test('an interval that is open for centuries has both ends', () => {
  const always = defineSchedule({
    timeZone: 'UTC',
    weekly: { 'mon-sun': ['00:00-24:00'] },
    specialHours: [
      { name: 'Opening', on: '1973-01-01', hours: ['10:00-24:00'] },
      { name: 'Closing', on: '2198-12-31', hours: ['00:00-15:00'] },
    ],
  })
  for (const at of ['1973-01-02T00:00:00Z', '2024-05-05T05:05:05Z', '2198-12-31T14:59:59Z']) {
    expect(previousOpen(at, always).toISOString()).toBe('1973-01-01T10:00:00.000Z')
    expect(nextClose(at, always).toISOString()).toBe('2198-12-31T15:00:00.000Z')
  }
})
