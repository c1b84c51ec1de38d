/** P6: why a due time is when it is. */
import { due, explain, firstResponseDue, gladly, type Ledger, policyHistory } from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, DESK, desk, deskWith, issuesOf, shownAt } from '../../support/tickets'

const request = (cell: string, receivedAt: string) => {
  const [tier, priority] = cell.split(' ')
  return { tier, priority, receivedAt: at(receivedAt) } as never
}
const explained = (cell: string, receivedAt: string, policy: never = desk as never): Ledger =>
  explain(firstResponseDue(request(cell, receivedAt), policy), policy)

/** Segments as `'Mon 16:00–Mon 18:00 open'`, counted ones with their minutes. */
const shown = ({ segments }: Ledger): string[] =>
  segments.map(({ from, to, ms, counted, reason, late }) =>
    [
      `${shownAt(from)}–${shownAt(to)}`,
      reason.kind,
      'name' in reason && reason.name,
      'weekday' in reason && reason.weekday,
      counted && `${ms / 60_000} min`,
      late && 'late',
    ]
      .filter(Boolean)
      .join(' '),
  )

describe('the segments of a due time', () => {
  test('over a night', () => {
    expect(shown(explained('standard P1', 'Mon 17:00'))).toEqual([
      'Mon 17:00–Mon 18:00 open 60 min',
      'Mon 18:00–Tue 00:00 after closing',
      'Tue 00:00–Tue 06:00 before opening',
      'Tue 06:00–Tue 07:00 open 60 min',
    ])
  })

  test('over holidays: whole dates with one reason are one segment', () => {
    expect(shown(explained('standard P1', 'Fri 2023-12-22 17:00')).slice(1, -1)).toEqual([
      'Fri 2023-12-22 18:00–Sat 2023-12-23 00:00 after closing',
      'Sat 2023-12-23 00:00–Mon 2023-12-25 00:00 weekend',
      'Mon 2023-12-25 00:00–Sat 2023-12-30 00:00 holiday Christmas week',
      'Sat 2023-12-30 00:00–Mon 2024-01-01 00:00 weekend',
      "Mon 2024-01-01 00:00–Tue 2024-01-02 00:00 holiday New Year's Day",
      'Tue 2024-01-02 00:00–Tue 2024-01-02 06:00 before opening',
    ])
  })

  test('two holidays with different names are two segments', () => {
    const holidays = [{ name: 'A', on: '2023-11-07' }, { name: 'B', on: '2023-11-08' }, { on: '2023-11-09' }]
    const policy = deskWith({ schedule: { ...DESK.schedule, holidays }, exceptions: [] }) as never
    expect(shown(explained('standard P1', 'Mon 17:00', policy)).slice(2, 5)).toEqual([
      'Tue 00:00–Wed 00:00 holiday A',
      'Wed 00:00–Thu 00:00 holiday B',
      'Thu 00:00–Fri 00:00 holiday',
    ])
  })

  test('with breaks, special hours and weekdays without hours', () => {
    const schedule = {
      timeZone: 'America/Los_Angeles',
      weekly: { mon: ['08:00-12:00', '13:00-17:00'], wed: ['08:00-12:00'], fri: ['22:00-02:00'] },
      specialHours: [{ name: 'Fair', on: '2023-11-07', hours: ['10:00-11:00'] }],
    }
    const policy = deskWith({
      schedule,
      exceptions: [],
      targets: { firstResponse: { ...DESK.targets.firstResponse, P2: '9.5 business hours' } },
    }) as never
    expect(shown(explained('standard P2', 'Mon 07:00', policy))).toEqual([
      'Mon 07:00–Mon 08:00 before opening',
      'Mon 08:00–Mon 12:00 open 240 min',
      'Mon 12:00–Mon 13:00 break',
      'Mon 13:00–Mon 17:00 open 240 min',
      'Mon 17:00–Tue 00:00 after closing',
      'Tue 00:00–Tue 10:00 special hours Fair',
      'Tue 10:00–Tue 11:00 special hours Fair 60 min',
      'Tue 11:00–Wed 00:00 special hours Fair',
      'Wed 00:00–Wed 08:00 before opening',
      'Wed 08:00–Wed 08:30 open 30 min',
    ])
    expect(shown(explained('standard P1', 'Wed 11:00', policy)).slice(1)).toEqual([
      'Wed 12:00–Thu 00:00 after closing',
      'Thu 00:00–Fri 00:00 no hours thu',
      'Fri 00:00–Fri 22:00 before opening',
      'Fri 22:00–Fri 23:00 open 60 min',
    ])
  })

  test('of calendar time are one, at any hour', () => {
    expect(shown(explained('premium P2', 'Mon 22:00'))).toEqual(['Mon 22:00–Tue 02:00 calendar time 240 min'])
  })

  test('of a combined schedule are closed where its parts give different reasons', () => {
    const night = { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['20:00-22:00'] } }
    const policy = deskWith({
      schedule: {
        union: [{ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }, night],
      },
      exceptions: [],
    }) as never
    expect(shown(explained('standard P1', 'Mon 17:00', policy))).toEqual([
      'Mon 17:00–Mon 18:00 open 60 min',
      'Mon 18:00–Mon 20:00 closed',
      'Mon 20:00–Mon 21:00 open 60 min',
    ])
    expect(shown(explained('standard P1', 'Sat 10:00', policy))[0]).toBe('Sat 10:00–Sun 00:00 weekend')
  })

  test('a date that is open only by the night before does not count, for the reason of its closed time', () => {
    const policy = deskWith({
      schedule: {
        timeZone: 'America/Los_Angeles',
        weekly: { 'mon-thu': ['06:00-18:00'], fri: ['22:00-20:00'] },
      },
      exceptions: [],
    }) as never
    expect(explained('standard P3', 'Fri 10:00', policy).days).toEqual([
      { date: '2023-11-10', reason: 'day of receipt' },
      { date: '2023-11-11', reason: 'weekend' },
      { date: '2023-11-12', reason: 'weekend' },
      { date: '2023-11-13', nth: 1 },
    ])
  })

  test('an exception with the same target replaces nothing', () => {
    const policy = deskWith({
      exceptions: [
        {
          name: 'Nights',
          during: 'outside hours',
          targets: { firstResponse: { P1: { standard: '2 business hours' } } },
        },
      ],
    }) as never
    expect(explained('standard P1', 'Mon 20:00', policy).rule).toEqual({
      target: '2 business hours',
      from: 'exception',
      name: 'Nights',
      during: 'outside hours',
    })
  })

  test('of combined hours in two zones, the dates of a weekend are the weekend', () => {
    const hours = { 'mon-fri': ['09:00-17:00'] }
    const union = ['Europe/London', 'America/New_York'].map((timeZone) => ({ timeZone, weekly: hours }))
    const { days } = explained('standard P4', 'Thu 10:00', deskWith({ schedule: { union } }) as never)
    expect(days?.map(({ reason, nth }) => reason ?? nth)).toEqual([
      'day of receipt',
      1,
      'weekend',
      'weekend',
      2,
      3,
    ])
  })

  test('before the dates for which a request waits, counting has not begun', () => {
    const policy = deskWith({
      exceptions: [
        {
          name: 'Fair',
          during: [{ name: 'Days', on: '2023-11-08' }],
          when: 'waiting',
          targets: { firstResponse: { P2: '2 hours' } },
        },
      ],
    }) as never
    const ledger = explained('standard P2', 'Tue 16:00', policy)
    expect(shown(ledger)).toEqual([
      'Tue 16:00–Wed 00:00 not begun',
      'Wed 00:00–Wed 02:00 calendar time 120 min',
    ])
    expect(ledger).toMatchObject({
      startedAt: at('Tue 16:00'),
      countedFrom: at('Wed 00:00'),
      rule: {
        target: '2 hours',
        from: 'exception',
        name: 'Fair',
        during: 'Days',
        instead: '4 business hours',
      },
    })
    expect(ledger.segments[0]?.reason).toEqual({ kind: 'not begun', exception: 'Fair' })
  })

  test("begins at receipt as well if it is the policy's own, after the dates of a waiting exception", () => {
    const targets = { firstResponse: { P2: '3 business days' } }
    const policy = deskWith({
      exceptions: [
        { name: 'Fair', during: [{ on: '2023-11-07' }], targets },
        { name: 'Fair, waiting', during: [{ on: '2023-11-07' }], when: 'waiting', targets },
      ],
    }) as never
    const ledger = explained('standard P2', 'Tue 16:00', policy)
    expect(shown(ledger)).toEqual([
      'Tue 16:00–Wed 00:00 not begun',
      'Wed 00:00–Wed 06:00 before opening',
      'Wed 06:00–Wed 10:00 open 240 min',
    ])
    expect(ledger.segments[0]?.reason).toEqual({ kind: 'not begun' })
    expect(ledger.rule).toEqual({ target: '4 business hours', from: 'policy' })
  })
})

describe('the rest of the ledger', () => {
  test('without anything special', () => {
    const { segments, ...ledger } = explained('standard P1', 'Mon 10:00')
    expect(segments).toHaveLength(1)
    expect(ledger).toEqual({
      policy: 'Desk',
      zone: 'America/Los_Angeles',
      metric: 'firstResponse',
      tier: 'standard',
      priority: 'P1',
      startedAt: at('Mon 10:00'),
      countedFrom: at('Mon 10:00'),
      dueAt: at('Mon 12:00'),
      rule: { target: '2 business hours', from: 'policy' },
      marks: [
        { at: at('Mon 10:00'), kind: 'received' },
        { at: at('Mon 12:00'), kind: 'due' },
      ],
      countedMs: 7_200_000,
      warnings: [],
    })
  })

  test('an exception tells its name, its dates and what it replaced', () => {
    expect(explained('standard P1', 'Tue 2023-12-26 10:00').rule).toEqual({
      target: '2 hours',
      from: 'exception',
      name: 'Holiday cover',
      during: 'Christmas week',
      instead: '2 business hours',
    })
  })

  test('an exception for dates without a name has none for them', () => {
    const exception = {
      name: 'Fair',
      during: [{ on: '2023-11-06' }],
      targets: { firstResponse: { P1: '1 hour' } },
    }
    const policy = deskWith({ exceptions: [exception] }) as never
    expect(explained('standard P1', 'Mon 10:00', policy).rule).toStrictEqual({
      target: '1 hour',
      from: 'exception',
      name: 'Fair',
      instead: '2 business hours',
    })
  })

  test('has the corrected clock changes of the schedule, if it has any', () => {
    const zoneChanges = [{ at: '2023-01-01T00:00:00Z', offset: '-07:00' }]
    const policy = deskWith({ schedule: { ...DESK.schedule, zoneChanges }, exceptions: [] }) as never
    expect(explained('standard P1', 'Mon 10:00', policy).zoneChanges).toMatchObject([{ offset: '-07:00' }])
    expect(explained('standard P1', 'Mon 10:00')).not.toHaveProperty('zoneChanges')
  })

  test('a clock change at the very start is none of its marks', () => {
    // The clock goes back at 09:00 UTC.
    const ledgerFrom = (receivedAt: string) => {
      const due = firstResponseDue({ tier: 'premium', priority: 'P2', receivedAt }, desk)
      return explain(due, desk).marks.map(({ kind }) => kind)
    }
    expect(ledgerFrom('2023-11-05T09:00:00Z')).toEqual(['received', 'due'])
    expect(ledgerFrom('2023-11-05T08:59:59.999Z')).toEqual(['received', 'clock change', 'due'])
  })

  test('a clock change is a mark, and the repeated hour counts twice', () => {
    const ledger = explained('premium P2', 'Sun 2023-11-05 00:30')
    expect(ledger.marks).toContainEqual({
      at: new Date('2023-11-05T09:00:00Z'),
      kind: 'clock change',
      shiftMs: -3_600_000,
    })
    expect(ledger.countedMs).toBe(4 * 3_600_000)
    expect(ledger.segments).toHaveLength(1)
  })

  test('other metrics, tiers with their own hours, and histories of policies', () => {
    expect(explain(due('resolution', request('standard P1', 'Mon 10:00'), desk), desk)).toMatchObject({
      metric: 'resolution',
      dueAt: at('Tue 10:00'),
    })
    const tokyo = deskWith({
      tierSchedules: { premium: { timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } } },
      exceptions: [],
    }) as never
    expect(explained('premium P3', 'Mon 10:00', tokyo)).toMatchObject({
      zone: 'Asia/Tokyo',
      dueAt: at('Wed 00:00'),
    })
    const policies = policyHistory([{ policy: desk }, { from: '2024-01-01', policy: desk }])
    expect(explained('standard P1', 'Mon 10:00', policies as never).dueAt).toEqual(at('Mon 12:00'))
  })

  test('warnings are texts', () => {
    const policy = deskWith({
      schedule: { ...DESK.schedule, holidaysThrough: '2023-11-06' },
      exceptions: [],
    }) as never
    expect(explained('standard P1', 'Mon 17:00', policy).warnings).toEqual([
      expect.stringContaining('2023-11-06'),
    ])
  })
})

describe('business days', () => {
  const daysOf = (ledger: Ledger) =>
    ledger.days?.map(({ date, nth, reason, name }) =>
      [date.slice(5), nth ?? reason, name].filter(Boolean).join(' '),
    )

  test('each date counts or has a reason', () => {
    expect(daysOf(explained('standard P4', 'Fri 2023-12-22 10:00'))).toEqual([
      '12-22 day of receipt',
      '12-23 weekend',
      '12-24 weekend',
      ...['12-25', '12-26', '12-27', '12-28', '12-29'].map((date) => `${date} holiday Christmas week`),
      '12-30 weekend',
      '12-31 weekend',
      "01-01 holiday New Year's Day",
      '01-02 1',
      '01-03 2',
      '01-04 3',
    ])
  })

  test('a reason has a name only where the date has one', () => {
    const schedule = {
      ...DESK.schedule,
      holidays: [{ on: '2023-11-13' }, { on: '2023-11-14', name: 'Fair' }],
    }
    const policy = deskWith({ schedule, exceptions: [] }) as never
    expect(explained('standard P3', 'Fri 10:00', policy).days).toStrictEqual([
      { date: '2023-11-10', reason: 'day of receipt' },
      { date: '2023-11-11', reason: 'weekend' },
      { date: '2023-11-12', reason: 'weekend' },
      { date: '2023-11-13', reason: 'holiday' },
      { date: '2023-11-14', reason: 'holiday', name: 'Fair' },
      { date: '2023-11-15', nth: 1 },
    ])
  })

  test('received before the first hours of all, there is no date of receipt that counts', () => {
    const specialHours = ['2023-11-13', '2023-11-14'].map((on) => ({ on, hours: ['06:00-18:00'] }))
    const schedule = { ...DESK.schedule, weekly: {}, holidays: [], specialHours }
    const policy = deskWith({ schedule, exceptions: [] }) as never
    expect(daysOf(explained('standard P3', 'Sat 10:00', policy))?.at(-1)).toBe('11-13 1')
    expect(daysOf(explained('standard P3', 'Mon 2023-11-13 10:00', policy))).toEqual([
      '11-13 day of receipt',
      '11-14 1',
    ])
  })

  test('received on a closed date, the next open one is the first that counts', () => {
    expect(daysOf(explained('standard P3', 'Sat 10:00'))).toEqual([
      '11-11 weekend',
      '11-12 weekend',
      '11-13 1',
    ])
  })

  test('with a cut-off the day of receipt moves', () => {
    const policy = deskWith({ dayCutoff: '15:00' }) as never
    expect(daysOf(explained('standard P3', 'Mon 14:59', policy))).toEqual(['11-06 day of receipt', '11-07 1'])
    expect(daysOf(explained('standard P3', 'Mon 15:00', policy))).toEqual([
      '11-06 before cut-off day',
      '11-07 day of receipt',
      '11-08 1',
    ])
    expect(daysOf(explained('standard P3', 'Sat 10:00', policy))).toEqual([
      '11-11 weekend',
      '11-12 weekend',
      '11-13 day of receipt',
      '11-14 1',
    ])
  })

  test('a weekday without hours, and hours after midnight', () => {
    const schedule = {
      timeZone: 'America/Los_Angeles',
      weekly: { mon: ['22:00-02:00'], thu: ['09:00-17:00'] },
    }
    const policy = deskWith({ schedule, exceptions: [] }) as never
    // The hours of Tuesday night belong to Monday.
    expect(daysOf(explained('standard P3', 'Mon 10:00', policy))).toEqual([
      '11-06 day of receipt',
      '11-07 no hours',
      '11-08 no hours',
      '11-09 1',
    ])
  })

  test('other targets have none', () => {
    expect(explained('standard P1', 'Mon 10:00')).not.toHaveProperty('days')
  })
})

describe('a due time that was stored', () => {
  const answer = firstResponseDue(request('standard P1', 'Mon 17:00'), desk)

  test('can be explained after JSON', () => {
    expect(explain(JSON.parse(JSON.stringify(answer)), desk)).toEqual(explain(answer, desk))
  })

  test('but not by a policy that gives another due time', () => {
    const slower = deskWith({
      targets: { ...DESK.targets, firstResponse: { ...DESK.targets.firstResponse, P1: '3 business hours' } },
    })
    expect(issuesOf(() => explain(answer as never, slower))).toEqual(['due.dueAt policy-differs'])
    expect(() => explain(answer as never, slower)).toThrow('2023-11-07T16:00:00.000Z')
  })

  test.each([
    [undefined, ['due missing']],
    [
      {},
      [
        'due.metric missing',
        'due.dueAt missing',
        'due.tier missing',
        'due.priority missing',
        'due.receivedAt missing',
      ],
    ],
    [{ ...answer, receivedAt: undefined, startedAt: answer.receivedAt }, ['due.receivedAt missing']],
    [{ metric: 'firstResponse', startedAt: answer.receivedAt, dueAt: answer.dueAt }, ['due wrong-type']],
    [{ ...answer, metric: 'reply' }, ['due.metric unknown-option']],
    [{ ...answer, dueAt: 'soon' }, ['due.dueAt invalid-instant']],
    [{ ...answer, tier: 'gold' }, ['due.tier unknown-tier']],
    [
      { ...answer, metric: 'reply', dueAt: 'soon', tier: 'gold' },
      ['due.metric unknown-option', 'due.dueAt invalid-instant', 'due.tier unknown-tier'],
    ],
    [{ ...answer, metric: 'resolution', priority: 'P4' }, ['no-target']],
  ])('issues %#', (given, expected) => {
    expect(issuesOf(() => explain(given as never, desk))).toEqual(expected)
  })

  test('a metric without targets is an issue, reported with those of the request', () => {
    const other = { ...answer, metric: 'nextResponse', priority: 'P9' } as never
    expect(issuesOf(() => explain(other, gladly))).toEqual([
      'due.metric missing-target',
      'due.priority unknown-priority',
    ])
  })
})
