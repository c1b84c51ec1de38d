/** C26 and S10: warnings about a status. */
import { describe, expect, test } from 'vitest'
import { at, clockAt, DESK, deskWith } from '../../support/tickets'

const RECEIVED = 'Mon 10:00 received standard P1'

describe('waiting-while-paused (C26)', () => {
  const warningsAt = (now: string, ...events: readonly string[]) =>
    clockAt('firstResponse', [RECEIVED, ...events], now).warnings

  test('says since when the customer waits, in a pause that has not ended', () => {
    const events = ['Mon 10:30 paused', 'Mon 11:00 customer-replied', 'Mon 11:30 customer-replied']
    expect(warningsAt('Mon 12:00', ...events)).toEqual([
      {
        code: 'waiting-while-paused',
        message: 'The ticket is paused, but the customer has written and may be waiting for an answer.',
        since: at('Mon 11:00'),
      },
    ])
    expect(warningsAt('Mon 10:59', ...events)).toEqual([])
  })

  test('ends with the pause', () => {
    const events = ['Mon 10:30 paused', 'Mon 11:00 customer-replied', 'Mon 11:30 resumed']
    expect(warningsAt('Mon 12:00', ...events)).toEqual([])
    expect(warningsAt('Mon 12:00', ...events, 'Mon 11:40 paused')).toEqual([])
  })

  test('goes on if only the reason changes, and ends with an answer', () => {
    const wrote = ['Mon 10:30 paused customer', 'Mon 11:00 customer-replied']
    const other = [...wrote, 'Mon 11:30 resumed', 'Mon 11:30 paused vendor']
    expect(warningsAt('Mon 12:00', ...other)).toMatchObject([{ since: at('Mon 11:00') }])
    const openAt = (...events: readonly string[]) =>
      clockAt('resolution', [RECEIVED, ...events], 'Mon 12:00').warnings
    expect(openAt(...wrote)).toHaveLength(1)
    expect(openAt(...wrote, 'Mon 11:30 updated')).toHaveLength(1)
    expect(openAt(...wrote, 'Mon 11:30 responded')).toEqual([])
    expect(openAt(...wrote, 'Mon 11:30 responded', 'Mon 11:40 customer-replied')).toMatchObject([
      { since: at('Mon 11:40') },
    ])
    const again = ['Mon 10:10 paused', 'Mon 10:20 resumed', ...other]
    expect(warningsAt('Mon 12:00', ...again)).toMatchObject([{ since: at('Mon 11:00') }])
    const solved = [...wrote, 'Mon 11:30 resolved', 'Mon 11:30 reopened', 'Mon 11:30 paused']
    expect(openAt(...solved)).toEqual([])
  })

  test('is not about a message from before the pause, or at its end', () => {
    expect(warningsAt('Mon 12:00', 'Mon 10:20 customer-replied', 'Mon 10:30 paused')).toEqual([])
    expect(
      warningsAt(
        'Mon 12:00',
        'Mon 10:30 paused',
        'Mon 11:00 resumed',
        'Mon 11:00 customer-replied',
        'Mon 11:00 paused',
      ),
    ).toEqual([])
  })

  test('is not about a clock that the pause does not stop', () => {
    const events = [RECEIVED, 'Mon 10:30 paused', 'Mon 11:00 customer-replied']
    const options = { pauses: { firstResponse: 'none' } } as const
    expect(clockAt('firstResponse', events, 'Mon 11:30', options).warnings).toEqual([])
    expect(clockAt('resolution', events, 'Mon 11:30', options).warnings).toHaveLength(1)
  })
})

describe('calendar-not-covered (S10)', () => {
  const policy = deskWith({ schedule: { ...DESK.schedule, holidaysThrough: '2023-11-06' }, exceptions: [] })
  const codesOf = (events: readonly string[], now: string, options = {}): string[] =>
    clockAt('firstResponse', events, now, options, policy).warnings.map(({ code }) => code)

  test('of a due time on a date whose holidays are not known', () => {
    expect(codesOf([RECEIVED], 'Mon 11:00')).toEqual([])
    expect(codesOf(['Mon 17:00 received standard P1'], 'Mon 17:30')).toEqual(['calendar-not-covered'])
  })

  test('of one that a pause moved there', () => {
    expect(codesOf([RECEIVED, 'Mon 11:00 paused', 'Mon 17:30 resumed'], 'Mon 17:40')).toEqual([
      'calendar-not-covered',
    ])
  })

  test('of one that was agreed', () => {
    expect(codesOf([RECEIVED, 'Mon 11:00 due-agreed firstResponse Tue 10:00'], 'Mon 17:40')).toEqual([
      'calendar-not-covered',
    ])
    expect(
      codesOf(
        ['Mon 17:00 received standard P1', 'Mon 17:10 due-agreed firstResponse Mon 17:30'],
        'Mon 17:40',
      ),
    ).toEqual([])
  })

  test('of the open time that an overdue clock counts, up to now or its end', () => {
    expect(codesOf([RECEIVED], 'Mon 18:00')).toEqual([])
    expect(codesOf([RECEIVED], 'Tue 00:00')).toEqual([])
    expect(codesOf([RECEIVED], 'Tue 07:00')).toEqual(['calendar-not-covered'])
    expect(codesOf([RECEIVED, 'Mon 17:00 responded'], 'Wed 10:00')).toEqual([])
    expect(codesOf([RECEIVED, 'Tue 07:00 responded'], 'Wed 10:00')).toEqual(['calendar-not-covered'])
    // The status also has the open time of its pause, `pausedMs`.
    const paused = [RECEIVED, 'Mon 17:00 paused']
    expect(codesOf(paused, 'Mon 18:00')).toEqual([])
    expect(codesOf(paused, 'Tue 07:00')).toEqual(['calendar-not-covered'])
    expect(codesOf([...paused, 'Tue 07:00 responded'], 'Wed 10:00')).toEqual(['calendar-not-covered'])
    const calendar = 'Mon 10:00 received premium P1'
    expect(codesOf([calendar], 'Tue 07:00')).toEqual([])
    expect(codesOf([calendar], 'Tue 07:00', { warnings: ['1 business hour before'] })).toEqual([])
  })

  test('the agreed due time counts, not the target that it replaced', () => {
    const received = 'Mon 10:00 received standard P3'
    expect(codesOf([received], 'Mon 10:20')).toEqual(['calendar-not-covered'])
    expect(codesOf([received, 'Mon 10:10 due-agreed firstResponse Mon 17:00'], 'Mon 10:20')).toEqual([])
  })

  test('at midnight the date before counts, unless the due time is the opening of the next', () => {
    const targets = { P1: '2 business hours', P2: 'next business day by open', P3: '1 hour', P4: '1 hour' }
    const nights = deskWith({
      schedule: {
        timeZone: 'America/Los_Angeles',
        weekly: { 'mon-fri': ['00:00-24:00'] },
        holidaysThrough: '2023-11-06',
      },
      targets: { firstResponse: targets },
      exceptions: [],
    })
    const warned = (received: string) => {
      const { dueAt, warnings } = clockAt('firstResponse', [received], 'Mon 22:30', {}, nights)
      expect(dueAt).toEqual(at('Tue 00:00'))
      return warnings.length
    }
    expect(warned('Mon 22:00 received standard P1')).toBe(0)
    expect(warned('Mon 22:00 received standard P2')).toBe(1)
  })

  test('of a target at all hours, only if hours decide something else: a warning, or the time used before', () => {
    const received = ['Tue 10:00 received premium P1']
    expect(codesOf(received, 'Tue 10:20')).toEqual([])
    expect(codesOf([...received, 'Tue 10:10 due-agreed firstResponse Tue 17:00'], 'Tue 10:20')).toEqual([])
    const warningsOf = (...warnings: readonly object[]) => codesOf(received, 'Tue 10:20', { warnings })
    expect(warningsOf({ at: '50%' })).toEqual([])
    expect(warningsOf({ at: '50%', inHours: true })).toEqual(['calendar-not-covered'])
    expect(warningsOf({ at: '50%' }, { at: '50%', inHours: true })).toEqual(['calendar-not-covered'])
    expect(warningsOf({ at: '1 business hour before' })).toEqual(['calendar-not-covered'])
    expect(warningsOf({ at: '1 business hour before', metrics: ['resolution'] })).toEqual([])
    const changed = ['Tue 10:00 received standard P1', 'Tue 10:10 tier-changed premium']
    expect(codesOf(changed, 'Tue 10:20', { onChange: 'carry' })).toEqual(['calendar-not-covered'])
  })

  test('of a warning after the due time, while the answer has it', () => {
    const events = ['Mon 15:00 received standard P1'] // due at 17:00
    const codes = (now: string, warning: string) => codesOf(events, now, { warnings: [warning] })
    expect(codes('Mon 16:00', '30 minutes after')).toEqual([])
    expect(codes('Mon 16:00', '2 hours after')).toEqual(['calendar-not-covered'])
    expect(codes('Tue 08:00', '2 hours after')).toEqual(['calendar-not-covered'])
    // It lies at the opening of Tuesday, because Tuesday is no holiday.
    expect(codes('Mon 16:00', '1 hour after')).toEqual(['calendar-not-covered'])
    // None comes after the end of a clock.
    const answered = [...events, 'Mon 16:30 responded']
    expect(codesOf(answered, 'Mon 16:40', { warnings: ['2 hours after'] })).toEqual([])
  })

  test('of a target at all hours, if a later holiday would have another one', () => {
    const covered = deskWith({
      schedule: { ...DESK.schedule, holidaysThrough: '2023-11-06' },
      exceptions: [
        {
          name: 'Holiday cover',
          during: 'holidays',
          when: 'waiting',
          targets: { firstResponse: { P2: { premium: '1 hour' } } },
        },
      ],
    })
    const warned = (...events: readonly string[]) =>
      clockAt('firstResponse', events, 'Mon 20:10', {}, covered).warnings.map(({ message }) => message)
    expect(warned('Mon 20:00 received premium P2')).toEqual([])
    const paused = ['Mon 20:00 received premium P2', 'Mon 20:05 paused', 'Mon 20:10 resumed']
    expect(warned(...paused)).toEqual([
      expect.stringContaining('but which target applies depends on later dates'),
    ])
  })

  test('both warnings together', () => {
    const events = [RECEIVED, 'Mon 11:00 paused', 'Mon 12:00 customer-replied']
    expect(codesOf(events, 'Mon 17:40')).toEqual(['calendar-not-covered', 'waiting-while-paused'])
  })
})
