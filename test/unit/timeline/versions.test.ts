import { defineSchedule, type Schedule, succession } from 'dueby'
import { describe, expect, test } from 'vitest'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import type { ParsedSuccession } from '../../../src/schedule/parsed-schedule'
import { dateShownAt, latestDateAt, localClockOf } from '../../../src/timeline/local-clock'
import { versionAt, versionsIn } from '../../../src/timeline/versions'

const DAY = 86_400_000
const HOUR = 3_600_000
const inZone = (timeZone: string) => defineSchedule({ timeZone, weekly: { 'mon-fri': ['09:00-17:00'] } })
const parsed = (schedule: Schedule) => parsedScheduleOf(schedule) as ParsedSuccession

const honolulu = inZone('Pacific/Honolulu')
const tokyo = inZone('Asia/Tokyo')
const utc = inZone('UTC')
// Tokyo's 4 March begins at 15:00 UTC on the 3rd, Honolulu's at 10:00 UTC on the 4th.
const west = parsed(succession({ schedule: tokyo }, { from: '2024-03-04', schedule: honolulu }))
const east = parsed(succession({ schedule: honolulu }, { from: '2024-03-04', schedule: tokyo }))
const MARCH = Date.UTC(2024, 2, 4)
const [WEST_BEGINS, EAST_BEGINS] = [MARCH + 10 * HOUR, MARCH - 9 * HOUR]

describe('the versions in force', () => {
  const spans = (from: number, to: number, succession: ParsedSuccession) =>
    versionsIn(from, to, succession).map(({ schedule, begins, ends }) => [schedule.timeZone, begins, ends])

  test('begin when their own clock first shows their first date', () => {
    const { POSITIVE_INFINITY: later, NEGATIVE_INFINITY: earlier } = Number
    expect(spans(MARCH - DAY, MARCH + DAY, west)).toEqual([
      ['Asia/Tokyo', earlier, WEST_BEGINS],
      ['Pacific/Honolulu', WEST_BEGINS, later],
    ])
    expect(spans(WEST_BEGINS - 1, WEST_BEGINS, west)).toEqual([['Asia/Tokyo', earlier, WEST_BEGINS]])
    expect(spans(WEST_BEGINS, WEST_BEGINS + 1, west)).toEqual([['Pacific/Honolulu', WEST_BEGINS, later]])
    expect(spans(EAST_BEGINS - 1, EAST_BEGINS + 1, east)).toEqual([
      ['Pacific/Honolulu', earlier, EAST_BEGINS],
      ['Asia/Tokyo', EAST_BEGINS, later],
    ])
    // Long after a change, zone data around it is not read.
    expect(spans(MARCH + 10 * DAY, MARCH + 11 * DAY, west)).toEqual([['Pacific/Honolulu', earlier, later]])
    expect(spans(MARCH - 11 * DAY, MARCH - 10 * DAY, west)).toEqual([['Asia/Tokyo', earlier, later]])
  })

  test('of three, only those of the span', () => {
    const three = parsed(
      succession(
        { from: '2024-01-01', schedule: utc },
        { from: '2024-02-01', schedule: honolulu },
        { from: '2024-03-04', schedule: utc },
      ),
    )
    const zones = (from: number, to: number) =>
      versionsIn(from, to, three).map(({ from, schedule }) => [
        schedule.timeZone,
        new Date(from * DAY).toISOString().slice(0, 10),
      ])
    expect(zones(Date.UTC(2024, 0, 1), MARCH + 1)).toEqual([
      ['UTC', '2024-01-01'],
      ['Pacific/Honolulu', '2024-02-01'],
      ['UTC', '2024-03-04'],
    ])
    expect(zones(Date.UTC(2024, 1, 10), MARCH)).toEqual([['Pacific/Honolulu', '2024-02-01']])
    expect(zones(Date.UTC(2023, 11, 1), Date.UTC(2024, 0, 1))).toEqual([])
    expect(versionAt(Date.UTC(2024, 0, 1) - 1, three)).toBeUndefined()
    expect(versionAt(Date.UTC(2024, 0, 1), three)?.schedule.timeZone).toBe('UTC')
  })

  test('leave out one that would end before it begins', () => {
    // Kiritimati's 5 March begins at the same time as Honolulu's 4 March.
    const skipped = parsed(
      succession(
        { schedule: utc },
        { from: '2024-03-04', schedule: honolulu },
        { from: '2024-03-05', schedule: inZone('Pacific/Kiritimati') },
      ),
    )
    expect(spans(MARCH - DAY, MARCH + DAY, skipped).map(([zone]) => zone)).toEqual([
      'UTC',
      'Pacific/Kiritimati',
    ])
  })
})

describe('the clock of a succession', () => {
  test('never goes back, though the zone moves west', () => {
    const clock = localClockOf(west)
    const local = (at: number) => (clock.latestAt(at) - MARCH) / HOUR
    // Tokyo shows 19:00 on 4 March when Honolulu's 4 March begins.
    expect([WEST_BEGINS - 1, WEST_BEGINS].map((at) => Math.round(local(at)))).toEqual([19, 19])
    expect(local(WEST_BEGINS + 18 * HOUR)).toBeCloseTo(19, 3)
    expect(local(WEST_BEGINS + 20 * HOUR)).toBe(20)
    expect(local(WEST_BEGINS + 20 * DAY)).toBe(20 * 24)
    expect(latestDateAt(WEST_BEGINS + 20 * HOUR, clock)).toBe(MARCH / DAY)
    expect(dateShownAt(WEST_BEGINS + HOUR, clock)).toBe(MARCH / DAY)
    expect(dateShownAt(WEST_BEGINS - 11 * HOUR, clock)).toBe(MARCH / DAY)
    expect(dateShownAt(MARCH - 10 * HOUR, clock)).toBe(MARCH / DAY - 1)
  })

  test('skips ahead where the zone moves east', () => {
    const clock = localClockOf(east)
    expect(clock.latestAt(EAST_BEGINS - 1)).toBe(EAST_BEGINS - 1 - 10 * HOUR)
    expect(clock.latestAt(EAST_BEGINS)).toBe(MARCH)
  })

  test('starts a date when it is first shown', () => {
    const starts = (succession: ParsedSuccession) =>
      [-2, -1, 0, 1, 2].map((days) => (localClockOf(succession).startOf(MARCH / DAY + days) - MARCH) / HOUR)
    expect(starts(west)).toEqual([-57, -33, -9, 34, 58])
    expect(starts(east)).toEqual([-38, -14, -9, 15, 39])
  })

  test('has the zone of the version', () => {
    const clock = localClockOf(west)
    const offset = (at: number) => clock.zoneAt(at).segments.at(at).offset / HOUR
    expect([WEST_BEGINS - 1, WEST_BEGINS].map(offset)).toEqual([9, -10])
    const onDate = (days: number) => clock.zoneOn(MARCH / DAY + days).segments.at(MARCH).offset / HOUR
    expect([-1, 0].map(onDate)).toEqual([9, -10])
    const late = localClockOf(
      parsed(succession({ from: '2024-03-04', schedule: tokyo }, { from: '2024-04-01', schedule: utc })),
    )
    const day = MARCH / DAY - 400
    expect(late.zoneAt(day * DAY).segments.at(day * DAY).offset).toBe(9 * HOUR)
    expect(late.zoneOn(day).segments.at(day * DAY).offset).toBe(9 * HOUR)
    expect(late.latestAt(day * DAY)).toBe(day * DAY + 9 * HOUR)
    expect(late.startOf(day)).toBe(day * DAY - 9 * HOUR)
  })
})
