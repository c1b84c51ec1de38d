/** C22: the numbers of a clock. */
import { describe, expect, test } from 'vitest'
import { at, clockAt, deskWith, issuesOf, statusAt } from '../../support/tickets'

const minute = 60_000
const hour = 60 * minute

test('only a metric with targets has a clock', () => {
  const received = ['Mon 10:00 received standard P1']
  expect(issuesOf(() => statusAt('reply' as never, received, 'Mon 11:00'))).toEqual(['metric missing-target'])
})

describe('the numbers of a clock (C22)', () => {
  test('are in the time of the target, beside real time', () => {
    const events = ['Mon 17:00 received standard P2', 'Mon 17:15 paused', 'Mon 17:30 resumed']
    expect(clockAt('firstResponse', events, 'Tue 07:00')).toMatchObject({
      totalMs: 4 * hour,
      elapsedMs: 105 * minute,
      remainingMs: 135 * minute,
      percent: 43.75,
      pausedMs: 15 * minute,
      calendar: { elapsedMs: 14 * hour, remainingMs: 135 * minute },
      originalDueAt: at('Tue 09:00'),
      dueAt: at('Tue 09:15'),
    })
  })

  test('the time paused is that since counting began', () => {
    const carried = [
      'Mon 10:00 received standard P2',
      'Mon 10:30 paused',
      'Mon 11:00 resumed',
      'Mon 12:00 priority-changed P3',
      'Mon 13:00 paused',
      'Mon 13:15 resumed',
    ]
    const pausedAt = (now: string) => clockAt('firstResponse', carried, now, { onChange: 'carry' }).pausedMs
    expect([pausedAt('Mon 11:30'), pausedAt('Mon 12:30'), pausedAt('Mon 14:00')]).toEqual([
      30 * minute,
      0,
      15 * minute,
    ])
    const during = [{ on: '2023-11-07' }]
    const exception = { name: 'Fair', during, when: 'waiting', targets: { firstResponse: { P2: '1 hour' } } }
    const waiting = ['Mon 15:00 received standard P2', 'Mon 16:00 paused', 'Mon 17:00 resumed']
    const policy = deskWith({ exceptions: [exception] })
    expect(clockAt('firstResponse', waiting, 'Mon 17:30', {}, policy)).toMatchObject({
      countedFrom: at('Tue 00:00'),
      elapsedMs: 0,
      pausedMs: 0,
    })
  })

  test('of calendar time count at any hour', () => {
    expect(clockAt('firstResponse', ['Mon 22:00 received premium P2'], 'Mon 23:00')).toMatchObject({
      totalMs: 4 * hour,
      elapsedMs: hour,
      percent: 25,
      withinHours: true,
      calendar: { elapsedMs: hour, remainingMs: 3 * hour },
    })
  })

  test('go below zero when the clock is late, and stop at the end', () => {
    const late = ['Mon 10:00 received standard P1']
    expect(clockAt('firstResponse', late, 'Mon 15:00')).toMatchObject({
      remainingMs: -3 * hour,
      percent: 250,
      calendar: { elapsedMs: 5 * hour, remainingMs: -3 * hour },
    })
    const answered = clockAt('firstResponse', [...late, 'Mon 13:00 responded'], 'Fri 15:00')
    expect(answered).toMatchObject({ remainingMs: -hour, percent: 150, calendar: { elapsedMs: 3 * hour } })
  })

  test('a clock that is missed outside hours has nothing left, and less only from the opening on', () => {
    const friday = ['Fri 2023-11-03 16:00 received standard P1']
    expect(clockAt('firstResponse', friday, 'Sat 2023-11-04 09:00')).toMatchObject({
      state: 'missed',
      remainingMs: 0,
      percent: 100,
      withinHours: false,
      calendar: { remainingMs: -15 * hour },
    })
    expect(clockAt('firstResponse', friday, 'Mon 06:01').remainingMs).toBe(-minute)
  })

  test('the percentage is not rounded', () => {
    expect(clockAt('firstResponse', ['Mon 10:00 received standard P1'], 'Mon 10:00:00.001').percent).toBe(
      100 / (2 * hour),
    )
  })

  test('of a target without any time, it is 0 before the due time and 100 from then on', () => {
    const P1 = 'next business day by open'
    const policy = deskWith({ targets: { firstResponse: { P1, P2: P1, P3: P1, P4: P1 } }, exceptions: [] })
    const received = ['Mon 20:00 received standard P1']
    const percentAt = (now: string): number => clockAt('firstResponse', received, now, {}, policy).percent
    expect(clockAt('firstResponse', received, 'Mon 21:00', {}, policy).totalMs).toBe(0)
    expect([percentAt('Mon 21:00'), percentAt('Tue 05:59:59.999'), percentAt('Tue 06:00')]).toEqual([
      0, 0, 100,
    ])
    expect(percentAt('Tue 07:00')).toBe(100)
  })

  test('withinHours says whether the hours count, paused or not', () => {
    const events = ['Mon 16:00 received standard P1', 'Mon 16:30 paused']
    const within = (now: string): boolean => clockAt('firstResponse', events, now).withinHours
    expect([within('Mon 17:59:59.999'), within('Mon 18:00'), within('Tue 06:00')]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('originalDueAt is without later pauses and changes', () => {
    const events = ['Mon 10:00 received standard P1', 'Mon 11:00 priority-changed P3', 'Mon 11:30 paused']
    expect(clockAt('firstResponse', events, 'Mon 12:00').originalDueAt).toEqual(at('Mon 12:00'))
  })

  test('originalDueAt of a clock that was idle at first is that of its first target', () => {
    const events = [
      'Mon 10:00 received standard P4',
      'Mon 12:00 priority-changed P1',
      'Mon 13:00 paused',
      'Mon 14:00 resumed',
    ]
    expect(clockAt('resolution', events, 'Mon 15:00')).toMatchObject({
      originalDueAt: at('Tue 10:00'),
      dueAt: at('Tue 11:00'),
    })
  })

  test('names the cell, the target, the rules and the policy', () => {
    const clock = clockAt(
      'firstResponse',
      ['Mon 10:00 received premium P2'],
      'Mon 11:00',
      {},
      deskWith({ alerts: { P2: ['premium'] } }),
    )
    expect(clock).toMatchObject({
      metric: 'firstResponse',
      tier: 'premium',
      priority: 'P2',
      alerts: true,
      target: { text: '4 hours', kind: 'calendar time' },
      source: { from: 'policy' },
      rules: { onChange: 'from receipt', onReopen: 'continue', policy: 'Desk' },
      warnings: [],
      skipped: [],
    })
  })

  test('says which exception the target is from, and for which dates if they have a name', () => {
    const clockWith = (during: object) => {
      const exception = { name: 'Fair', during: [during], targets: { firstResponse: { P1: '1 hour' } } }
      const received = ['Mon 10:00 received standard P1']
      return clockAt('firstResponse', received, 'Mon 10:30', {}, deskWith({ exceptions: [exception] }))
    }
    expect(clockWith({ on: '2023-11-06' }).source).toStrictEqual({ from: 'exception', exception: 'Fair' })
    expect(clockWith({ on: '2023-11-06', name: 'Day 1' }).source).toStrictEqual({
      from: 'exception',
      exception: 'Fair',
      during: 'Day 1',
    })
  })

  test('a cycle in the list of cycles has what a report needs', () => {
    const [cycle, ...others] = clockAt(
      'firstResponse',
      ['Tue 2023-12-26 10:00 received standard P1', 'Tue 2023-12-26 13:00 responded'],
      'Wed 2023-12-27 10:00',
    ).cycles
    expect(others).toEqual([])
    expect(cycle).toEqual({
      metric: 'firstResponse',
      cycle: 1,
      tier: 'standard',
      priority: 'P1',
      target: expect.objectContaining({ text: '2 hours' }),
      policy: 'Desk',
      exception: 'Holiday cover',
      state: 'missed',
      outcome: 'missed',
      startedAt: at('Tue 2023-12-26 10:00'),
      dueAt: at('Tue 2023-12-26 12:00'),
      endedAt: at('Tue 2023-12-26 13:00'),
      endedBy: 1,
      endedAs: 'fulfilled',
      elapsedMs: 3 * hour,
      totalMs: 2 * hour,
      calendar: { elapsedMs: 3 * hour },
    })
  })

  test('a cycle that goes on has no end, no exemption and, under the policy alone, no exception', () => {
    const clock = clockAt('firstResponse', ['Mon 10:00 received standard P1'], 'Mon 11:00')
    for (const key of ['endedAt', 'endedBy', 'endedAs', 'exemption', 'exception'])
      expect(clock.cycles[0]).not.toHaveProperty(key)
    expect(clock).not.toHaveProperty('endedAt')
    const ended = ['Mon 10:00 received standard P1', 'Mon 10:30 paused', 'Mon 11:00 responded']
    expect(clockAt('firstResponse', ended, 'Mon 12:00')).toMatchObject({
      endedAt: at('Mon 11:00'),
      endedBy: 2,
      isPaused: false,
    })
  })

  test('the dates of a status belong to the caller', () => {
    const events = ['Mon 10:00 received standard P1']
    const first = clockAt('firstResponse', events, 'Mon 11:00')
    for (const date of [first.dueAt, first.startedAt, first.countedFrom, first.originalDueAt]) date.setTime(0)
    const second = clockAt('firstResponse', events, 'Mon 11:00')
    expect(second.dueAt).toEqual(at('Mon 12:00'))
    expect(second.startedAt).not.toBe(second.countedFrom)
    expect(second.startedAt).not.toBe(second.cycles[0]?.startedAt)
  })
})
