import { holidaysFromIcal } from 'dueby/formats'
import { describe, expect, test } from 'vitest'

const occurrences = async (start: string, rule: string, from = '2020-01-01', through = '2026-12-31') => {
  const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:${start}\nRRULE:${rule}\nEND:VEVENT\nEND:VCALENDAR`
  const { holidays } = await holidaysFromIcal(text, {
    from: from as '2020-01-01',
    through: through as '2026-12-31',
  })
  return holidays.map(({ on, from, to }) => on ?? `${from}/${to}`).join(' ')
}

describe('recurrence rules, with results worked out by hand', () => {
  test.each<[string, string, string, string]>([
    ['29 February only in leap years', '20200229', 'FREQ=YEARLY', '2020-02-29 2024-02-29'],
    ['29 February counted in leap years', '20160229', 'FREQ=YEARLY;COUNT=3', '2020-02-29 2024-02-29'],
    [
      'the 31st only in months that have one',
      '20260131',
      'FREQ=MONTHLY',
      '2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31 2026-10-31 2026-12-31',
    ],
    ['count', '20200101', 'FREQ=YEARLY;COUNT=3', '2020-01-01 2021-01-01 2022-01-01'],
    ['a count that starts before the window', '20180101', 'FREQ=YEARLY;COUNT=3', '2020-01-01'],
    ['UNTIL is included', '20200101', 'FREQ=YEARLY;UNTIL=20220101', '2020-01-01 2021-01-01 2022-01-01'],
    ['UNTIL the day before', '20200101', 'FREQ=YEARLY;UNTIL=20211231', '2020-01-01 2021-01-01'],
    [
      'every other year, starting before the window',
      '20170704',
      'FREQ=YEARLY;INTERVAL=2',
      '2021-07-04 2023-07-04 2025-07-04',
    ],
    [
      'Thanksgiving',
      '20201126',
      'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=5',
      '2020-11-26 2021-11-25 2022-11-24 2023-11-23 2024-11-28',
    ],
    [
      'Memorial Day: the last Monday',
      '20230529',
      'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO',
      '2023-05-29 2024-05-27 2025-05-26 2026-05-25',
    ],
    [
      'the last Monday by position',
      '20230529',
      'FREQ=YEARLY;BYMONTH=5;BYDAY=MO;BYSETPOS=-1',
      '2023-05-29 2024-05-27 2025-05-26 2026-05-25',
    ],
    [
      'the last Monday by days of the month',
      '20230529',
      'FREQ=YEARLY;BYMONTH=5;BYDAY=MO;BYMONTHDAY=25,26,27,28,29,30,31',
      '2023-05-29 2024-05-27 2025-05-26 2026-05-25',
    ],
    [
      'the day after the fourth Thursday',
      '20231124',
      'FREQ=YEARLY;BYMONTH=11;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29',
      '2023-11-24 2024-11-29 2025-11-28 2026-11-27',
    ],
    [
      'the last working day of a month',
      '20240131',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4',
      '2024-01-31 2024-02-29 2024-03-29 2024-04-30',
    ],
    ['the last day of the year', '20201231', 'FREQ=YEARLY;BYYEARDAY=-1;COUNT=2', '2020-12-31 2021-12-31'],
    ['day 60', '20200229', 'FREQ=YEARLY;BYYEARDAY=60;COUNT=3', '2020-02-29 2021-03-01 2022-03-01'],
    ['the 20th Monday of the year', '20200518', 'FREQ=YEARLY;BYDAY=20MO;COUNT=2', '2020-05-18 2021-05-17'],
    ['Monday of week 1', '20200330', 'FREQ=YEARLY;BYWEEKNO=14;COUNT=3', '2020-03-30 2021-04-05 2022-04-04'],
    [
      'Thursday of week 14',
      '20200402',
      'FREQ=YEARLY;BYWEEKNO=14;COUNT=3',
      '2020-04-02 2021-04-08 2022-04-07',
    ],
    [
      'until the middle of a week',
      '20240101',
      'FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20240110',
      '2024-01-01 2024-01-05 2024-01-08',
    ],
    [
      'the last day of each month',
      '20240131',
      'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
      '2024-01-31 2024-02-29 2024-03-31',
    ],
    ['the last week', '20201228', 'FREQ=YEARLY;BYWEEKNO=-1;COUNT=2', '2020-12-28 2021-12-27'],
    [
      'every other week, weeks from Monday',
      '20240102',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '2024-01-02 2024-01-07 2024-01-16 2024-01-21',
    ],
    [
      'every other week, weeks from Sunday',
      '20240102',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '2024-01-02 2024-01-14 2024-01-16 2024-01-28',
    ],
    [
      'Friday the 13th',
      '20240913',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3',
      '2024-09-13 2024-12-13 2025-06-13',
    ],
    [
      'every day of one month',
      '20240130',
      'FREQ=DAILY;BYMONTH=1;COUNT=4',
      '2024-01-30/2024-01-31 2025-01-01/2025-01-02',
    ],
    [
      'the second Monday of each month',
      '20240108',
      'FREQ=MONTHLY;BYDAY=2MO;COUNT=3',
      '2024-01-08 2024-02-12 2024-03-11',
    ],
    ['weekends', '20240106', 'FREQ=DAILY;BYDAY=SA,SU;COUNT=4', '2024-01-06/2024-01-07 2024-01-13/2024-01-14'],
    ['the 13th, in a daily rule', '20240113', 'FREQ=DAILY;BYMONTHDAY=13;COUNT=2', '2024-01-13 2024-02-13'],
    ['a semicolon at the end', '20240115', 'FREQ=YEARLY;COUNT=2;', '2024-01-15 2025-01-15'],
    ['every fifth month', '20240115', 'FREQ=MONTHLY;INTERVAL=5;COUNT=3', '2024-01-15 2024-06-15 2024-11-15'],
    ['several months', '20240115', 'FREQ=YEARLY;BYMONTH=7,1;COUNT=3', '2024-01-15 2024-07-15 2025-01-15'],
    [
      'a day of every month',
      '20241101',
      'FREQ=YEARLY;BYMONTHDAY=1;COUNT=3',
      '2024-11-01 2024-12-01 2025-01-01',
    ],
    [
      'the default calendar, named',
      '20240115',
      'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT;COUNT=2',
      '2024-01-15 2025-01-15',
    ],
    ['in small letters', '20240115', 'freq=yearly;count=1', '2024-01-15'],
  ])('%s', async (_, start, rule, expected) => {
    expect(await occurrences(start, rule)).toBe(expected)
  })

  test('a birthday in 1604, the year that Apple uses for an unknown year', async () => {
    expect(await occurrences('16040229', 'FREQ=YEARLY')).toBe('2020-02-29 2024-02-29')
    expect(await occurrences('00040229', 'FREQ=YEARLY;COUNT=1000')).toBe('2020-02-29 2024-02-29')
  })

  test('1900 and 2100 are not leap years', async () => {
    // From 1896 without 1900, the 19th 29 February is in 1972.
    expect(await occurrences('18960229', 'FREQ=YEARLY;COUNT=20', '1972-01-01', '1990-12-31')).toBe(
      '1972-02-29 1976-02-29',
    )
    expect(await occurrences('20960229', 'FREQ=YEARLY', '2096-01-01', '2108-01-01')).toBe(
      '2096-02-29 2104-02-29',
    )
  })
})
