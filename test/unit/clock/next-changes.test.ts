/** C24: the next changes of a clock. */
import { clockStatus } from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, clockAt, desk, deskWith, history, shownAt } from '../../support/tickets'

const changes = (...call: Parameters<typeof clockAt>): string[] =>
  clockAt(...call).nextChanges.map(({ at, kind, warning, name }) =>
    [shownAt(at), kind, warning, name].filter(Boolean).join(' '),
  )

const P1 = ['Mon 10:00 received standard P1']
const cellsOf = (target: string) => ({ P1: target, P2: target, P3: target, P4: target })

describe('the next changes (C24)', () => {
  test('one of each kind in order of time', () => {
    expect(changes('firstResponse', P1, 'Mon 10:30')).toEqual([
      'Mon 11:00 warning 1 hour before',
      'Mon 12:00 due',
      'Mon 12:00:00.001 missed',
      'Mon 18:00 close',
      'Tue 06:00 open',
    ])
  })

  test('only after now', () => {
    expect(changes('firstResponse', P1, 'Mon 11:00').slice(0, 2)).toEqual([
      'Mon 11:30 warning 75%',
      'Mon 12:00 due',
    ])
    expect(changes('firstResponse', P1, 'Mon 11:30')[0]).toBe('Mon 12:00 due')
    expect(changes('firstResponse', P1, 'Mon 12:00')[0]).toBe('Mon 12:00:00.001 missed')
    expect(changes('firstResponse', P1, 'Mon 12:00:00.001')).toEqual(['Mon 18:00 close', 'Tue 06:00 open'])
    expect(changes('firstResponse', P1, 'Mon 18:00')).toEqual(['Tue 06:00 open', 'Tue 18:00 close'])
  })

  test('at one instant: open, warning, due, close, missed', () => {
    const P3 = ['Mon 10:00 received standard P3']
    expect(changes('firstResponse', P3, 'Tue 17:00', { warnings: ['100%'] })).toEqual([
      'Tue 18:00 warning 100%',
      'Tue 18:00 due',
      'Tue 18:00 close',
      'Tue 18:00:00.001 missed',
      'Wed 06:00 open',
    ])
    const P2 = ['Mon 16:00 received standard P2']
    expect(changes('firstResponse', P2, 'Mon 20:00', { warnings: ['50%'] }).slice(0, 2)).toEqual([
      'Tue 06:00 open',
      'Tue 06:00 warning 50%',
    ])
  })

  test('several warnings at one instant are several entries, in the order of the policy', () => {
    const warnings = ['50%', { at: '1 hour before', name: 'Lead' }, '75%'] as const
    expect(changes('firstResponse', P1, 'Mon 10:30', { warnings }).slice(0, 3)).toEqual([
      'Mon 11:00 warning 50%',
      'Mon 11:00 warning 1 hour before Lead',
      'Mon 12:00 due',
    ])
  })

  test('calendar time neither opens nor closes', () => {
    expect(changes('firstResponse', ['Mon 10:00 received premium P1'], 'Mon 10:50')).toEqual([
      'Mon 11:00 due',
      'Mon 11:00:00.001 missed',
    ])
    expect(changes('firstResponse', ['Mon 10:00 received premium P1'], 'Mon 12:00')).toEqual([])
  })

  test('while paused only open and close', () => {
    expect(changes('firstResponse', [...P1, 'Mon 10:30 paused'], 'Mon 11:00')).toEqual([
      'Mon 18:00 close',
      'Tue 06:00 open',
    ])
    expect(changes('firstResponse', [...P1, 'Mon 11:00 paused'], 'Mon 11:00')).toEqual([
      'Mon 18:00 close',
      'Tue 06:00 open',
    ])
    // A pause that does not stop this clock does not count.
    expect(
      changes('firstResponse', [...P1, 'Mon 10:30 paused'], 'Mon 11:00', {
        pauses: { firstResponse: 'none' },
      }),
    ).toHaveLength(5)
  })

  test('a pause that begins at the due time does not move it, so the miss comes', () => {
    const due = [...P1, 'Mon 12:00 paused']
    const [miss, ...others] = ['Mon 12:00:00.001 missed', 'Mon 18:00 close', 'Tue 06:00 open']
    expect(changes('firstResponse', due, 'Mon 12:00')).toEqual([miss, ...others])
    expect(clockAt('firstResponse', due, 'Mon 12:00')).toMatchObject({
      state: 'paused',
      dueAt: at('Mon 12:00'),
    })
    expect(changes('firstResponse', due, 'Mon 12:00:00.001')).toEqual(others)
    expect(clockAt('firstResponse', due, 'Mon 12:00:00.001')).toMatchObject({
      state: 'missed',
      isPaused: true,
      dueAt: at('Mon 12:00'),
    })
    // An earlier pause that has ended makes no difference, but one that goes on does.
    const earlier = ['Mon 10:00 received standard P1', 'Mon 10:30 paused', 'Mon 11:00 resumed']
    expect(changes('firstResponse', [...earlier, 'Mon 12:30 paused'], 'Mon 12:30')[0]).toBe(
      'Mon 12:30:00.001 missed',
    )
    const byOpen = deskWith({ targets: { firstResponse: cellsOf('next business day by open') } })
    const night = [
      'Mon 10:00 received standard P1',
      'Mon 18:00 paused',
      'Tue 06:00 resumed',
      'Tue 06:00 paused',
    ]
    const clock = clockAt('firstResponse', night, 'Tue 06:00', {}, byOpen)
    expect(clock).toMatchObject({ state: 'paused', dueAt: at('Tue 06:00'), remainingMs: 0 })
    expect(changes('firstResponse', night, 'Tue 06:00', {}, byOpen)[0]).toBe('Tue 18:00 close')
    expect(clockAt('firstResponse', night, 'Tue 07:00', {}, byOpen)).toMatchObject({
      state: 'paused',
      dueAt: at('Tue 07:00'),
    })
  })

  test('none after the end', () => {
    expect(changes('firstResponse', [...P1, 'Mon 10:30 responded'], 'Mon 11:00')).toEqual([])
    expect(changes('firstResponse', [...P1, 'Mon 10:30 cancelled'], 'Mon 11:00')).toEqual([])
  })

  test('an exempted clock goes on, without warnings', () => {
    expect(changes('firstResponse', [...P1, 'Mon 10:30 exempted storm'], 'Mon 10:45')).toEqual([
      'Mon 12:00 due',
      'Mon 12:00:00.001 missed',
      'Mon 18:00 close',
      'Tue 06:00 open',
    ])
  })

  test('a warning after the due time is ahead of a missed clock', () => {
    expect(changes('firstResponse', P1, 'Mon 12:30', { warnings: ['150%'] })[0]).toBe(
      'Mon 13:00 warning 150%',
    )
  })

  test('a warning without a name has none', () => {
    const [warning] = clockAt('firstResponse', P1, 'Mon 10:30').nextChanges
    expect(warning).toMatchObject({ kind: 'warning' })
    expect(warning).not.toHaveProperty('name')
  })

  test('nothing is after the last supported instant', () => {
    const last = '2199-12-31T23:59:59.999Z'
    const [received] = history(...P1)
    const agreed = { type: 'due-agreed', at: at('Mon 10:10'), metric: 'firstResponse', dueAt: last } as const
    const clock = clockStatus('firstResponse', [received as never, agreed], desk, {
      now: '2199-12-31T12:00:00Z',
    })
    expect(clock).toMatchObject({ state: 'running', nextChanges: expect.any(Array) })
    expect(clock.state !== 'idle' && clock.nextChanges.at(-1)).toEqual({ at: new Date(last), kind: 'due' })
  })

  test('what never comes within the supported time is left out', () => {
    const once = deskWith({
      schedule: {
        timeZone: 'America/Los_Angeles',
        weekly: {},
        specialHours: [{ on: '2023-11-06', hours: ['06:00-18:00'] }],
      },
      exceptions: [],
      targets: { firstResponse: { P1: '2 business hours', P2: '1 hour', P3: '1 hour', P4: '1 hour' } },
    })
    expect(changes('firstResponse', P1, 'Mon 11:59', { warnings: ['75%', '12 hours after'] }, once)).toEqual([
      'Mon 12:00 due',
      'Mon 12:00:00.001 missed',
      'Mon 18:00 close',
    ])
    expect(changes('firstResponse', P1, 'Mon 19:00', {}, once)).toEqual([])
  })
})
