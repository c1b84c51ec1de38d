import { calendarDays, defineSchedule, succession } from 'dueby'
import { expect, test } from 'vitest'
import { zonesOn } from '../../../../src/page/document/zones-on'

const weekly = { 'mon-fri': ['09:00-17:00'] } as const
const [york, london] = ['America/New_York', 'Europe/London'].map((timeZone) =>
  defineSchedule({ timeZone, weekly } as never),
)
const zonesOf = (schedule: typeof york) =>
  schedule && zonesOn(calendarDays('2024-01-01', '2024-12-31', schedule), schedule)

test('one schedule has one zone', () => {
  expect(zonesOf(york)).toEqual([{ from: '2024-01-01', zone: 'America/New_York' }])
})

test('a succession has the zone of each version, but of none that has ended', () => {
  const moved = succession(
    { schedule: london as never },
    { from: '2023-07-01', schedule: york as never },
    { from: '2024-03-01', schedule: york as never },
    { from: '2024-07-01', schedule: london as never },
  )
  expect(zonesOf(moved as never)).toEqual([
    { from: '2024-01-01', zone: 'America/New_York' },
    { from: '2024-07-01', zone: 'Europe/London' },
  ])
})
