import { businessTimeBetween, defineSchedule, type ScheduleInput, type Weekly } from 'dueby'
import { describe, expect, test } from 'vitest'
import { hours, inZone } from '../support/vocabulary'

const in_ = (timeZone: string, weekly: Weekly, more: Partial<ScheduleInput> = {}) =>
  defineSchedule({ timeZone, weekly, ...more })

const LA = 'America/Los_Angeles'

const sixToSix: Weekly = { 'mon-fri': ['06:00-18:00'] }
const nineToFive: Weekly = { 'mon-fri': ['09:00-17:00'] }
const nights: Weekly = { 'mon-fri': ['22:00-06:00'] }

describe('businessTimeBetween (S5)', () => {
  // zone, weekly hours, other properties, from, to, hours, where it was seen
  test.each<[string, Weekly, Partial<ScheduleInput>, string, string, number, string]>([
    [
      LA,
      { sun: ['00:00-06:00'] },
      {},
      'Sun 2026-03-08 00:00',
      'Mon 2026-03-09 00:00',
      5,
      'an hour is skipped; biz, spatie, opening_hours agree',
    ],
    [
      LA,
      { sun: ['00:00-06:00'] },
      {},
      'Sun 2026-11-01 00:00',
      'Mon 2026-11-02 00:00',
      7,
      'an hour is repeated; biz, spatie, opening_hours agree',
    ],
    [
      LA,
      { sun: ['00:00-06:00'] },
      {},
      'Sun 2024-03-10 00:00',
      'Mon 2024-03-11 00:00',
      5,
      'spring forward; working_hours: 6',
    ],
    [
      LA,
      { sun: ['00:00-06:00'] },
      {},
      'Sun 2024-11-03 00:00',
      'Mon 2024-11-04 00:00',
      7,
      'fall back; working_hours: 6',
    ],
    [
      LA,
      { sun: ['09:00-17:00'] },
      {},
      'Sun 2024-03-10 00:00',
      'Mon 2024-03-11 00:00',
      8,
      'after the clock change',
    ],
    [
      LA,
      { sun: ['09:00-17:00'] },
      {},
      'Sun 2024-11-03 00:00',
      'Mon 2024-11-04 00:00',
      8,
      'after the clock change',
    ],
    [
      LA,
      { sun: ['02:30-03:15'] },
      {},
      'Sun 2024-03-10 00:00',
      'Mon 2024-03-11 00:00',
      0.25,
      'biz: 0, but 03:00-03:15 exists',
    ],
    [
      LA,
      { sun: ['01:15-01:45'] },
      {},
      'Sun 2024-11-03 00:00',
      'Mon 2024-11-04 00:00',
      1,
      'both passes; spatie counts one',
    ],
    [
      'America/Sao_Paulo',
      { 'sat-sun': ['00:00-24:00'] },
      {},
      'Sat 2015-10-17 00:00',
      'Mon 2015-10-19 00:00',
      47,
      'over a skipped midnight; biz agrees',
    ],
    [
      'America/Sao_Paulo',
      { 'sat-sun': ['00:00-24:00'] },
      {},
      'Sat 2015-10-17 01:00',
      'Mon 2015-10-19 01:00',
      46,
      'over a skipped midnight',
    ],
    [
      'Pacific/Apia',
      { fri: ['09:00-17:00'] },
      {},
      'Thu 2011-12-29 00:00',
      'Sun 2012-01-01 00:00',
      0,
      'Friday was skipped; biz has an empty period',
    ],
    [
      'Australia/Lord_Howe',
      { sun: ['01:30-03:00'] },
      {},
      'Sun 2023-10-01 00:00',
      'Mon 2023-10-02 00:00',
      1,
      'half an hour is skipped; opening_hours agrees',
    ],
    [
      'Australia/Lord_Howe',
      { sun: ['01:30-03:00'] },
      {},
      'Sun 2024-04-07 00:00',
      'Mon 2024-04-08 00:00',
      2,
      'half an hour is repeated; opening_hours agrees',
    ],
    [
      'UTC',
      { 'mon-fri': ['08:00-12:00', '13:00-17:00'] },
      {},
      'Mon 2024-01-08 08:00',
      'Mon 2024-01-08 09:00',
      1,
      'moment-business-time#42 says -3',
    ],
    [
      'UTC',
      { 'mon-fri': ['09:00-17:00', '23:00-07:00'] },
      {},
      'Mon 2016-01-18 09:00',
      'Fri 2016-01-22 18:00',
      72,
      'businesstimedelta: day and night shifts',
    ],
    [
      'Asia/Shanghai',
      { 'mon-fri': ['07:40-11:30', '12:30-16:40'] },
      { specialHours: [{ on: '2019-04-28', hours: ['07:40-11:30', '12:30-16:40'] }] },
      'Thu 2019-04-25 00:00',
      'Thu 2019-05-02 00:00',
      48,
      'biz#142 loses 3 h 50',
    ],
  ])('%s %j %j: %s to %s is %d h (%s)', (zone, weekly, more, from, to, count) => {
    const schedule = in_(zone, weekly, more)
    expect(businessTimeBetween(inZone(from, zone), inZone(to, zone), schedule)).toBe(hours(count))
    expect(businessTimeBetween(inZone(to, zone), inZone(from, zone), schedule)).toBe(0 - hours(count))
  })

  // zone, weekly hours, from, to, milliseconds, where it was seen
  test.each<[string, Weekly, string, string, number, string]>([
    [
      LA,
      { sun: ['02:30-05:00'] },
      'Sun 2024-03-10 00:00',
      'Mon 2024-03-11 00:00',
      hours(2),
      '03:00 to 05:00; edges by date-fns-tz: 2.5 h',
    ],
    [
      LA,
      { sun: ['01:30-05:00'] },
      'Sun 2024-11-03 00:00',
      'Mon 2024-11-04 00:00',
      hours(4),
      'edges by date-fns-tz: 4.5 h with the process in UTC, 3.5 h in Tokyo',
    ],
    [
      LA,
      { sun: ['01:00-02:00'] },
      'Sun 2024-11-03 00:00',
      'Mon 2024-11-04 00:00',
      hours(2),
      'the repeated hour; biz agrees',
    ],
    [
      'UTC',
      nights,
      'Mon 2026-03-02 12:00',
      'Tue 2026-03-03 12:00',
      hours(8),
      'moment-business-time: 0, dayjs-business-time: -32 h',
    ],
    [
      'UTC',
      nineToFive,
      'Mon 2026-01-05 16:59:30',
      'Tue 2026-01-06 09:00:30',
      60_000,
      'dayjs-business-time: 0',
    ],
    [
      'UTC',
      nineToFive,
      'Mon 2026-01-05 10:00:00.300',
      'Tue 2026-01-06 10:00',
      hours(8) - 300,
      'working-time-calculator copies the milliseconds into every opening',
    ],
    [LA, sixToSix, 'Mon 2024-01-08 18:00:00.001', 'Mon 2024-01-08 20:00', 0, 'rickar/cal: -1 ms'],
    [
      LA,
      { 'mon-fri': ['09:00-12:15', '13:00-17:30'] },
      'Wed 2020-12-23 04:56:20.870',
      'Wed 2020-12-23 11:08:32.206',
      hours(2) + 8 * 60_000 + 32_206,
      'moment-business-time: 17 min 4 s',
    ],
    [
      'UTC',
      { 'mon-sun': ['09:00-17:30'] },
      'Mon 2022-07-25 05:35:40',
      'Wed 2022-07-27 03:00',
      hours(17),
      'sla-timer, pausing.md: before the pause',
    ],
    [
      'UTC',
      { 'mon-sun': ['09:00-17:30'] },
      'Wed 2022-07-27 13:59:59',
      'Fri 2022-07-29 14:00',
      hours(17) + 1000,
      'sla-timer, pausing.md: after the pause, one second more than documented',
    ],
  ])('%s %j: %s to %s is %d ms (%s)', (zone, weekly, from, to, milliseconds) => {
    const schedule = in_(zone, weekly)
    expect(businessTimeBetween(inZone(from, zone), inZone(to, zone), schedule)).toBe(milliseconds)
    expect(businessTimeBetween(inZone(to, zone), inZone(from, zone), schedule)).toBe(0 - milliseconds)
  })
})
