/** C18 and C19: changes of priority and tier, and agreed due times. */
import { describe, expect, test } from 'vitest'
import { at, brief, clockAt, DESK, deskWith, shownAt, statusAt } from '../../support/tickets'

const hour = 3_600_000

describe('a change of priority or tier (C18)', () => {
  // P2 is 4 business hours, P1 two.
  const events = ['Mon 10:00 received standard P2', 'Mon 13:00 priority-changed P1']

  test.each([
    ['from receipt', 'missed, due Mon 12:00, 210 of 120 min'],
    ['from change', 'running, due Mon 15:00, 30 of 120 min'],
    ['carry', 'missed, due Mon 13:00, 150 of 120 min'],
    ['keep earlier', 'missed, due Mon 12:00, 210 of 120 min'],
  ] as const)("'%s': %s", (onChange, expected) => {
    expect(brief(statusAt('firstResponse', events, 'Mon 13:30', { onChange }))).toBe(expected)
  })

  test("'from receipt' is the default, and can undo a miss", () => {
    const raised = ['Mon 10:00 received standard P1', 'Mon 13:00 priority-changed P2']
    expect(statusAt('firstResponse', raised, 'Mon 12:30').state).toBe('missed')
    expect(brief(statusAt('firstResponse', raised, 'Mon 13:30'))).toBe(
      'running, due Mon 14:00, 210 of 240 min',
    )
  })

  test("'keep earlier' keeps the target that is due first, whichever cell it belongs to", () => {
    const lowered = ['Mon 10:00 received standard P1', 'Mon 11:00 priority-changed P4']
    const clock = clockAt('firstResponse', lowered, 'Mon 11:30', { onChange: 'keep earlier' })
    expect(brief(clock)).toBe('running, due Mon 12:00, 90 of 120 min')
    // The cell is that of the ticket now. No target was replaced.
    expect(clock).toMatchObject({ priority: 'P4', target: { text: '2 business hours' }, replaced: [] })
  })

  test("'carry' counts what is left on the new timeline", () => {
    const night = ['Mon 17:00 received standard P2', 'Mon 20:00 tier-changed premium']
    // One hour was used, three are left, and premium counts every hour.
    expect(brief(statusAt('firstResponse', night, 'Mon 21:00', { onChange: 'carry' }))).toBe(
      'running, due Mon 23:00, 120 of 240 min',
    )
  })

  test("'carry' counts at most the new total as used", () => {
    const clock = clockAt('firstResponse', events, 'Mon 13:00', { onChange: 'carry' })
    expect(clock).toMatchObject({
      elapsedMs: 2 * hour,
      remainingMs: 0,
      state: 'running',
      countedFrom: at('Mon 13:00'),
    })
  })

  test("'carry' counts at most the total as used, also before the last day of business days ends", () => {
    const policy = deskWith({
      exceptions: [],
      targets: {
        firstResponse: {
          P1: '8 business hours',
          P2: 'next business day by 08:00',
          P3: '1 hour',
          P4: '1 hour',
        },
      },
      tierSchedules: { premium: { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['07:00-15:00'] } } },
    })
    const changed = [
      'Mon 06:00 received standard P1',
      'Mon 13:00 tier-changed premium',
      'Mon 13:00 priority-changed P2',
    ]
    expect(brief(statusAt('firstResponse', changed, 'Tue 07:30', { onChange: 'carry' }, policy))).toBe(
      'running, due Tue 08:00, 540 of 540 min',
    )
    const warnings = ['90%'] as const
    const { reached } = clockAt(
      'firstResponse',
      changed,
      'Tue 07:30',
      { onChange: 'carry', warnings },
      policy,
    )
    expect(reached).toEqual([{ warning: '90%', at: at('Mon 14:06') }])
  })

  test('a replaced target stays on record', () => {
    const three = [...events, 'Mon 14:00 tier-changed premium']
    expect(clockAt('firstResponse', three, 'Mon 14:30').replaced).toEqual([
      {
        target: expect.objectContaining({ text: '4 business hours' }),
        dueAt: at('Mon 14:00'),
        missed: false,
        event: 1,
      },
      {
        target: expect.objectContaining({ text: '2 business hours' }),
        dueAt: at('Mon 12:00'),
        missed: true,
        event: 2,
      },
    ])
    expect(clockAt('firstResponse', three, 'Mon 13:30').replaced).toHaveLength(1)
  })

  test('is not missed at the instant at which it is due (P5)', () => {
    const missedAt = (time: string) =>
      clockAt(
        'firstResponse',
        ['Mon 10:00 received standard P1', `Mon ${time} priority-changed P2`],
        'Mon 13:00',
      ).replaced[0]?.missed
    expect([missedAt('12:00'), missedAt('12:00:00.001')]).toEqual([false, true])
  })

  test("with 'keep earlier', the earlier of two that are due together binds", () => {
    const policy = deskWith({
      targets: { firstResponse: { P1: '2 business hours', P2: '2 hours', P3: '1 hour', P4: '1 hour' } },
    })
    const options = { onChange: 'keep earlier' } as const
    const targetOf = (first: string, second: string) =>
      clockAt(
        'firstResponse',
        [`Mon 10:00 received standard ${first}`, `Mon 11:00 priority-changed ${second}`],
        'Mon 11:30',
        options,
        policy,
      ).target.text
    expect([targetOf('P1', 'P2'), targetOf('P2', 'P1')]).toEqual(['2 business hours', '2 hours'])
  })

  test('its due time is the one that was known at the change', () => {
    const paused = [
      'Mon 10:00 received standard P1',
      'Mon 11:00 paused',
      'Mon 11:30 priority-changed P2',
      'Mon 15:00 resumed',
    ]
    expect(clockAt('firstResponse', paused, 'Mon 15:30').replaced).toMatchObject([
      { dueAt: at('Mon 12:30'), missed: false },
    ])
  })

  test('only a real change counts', () => {
    for (const change of ['priority-changed P2', 'tier-changed standard']) {
      const same = ['Mon 10:00 received standard P2', `Mon 11:00 ${change}`]
      const clock = clockAt('firstResponse', same, 'Mon 12:00', { onChange: 'from change' })
      expect(brief(clock)).toBe('running, due Mon 14:00, 120 of 240 min')
      expect(clock.replaced).toEqual([])
    }
  })

  test('an event at the same instant that changes nothing does not replace a target', () => {
    const [received, changed, same] = [
      'Mon 10:00 received standard P2',
      'Mon 11:00 priority-changed P1',
      'Mon 11:00 tier-changed standard',
    ]
    const eventsOf = (...texts: readonly string[]) =>
      clockAt('firstResponse', texts, 'Mon 11:30').replaced.map(({ event }) => event)
    expect(eventsOf(received, changed, same)).toEqual([1])
    expect(eventsOf(received, same, changed)).toEqual([2])
  })

  test('changes at one instant are one change', () => {
    const both = [
      'Mon 10:00 received standard P2',
      'Mon 11:00 priority-changed P1',
      'Mon 11:00 tier-changed premium',
    ]
    const clock = clockAt('firstResponse', both, 'Mon 11:30')
    expect(clock.replaced).toHaveLength(1)
    expect(brief(clock)).toBe('missed, due Mon 11:00, 90 of 60 min')
    const there = [both[0] ?? '', 'Mon 11:00 priority-changed P1', 'Mon 11:00 priority-changed P2']
    expect(clockAt('firstResponse', there, 'Mon 11:30', { onChange: 'from change' })).toMatchObject({
      dueAt: at('Mon 14:00'),
      replaced: [],
    })
  })

  test('a change after the end does not touch the cycle', () => {
    const ended = [...events.slice(0, 1), 'Mon 11:00 responded', 'Mon 13:00 priority-changed P1']
    expect(clockAt('firstResponse', ended, 'Mon 13:30')).toMatchObject({ priority: 'P2', state: 'met' })
  })

  test('pauses before the change are kept', () => {
    const paused = [
      'Mon 10:00 received standard P3',
      'Mon 10:30 paused',
      'Mon 12:30 resumed',
      'Mon 13:00 priority-changed P1',
    ]
    expect(brief(statusAt('firstResponse', paused, 'Mon 13:15'))).toBe(
      'running, due Mon 14:00, 75 of 120 min',
    )
  })

  test('the policy says the rule, unless the call does (P10)', () => {
    const policy = deskWith({ onChange: 'from change' })
    expect(clockAt('firstResponse', events, 'Mon 13:30', {}, policy)).toMatchObject({
      dueAt: at('Mon 15:00'),
      rules: { onChange: 'from change' },
    })
    expect(clockAt('firstResponse', events, 'Mon 13:30', { onChange: 'carry' }, policy).rules.onChange).toBe(
      'carry',
    )
    expect(clockAt('firstResponse', events, 'Mon 13:30').rules.onChange).toBe('from receipt')
  })
})

describe("a cell with 'no target' (C18)", () => {
  test.each([
    ['from receipt', 'running, due Wed 10:00, 240 of 1440 min'],
    ['from change', 'running, due Wed 12:00, 120 of 1440 min'],
    ['carry', 'running, due Wed 12:00, 120 of 1440 min'],
    ['keep earlier', 'running, due Wed 10:00, 240 of 1440 min'],
  ] as const)("leaving it with '%s': %s", (onChange, expected) => {
    const events = ['Mon 10:00 received standard P4', 'Mon 12:00 priority-changed P2']
    expect(statusAt('resolution', events, 'Mon 11:00', { onChange })).toEqual({
      metric: 'resolution',
      state: 'idle',
      cycles: [],
      skipped: [],
    })
    const clock = clockAt('resolution', events, 'Mon 14:00', { onChange })
    expect(brief(clock)).toBe(expected)
    expect(clock).toMatchObject({ cycle: 1, replaced: [], startedAt: at('Mon 10:00') })
  })

  test('entering it makes the clock idle, with any rule', () => {
    const events = ['Mon 10:00 received standard P2', 'Mon 12:00 priority-changed P4']
    for (const onChange of ['from receipt', 'from change', 'carry', 'keep earlier'] as const)
      expect(statusAt('resolution', events, 'Mon 14:00', { onChange }).state).toBe('idle')
  })

  test('an idle clock still lists the cycles before', () => {
    const events = [
      'Mon 10:00 received standard P2',
      'Mon 10:30 responded',
      'Mon 10:45 updated',
      'Mon 11:00 priority-changed P4',
    ]
    expect(statusAt('periodicUpdate', events, 'Mon 12:00')).toMatchObject({
      state: 'idle',
      cycles: [{ cycle: 1, state: 'met', endedAt: at('Mon 10:45') }],
    })
  })

  test('an idle cycle has no number', () => {
    const events = [
      'Mon 10:00 received standard P4',
      'Mon 10:30 responded',
      'Mon 11:00 updated',
      'Mon 12:00 priority-changed P2',
      'Mon 13:00 updated',
    ]
    expect(clockAt('periodicUpdate', events, 'Mon 14:00')).toMatchObject({
      cycle: 2,
      startedAt: at('Mon 13:00'),
    })
    expect(clockAt('periodicUpdate', events, 'Mon 12:30')).toMatchObject({
      cycle: 1,
      startedAt: at('Mon 11:00'),
    })
  })
})

describe('an agreed due time (C19)', () => {
  const events = ['Mon 10:00 received standard P1', 'Mon 11:00 due-agreed resolution Fri 12:00']

  test('is the due time, and the total is the time of the target up to it', () => {
    const clock = clockAt('resolution', events, 'Tue 10:00')
    expect(brief(clock)).toBe('running, due Fri 12:00, 720 of 3000 min')
    expect(clock).toMatchObject({ source: { from: 'agreed', event: 1 }, originalDueAt: at('Tue 10:00') })
    expect(clock.source).not.toHaveProperty('exception')
  })

  test('is that of the target at the agreement, with the changes at its instant that come before it', () => {
    const instant = [
      'Mon 10:00 received standard P3',
      'Mon 11:00 priority-changed P1',
      'Mon 11:00 due-agreed firstResponse Fri 12:00',
      'Mon 11:00 tier-changed premium',
    ]
    expect(clockAt('firstResponse', instant, 'Mon 12:00')).toMatchObject({
      tier: 'premium',
      priority: 'P1',
      target: { text: '2 business hours' },
    })
  })

  test('pauses and changes do not move it, and pauses are not subtracted', () => {
    const more = [...events, 'Mon 12:00 paused', 'Tue 10:00 resumed', 'Tue 11:00 priority-changed P2']
    for (const onChange of ['from receipt', 'from change', 'carry', 'keep earlier'] as const) {
      const clock = clockAt('resolution', more, 'Tue 12:00', { onChange })
      expect(brief(clock)).toBe('running, due Fri 12:00, 840 of 3000 min')
      expect(clock.pausedMs).toBe(0)
      expect(clock).toMatchObject({ target: { text: '12 business hours' }, replaced: [] })
    }
  })

  test('no pause stops its clock', () => {
    const paused = [...events, 'Mon 12:00 paused customer']
    expect(clockAt('resolution', paused, 'Mon 13:00')).toMatchObject({ state: 'running', isPaused: false })
    // Other clocks are paused.
    expect(statusAt('firstResponse', paused, 'Mon 13:00').state).toBe('missed')
    expect(clockAt('firstResponse', paused, 'Mon 13:00').isPaused).toBe(true)
  })

  test('a later agreement moves it', () => {
    const moved = [...events, 'Mon 12:00 due-agreed resolution Thu 12:00']
    expect(shownAt(clockAt('resolution', moved, 'Mon 13:00').dueAt)).toBe('Thu 12:00')
    expect(shownAt(clockAt('resolution', moved, 'Mon 11:30').dueAt)).toBe('Fri 12:00')
  })

  test('can be earlier than the target, and missed when it is agreed', () => {
    const early = ['Mon 10:00 received standard P1', 'Mon 13:00 due-agreed resolution Mon 12:00']
    expect(brief(statusAt('resolution', early, 'Mon 13:00'))).toBe('missed, due Mon 12:00, 180 of 120 min')
  })

  test('of several targets, counts the time of the one that applied at the agreement, whatever is paused later', () => {
    const policy = deskWith({
      targets: {
        ...deskWith({}).targets,
        resolution: {
          P1: { premium: '10 hours', standard: '4 business hours' },
          P2: '1 hour',
          P3: '1 hour',
          P4: '1 hour',
        },
      },
    })
    const events = [
      'Mon 15:00 received premium P1',
      'Mon 15:10 tier-changed standard',
      'Mon 17:00 due-agreed resolution Tue 15:00',
      'Mon 18:00 paused',
    ]
    // Without the agreement, ten hours would be due on Tuesday at 01:00, but paused after the four business hours.
    const options = { onChange: 'keep earlier' } as const
    expect(
      clockAt('resolution', [...events.slice(0, 2), ...events.slice(3)], 'Tue 05:00', options, policy).target
        .text,
    ).toBe('4 business hours')
    expect(clockAt('resolution', events, 'Tue 05:00', options, policy)).toMatchObject({
      target: { text: '10 hours' },
      totalMs: 24 * hour,
    })
    // A later agreement keeps that target, although the other one would apply now.
    const again = [...events, 'Tue 05:00 due-agreed resolution Tue 16:00']
    expect(clockAt('resolution', again, 'Tue 06:00', options, policy)).toMatchObject({
      dueAt: at('Tue 16:00'),
      target: { text: '10 hours' },
      totalMs: 25 * hour,
    })
  })

  test('is of one metric and one cycle only', () => {
    const later = [
      'Mon 10:00 received standard P1',
      'Mon 10:30 responded',
      'Mon 11:00 customer-replied',
      'Mon 11:10 due-agreed nextResponse Tue 17:00',
      'Mon 12:00 responded',
      'Mon 13:00 customer-replied',
    ]
    expect(shownAt(clockAt('nextResponse', later, 'Mon 11:30').dueAt)).toBe('Tue 17:00')
    expect(shownAt(clockAt('nextResponse', later, 'Mon 14:00').dueAt)).toBe('Mon 15:00')
    expect(shownAt(clockAt('resolution', later, 'Mon 14:00').dueAt)).toBe('Tue 10:00')
  })

  test('goes on after the ticket was reopened', () => {
    const reopened = [...events, 'Tue 10:00 resolved', 'Wed 10:00 reopened']
    expect(brief(statusAt('resolution', reopened, 'Wed 11:00'))).toBe(
      'running, due Fri 12:00, 1500 of 3000 min',
    )
  })

  test('outside hours leaves nothing more to count', () => {
    const night = ['Mon 10:00 received standard P1', 'Mon 11:00 due-agreed resolution Mon 22:00']
    expect(brief(statusAt('resolution', night, 'Mon 20:00'))).toBe('running, due Mon 22:00, 480 of 480 min')
    expect(statusAt('resolution', night, 'Mon 22:00:00.001').state).toBe('missed')
  })
})

describe('a target that is never due', () => {
  const policy = deskWith({
    exceptions: [],
    tierSchedules: {
      standard: {
        ...DESK.schedule,
        holidays: [{ name: 'No more hours', from: '2023-11-07', to: '2300-01-01' }],
      },
    },
    targets: {
      firstResponse: {
        P1: { premium: '2 hours', standard: '4 business hours' },
        P2: '3 business days',
        P3: '1 hour',
        P4: { premium: '2 hours', standard: '1 business hour' },
      },
    },
  })
  const received = 'Mon 15:00 received standard P1'
  const answer = (events: readonly string[], options = {}) =>
    clockAt('firstResponse', events, 'Mon 16:30', options, policy)

  test.each([
    ['from receipt', 'running, due Mon 17:00, 90 of 120 min'],
    ['from change', 'running, due Mon 18:00, 30 of 120 min'],
    ['carry', 'running, due Mon 17:00, 90 of 120 min'],
    ['keep earlier', 'running, due Mon 17:00, 90 of 120 min'],
  ] as const)('can be left by a change: %s, %s (C18)', (onChange, expected) => {
    const clock = answer([received, 'Mon 16:00 tier-changed premium'], { onChange })
    expect(brief(clock)).toBe(expected)
    expect(clock).toMatchObject({ originalDueAt: clock.dueAt, replaced: [] })
    const paused = answer([received, 'Mon 16:00 tier-changed premium', 'Mon 16:10 paused'], { onChange })
    expect(paused.originalDueAt).toEqual(clock.dueAt)
  })

  test("has at most its total used with 'carry'", () => {
    // 90 minutes of premium were used, and of them 60 with the target of one hour.
    const events = [
      'Mon 19:00 received premium P4',
      'Mon 20:30 tier-changed standard',
      'Mon 20:40 tier-changed premium',
    ]
    expect(brief(clockAt('firstResponse', events, 'Mon 20:50', { onChange: 'carry' }, policy))).toBe(
      'running, due Mon 21:40, 70 of 120 min',
    )
  })

  test('gives way to an agreed due time (C19)', () => {
    const agreed = answer([received, 'Mon 16:00 due-agreed firstResponse Mon 17:00'])
    expect(brief(agreed)).toBe('running, due Mon 17:00, 90 of 120 min')
    expect(agreed).toMatchObject({ originalDueAt: at('Mon 17:00'), target: { text: '4 business hours' } })
    const days = answer(['Mon 15:00 received standard P2', 'Mon 16:00 due-agreed firstResponse Tue 17:00'])
    expect(brief(days)).toBe('running, due Tue 17:00, 90 of 180 min')
    expect(days.source).toEqual({ from: 'agreed', event: 1 })
  })

  test('is an error if it applies', () => {
    const changes = [received, 'Mon 15:10 tier-changed premium', 'Mon 16:00 tier-changed standard']
    for (const events of [[received], changes])
      expect(() => answer(events)).toThrow('the schedule has no hours after')
    const kept = answer(changes, { onChange: 'keep earlier' })
    expect(brief(kept)).toBe('running, due Mon 17:00, 90 of 120 min')
  })
})
