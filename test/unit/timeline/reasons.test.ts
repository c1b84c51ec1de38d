import { defineSchedule, gladly, parseSchedule, showInZone, succession, type Weekly } from 'dueby'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../../src/core/time'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { openTimeOf } from '../../../src/timeline/open-time'
import { intervalsIn } from '../../../src/timeline/queries'
import { type Reason, reasonsIn } from '../../../src/timeline/reasons'
import { holds } from '../../support/property'
import { treeCases } from '../../support/trees'
import { pt } from '../../support/vocabulary'

const words = (reason: Reason): string =>
  'name' in reason
    ? `${reason.kind}: ${reason.name}`
    : 'weekday' in reason
      ? `${reason.kind} on ${reason.weekday}`
      : reason.kind

function reasonLines(from: Date, to: Date, schedule: Parameters<typeof parsedScheduleOf>[0]): string[] {
  return reasonsIn(from.getTime(), to.getTime(), parsedScheduleOf(schedule)).map(
    (span) => `${showInZone(span.from, schedule.timeZone).slice(0, 20)} ${words(span.reason)}`,
  )
}

describe('reasonsIn', () => {
  test('gives a reason for each date of a weekend and the Christmas holidays', () => {
    expect(reasonLines(pt('Fri 2023-12-22 17:00'), pt('Tue 2024-01-02 07:00'), gladly.schedule)).toEqual([
      'Fri 2023-12-22 17:00 open',
      'Fri 2023-12-22 18:00 after closing',
      'Sat 2023-12-23 00:00 weekend',
      'Sun 2023-12-24 00:00 weekend',
      ...['Mon 2023-12-25', 'Tue 2023-12-26', 'Wed 2023-12-27', 'Thu 2023-12-28', 'Fri 2023-12-29'].map(
        (date) => `${date} 00:00 holiday: Christmas week`,
      ),
      'Sat 2023-12-30 00:00 weekend',
      'Sun 2023-12-31 00:00 weekend',
      "Mon 2024-01-01 00:00 holiday: New Year's Day",
      'Tue 2024-01-02 00:00 before opening',
      'Tue 2024-01-02 06:00 open',
    ])
  })

  test('names a lunch break, a weekday without hours, and special hours that run past midnight', () => {
    const schedule = parseSchedule({
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-tue': ['09:00-12:00', '13:00-17:00'], thu: ['06:00-18:00'] },
      specialHours: [{ name: 'Launch', on: '2024-01-10', hours: ['22:00-06:00'] }],
    })
    expect(reasonLines(pt('Tue 2024-01-09 11:00'), pt('Thu 2024-01-11 19:00'), schedule)).toEqual([
      'Tue 2024-01-09 11:00 open',
      'Tue 2024-01-09 12:00 break',
      'Tue 2024-01-09 13:00 open',
      'Tue 2024-01-09 17:00 after closing',
      'Wed 2024-01-10 00:00 special hours: Launch',
      'Wed 2024-01-10 22:00 special hours: Launch',
      'Thu 2024-01-11 00:00 special hours: Launch',
      'Thu 2024-01-11 06:00 open',
      'Thu 2024-01-11 18:00 after closing',
    ])
    const thrice = { ...schedule, weekly: { fri: ['09:00-10:00', '11:00-12:00', '13:00-14:00'] } } as const
    expect(
      reasonLines(pt('Fri 2024-01-12 11:00'), pt('Fri 2024-01-12 15:00'), defineSchedule(thrice)).map(
        (line) => line.slice('Fri 2024-01-12 '.length),
      ),
    ).toEqual(['11:00 open', '12:00 break', '13:00 open', '14:00 after closing'])
    expect(reasonLines(pt('Wed 2024-01-17 01:00'), pt('Wed 2024-01-17 02:00'), schedule)).toEqual([
      'Wed 2024-01-17 01:00 no hours on wed',
    ])
  })

  test('gives a combined schedule the reason that all operands have in common', () => {
    const [office, desk] = ['09:00-17:00', '10:00-16:00'].map((row) => ({
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-fri': [row] },
    }))
    const both = parseSchedule({ union: [office, desk] })
    expect(reasonLines(pt('Fri 2024-01-12 16:30'), pt('Sat 2024-01-13 12:00'), both)).toEqual([
      'Fri 2024-01-12 16:30 open',
      'Fri 2024-01-12 17:00 after closing',
      'Sat 2024-01-13 00:00 weekend',
    ])
    const overlap = parseSchedule({ intersection: [office, desk] })
    expect(reasonLines(pt('Fri 2024-01-12 16:30'), pt('Fri 2024-01-12 18:00'), overlap)).toEqual([
      'Fri 2024-01-12 16:30 closed',
      'Fri 2024-01-12 17:00 after closing',
    ])
  })

  test('follows the version in force, and is closed before the first', () => {
    const changed = succession(
      {
        from: '2024-06-04',
        schedule: defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['22:00-06:00'] } }),
      },
      {
        from: '2024-06-06',
        schedule: defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } }),
      },
    )
    const [from, to] = [new Date('2024-06-03T12:00Z'), new Date('2024-06-06T18:00Z')]
    expect(reasonLines(from, to, changed)).toEqual([
      'Mon 2024-06-03 12:00 closed',
      'Tue 2024-06-04 00:00 open',
      'Tue 2024-06-04 06:00 before opening',
      'Tue 2024-06-04 22:00 open',
      'Wed 2024-06-05 00:00 open',
      'Wed 2024-06-05 06:00 before opening',
      'Wed 2024-06-05 22:00 open',
      'Thu 2024-06-06 00:00 before opening',
      'Thu 2024-06-06 09:00 open',
      'Thu 2024-06-06 17:00 after closing',
    ])
    const spans = reasonsIn(from.getTime(), to.getTime(), parsedScheduleOf(changed))
    expect(spans.map(({ isOpen }) => isOpen)).toEqual(
      [0, 1, 0, 1, 1, 0, 1, 0, 1, 0].map((open) => open === 1),
    )
    expect(spans.map(({ to }) => to)).toEqual([...spans.slice(1).map(({ from }) => from), to.getTime()])
    expect(reasonsIn(5, 5, parsedScheduleOf(changed))).toEqual([])
    expect(reasonsIn(6, 5, parsedScheduleOf(changed))).toEqual([])
    expect(reasonsIn(6, 5, parsedScheduleOf(gladly.schedule))).toEqual([])
  })

  test('takes away what is subtracted', () => {
    const utc = (weekly: Weekly) => ({ timeZone: 'UTC', weekly })
    const office = utc({ 'mon-fri': ['09:00-17:00'] })
    const [lunch, tea] = [utc({ 'mon-sun': ['12:00-13:00'] }), utc({ mon: ['16:00-18:00'] })]
    const lines = (schedule: object) =>
      reasonLines(new Date('2024-06-03T08:00Z'), new Date('2024-06-03T19:00Z'), parseSchedule(schedule)).map(
        (line) => line.slice('Mon 2024-06-03 '.length),
      )
    expect(lines({ difference: [{ difference: [office, lunch] }, tea] })).toEqual([
      '08:00 before opening',
      '09:00 open',
      '12:00 closed',
      '13:00 open',
      '16:00 closed',
      '17:00 after closing',
      '18:00 after closing',
    ])
    expect(lines({ intersection: [office, utc({ mon: ['00:00-24:00'] }), tea] })).toEqual([
      '08:00 closed',
      '09:00 closed',
      '16:00 open',
      '17:00 closed',
      '18:00 closed',
    ])
    expect(lines({ union: [lunch, tea] })).toEqual([
      '08:00 before opening',
      '12:00 open',
      '13:00 closed',
      '16:00 open',
      '18:00 after closing',
    ])
  })

  test('splits a combined schedule at the midnights of its own zone', () => {
    const berlin = { timeZone: 'Europe/Berlin', weekly: { 'mon-sun': ['00:00-24:00'] } }
    const always = parseSchedule({ union: [berlin, berlin], timeZone: 'UTC' })
    const starts = (from: string, to: string) =>
      reasonsIn(Date.parse(from), Date.parse(to), parsedScheduleOf(always)).map(({ from }) =>
        new Date(from).toISOString().slice(5, 16),
      )
    expect(starts('2024-06-03T12:00Z', '2024-06-05T12:00Z')).toEqual([
      '06-03T12:00',
      '06-03T22:00',
      '06-04T00:00',
      '06-04T22:00',
      '06-05T00:00',
    ])
    expect(starts('2024-06-03T00:00Z', '2024-06-04T00:00Z')).toEqual(['06-03T00:00', '06-03T22:00'])
  })

  test('is in order where the clock is set back', () => {
    const lines = (timeZone: string, rows: Weekly, from: string, to: string) =>
      reasonsIn(
        Date.parse(from),
        Date.parse(to),
        parsedScheduleOf(parseSchedule({ timeZone, weekly: rows })),
      ).map((span) => `${new Date(span.from).toISOString().slice(5, 16)} ${words(span.reason)}`)
    // Past midnight: at 00:01 of 29 October the clock was set back to 23:01.
    expect(
      lines('America/St_Johns', { 'mon-sun': ['09:00-17:00'] }, '2006-10-28T20:00Z', '2006-10-29T03:00Z'),
    ).toEqual(['10-28T20:00 after closing', '10-29T02:30 before opening', '10-29T02:31 after closing'])
    // Each of two rows in the repeated hour is open twice. The second one meets the first one when the clock is set back.
    const rows = { sun: ['01:00-01:30', '01:30-02:00'] } as const
    expect(lines('America/Los_Angeles', rows, '2024-11-03T07:30Z', '2024-11-03T10:30Z')).toEqual([
      '11-03T07:30 before opening',
      '11-03T08:00 open',
      '11-03T08:30 open',
      '11-03T09:30 open',
      '11-03T10:00 after closing',
    ])
  })

  test('covers the span without gaps, and its open spans are the open time', () => {
    holds(
      treeCases(),
      ({ tree, at, to }) => {
        const schedule = parseSchedule(JSON.parse(JSON.stringify(tree)))
        const [from, end] = [Math.min(at, to), Math.max(at, to)]
        const spans = reasonsIn(from, end, parsedScheduleOf(schedule))
        expect(spans[0]?.from ?? end).toBe(from)
        expect(spans.at(-1)?.to ?? from).toBe(end)
        for (const [index, span] of spans.entries()) {
          expect(span.from).toBeLessThan(span.to)
          if (index > 0) expect(span.from).toBe(spans[index - 1]?.to)
        }
        const open: number[] = []
        for (const span of spans.filter(({ isOpen }) => isOpen)) {
          if (open.at(-1) === span.from) open[open.length - 1] = span.to
          else open.push(span.from, span.to)
        }
        expect(open).toEqual([...intervalsIn(from, end, openTimeOf(schedule))])
      },
      80,
    )
  })
})

test('reasons have no kind for a season, and name special hours of a yearly rule', () => {
  const parsed = parsedScheduleOf(
    parseSchedule({
      timeZone: 'America/New_York',
      weekly: { 'mon-fri': ['09:00-17:00'] },
      seasons: [
        {
          name: 'Summer',
          from: { month: 6, day: 1 },
          to: { month: 8, day: 31 },
          weekly: { 'mon-thu': ['08:00-14:00'] },
        },
      ],
      specialHours: [{ name: 'Half day', every: { month: 12, day: 24 }, hours: ['09:00-12:00'] }],
    }),
  )
  const kinds = (from: number) => reasonsIn(from, from + DAY, parsed).map(({ reason }) => reason)
  expect(kinds(Date.UTC(2024, 5, 6, 4))).toEqual([
    { kind: 'before opening' },
    { kind: 'open' },
    { kind: 'after closing' },
  ])
  expect(kinds(Date.UTC(2024, 5, 7, 4))).toEqual([{ kind: 'no hours', weekday: 'fri' }])
  expect(kinds(Date.UTC(2024, 11, 24, 5))[1]).toEqual({ kind: 'special hours', name: 'Half day' })
})
