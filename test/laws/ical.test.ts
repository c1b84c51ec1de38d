import {
  type CombinedInput,
  type DateText,
  defineCombined,
  defineSchedule,
  type Holiday,
  holidayDates,
  type ScheduleInput,
} from 'dueby'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { LAST_DAY } from '../../src/core/time'
import { holidaysFromIcal } from '../../src/formats/ical/read/holidays-from-ical'
import { holidaysToIcal } from '../../src/formats/ical/write/holidays-to-ical'
import { holds, holdsLater } from '../support/property'

const dayMs = 86_400_000
const dateText = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10) as DateText
const compact = (day: number) => dateText(day).replaceAll('-', '')

const day = fc.integer({ min: Date.UTC(1972, 1, 1) / dayMs, max: Date.UTC(2199, 10, 1) / dayMs })

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(',', ';', '\\', '\n', '\\n', ':', '"', ' ', '\t', 'n', 'N'),
    maxLength: 12,
  }),
  fc.string({ unit: fc.constantFrom('👩🏽‍🚒', '🎄', 'é', '漢', 'x', ','), minLength: 60, maxLength: 120 }),
)

const holiday: fc.Arbitrary<Holiday> = fc
  .record({ name: fc.option(name, { nil: undefined }), first: day, length: fc.integer({ min: 1, max: 40 }) })
  .map(({ name, first, length }) => ({
    ...(name !== undefined && name !== '' && { name }),
    ...(length === 1 ? { on: dateText(first) } : { from: dateText(first), to: dateText(first + length - 1) }),
  }))

const everything = { from: '1970-01-01', through: '2200-12-31' } as const

describe('the laws of iCalendar', () => {
  test('holidays are the same after writing and reading', async () => {
    await holdsLater(
      fc.array(holiday, { maxLength: 8 }),
      async (holidays) => {
        const given: ScheduleInput = { timeZone: 'UTC', weekly: {}, holidays }
        const text = holidaysToIcal(given, { stamp: 1.7e12 })
        const read = await holidaysFromIcal(text, everything)
        expect(read.holidays).toEqual(holidays)
        expect(read.events.map(({ kind }) => kind)).toEqual(holidays.map(() => 'kept'))
        // The last of their dates, or the day before the range.
        const last = holidays.map(({ on, to }) => on ?? to).sort()
        expect(read.holidaysThrough).toBe(last.at(-1) ?? '1969-12-31')
        expect(read.complete).toBe(true)
        const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))
        expect(longest).toBeLessThanOrEqual(75)
      },
      500,
    )
  })

  test('the closed dates of a window are the same after writing and reading', async () => {
    const rule = fc.record({ name: fc.constantFrom('a', 'b'), every: yearly, observed: observedDay })
    const closed = fc.record({ name: fc.constantFrom('a', 'b'), on: near.map(dateText), hours: noHours })
    const listed = fc
      .record({ name: fc.constantFrom('a', 'b'), first: near, length: fc.integer({ min: 0, max: 9 }) })
      .map(({ name, first, length }) => ({ name, from: dateText(first), to: dateText(first + length) }))
    const operand = fc.record({
      timeZone: fc.constant('UTC'),
      weekly: fc.constant({}),
      holidays: fc.array(fc.oneof(rule, listed), { maxLength: 4 }),
      specialHours: fc.uniqueArray(closed, { maxLength: 4, selector: ({ on }) => on }),
    }) as fc.Arbitrary<ScheduleInput>
    const combined = fc.oneof(
      operand,
      fc.tuple(operand, operand).map((union): CombinedInput => ({ union })),
      fc.tuple(operand, operand, near).map(
        ([schedule, later, from]): CombinedInput => ({
          versions: [{ schedule }, { from: dateText(from), schedule: later }],
        }),
      ),
    )
    await holdsLater(
      fc.tuple(combined, near, fc.integer({ min: 0, max: 800 })),
      async ([given, first, length]) => {
        const window = { from: dateText(first), through: dateText(first + length) }
        const read = await holidaysFromIcal(holidaysToIcal(given, { ...window, stamp: 1.7e12 }), window)
        const schedule = 'weekly' in given ? defineSchedule(given) : defineCombined(given)
        const dates = new Map(closedIn(given).map((date) => [date, undefined as string | undefined]))
        for (const { date, name } of holidayDates(window.from, window.through, schedule))
          dates.set(date, name)
        const found = read.holidays.flatMap(({ on, from = on, to = on }) => datesFrom(from, to))
        expect(found).toEqual(
          [...dates.keys()].filter((date) => date >= window.from && date <= window.through).sort(),
        )
        for (const { name, on, from = on } of read.holidays)
          if (from && dates.get(from)) expect(name).toBe(dates.get(from))
      },
      200,
    )
  })

  test('ical.js reads the same names and dates', () => {
    holds(fc.array(holiday, { minLength: 1, maxLength: 4 }), (holidays) => {
      const text = holidaysToIcal({ timeZone: 'UTC', weekly: {}, holidays }, { stamp: 1.7e12 })
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
      const read = events.map((component) => {
        const { summary, startDate, endDate } = new ICAL.Event(component)
        endDate.addDuration(ICAL.Duration.fromString('-P1D'))
        return [summary ?? '', `${startDate}`, `${endDate}`]
      })
      expect(read).toEqual(holidays.map(({ name = '', on, from = on, to = on }) => [name, from, to]))
    })
  })

  test('ical.js finds the same occurrences', async () => {
    await holdsLater(
      fc.record({ from: day, rule: anyRule, end: anyEnd }),
      async ({ from, rule, end }) => {
        const through = dateText(Math.min(from + 4000, LAST_DAY))
        const datesOf = (start: number, text: string) =>
          datesIn(eventText(start, text), { from: dateText(start), through })
        // A first date that matches the rule. If it does not match, readers differ.
        const [, first = ''] = await datesOf(from, rule)
        const start = Date.parse(first) / dayMs
        fc.pre(Number.isFinite(start) && Number(first.slice(8)) < 29)
        const iterator = ICAL.Recur.fromString(rule + end).iterator(ICAL.Time.fromDateString(first))
        const expected: string[] = []
        for (let next = iterator.next(); next && `${next}` <= through; next = iterator.next())
          expected.push(`${next}`)
        expect(await datesOf(start, rule + end)).toEqual(expected)
      },
      150,
    )
  })

  test('a window has the same dates as a longer one has there', async () => {
    const rule = fc.record({
      start: day,
      rule: anyRule,
      from: day,
      length: fc.integer({ min: 0, max: 3000 }),
    })
    await holdsLater(rule, async ({ start, rule, from, length }) => {
      const [first, last] = [dateText(from), dateText(from + length)]
      const text = eventText(start, rule, 'DURATION:P3D')
      const whole = await datesIn(text, { from: dateText(Math.min(start, from)), through: last })
      expect(await datesIn(text, { from: first, through: last })).toEqual(
        whole.filter((date) => date >= first),
      )
    })
  })

  test('a long event has the dates from each of its first days on', async () => {
    const event = fc.record({
      rule: anyRule,
      start: day,
      length: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1000, max: 30_000 })),
      from: fc.integer({ min: -10, max: 4000 }),
      through: fc.integer({ min: 0, max: 400 }),
      removed: fc.array(fc.integer({ min: -3000, max: 10 }), { maxLength: 12 }),
    })
    await holdsLater(event, async ({ rule, start, length, from, through, removed }) => {
      const [first, last] = [start + from, start + from + through].map((day) => Math.min(day, LAST_DAY)) as [
        number,
        number,
      ]
      const left = removed.map((day) => `EXDATE;VALUE=DATE:${compact(first + day)}`)
      const starts = await datesIn(eventText(start, rule, ...left), {
        from: dateText(Math.min(start, first)),
        through: dateText(last),
      })
      const expected = new Set<string>()
      for (const each of starts.map((date) => Date.parse(date) / dayMs)) {
        for (let day = Math.max(each, first); day <= Math.min(each + length - 1, last); day++)
          expected.add(dateText(day))
      }
      const found = await datesIn(eventText(start, rule, ...left, `DURATION:P${length}D`), {
        from: dateText(first),
        through: dateText(last),
      })
      expect(found).toEqual([...expected].sort())
    })
  })

  test('random text is reported, and never an error', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VALARM',
        'END:VALARM',
      ),
      fc.constantFrom(
        'DTSTART;VALUE=DATE:20230101',
        'DTEND;VALUE=DATE:20230105',
        'RRULE:FREQ=YEARLY',
        'UID:a',
        'SEQUENCE:2',
      ),
      fc
        .tuple(fc.constantFrom('DTSTART', 'RRULE', 'EXDATE', 'RECURRENCE-ID', 'DURATION'), fc.string())
        .map((parts) => parts.join(':')),
      fc.string({ unit: 'binary' }),
    )
    await holdsLater(
      fc.array(line, { maxLength: 30 }),
      async (lines) => {
        const { events, holidays } = await holidaysFromIcal(lines.join('\n'), everything)
        expect(events.reduce((sum, event) => sum + event.holidays, 0)).toBe(holidays.length)
      },
      300,
    )
  })
})

/** Days of a few years, so that they often coincide. */
const near = fc.integer({ min: Date.UTC(2022, 0, 1) / dayMs, max: Date.UTC(2025, 11, 31) / dayMs })
const noHours = fc.constant([])
const observedDay = fc.constantFrom('none', 'nearest weekday', 'next weekday')
const yearly = fc.oneof(
  fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 29 }) }),
  fc.record({ easter: fc.integer({ min: -60, max: 60 }) }),
)

/** The dates that special hours close; those of a version while it is in force. */
const closedIn = (given: ScheduleInput | CombinedInput): DateText[] => {
  if ('weekly' in given) return (given.specialHours ?? []).flatMap(({ on }) => on ?? [])
  if ('union' in given) return given.union.flatMap(closedIn)
  const [first, second] = 'versions' in given ? given.versions : []
  const change = second?.from ?? ''
  return [
    ...(first ? closedIn(first.schedule).filter((date) => date < change) : []),
    ...(second ? closedIn(second.schedule).filter((date) => date >= change) : []),
  ]
}

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
const nth = fc.constantFrom('1', '2', '3', '4', '-1', '-2')
const month = fc.integer({ min: 1, max: 12 })
const anyEnd = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 30 }).map((count) => `;COUNT=${count}`),
)
const interval = fc.integer({ min: 1, max: 4 }).map((step) => `;INTERVAL=${step}`)
const parts = fc.oneof(
  fc.constantFrom('FREQ=YEARLY', 'FREQ=MONTHLY', 'FREQ=WEEKLY', 'FREQ=DAILY'),
  fc
    .tuple(month, nth, weekday)
    .map(([month, nth, weekday]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${weekday}`),
  fc
    .tuple(month, fc.integer({ min: 1, max: 28 }))
    .map(([month, date]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${date}`),
  fc.tuple(nth, weekday).map((day) => `FREQ=MONTHLY;BYDAY=${day.join('')}`),
  fc.constantFrom('-1', '1', '15', '28').map((date) => `FREQ=MONTHLY;BYMONTHDAY=${date}`),
  fc.uniqueArray(weekday, { minLength: 1 }).map((days) => `FREQ=WEEKLY;BYDAY=${days.join()}`),
  fc.constantFrom('1', '60', '-1').map((date) => `FREQ=YEARLY;BYYEARDAY=${date}`),
)
const anyRule = fc.tuple(parts, interval).map((all) => all.join(''))

const datesIn = async (text: string, window: { from: DateText; through: DateText }) => {
  const { holidays } = await holidaysFromIcal(text, window)
  return holidays.flatMap(({ on, from = on, to = on }) => datesFrom(from, to))
}

const eventText = (start: number, rule: string, ...more: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    `DTSTART;VALUE=DATE:${compact(start)}`,
    `RRULE:${rule}`,
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n')

const datesFrom = (from = '', to = ''): string[] => {
  const [first, last] = [Date.parse(from) / dayMs, Date.parse(to) / dayMs]
  return Array.from({ length: last - first + 1 }, (_, index) => dateText(first + index))
}
