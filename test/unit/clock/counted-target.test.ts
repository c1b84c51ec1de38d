/** C14, C15 and C17: total, due time, and the exceptions for which a request waits. */
import { describe, expect, test } from 'vitest'
import { at, brief, clockAt, deskWith, shownAt, statusAt } from '../../support/tickets'

const due = (...call: Parameters<typeof clockAt>): string => shownAt(clockAt(...call).dueAt)
const hour = 3_600_000

describe('the total (C14)', () => {
  test.each([
    ['standard P1', 2 * hour, 'business hours: the length'],
    ['premium P1', hour, 'hours: the length'],
    ['standard P3', 20 * hour, 'business days: the open time up to the base due time'],
    ['standard P4', 44 * hour, 'three days: the rest of Monday and 36 hours'],
  ])('%s: %d ms, %s', (cell, total) => {
    expect(clockAt('firstResponse', [`Mon 10:00 received ${cell}`], 'Mon 10:30').totalMs).toBe(total)
  })

  test('received outside hours, only open time is in it', () => {
    expect(clockAt('firstResponse', ['Sat 10:00 received standard P3'], 'Sat 11:00').totalMs).toBe(12 * hour)
  })
})

describe('the due time with pauses (C15)', () => {
  test.each([
    ['standard P1', ['Mon 11:00', 'Mon 11:30'], 'Mon 12:30', 'later by the pause'],
    ['standard P1', ['Mon 11:00', 'Mon 11:00'], 'Mon 12:00', 'a pause without length changes nothing'],
    [
      'standard P1',
      ['Mon 12:00', 'Mon 13:00'],
      'Mon 12:00',
      'a pause that begins at the due time changes nothing',
    ],
    ['standard P1', ['Mon 12:30', 'Mon 13:00'], 'Mon 12:00', 'nor does one after it'],
    ['standard P1', ['Mon 11:59', 'Mon 12:00'], 'Mon 12:01', 'one that ends at it does'],
    ['standard P2', ['Mon 18:00', 'Tue 06:00'], 'Mon 14:00', 'a pause outside hours changes nothing'],
    ['standard P3', ['Mon 19:00', 'Tue 05:00'], 'Tue 18:00', 'the same for business days'],
    ['standard P3', ['Mon 11:00', 'Mon 12:00'], 'Wed 07:00', 'business days move by the open time paused'],
    ['standard P3', ['Tue 17:00', 'Wed 07:00'], 'Wed 08:00', 'no due time inside a pause'],
    ['premium P1', ['Mon 10:30', 'Mon 20:30'], 'Mon 21:00', 'calendar time is paused at any hour'],
  ])('%s, paused %j: %s, %s', (cell, [from, to], expected) => {
    const events = [`Mon 10:00 received ${cell}`, `${from} paused`, `${to} resumed`]
    expect(due('firstResponse', events, 'Fri 12:00')).toBe(expected)
  })

  test('two halves of a pause are the same as the whole', () => {
    const received = 'Mon 10:00 received standard P2'
    const whole = [received, 'Mon 11:00 paused', 'Mon 13:00 resumed']
    const split = [received, 'Mon 11:00 paused', 'Mon 12:00 resumed', 'Mon 12:00 paused', 'Mon 13:00 resumed']
    expect(due('firstResponse', whole, 'Mon 13:30')).toBe('Mon 16:00')
    expect(due('firstResponse', split, 'Mon 13:30')).toBe('Mon 16:00')
  })

  test('a clock is never due while it is paused: outside hours the pause covers the due time', () => {
    const open = deskWith({
      targets: {
        firstResponse: { P1: 'next business day by open', P2: '1 hour', P3: '1 hour', P4: '1 hour' },
      },
      exceptions: [],
    })
    const events = ['Fri 2023-11-03 10:00 received standard P1', 'Fri 2023-11-03 18:00 paused']
    expect(brief(statusAt('firstResponse', events, 'Mon 05:00', {}, open))).toBe(
      'paused, due Mon 06:00, 480 of 480 min',
    )
    expect(brief(statusAt('firstResponse', events, 'Mon 07:00', {}, open))).toBe(
      'paused, due Mon 07:00, 480 of 480 min',
    )
    const resumed = [...events, 'Mon 08:00 resumed']
    expect(brief(statusAt('firstResponse', resumed, 'Mon 07:59', {}, open))).toBe(
      'paused, due Mon 07:59, 480 of 480 min',
    )
    expect(brief(statusAt('firstResponse', resumed, 'Mon 08:00', {}, open))).toBe(
      'running, due Mon 08:00, 480 of 480 min',
    )
    expect(brief(statusAt('firstResponse', resumed, 'Mon 08:00:00.001', {}, open))).toMatch(
      /^missed, due Mon 08:00,/,
    )
  })

  test('of a target without any time, there need not have been hours before', () => {
    const once = deskWith({
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
    const events = ['Mon 10:00 received standard P1', 'Mon 11:00 paused', 'Mon 12:00 resumed']
    expect(brief(clockAt('firstResponse', events, 'Mon 13:00', {}, once))).toBe(
      'running, due Tue 06:00, 0 of 0 min',
    )
  })

  test('a clock that is due can be paused, and stays missed', () => {
    const events = ['Mon 10:00 received standard P1', 'Mon 12:30 paused']
    expect(clockAt('firstResponse', events, 'Mon 13:00')).toMatchObject({
      state: 'missed',
      isPaused: true,
      dueAt: at('Mon 12:00'),
      elapsedMs: 2.5 * hour,
    })
  })

  test('a pause over the change of the clocks takes its real length', () => {
    const events = [
      'Sun 2023-11-05 00:30 received premium P2',
      'Sun 2023-11-05 01:00 paused',
      'Sun 2023-11-05 02:00 resumed',
    ]
    // From 01:00 to 02:00 were two hours.
    expect(due('firstResponse', events, 'Sun 2023-11-05 03:00')).toBe('Sun 2023-11-05 05:30')
  })
})

describe('exceptions for which a request waits (C17)', () => {
  const exception = {
    name: 'Fair',
    during: [{ name: 'Trade fair', from: '2023-11-08', to: '2023-11-09' }],
    when: 'waiting',
    targets: { firstResponse: { P2: '2 hours', P3: '2 hours' }, resolution: { P2: '3 hours' } },
  }
  const policy = deskWith({ exceptions: [exception] })
  const received = 'Tue 16:00 received standard P2'

  test('before the dates begin, the clock shows the target that will be due first', () => {
    const clock = clockAt('firstResponse', [received], 'Tue 17:00', {}, policy)
    expect(brief(clock)).toBe('running, due Wed 02:00, 0 of 120 min')
    expect(clock).toMatchObject({
      startedAt: at('Tue 16:00'),
      countedFrom: at('Wed 00:00'),
      source: { from: 'exception', exception: 'Fair', during: 'Trade fair' },
      originalDueAt: at('Wed 02:00'),
    })
  })

  test('a request that is due before the dates keeps its own target', () => {
    const early = 'Tue 10:00 received standard P2'
    const clock = clockAt('firstResponse', [early], 'Tue 17:00', {}, policy)
    expect(brief(clock)).toBe('missed, due Tue 14:00, 420 of 240 min')
    expect(clock.source).toEqual({ from: 'policy' })
  })

  test('each target takes the pauses after its own start', () => {
    const before = [received, 'Tue 17:00 paused', 'Tue 18:00 resumed']
    expect(brief(statusAt('firstResponse', before, 'Wed 01:00', {}, policy))).toBe(
      'running, due Wed 02:00, 60 of 120 min',
    )
    const over = [received, 'Tue 23:00 paused', 'Wed 01:00 resumed']
    expect(brief(statusAt('firstResponse', over, 'Wed 01:30', {}, policy))).toBe(
      'running, due Wed 03:00, 30 of 120 min',
    )
  })

  test('a pause can bring the dates into the time of a request that was due before them', () => {
    const events = ['Tue 13:00 received standard P2', 'Tue 14:00 paused', 'Wed 07:00 resumed']
    // Without the exception due on Wednesday at 10:00; a request of Wednesday's midnight is due two hours after it, less the pause.
    expect(brief(statusAt('firstResponse', events, 'Wed 07:30', {}, policy))).toBe(
      'running, due Wed 09:00, 30 of 120 min',
    )
  })

  test('the date after the dates starts a target, too', () => {
    const slow = deskWith({ exceptions: [{ ...exception, targets: { firstResponse: { P2: '40 hours' } } }] })
    const clock = clockAt('firstResponse', ['Thu 20:00 received standard P2'], 'Thu 21:00', {}, slow)
    // From Friday's midnight the policy's own target counts: four hours from 06:00.
    expect(clock).toMatchObject({
      dueAt: at('Fri 10:00'),
      countedFrom: at('Fri 00:00'),
      source: { from: 'policy' },
    })
  })

  test('of equal due times, that of the earlier target applies', () => {
    const equal = deskWith({ exceptions: [{ ...exception, targets: { firstResponse: { P2: '8 hours' } } }] })
    // Two hours are left at midnight, and four business hours from 16:00 end at 08:00.
    const clock = clockAt('firstResponse', [received], 'Tue 17:00', {}, equal)
    expect(clock).toMatchObject({
      dueAt: at('Wed 08:00'),
      countedFrom: at('Tue 16:00'),
      source: { from: 'policy' },
    })
  })

  test("with 'from change', only dates after the change count", () => {
    const events = ['Tue 16:00 received standard P1', 'Wed 10:00 priority-changed P3']
    const options = { onChange: 'from change' } as const
    // By the date of the change it is the exception of that date.
    expect(brief(statusAt('firstResponse', events, 'Wed 11:00', options, policy))).toBe(
      'running, due Wed 12:00, 60 of 120 min',
    )
    const fromReceipt = clockAt('firstResponse', events, 'Wed 11:00', {}, policy)
    expect(fromReceipt).toMatchObject({ dueAt: at('Wed 02:00'), countedFrom: at('Wed 00:00') })
  })

  test('a target in business days can be due sooner from a later midnight of a pause', () => {
    const weekly = { 'mon-wed': ['06:00-18:00'], 'thu-fri': ['09:00-11:00'] }
    const targets = { firstResponse: { P2: 'next business day' } }
    const short = deskWith({
      schedule: { timeZone: 'America/Los_Angeles', weekly },
      targets: { firstResponse: { P1: '1 hour', P2: '40 business hours', P3: '1 hour', P4: '1 hour' } },
      exceptions: [{ ...exception, targets }],
    })
    const paused = [received, 'Tue 17:00 paused', 'Thu 08:00 resumed']
    // From Wednesday's midnight it counts 14 hours, from that of Thursday only four.
    expect(clockAt('firstResponse', paused, 'Thu 08:30', {}, short)).toMatchObject({
      countedFrom: at('Thu 00:00'),
      dueAt: at('Fri 11:00'),
      totalMs: 4 * hour,
    })
    const again = [...paused, 'Thu 08:40 paused', 'Thu 08:45 resumed']
    expect(clockAt('firstResponse', again, 'Thu 08:50', {}, short).dueAt).toEqual(at('Fri 11:00'))
    expect(clockAt('firstResponse', [received], 'Thu 08:30', {}, short)).toMatchObject({
      countedFrom: at('Wed 00:00'),
      dueAt: at('Thu 11:00'),
    })
  })

  test("with 'carry', a target in business days can be due sooner from a midnight after a change to itself", () => {
    const short = deskWith({
      schedule: {
        timeZone: 'America/Los_Angeles',
        weekly: { 'mon-wed': ['06:00-18:00'], 'thu-fri': ['09:00-11:00'] },
      },
      targets: { firstResponse: { P1: '40 hours', P2: '2 business days', P3: '1 hour', P4: '1 hour' } },
      exceptions: [
        {
          name: 'Fair',
          during: [{ on: '2023-11-08' }],
          when: 'waiting',
          targets: { firstResponse: { P2: '40 business hours' } },
        },
      ],
    })
    const events = [
      'Mon 10:00 received standard P1',
      'Mon 10:30 paused',
      'Wed 12:00 resumed',
      'Wed 12:00 priority-changed P2',
    ]
    // Half of an hour is used. The other 31.5 hours last until Tuesday, but two business days after Thursday only until Monday.
    expect(clockAt('firstResponse', events, 'Thu 09:30', { onChange: 'carry' }, short)).toMatchObject({
      countedFrom: at('Thu 00:00'),
      dueAt: at('Mon 2023-11-13 18:00'),
    })
  })

  test('an answer never changes the due time', () => {
    const running = clockAt('firstResponse', [received], 'Tue 17:00', {}, policy)
    const answered = clockAt('firstResponse', [received, 'Tue 17:00 responded'], 'Fri 12:00', {}, policy)
    expect(answered.dueAt).toEqual(running.dueAt)
    expect(answered).toMatchObject({ state: 'met', elapsedMs: 0, pausedMs: 0 })
  })
})
