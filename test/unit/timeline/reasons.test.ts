import { gladly, parseSchedule, showInZone } from 'dueby'
import { describe, expect, test } from 'vitest'
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
