import { localTime, showInZone } from 'dueby'
import { expect, test } from 'vitest'
import { issuesOf } from '../../support/tickets'

test.each([
  ['2023-12-26T20:00:00Z', 'America/Los_Angeles', ['tue', '2023-12-26', '12:00', '-08:00', 'PST']],
  ['2023-12-26T20:00:30Z', 'Asia/Tokyo', ['wed', '2023-12-27', '05:00:30', '+09:00', 'Asia/Tokyo']],
  [
    '2023-12-31T18:15:00.5Z',
    'Asia/Kathmandu',
    ['mon', '2024-01-01', '00:00:00.500', '+05:45', 'Asia/Kathmandu'],
  ],
  // The clock is set back: the same time twice, with different offsets.
  ['2024-11-03T08:30:00Z', 'America/Los_Angeles', ['sun', '2024-11-03', '01:30', '-07:00', 'PDT']],
  ['2024-11-03T09:30:00Z', 'America/Los_Angeles', ['sun', '2024-11-03', '01:30', '-08:00', 'PST']],
  ['2024-03-31T00:00:00Z', 'UTC', ['sun', '2024-03-31', '00:00', '+00:00', 'UTC']],
] as const)('%s in %s', (at, zone, [weekday, date, time, offset, name]) => {
  expect(localTime(at, zone)).toEqual({ weekday, date, time, offset, zone: name })
})

test('a schedule shows its corrected clock (T6)', () => {
  const schedule = {
    timeZone: 'America/Los_Angeles',
    zoneChanges: [{ at: '2025-11-02T09:00:00Z', offset: '-07:00' }],
    weekly: {},
  } as const
  expect(localTime('2025-12-01T20:00:00Z', schedule)).toEqual({
    weekday: 'mon',
    date: '2025-12-01',
    time: '13:00',
    offset: '-07:00',
    zone: 'GMT-7',
  })
})

test('date, time and offset are the instant again, and showInZone writes the parts', () => {
  const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 8 === 0)
  for (const zone of zones) {
    for (const at of [
      Date.UTC(1972, 0, 8),
      Date.UTC(2024, 2, 31, 1),
      Date.UTC(2024, 10, 3, 9, 59, 59, 999),
    ]) {
      const shown = localTime(at, zone)
      expect(Date.parse(`${shown.date}T${shown.time}${shown.offset}`)).toBe(at)
      const text = `${shown.weekday} ${shown.date} ${shown.time} ${shown.zone}`
      const written = showInZone(at, zone)
      expect(written).toBe(text.charAt(0).toUpperCase() + text.slice(1))
    }
  }
})

test('all arguments are checked together', () => {
  const call = localTime as (...args: readonly unknown[]) => unknown
  expect(issuesOf(() => call())).toEqual(['at missing', 'clock missing'])
  expect(issuesOf(() => call('2024-01-01', 'Europe/Berlni'))).toEqual([
    'at missing-offset',
    'clock unknown-zone',
  ])
})
