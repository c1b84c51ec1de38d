/** P6: why a clock is due when it is, with what happened to the ticket. */
import { explainClock, type Ledger, type Metric, parsePolicy } from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, desk, deskWith, history, issuesOf, shownAt } from '../../support/tickets'

const explained = (
  metric: Metric,
  events: readonly string[],
  now: string,
  options = {},
  policy: unknown = desk,
): Ledger => explainClock(metric, history(...events), parsePolicy(policy), { now: at(now), ...options })

const shown = ({ segments }: Ledger): string[] =>
  segments.map(({ from, to, ms, counted, reason, late }) =>
    [`${shownAt(from)}–${shownAt(to)}`, reason.kind, counted && `${ms / 60_000} min`, late && 'late']
      .filter(Boolean)
      .join(' '),
  )
const P1 = 'Mon 10:00 received standard P1'

describe('the segments of a clock', () => {
  test('name a pause only where time would have counted', () => {
    const ledger = explained(
      'firstResponse',
      [P1, 'Mon 11:00 paused customer', 'Tue 07:00 resumed'],
      'Tue 07:30',
    )
    expect(shown(ledger)).toEqual([
      'Mon 10:00–Mon 11:00 open 60 min',
      'Mon 11:00–Mon 18:00 paused',
      'Mon 18:00–Tue 00:00 after closing',
      'Tue 00:00–Tue 06:00 before opening',
      'Tue 06:00–Tue 07:00 paused',
      'Tue 07:00–Tue 08:00 open 60 min',
    ])
    expect(ledger.segments[1]?.reason).toEqual({ kind: 'paused', event: 1, reason: 'customer' })
    expect(ledger.countedMs).toBe(7_200_000)
    expect(ledger.originalDueAt).toEqual(at('Mon 12:00'))
  })

  test('a pause without a reason has none', () => {
    const { segments } = explained('firstResponse', [P1, 'Mon 11:00 paused'], 'Mon 12:00')
    expect(segments[1]?.reason).toEqual({ kind: 'paused', event: 1 })
  })

  test('a pause of no length, or after the end, divides nothing', () => {
    const nothing = [P1, 'Mon 10:30 paused', 'Mon 10:30 resumed', 'Mon 11:00 resolved', 'Mon 11:00 reopened']
    expect(shown(explained('resolution', nothing, 'Mon 12:00'))[0]).toBe('Mon 10:00–Mon 18:00 open 480 min')
    const later = [P1, 'Mon 10:30 responded', 'Mon 11:00 paused', 'Mon 11:30 resumed']
    expect(shown(explained('firstResponse', later, 'Mon 12:00'))).toEqual([
      'Mon 10:00–Mon 12:00 open 120 min',
    ])
  })

  test('a pause before the cycle is not in it', () => {
    const events = [
      P1,
      'Mon 10:10 paused',
      'Mon 10:20 resumed',
      'Mon 10:30 responded',
      'Mon 10:40 customer-replied',
    ]
    expect(shown(explained('nextResponse', events, 'Mon 11:00'))).toEqual([
      'Mon 10:40–Mon 12:40 open 120 min',
    ])
  })

  test('pauses and the time while it was resolved are in order', () => {
    const events = [
      P1,
      'Mon 11:00 resolved',
      'Mon 11:30 reopened',
      'Mon 12:00 paused',
      'Mon 12:30 resumed',
      'Mon 13:00 resolved',
      'Mon 13:30 reopened',
    ]
    expect(shown(explained('resolution', events, 'Mon 14:00')).slice(0, 6)).toEqual([
      'Mon 10:00–Mon 11:00 open 60 min',
      'Mon 11:00–Mon 11:30 resolved',
      'Mon 11:30–Mon 12:00 open 30 min',
      'Mon 12:00–Mon 12:30 paused',
      'Mon 12:30–Mon 13:00 open 30 min',
      'Mon 13:00–Mon 13:30 resolved',
    ])
  })

  test('a pause that does not stop the clock is not in it', () => {
    const options = { pauses: { firstResponse: 'none' } }
    expect(shown(explained('firstResponse', [P1, 'Mon 11:00 paused'], 'Mon 12:00', options))).toEqual([
      'Mon 10:00–Mon 12:00 open 120 min',
    ])
  })

  test('after the due time they are late, up to now or to the end', () => {
    expect(shown(explained('firstResponse', [P1], 'Mon 13:00'))).toEqual([
      'Mon 10:00–Mon 12:00 open 120 min',
      'Mon 12:00–Mon 13:00 open 60 min late',
    ])
    const answered = explained('firstResponse', [P1, 'Mon 12:30 responded'], 'Mon 17:00')
    expect(shown(answered).at(-1)).toBe('Mon 12:00–Mon 12:30 open 30 min late')
    expect(answered.countedMs).toBe(7_200_000)
    expect(explained('firstResponse', [P1, 'Mon 11:00 responded'], 'Mon 17:00').segments.at(-1)?.to).toEqual(
      at('Mon 12:00'),
    )
  })

  test('a pause after the due time is not late', () => {
    const paused = [P1, 'Mon 12:30 paused', 'Mon 12:40 resumed']
    expect(shown(explained('firstResponse', paused, 'Mon 13:00'))).toEqual([
      'Mon 10:00–Mon 12:00 open 120 min',
      'Mon 12:00–Mon 12:30 open 30 min late',
      'Mon 12:30–Mon 12:40 paused',
      'Mon 12:40–Mon 13:00 open 20 min late',
    ])
  })

  test('the time while the ticket was resolved', () => {
    const ledger = explained('resolution', [P1, 'Mon 12:00 resolved', 'Mon 14:00 reopened'], 'Mon 15:00')
    expect(shown(ledger).slice(0, 3)).toEqual([
      'Mon 10:00–Mon 12:00 open 120 min',
      'Mon 12:00–Mon 14:00 resolved',
      'Mon 14:00–Mon 18:00 open 240 min',
    ])
    expect(ledger.segments[1]?.reason).toEqual({ kind: 'resolved', event: 1 })
  })

  test('what was used before a change with carry comes first, without a span', () => {
    const events = ['Mon 10:00 received standard P2', 'Mon 11:00 priority-changed P1']
    const ledger = explained('firstResponse', events, 'Mon 11:30', { onChange: 'carry' })
    expect(ledger.segments[0]).toEqual({
      from: at('Mon 11:00'),
      to: at('Mon 11:00'),
      ms: 3_600_000,
      counted: true,
      reason: { kind: 'carried', target: '4 business hours' },
    })
    expect(ledger).toMatchObject({
      countedFrom: at('Mon 11:00'),
      countedMs: 7_200_000,
      rule: { change: 'carry' },
    })
  })

  test('used up before it is due, time does not count (C15, C18)', () => {
    const events = [
      'Mon 06:00 received standard P2',
      'Mon 13:00 tier-changed premium',
      'Mon 13:00 priority-changed P3',
    ]
    const days = {
      firstResponse: {
        P1: '1 hour',
        P2: '4 business hours',
        P3: { premium: 'next business day by 08:00', standard: '1 hour' },
        P4: '1 hour',
      },
    }
    const tiers = { premium: { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['07:00-15:00'] } } }
    const policy = deskWith({ targets: days, tierSchedules: tiers, exceptions: [] })
    const ledger = explained('firstResponse', events, 'Mon 13:30', { onChange: 'carry' }, policy)
    expect(ledger.dueAt).toEqual(at('Tue 08:00'))
    expect(shown(ledger)).toEqual([
      'Mon 13:00–Mon 13:00 carried 420 min',
      'Mon 13:00–Mon 15:00 open 120 min',
      'Mon 15:00–Tue 00:00 after closing',
      'Tue 00:00–Tue 07:00 before opening',
      'Tue 07:00–Tue 08:00 used up',
    ])
    expect(ledger.segments.reduce((sum, { counted, ms }) => (counted ? sum + ms : sum), 0)).toBe(
      ledger.countedMs,
    )
  })

  test('of a target without any time, there need not have been hours before', () => {
    const policy = deskWith({
      schedule: {
        timeZone: 'America/Los_Angeles',
        weekly: {},
        specialHours: [{ on: '2023-11-07', hours: ['06:00-18:00'] }],
      },
      targets: {
        firstResponse: { P1: 'next business day by open', P2: '1 hour', P3: '1 hour', P4: '1 hour' },
      },
      exceptions: [],
    })
    const ledger = explained(
      'firstResponse',
      [P1, 'Mon 11:00 paused', 'Mon 12:00 resumed'],
      'Mon 13:00',
      {},
      policy,
    )
    expect(shown(ledger)).toEqual(['Mon 10:00–Tue 00:00 no hours', 'Tue 00:00–Tue 06:00 special hours'])
  })

  test.each([
    ['11:00', ['Mon 11:00–Mon 11:00 carried 300 min', 'Mon 11:00–Mon 13:00 open 120 min']],
    ['13:00', ['Mon 13:00–Mon 13:00 carried 420 min']],
  ])('used up inside open hours, with a change at %s, time does not count (C15, C18)', (time, counted) => {
    const events = [
      'Mon 06:00 received standard P2',
      `Mon ${time} tier-changed premium`,
      `Mon ${time} priority-changed P3`,
    ]
    // Of the time from 06:00 to the due time, premium counts 6 hours on Monday and one on Tuesday.
    const targets = {
      firstResponse: {
        P1: '1 hour',
        P2: '8 business hours',
        P3: { premium: 'next business day by 10:00', standard: '1 hour' },
        P4: '1 hour',
      },
    }
    const tierSchedules = {
      premium: { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['09:00-15:00'] } },
    }
    const policy = deskWith({ targets, tierSchedules, exceptions: [] })
    const ledger = explained('firstResponse', events, 'Mon 13:30', { onChange: 'carry' }, policy)
    expect(ledger).toMatchObject({ dueAt: at('Tue 10:00'), countedMs: 7 * 3_600_000 })
    expect(shown(ledger)).toEqual([
      ...counted,
      'Mon 13:00–Mon 15:00 used up',
      'Mon 15:00–Tue 00:00 after closing',
      'Tue 00:00–Tue 09:00 before opening',
      'Tue 09:00–Tue 10:00 used up',
    ])
  })

  test("with 'from change' they begin with the change", () => {
    const events = ['Mon 10:00 received standard P2', 'Mon 11:00 priority-changed P1']
    const ledger = explained('firstResponse', events, 'Mon 11:30', { onChange: 'from change' })
    expect(ledger).toMatchObject({
      startedAt: at('Mon 10:00'),
      countedFrom: at('Mon 11:00'),
      rule: { change: 'from change' },
    })
    expect(shown(ledger)).toEqual(['Mon 11:00–Mon 13:00 open 120 min'])
  })

  test('of an agreed due time are the time up to it, and say so', () => {
    const events = [P1, 'Mon 10:30 due-agreed firstResponse Mon 15:00', 'Mon 11:00 paused']
    const ledger = explained('firstResponse', events, 'Mon 12:00')
    expect(shown(ledger)).toEqual(['Mon 10:00–Mon 15:00 open 300 min'])
    expect(ledger.rule).toEqual({ target: '2 business hours', from: 'agreed' })
    const days = ['Mon 10:00 received standard P3', 'Mon 10:30 due-agreed firstResponse Mon 15:00']
    expect(explained('firstResponse', days, 'Mon 12:00')).not.toHaveProperty('days')
  })
})

test('an agreed due time waits for nothing', () => {
  const during = [{ on: '2023-11-07' }]
  const exception = { name: 'Fair', during, when: 'waiting', targets: { firstResponse: { P2: '1 hour' } } }
  const policy = deskWith({ exceptions: [exception] })
  const events = ['Mon 16:00 received standard P2', 'Mon 16:30 due-agreed firstResponse Mon 17:00']
  const ledger = explained('firstResponse', events, 'Mon 16:45', {}, policy)
  expect(shown(ledger)).toEqual(['Mon 16:00–Mon 17:00 calendar time 60 min'])
})

describe('the marks of a clock', () => {
  const marksOf = ({ marks }: Ledger): string[] =>
    marks.map(({ at, kind, event, text }) =>
      [shownAt(at), kind, event, text].filter((part) => part !== undefined).join(' '),
    )

  test('are events, warnings, now, due and the end, in order of time', () => {
    const events = [P1, 'Mon 10:20 noted assigned', 'Mon 10:30 paused', 'Mon 10:45 resumed']
    expect(marksOf(explained('firstResponse', events, 'Mon 11:00'))).toEqual([
      'Mon 10:00 received 0',
      'Mon 10:20 event 1 assigned',
      'Mon 10:30 event 2 paused',
      'Mon 10:45 event 3 resumed',
      'Mon 11:00 now',
      'Mon 11:15 warning 1 hour before',
      'Mon 11:45 warning 75%',
      'Mon 12:15 due',
    ])
  })

  test('have the reason of an end or an excuse, but not that of a pause', () => {
    const texts = (...events: readonly string[]) =>
      explained('firstResponse', [P1, ...events], 'Mon 11:50').marks.flatMap(({ kind, text }) =>
        kind === 'event' ? [text] : [],
      )
    expect(texts('Mon 10:30 paused customer', 'Mon 10:40 resumed', 'Mon 11:00 exempted storm')).toEqual([
      'paused',
      'resumed',
      'exempted: storm',
    ])
    expect(texts('Mon 11:00 cancelled duplicate')).toEqual(['cancelled: duplicate'])
    expect(texts('Mon 11:00 cancelled')).toEqual(['cancelled'])
  })

  test('are not the events that a lenient history leaves out', () => {
    const impossible = ['Mon 10:10 received standard P1', 'Mon 10:20 resumed', 'Mon 10:30 reopened']
    const events = ['Mon 10:00 noted call', P1, ...impossible]
    expect(marksOf(explained('firstResponse', events, 'Mon 11:00', { history: 'lenient' }))).toEqual([
      'Mon 10:00 received 1',
      'Mon 11:00 warning 1 hour before',
      'Mon 11:00 now',
      'Mon 11:30 warning 75%',
      'Mon 12:00 due',
    ])
  })

  test('after the end none is ahead', () => {
    expect(
      marksOf(explained('firstResponse', [P1, 'Mon 11:10 responded', 'Mon 11:20 noted later'], 'Mon 17:00')),
    ).toEqual([
      'Mon 10:00 received 0',
      'Mon 11:00 warning 1 hour before',
      'Mon 11:10 event 1 responded',
      'Mon 11:10 ended 1',
      'Mon 12:00 due',
      'Mon 17:00 now',
    ])
  })

  test('past due, those after the due time are listed up to now', () => {
    const late = explained('firstResponse', [P1], 'Mon 13:00', {
      warnings: ['30 minutes after', '2 hours after'],
    })
    expect(marksOf(late).filter((mark) => mark.includes('warning'))).toEqual([
      'Mon 12:30 warning 30 minutes after',
    ])
  })

  test('no warning is ahead while paused or after an exemption', () => {
    for (const event of ['Mon 11:10 paused', 'Mon 11:10 exempted storm'])
      expect(
        marksOf(explained('firstResponse', [P1, event], 'Mon 11:20')).filter((mark) =>
          mark.includes('warning'),
        ),
      ).toEqual(['Mon 11:00 warning 1 hour before'])
  })

  test('no warning from after an exemption is one, and one at the last instant is', () => {
    const exempted = explained('firstResponse', [P1, 'Mon 11:10 exempted storm'], 'Mon 11:50')
    expect(marksOf(exempted).filter((mark) => mark.includes('warning'))).toEqual([
      'Mon 11:00 warning 1 hour before',
    ])
    const late = explained(
      'firstResponse',
      [P1, 'Mon 11:10 responded', 'Mon 14:00 exempted storm'],
      'Mon 15:00',
    )
    expect(marksOf(late).filter((mark) => mark.includes('warning'))).toEqual([
      'Mon 11:00 warning 1 hour before',
    ])
    expect(marksOf(explained('firstResponse', [P1], 'Mon 11:00', { warnings: ['100%'] }))).toContain(
      'Mon 12:00 warning 100%',
    )
  })

  test('of a later cycle begin with it', () => {
    const events = [P1, 'Mon 10:30 responded', 'Mon 11:00 customer-replied']
    expect(marksOf(explained('nextResponse', events, 'Mon 11:30'))[0]).toBe(
      'Mon 11:00 event 2 customer replied',
    )
  })
})

describe('a clock', () => {
  test('tells its state, its end and its warnings', () => {
    const ledger = explained(
      'firstResponse',
      [P1, 'Mon 11:00 paused', 'Mon 11:30 customer-replied'],
      'Mon 12:00',
    )
    expect(ledger).toMatchObject({
      now: at('Mon 12:00'),
      state: 'paused',
      warnings: [expect.stringContaining('paused')],
    })
    expect(ledger).not.toHaveProperty('endedAt')
    expect(explained('firstResponse', [P1, 'Mon 11:00 responded'], 'Mon 12:00')).toMatchObject({
      state: 'met',
      endedAt: at('Mon 11:00'),
    })
    expect(explained('firstResponse', [P1, 'Mon 11:00 exempted storm'], 'Mon 12:00')).toMatchObject({
      state: 'exempted',
      exemption: 'storm',
    })
    const plain = explained('firstResponse', [P1], 'Mon 11:00')
    for (const key of ['exemption', 'originalDueAt', 'endedAt']) expect(plain).not.toHaveProperty(key)
    expect(plain.rule).not.toHaveProperty('change')
  })

  test('with time carried from a target that is never due adds up to the target', () => {
    const policy = parsePolicy({
      name: 'Closing',
      schedule: {
        timeZone: 'UTC',
        weekly: { 'mon-fri': ['09:00-17:00'] },
        holidays: [{ from: '2024-01-15', to: '2300-01-01' }],
      },
      tiers: ['a'],
      priorities: ['P1', 'P2', 'P3'],
      onChange: 'carry',
      targets: { firstResponse: { P1: '1000 business hours', P2: '10 business hours', P3: '20 hours' } },
    })
    const ledgerOf = (...changes: readonly (readonly [string, string])[]) =>
      explainClock(
        'firstResponse',
        [
          { type: 'received', at: '2024-01-08T09:00:00Z', tier: 'a', priority: changes[0]?.[1] ?? '' },
          ...changes
            .slice(1)
            .map(
              ([time, priority]) =>
                ({ type: 'priority-changed', at: `2024-01-08T${time}:00Z`, priority }) as const,
            ),
        ],
        policy,
        { now: '2024-01-08T13:00:00Z' },
      )
    for (const ledger of [
      ledgerOf(['', 'P1'], ['12:00', 'P2']),
      ledgerOf(['', 'P3'], ['10:00', 'P1'], ['12:00', 'P2']),
    ]) {
      expect(ledger.countedMs).toBe(36_000_000)
      expect(ledger.segments[0]).toMatchObject({
        ms: 10_800_000,
        reason: { kind: 'carried', target: '1000 business hours' },
      })
    }
  })

  test('that is idle has nothing to explain', () => {
    expect(issuesOf(() => explained('nextResponse', [P1], 'Mon 11:00'))).toEqual(['no-target'])
    expect(issuesOf(() => explained('firstResponse', [P1], 'Mon 09:00'))).toEqual(['no-target'])
    expect(issuesOf(() => explained('resolution', ['Mon 10:00 received standard P4'], 'Mon 11:00'))).toEqual([
      'no-target',
    ])
  })

  test('explains an earlier cycle, also if the next one began when it ended', () => {
    const events = [P1, 'Mon 10:30 responded', 'Mon 17:00 updated', 'Tue 07:00 updated']
    const of = (cycle?: number) => explained('periodicUpdate', events, 'Tue 08:00', { cycle })
    expect(of(1)).toMatchObject({ startedAt: at('Mon 10:30'), endedAt: at('Mon 17:00'), state: 'missed' })
    expect(of(2)).toMatchObject({ startedAt: at('Mon 17:00'), endedAt: at('Tue 07:00'), state: 'met' })
    expect(of(3)).toEqual(of())
    for (const cycle of [0, 4, 1.5, -1, Number.NaN]) {
      expect(issuesOf(() => of(cycle))).toEqual(['options.cycle out-of-range'])
    }
    for (const cycle of ['1', true, [1], new Date(1), null]) {
      expect(issuesOf(() => of(cycle as never))).toEqual(['options.cycle wrong-type'])
    }
    expect(issuesOf(() => explained('nextResponse', [P1], 'Mon 11:00', { cycle: 1 }))).toEqual([
      'options.cycle out-of-range',
    ])
  })

  test('options that are no object, or have an unknown key', () => {
    const asked = (options: unknown) => () =>
      explainClock('firstResponse', history(P1), parsePolicy(desk), options as never)
    expect(issuesOf(asked('2023-11-06T11:00:00-08:00'))).toEqual(['options wrong-type'])
    expect(issuesOf(asked({ now: at('Mon 11:00'), cylce: 1 }))).toEqual(['options.cylce unknown-key'])
    expect(asked({ now: at('Mon 11:00'), cylce: 1 })).toThrow("(did you mean 'cycle'?)")
  })

  test('of a metric without targets, or of impossible events, is an error', () => {
    expect(issuesOf(() => explained('reply' as Metric, [P1], 'Mon 11:00'))).toEqual(['metric missing-target'])
    expect(issuesOf(() => explained('firstResponse', [P1, 'Mon 11:00 resumed'], 'Mon 11:00'))).toEqual([
      'events.1 impossible-event',
    ])
  })
})
