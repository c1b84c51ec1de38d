import { explainClock, type Ledger, type LedgerSegment, toSvg, toText, type WallClock } from 'dueby'
import { describe, expect, test } from 'vitest'
import { issuesOf } from '../../support/issues'
import { daysFrom, EXAMPLES, type Given, ledgerOf } from '../../support/ledgers'
import { at, desk, deskWith, history } from '../../support/tickets'
import { pt } from '../../support/vocabulary'

const linesOf = (ledger: Ledger, options?: { zone: WallClock }): string[] =>
  toText(ledger, options).split('\n')
const monday = (spans: Given['spans'], rest: Partial<Given> = {}): Ledger =>
  ledgerOf({ from: 'Mon 2023-11-06 10:00', due: 'Mon 2023-11-06 12:00', spans, ...rest })
const simple = (rest: Partial<Given> = {}): Ledger => monday([['Mon 2023-11-06 12:00', 'open']], rest)
/** Due at closing on a Friday, with these spans until Monday. */
const lateOnMonday = (spans: Given['spans']): Ledger =>
  ledgerOf({
    from: 'Fri 2023-11-10 16:00',
    due: 'Fri 2023-11-10 18:00',
    nowAt: 'Mon 2023-11-13 09:00',
    state: 'missed',
    spans: [['Fri 2023-11-10 18:00', 'open'], ...spans],
  })
const codesOf = (call: () => unknown): string[] =>
  issuesOf(call).map(({ code, path }) => `${path.join('.')} ${code}`)

describe('the examples', () => {
  test('over the holidays', () => {
    expect(toText(EXAMPLES.christmas)).toBe(`\
Standard P1, first response within 2 business hours (Desk)
  received  Fri 2023-12-22 17:00 PST
    1 h     Fri 12-22 17:00–18:00   open
            Fri 12-22 18:00–24:00   after closing
            Sat 12-23, Sun 12-24    weekend
            Mon 12-25 – Fri 12-29   holiday: Christmas week
            Sat 12-30, Sun 12-31    weekend
            Mon 01-01               holiday: New Year's Day
            Tue 01-02 00:00–06:00   before opening
    1 h     Tue 01-02 06:00–07:00   open
  due       Tue 2024-01-02 07:00 PST   1 h + 1 h = 2 h`)
  })

  test('over a weekend with a clock change', () => {
    expect(toText(EXAMPLES.clocksBack)).toBe(`\
Standard P2, first response within 4 business hours (Desk)
  received  Fri 2023-11-03 17:30 PDT
    30 min  Fri 11-03 17:30–18:00   open
            Fri 11-03 18:00–24:00   after closing
            Sat 11-04, Sun 11-05    weekend; Sun 02:00 clocks went back 1 h
            Mon 11-06 00:00–06:00   before opening
    3 h 30  Mon 11-06 06:00–09:30   open
  due       Mon 2023-11-06 09:30 PST   30 min + 3 h 30 = 4 h`)
  })

  test('two pauses', () => {
    expect(toText(EXAMPLES.twoPauses)).toBe(`\
Standard P2, first response within 4 business hours (Desk)
  received  Mon 2023-11-06 10:00 PST
    1 h     Mon 11-06 10:00–11:00   open
            Mon 11-06 11:00–11:30   paused: customer
    1 h 30  Mon 11-06 11:30–13:00   open
            Mon 11-06 13:00–14:15   paused: vendor
    1 h 30  Mon 11-06 14:15–15:45   open
  due       Mon 2023-11-06 15:45 PST   1 h + 1 h 30 + 1 h 30 = 4 h; 1 h 45 paused; at first due 14:00`)
  })

  test('business days', () => {
    expect(toText(EXAMPLES.threeDays)).toBe(`\
Standard P4, first response within 3 business days (Desk)
  received  Fri 2023-12-22 10:00 PST
            Fri 12-22               day of receipt
            Sat 12-23, Sun 12-24    weekend
            Mon 12-25 – Fri 12-29   holiday: Christmas week
            Sat 12-30, Sun 12-31    weekend
            Mon 01-01               holiday: New Year's Day
    day 1   Tue 01-02
    day 2   Wed 01-03
    day 3   Thu 01-04
  due       Thu 2024-01-04 18:00 PST   close of day 3
  warning   holidays are known only through 2024-01-01`)
  })

  test('a miss under an exception', () => {
    expect(toText(EXAMPLES.missed)).toBe(`\
Standard P1, first response within 2 hours (Desk, Holiday cover: Christmas week; instead of 2 business hours)
  received  Tue 2023-12-26 10:00 PST
    2 h     Tue 12-26 10:00–12:00   calendar time
  due       Tue 2023-12-26 12:00 PST   2 h
  missed    answered Tue 2023-12-26 12:40 PST, 40 min late`)
  })
})

describe('the heading', () => {
  const headingOf = (rest: Partial<Given>): string | undefined => linesOf(simple(rest))[0]

  test.each([
    ['2 hours', 'within 2 hours'],
    ['next business day', 'on the next business day'],
    ['next business day by 16:00', 'on the next business day by 16:00'],
    ['3 business days by open', 'within 3 business days, by open'],
    ['2 business days same time', 'within 2 business days, same time'],
    ['next business day same time', 'on the next business day, same time'],
  ] as const)('%s', (target, words) => {
    expect(headingOf({ target })).toBe(`Standard P1, first response ${words} (Desk)`)
  })

  test.each([
    ['nextResponse', 'next response'],
    ['periodicUpdate', 'periodic update'],
    ['resolution', 'resolution'],
  ] as const)('%s', (metric, words) => {
    expect(headingOf({ metric })).toBe(`Standard P1, ${words} within 2 business hours (Desk)`)
  })

  test('an exception without a name for its dates', () => {
    const rule = { target: '2 hours', from: 'exception', name: 'Nights' } as const
    expect(headingOf({ rule })).toBe('Standard P1, first response within 2 hours (Desk, Nights)')
  })

  test('an agreed due time replaces the target', () => {
    const rule = { target: '2 business hours', from: 'agreed' } as const
    expect(headingOf({ rule })).toBe(
      'Standard P1, first response as agreed (Desk; instead of 2 business hours)',
    )
    expect(linesOf(simple({ rule })).at(-1)).toBe('  due       Mon 2023-11-06 12:00 PST   agreed')
  })

  test.each(['from receipt', 'from change', 'carry', 'keep earlier'] as const)('the rule %s', (change) => {
    const rule = { target: '2 business hours', from: 'policy', change } as const
    expect(headingOf({ rule })).toBe(
      `Standard P1, first response within 2 business hours (Desk; after a change: ${change})`,
    )
  })
})

describe('the reasons', () => {
  test('special hours count or close, with their name', () => {
    const lines = linesOf(
      monday([
        ['Mon 2023-11-06 11:00', { kind: 'special hours', name: 'Inventory' }, 'counted'],
        ['Mon 2023-11-06 11:30', { kind: 'special hours', name: 'Inventory' }],
        ['Mon 2023-11-06 12:00', { kind: 'special hours', name: '' }, 'counted'],
      ]),
    )
    expect(lines.slice(2, 5)).toEqual([
      '    1 h     Mon 11-06 10:00–11:00   open, special hours: Inventory',
      '            Mon 11-06 11:00–11:30   closed, special hours: Inventory',
      '    30 min  Mon 11-06 11:30–12:00   open, special hours',
    ])
  })

  test('breaks, combined schedules, pauses without a reason, and time while resolved', () => {
    const lines = linesOf(
      monday([
        ['Mon 2023-11-06 10:15', 'break'],
        ['Mon 2023-11-06 10:30', 'closed'],
        ['Mon 2023-11-06 11:00', { kind: 'paused', event: 1 }],
        ['Mon 2023-11-06 11:45', { kind: 'resolved', event: 2 }],
        ['Mon 2023-11-06 12:00', 'open'],
      ]),
    )
    expect(lines.slice(2)).toEqual([
      '            Mon 11-06 10:00–10:15   break',
      '            Mon 11-06 10:15–10:30   closed',
      '            Mon 11-06 10:30–11:00   paused',
      '            Mon 11-06 11:00–11:45   resolved',
      '    15 min  Mon 11-06 11:45–12:00   open',
      '  due       Mon 2023-11-06 12:00 PST   15 min; 30 min paused; 45 min resolved',
    ])
  })

  test('weekdays without hours, holidays without a name, and a target that has not begun', () => {
    const lines = linesOf(
      ledgerOf({
        from: 'Tue 2023-11-07 17:00',
        due: 'Fri 2023-11-10 08:00',
        spans: [
          ['Wed 2023-11-08 00:00', { kind: 'not begun', exception: 'Holiday cover' }],
          ['Thu 2023-11-09 00:00', { kind: 'no hours', weekday: 'wed' }],
          ['Fri 2023-11-10 00:00', { kind: 'holiday', name: '' }],
          ['Fri 2023-11-10 08:00', 'calendar time'],
        ],
      }),
    )
    expect(lines.slice(2, 6)).toEqual([
      '            Tue 11-07 17:00–24:00   not begun: Holiday cover',
      '            Wed 11-08               no hours on Wed',
      '            Thu 11-09               holiday',
      '    8 h     Fri 11-10 00:00–08:00   calendar time',
    ])
  })

  test('time that was carried over has no span of its own', () => {
    const at = 'Mon 2023-11-06 11:00'
    const ledger = monday(
      [
        [at, { kind: 'carried', target: '4 business hours' }],
        ['Mon 2023-11-06 12:00', 'open'],
      ],
      { from: at, startedAt: new Date('2023-11-06T18:00:00Z') },
    )
    const [carried, ...others] = ledger.segments as [LedgerSegment, ...LedgerSegment[]]
    const lines = linesOf({
      ...ledger,
      segments: [{ ...carried, ms: 3_600_000 }, ...others],
      countedMs: 7_200_000,
    })
    expect(lines.slice(1)).toEqual([
      '  received  Mon 2023-11-06 10:00 PST',
      '  counted   from Mon 2023-11-06 11:00 PST',
      '    1 h     until Mon 11-06 11:00   carried from 4 business hours',
      '    1 h     Mon 11-06 11:00–12:00   open',
      '  due       Mon 2023-11-06 12:00 PST   1 h carried + 1 h = 2 h',
    ])
  })
})

describe('spans', () => {
  test('dates with the same reason are one line, however the ledger divides them', () => {
    const spans = (ends: readonly string[]): Given['spans'] => ends.map((end) => [end, 'weekend'] as const)
    const dates = (ends: readonly string[]): string[] =>
      linesOf(
        ledgerOf({ from: 'Sat 2023-11-04 00:00', due: 'Mon 2023-11-06 00:00', spans: spans(ends) }),
      ).slice(2, -1)
    const expected = ['            Sat 11-04, Sun 11-05    weekend; Sun 02:00 clocks went back 1 h']
    expect(dates(['Mon 2023-11-06 00:00'])).toEqual(expected)
    expect(dates(['Sun 2023-11-05 00:00', 'Mon 2023-11-06 00:00'])).toEqual(expected)
  })

  test('the rest of a date and the dates after it are lines of their own', () => {
    const ledger = ledgerOf({
      from: 'Sat 2023-11-11 10:00',
      due: 'Mon 2023-11-13 08:00',
      spans: [
        ['Mon 2023-11-13 06:00', 'weekend'],
        ['Mon 2023-11-13 08:00', 'open'],
      ],
    })
    expect(linesOf(ledger).slice(2, 5)).toEqual([
      '            Sat 11-11 10:00–24:00   weekend',
      '            Sun 11-12               weekend',
      '            Mon 11-13 00:00–06:00   weekend',
    ])
  })

  test('time that does not count is cut at midnights and at the due time', () => {
    const ledger = ledgerOf({
      from: 'Mon 2023-11-06 10:00',
      due: 'Tue 2023-11-07 12:00',
      nowAt: 'Wed 2023-11-08 12:00',
      spans: [['Wed 2023-11-08 12:00', { kind: 'paused', event: 1 }]],
    })
    expect(linesOf(ledger).slice(2)).toEqual([
      '            Mon 11-06 10:00–24:00   paused',
      '            Tue 11-07 00:00–12:00   paused',
      '  due       Tue 2023-11-07 12:00 PST   0 min',
      '            Tue 11-07 12:00–24:00   paused',
      '            Wed 11-08 00:00–12:00   paused',
    ])
  })

  test('time that was carried over at midnight has that midnight', () => {
    const from = 'Tue 2023-11-07 00:00'
    const carried = { kind: 'carried', target: '4 business hours' } as const
    const ledger = ledgerOf({
      from,
      due: 'Tue 2023-11-07 02:00',
      spans: [
        [from, carried],
        ['Tue 2023-11-07 02:00', 'open'],
      ],
    })
    expect(linesOf(ledger)[2]).toContain('until Tue 11-07 00:00   carried from 4 business hours')
  })

  test('time that counts across midnight stays one line, and widens the column', () => {
    const ledger = ledgerOf({
      target: '10 hours',
      from: 'Mon 2023-11-06 20:00',
      due: 'Tue 2023-11-07 06:00',
      spans: [['Tue 2023-11-07 06:00', 'calendar time']],
    })
    expect(linesOf(ledger)[2]).toBe('    10 h    Mon 11-06 20:00 – Tue 11-07 06:00   calendar time')
  })

  test('open dates in a row are added up', () => {
    const ledger = ledgerOf({
      from: 'Mon 2023-11-06 00:00',
      due: 'Wed 2023-11-08 00:00',
      spans: [
        ['Tue 2023-11-07 00:00', 'open'],
        ['Wed 2023-11-08 00:00', 'open'],
      ],
    })
    expect(linesOf(ledger).slice(2)).toEqual([
      '    48 h    Mon 11-06, Tue 11-07    open',
      '  due       Wed 2023-11-08 00:00 PST   48 h',
    ])
  })

  test('more than a year shows the year', () => {
    const ledger = ledgerOf({
      from: 'Fri 2023-12-22 17:00',
      due: 'Fri 2025-01-03 08:00',
      spans: [
        ['Fri 2023-12-22 18:00', 'open'],
        ['Sat 2023-12-23 00:00', 'after closing'],
        ['Fri 2025-01-03 00:00', { kind: 'holiday', name: 'Sabbatical' }],
        ['Fri 2025-01-03 08:00', 'open'],
      ],
    })
    expect(linesOf(ledger).slice(2, 5)).toEqual([
      '    1 h     Fri 2023-12-22 17:00–18:00        open',
      '            Fri 2023-12-22 18:00–24:00        after closing',
      '            Sat 2023-12-23 – Thu 2025-01-02   holiday: Sabbatical; Sun 2024-03-10 02:00 clocks went forward 1 h; Sun 2024-11-03 02:00 clocks went back 1 h',
    ])
  })

  test('up to three clock changes are listed', () => {
    const ledger = ledgerOf({
      target: '9000 hours',
      from: 'Mon 2022-01-03 10:00',
      due: 'Fri 2023-06-02 10:00',
      spans: [['Fri 2023-06-02 10:00', 'calendar time']],
    })
    expect(linesOf(ledger)[2]?.match(/clocks went (back|forward) 1 h/g)).toHaveLength(3)
  })

  test('many clock changes are counted', () => {
    const ledger = ledgerOf({
      target: '9000 hours',
      from: 'Mon 2020-01-06 10:00',
      due: 'Fri 2023-01-06 10:00',
      spans: [['Fri 2023-01-06 10:00', 'calendar time']],
    })
    expect(linesOf(ledger)[2]).toMatch(/ {3}calendar time; 6 clock changes$/)
  })

  test('minutes have two digits beside hours, and a sum of six terms is written in full', () => {
    const ends = ['11:05', '12:10', '13:15', '14:20', '15:25', '16:30']
    const spans = ends.flatMap((end, index): Given['spans'] => [
      [`Mon 2023-11-06 ${end}`, 'open'],
      ...(index < 5 ? ([[`Mon 2023-11-06 ${end}:01`, 'break']] as const) : []),
    ])
    const ledger = ledgerOf({ from: 'Mon 2023-11-06 10:00', due: 'Mon 2023-11-06 16:30', spans })
    const text = toText(ledger)
    expect(text).toContain('    1 h 05          Mon 11-06 10:00–11:05')
    expect(text).not.toContain('…')
    expect(text.match(/ \+ /g)).toHaveLength(5)
  })

  test('a long sum is shortened', () => {
    const days = ['Mon 2023-11-06', 'Tue 2023-11-07', 'Wed 2023-11-08', 'Thu 2023-11-09']
    const spans = days.flatMap((day): Given['spans'] => [
      [`${day} 11:00`, 'open'],
      [`${day} 11:30`, 'break'],
      [`${day} 12:00`, 'open'],
      [`${day} 23:00`, 'after closing'],
    ])
    const ledger = ledgerOf({ from: 'Mon 2023-11-06 10:00', due: 'Thu 2023-11-09 12:00', spans })
    expect(toText(ledger)).toContain('   1 h + 30 min + … + 30 min = ')
  })

  test('seconds and milliseconds are shown where there are any', () => {
    const ledger = monday([
      ['Mon 2023-11-06 10:00:05', 'open'],
      ['Mon 2023-11-06 11:30:05.250', { kind: 'paused', event: 1 }],
      ['Mon 2023-11-06 12:00', 'open'],
    ])
    expect(linesOf(ledger).slice(2, 5)).toEqual([
      '    5 s             Mon 11-06 10:00–10:00:05          open',
      '                    Mon 11-06 10:00:05–11:30:05.250   paused',
      '    29 min 54.75 s  Mon 11-06 11:30:05.250–12:00      open',
    ])
  })
})

describe('targets in business days', () => {
  const day = (rest: Partial<Given> = {}): Ledger =>
    ledgerOf({
      target: 'next business day',
      from: 'Mon 2023-11-06 10:00',
      due: 'Tue 2023-11-07 18:00',
      spans: [
        ['Mon 2023-11-06 18:00', 'open'],
        ['Tue 2023-11-07 06:00', 'closed'],
        ['Tue 2023-11-07 18:00', 'open'],
      ],
      days: daysFrom('2023-11-06', ['day of receipt', 1]),
      point: 'close',
      ...rest,
    })
  const dueNote = (rest: Partial<Given>): string | undefined =>
    linesOf(day(rest))
      .find((line) => line.startsWith('  due'))
      ?.slice(39)

  test.each([
    ['opening', 'opening of day 1'],
    ['close', 'close of day 1'],
    ['time', '14:00 on day 1'],
  ] as const)('the point %s', (point, words) => {
    const target = 'next business day by 16:00'
    expect(dueNote({ target, point, due: 'Tue 2023-11-07 14:00' })).toBe(words)
  })

  test('without a point, the time is shown', () => {
    const { point: _, ...ledger } = day()
    expect(linesOf(ledger).at(-1)).toMatch(/ {3}18:00 on day 1$/)
  })

  test('a point of the day moves by what did not count', () => {
    const spans: Given['spans'] = [
      ['Mon 2023-11-06 11:00', 'open'],
      ['Mon 2023-11-06 12:00', { kind: 'paused', event: 1 }],
      ['Mon 2023-11-06 12:30', { kind: 'resolved', event: 2 }],
      ['Mon 2023-11-06 18:00', 'open'],
      ['Tue 2023-11-07 06:00', 'closed'],
      ['Tue 2023-11-07 17:30', 'open'],
    ]
    const moved = (target: Given['target'] & string) =>
      dueNote({ target, point: 'time', due: 'Tue 2023-11-07 17:30', spans })
    expect(moved('next business day by 16:00')).toBe('16:00 on day 1 + 1 h 30; 1 h paused; 30 min resolved')
    expect(moved('next business day same time')).toBe(
      'same time on day 1 + 1 h 30; 1 h paused; 30 min resolved',
    )
  })

  test('the first due time has its year if it is far away', () => {
    expect(dueNote({ originalDueAt: pt('Mon 2022-11-07 18:00') })).toBe(
      'close of day 1; at first due Mon 2022-11-07 18:00',
    )
  })

  test('a pause moves the due time, and the time after the last day is shown', () => {
    const ledger = day({
      due: 'Wed 2023-11-08 07:00',
      originalDueAt: pt('Tue 2023-11-07 18:00'),
      spans: [
        ['Mon 2023-11-06 11:00', 'open'],
        ['Mon 2023-11-06 12:00', { kind: 'paused', event: 1, reason: 'customer' }],
        ['Mon 2023-11-06 18:00', 'open'],
        ['Tue 2023-11-07 00:00', 'after closing'],
        ['Tue 2023-11-07 06:00', 'before opening'],
        ['Tue 2023-11-07 18:00', 'open'],
        ['Wed 2023-11-08 00:00', 'after closing'],
        ['Wed 2023-11-08 06:00', 'before opening'],
        ['Wed 2023-11-08 07:00', 'open'],
      ],
    })
    expect(linesOf(ledger).slice(1)).toEqual([
      '  received  Mon 2023-11-06 10:00 PST',
      '            Mon 11-06               day of receipt',
      '            Mon 11-06 11:00–12:00   paused: customer',
      '    day 1   Tue 11-07',
      '            Wed 11-08 00:00–06:00   before opening',
      '    1 h     Wed 11-08 06:00–07:00   open',
      '  due       Wed 2023-11-08 07:00 PST   close of day 1 + 1 h; 1 h paused; at first due Tue 11-07 18:00',
    ])
  })

  test('dates before the cut-off day, weekdays without hours and closed special hours do not count', () => {
    const ledger = day({
      target: '2 business days',
      due: 'Tue 2023-11-14 18:00',
      days: daysFrom('2023-11-06', [
        'before cut-off day',
        'day of receipt',
        'no hours',
        'special hours: Inventory',
        1,
        'weekend',
        'weekend',
        'closed',
        2,
      ]),
    })
    expect(linesOf(ledger).slice(2, -1)).toEqual([
      '            Mon 11-06               before cut-off day',
      '            Tue 11-07               day of receipt',
      '            Wed 11-08               no hours on Wed',
      '            Thu 11-09               closed, special hours: Inventory',
      '    day 1   Fri 11-10',
      '            Sat 11-11, Sun 11-12    weekend',
      '            Mon 11-13               closed',
      '    day 2   Tue 11-14',
    ])
  })
})

describe('how the clock stands', () => {
  const last = (ledger: Ledger): string | undefined => linesOf(ledger).at(-1)

  test('running, paused and cancelled', () => {
    expect(last(simple({ state: 'running', nowAt: 'Mon 2023-11-06 10:30' }))).toBe(
      '  running   now Mon 2023-11-06 10:30 PST, 1 h 30 left in business time',
    )
    const paused = monday(
      [
        ['Mon 2023-11-06 10:30', 'open'],
        ['Mon 2023-11-06 11:00', { kind: 'paused', event: 1 }],
        ['Mon 2023-11-06 12:30', 'open'],
      ],
      { state: 'paused', nowAt: 'Mon 2023-11-06 11:00', due: 'Mon 2023-11-06 12:30' },
    )
    expect(last(paused)).toBe('  paused    now Mon 2023-11-06 11:00 PST, 1 h 30 left in business time')
    const ended = 'Mon 2023-11-06 11:00'
    const marks = [{ at: pt(ended), kind: 'event', event: 1, text: 'cancelled: merged' }] as const
    expect(last(simple({ state: 'cancelled', target: '2 hours', ended, marks }))).toBe(
      '  cancelled Mon 2023-11-06 11:00 PST, 1 h left',
    )
  })

  test('met, in the words of the metric', () => {
    const ended = 'Mon 2023-11-06 12:00'
    const met = (metric: Ledger['metric']): string | undefined =>
      last(simple({ state: 'met', ended, metric }))
    expect(met('firstResponse')).toBe(
      '  met       answered Mon 2023-11-06 12:00 PST, 0 min left in business time',
    )
    expect(met('nextResponse')).toContain(' answered ')
    expect(met('periodicUpdate')).toContain(' updated ')
    expect(met('resolution')).toContain(' resolved ')
  })

  test('an event can say what ended it instead', () => {
    const ended = 'Mon 2023-11-06 11:00'
    const withEvent = (text: string, time = ended, rest: Partial<Given> = {}) =>
      last(simple({ state: 'met', ended, marks: [{ at: pt(time), kind: 'event', event: 1, text }], ...rest }))
    expect(withEvent('resolved')).toContain('  met       resolved Mon ')
    expect(withEvent('responded')).toContain('  met       answered Mon ')
    for (const text of ['cancelled', 'cancelled: merged'])
      expect(withEvent(text, ended, { state: 'missed' })).toContain('  missed    cancelled Mon ')
  })

  test('an event at the instant of the end that did not end it says nothing', () => {
    const ended = 'Mon 2023-11-06 11:00'
    for (const text of ['resolved', 'cancelled', 'cancelled: merged'])
      expect(
        last(
          simple({
            state: 'met',
            ended,
            endedBy: 1,
            marks: [{ at: pt(ended), kind: 'event', event: 2, text }],
          }),
        ),
      ).toContain('  met       answered Mon ')
  })

  test('nothing, without a state or an instant', () => {
    expect(last(simple({ state: 'running' }))).toMatch(/^ {2}due /)
    expect(last(simple({ nowAt: 'Mon 2023-11-06 11:00' }))).toMatch(/^ {2}due /)
  })

  test('a pause that ends at the due time moved it, one after it did not', () => {
    const paused = { kind: 'paused', event: 1 } as const
    const until = monday([
      ['Mon 2023-11-06 11:00', 'open'],
      ['Mon 2023-11-06 12:00', paused],
    ])
    expect(last(until)).toBe('  due       Mon 2023-11-06 12:00 PST   1 h; 1 h paused')
    const after = monday([
      ['Mon 2023-11-06 12:00', 'open'],
      ['Mon 2023-11-06 13:00', paused],
    ])
    expect(linesOf(after).slice(-2)).toEqual([
      '  due       Mon 2023-11-06 12:00 PST   2 h',
      '            Mon 11-06 12:00–13:00   paused',
    ])
  })

  test.each([
    ['paused', 'late while paused'],
    ['resolved', 'late while resolved'],
  ] as const)('nothing counted after the due time, because the clock was %s', (kind, words) => {
    const ledger = monday(
      [
        ['Mon 2023-11-06 12:00', 'open'],
        ['Mon 2023-11-06 13:00', { kind, event: 1 }],
      ],
      { state: 'missed', nowAt: 'Mon 2023-11-06 13:00' },
    )
    expect(linesOf(ledger).slice(-2)).toEqual([
      `            Mon 11-06 12:00–13:00   ${kind}`,
      `  missed    now Mon 2023-11-06 13:00 PST, ${words}`,
    ])
    expect(toSvg(ledger)).toContain(`>${words}<`)
  })

  test('nothing counted after the due time, because of the hours and then of a pause', () => {
    const ledger = lateOnMonday([
      ['Mon 2023-11-13 06:00', 'closed'],
      ['Mon 2023-11-13 09:00', { kind: 'paused', event: 1 }],
    ])
    expect(last(ledger)).toBe('  missed    now Mon 2023-11-13 09:00 PST, late outside hours and while paused')
  })

  test('exempted, with the reason', () => {
    const ledger = simple({ state: 'exempted', exemption: 'power cut', ended: 'Mon 2023-11-06 11:00' })
    expect(last(ledger)).toBe(
      '  exempted  power cut; answered Mon 2023-11-06 11:00 PST, 1 h left in business time',
    )
  })

  test('thousands of lines are cut in the middle, before the due time and after it (S7)', () => {
    const ledgerOfHours = (hours: string, now: string): Ledger => {
      const policy = deskWith({
        targets: { firstResponse: { P1: hours, P2: hours, P3: hours, P4: hours } },
      })
      const received = {
        type: 'received',
        at: '2024-01-02T15:00:00Z',
        tier: 'standard',
        priority: 'P1',
      } as const
      return explainClock('firstResponse', [received], policy, { now })
    }
    const linesAround = (ledger: Ledger): [before: string[], after: string[]] => {
      const lines = linesOf(ledger)
      const dueAt = lines.findIndex((line) => line.startsWith('  due'))
      return [lines.slice(2, dueAt), lines.slice(dueAt + 1, -1)]
    }
    const [before, after] = linesAround(ledgerOfHours('24000 business hours', '2044-01-01T00:00:00Z'))
    expect(before).toHaveLength(3001)
    expect(before[1500]).toMatch(/^ {12}… and \d+ more$/)
    expect(after).toHaveLength(17)
    expect(after[8]).toMatch(/^ {12}… and \d+ more$/)
    const short = linesAround(ledgerOfHours('2400 business hours', '2024-10-12T00:00:00Z'))
    expect(short[1].length).toBeGreaterThan(8)
    expect(short.flat().some((line) => line.includes('… and'))).toBe(false)
  })

  test('of many lines after the due time the pauses are all written', () => {
    const events = [
      { type: 'received', at: '2023-11-06T18:00:00Z', tier: 'standard', priority: 'P2' },
      { type: 'paused', at: '2023-11-09T18:00:00Z', reason: 'customer' },
      { type: 'resumed', at: '2023-11-10T18:00:00Z' },
    ] as const
    const lines = linesOf(explainClock('firstResponse', events, desk, { now: '2023-11-21T18:00:00Z' }))
    const dueAt = lines.findIndex((line) => line.startsWith('  due'))
    expect(lines.slice(dueAt + 8, dueAt + 14)).toEqual([
      '            Wed 11-08 18:00–24:00   after closing',
      '            … and 2 more',
      '            Thu 11-09 10:00–18:00   paused: customer',
      '            … and 2 more',
      '            Fri 11-10 06:00–10:00   paused: customer',
      expect.stringMatching(/^ {12}… and \d+ more$/),
    ])
  })

  test('late over closed time, which has lines of its own', () => {
    const ledger = lateOnMonday([
      ['Sat 2023-11-11 00:00', 'after closing'],
      ['Mon 2023-11-13 00:00', 'weekend'],
      ['Mon 2023-11-13 06:00', 'before opening'],
      ['Mon 2023-11-13 09:00', 'open', 'late'],
    ])
    expect(linesOf(ledger).slice(3)).toEqual([
      '  due       Fri 2023-11-10 18:00 PST   2 h',
      '            Fri 11-10 18:00–24:00   after closing',
      '            Sat 11-11, Sun 11-12    weekend',
      '            Mon 11-13 00:00–06:00   before opening',
      '    3 h     Mon 11-13 06:00–09:00   late',
      '  missed    now Mon 2023-11-13 09:00 PST, 3 h late in business time',
    ])
  })

  test('one late line, which is not shown, does not widen the columns', () => {
    const ledger = simple()
    const late = monday(
      [
        ['Mon 2023-11-06 12:00', 'open'],
        ['Mon 2023-11-06 12:00:00.001', 'open', 'late'],
      ],
      { state: 'missed', ended: 'Mon 2023-11-06 12:00:00.001' },
    )
    expect(linesOf(late).slice(0, -1)).toEqual(linesOf(ledger))
  })

  test('late before any hours', () => {
    const ledger = monday(
      [
        ['Mon 2023-11-06 12:00', 'open'],
        ['Mon 2023-11-06 13:00', 'after closing'],
      ],
      { state: 'missed', ended: 'Mon 2023-11-06 13:00' },
    )
    expect(last(ledger)).toBe('  missed    answered Mon 2023-11-06 13:00 PST, late outside hours')
  })

  test('a cycle that is not the ticket has started, not been received', () => {
    expect(linesOf(simple({ metric: 'nextResponse' }))[1]).toBe('  started   Mon 2023-11-06 10:00 PST')
    const startedAt = pt('Mon 2023-11-06 09:00')
    const reopened = { ...simple({ metric: 'resolution' }), startedAt }
    expect(linesOf(reopened)[1]).toBe('  started   Mon 2023-11-06 09:00 PST')
    const events = ['Mon 10:00 received standard P1', 'Mon 11:00 resolved', 'Mon 12:00 reopened']
    const restarted = (now: string): Ledger =>
      explainClock('resolution', history(...events) as never, desk, { now: at(now), onReopen: 'restart' })
    expect(linesOf(restarted('Mon 10:30'))[1]).toBe('  received  Mon 2023-11-06 10:00 PST')
    expect(linesOf(restarted('Mon 13:00'))[1]).toBe('  started   Mon 2023-11-06 12:00 PST')
  })
})

describe('zones', () => {
  test('another zone shows its own times, dates and clock changes', () => {
    expect(linesOf(EXAMPLES.clocksBack, { zone: 'Europe/Berlin' })).toEqual([
      'Standard P2, first response within 4 business hours (Desk)',
      '  received  Sat 2023-11-04 01:30 +01:00',
      '    30 min  Sat 11-04 01:30–02:00   open',
      '            Sat 11-04 02:00–08:00   after closing',
      '            Sat 11-04 08:00–24:00   weekend',
      '            Sun 11-05               weekend',
      '            Mon 11-06 00:00–09:00   weekend',
      '            Mon 11-06 09:00–15:00   before opening',
      '    3 h 30  Mon 11-06 15:00–18:30   open',
      '  due       Mon 2023-11-06 18:30 +01:00   30 min + 3 h 30 = 4 h',
    ])
  })

  test.each([
    ['Asia/Kathmandu', '+05:45'],
    ['America/St_Johns', '-03:30'],
    ['Europe/London', 'GMT'],
    ['UTC', 'UTC'],
  ])('%s is %s', (zone, name) => {
    expect(linesOf(simple(), { zone }).at(-1)).toContain(` ${name}   2 h`)
  })

  test('corrected clock changes, of the ledger or of the option', () => {
    const zoneChanges = [{ at: '2023-01-01T00:00:00Z', offset: '-07:00' }] as const
    expect(linesOf({ ...simple(), zoneChanges })[1]).toBe('  received  Mon 2023-11-06 11:00 -07:00')
    const zone = { timeZone: 'America/Los_Angeles', zoneChanges }
    expect(linesOf(simple(), { zone })[1]).toBe('  received  Mon 2023-11-06 11:00 -07:00')
  })

  test('clocks that go forward, and clocks that skip a date', () => {
    const forward = ledgerOf({
      target: '24 hours',
      from: 'Sat 2024-03-09 12:00',
      due: 'Sun 2024-03-10 13:00',
      spans: [['Sun 2024-03-10 13:00', 'calendar time']],
    })
    expect(linesOf(forward)[2]).toBe(
      '    24 h    Sat 03-09 12:00 – Sun 03-10 13:00   calendar time; Sun 02:00 clocks went forward 1 h',
    )
    const apia = ledgerOf({
      zone: 'Pacific/Apia',
      from: 'Thu 2011-12-29 12:00',
      due: 'Sat 2011-12-31 12:00',
      spans: [['Sat 2011-12-31 12:00', 'calendar time']],
    })
    expect(linesOf(apia)[2]).toBe(
      '    24 h    Thu 12-29 12:00 – Sat 12-31 12:00   calendar time; Fri 00:00 clocks went forward 24 h',
    )
  })
})

describe('data from elsewhere', () => {
  test('a ledger that was stored as JSON gives the same text', () => {
    for (const ledger of Object.values(EXAMPLES))
      expect(toText(JSON.parse(JSON.stringify(ledger)))).toBe(toText(ledger))
  })

  test('names cannot move the cursor, forge a line or reverse the text', () => {
    const ledger = simple({
      policy: 'De\u001b[2Jsk\n  due  never\u202e',
      tier: '__proto__',
      warnings: ['a\nb'],
    })
    expect(linesOf(ledger)[0]).toBe(
      'Standard P1, first response within 2 business hours (De\\u001b[2Jsk\\n  due  never\\u202e)'.replace(
        'Standard',
        '__proto__',
      ),
    )
    expect(linesOf(ledger).at(-1)).toBe('  warning   a\\nb')
  })

  test('all issues of all arguments are reported together', () => {
    const bad = {
      ...simple(),
      dueAt: 'soon',
      metric: 'speed',
      segments: [{}],
      days: [{ date: '2023-02-30' }],
    }
    expect(codesOf(() => toText(bad as never, { zone: 'PST' }))).toEqual([
      'ledger.metric unknown-option',
      'ledger.dueAt invalid-instant',
      'ledger.segments.0.from missing',
      'ledger.segments.0.to missing',
      'ledger.segments.0.ms missing',
      'ledger.segments.0.counted missing',
      'ledger.segments.0.reason missing',
      'ledger.days.0.date invalid-date',
      'options.zone unknown-zone',
    ])
    expect(codesOf(() => toText(simple(), { zome: 'UTC' } as never))).toEqual(['options.zome unknown-key'])
    expect(codesOf(() => toText(undefined as never))).toEqual(['ledger missing'])
  })

  test('kinds of a later version are words like others', () => {
    const segments = EXAMPLES.twoPauses.segments.map((segment, index) => ({
      ...segment,
      counted: index < 2,
      reason: { kind: 'overtime' },
    }))
    const lines = linesOf({ ...EXAMPLES.twoPauses, segments } as unknown as Ledger)
    expect(lines.slice(2, -1)).toEqual([
      '    1 h 30  Mon 11-06 10:00–11:30   overtime',
      '            Mon 11-06 11:30–15:45   overtime',
    ])
  })

  test('segments with a gap between them are two lines', () => {
    const [first, , third, ...others] = EXAMPLES.twoPauses.segments as [
      LedgerSegment,
      LedgerSegment,
      LedgerSegment,
    ]
    const lines = linesOf({ ...EXAMPLES.twoPauses, segments: [first, third, ...others] })
    expect(lines.slice(2, 4)).toEqual([
      '    1 h     Mon 11-06 10:00–11:00   open',
      '    1 h 30  Mon 11-06 11:30–13:00   open',
    ])
  })

  test('a ledger is an object with segments', () => {
    for (const value of [null, 5, 'x', [], {}])
      expect(codesOf(() => toText(value as never))).toEqual(['ledger wrong-type'])
  })

  test('a segment ends after it begins', () => {
    const [{ from, to, ...rest }] = simple().segments as [LedgerSegment]
    const segments = [{ ...rest, from: to, to: from }] as LedgerSegment[]
    expect(codesOf(() => toText({ ...simple(), segments }))).toEqual(['ledger.segments.0 not-in-order'])
  })

  test('segments are in order of time', () => {
    const { segments, ...rest } = EXAMPLES.twoPauses
    expect(codesOf(() => toText({ ...rest, segments: segments.toReversed() }))).toContain(
      'ledger.segments.1 not-in-order',
    )
  })

  test('an instant that cannot be read hides no segment out of order', () => {
    const { segments, ...rest } = EXAMPLES.twoPauses
    const [first, second] = segments as [LedgerSegment, LedgerSegment]
    const odd = [{ ...second, to: 'later' as never }, first]
    expect(codesOf(() => toText({ ...rest, segments: odd }))).toEqual([
      'ledger.segments.0.to invalid-instant',
      'ledger.segments.1 not-in-order',
    ])
  })

  test('a segment across the due time is one term as far as it counts', () => {
    const { segments, ...rest } = simple()
    const [{ from, ms, ...last }] = segments as [LedgerSegment]
    const half = new Date(from.getTime() + ms / 2)
    const late = new Date(from.getTime() + 2 * ms)
    const crossing = [
      { ...last, from, to: half, ms: ms / 2 },
      { ...last, reason: { kind: 'special hours', name: '' }, from: half, to: late, ms: 1.5 * ms },
    ] as LedgerSegment[]
    expect(toText({ ...rest, segments: crossing })).toContain('   1 h + 1 h = 2 h')
  })

  test('keys of a later version are ignored', () => {
    expect(toText({ ...simple(), later: true } as Ledger)).toBe(toText(simple()))
  })

  test('a ledger without segments or marks has its heading, start and due time', () => {
    expect(linesOf({ ...simple(), segments: [], marks: [] }).slice(1)).toEqual([
      '  received  Mon 2023-11-06 10:00 PST',
      '  due       Mon 2023-11-06 12:00 PST   2 h',
    ])
  })
})
