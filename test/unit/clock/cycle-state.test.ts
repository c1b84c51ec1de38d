/** C20 and C21: the state of a clock, and exemptions. */
import { describe, expect, test } from 'vitest'
import { clockAt, DESK, deskWith, statusAt, ticketAt } from '../../support/tickets'

const RECEIVED = 'Mon 10:00 received standard P1' // due at 12:00

describe('the state (C20)', () => {
  test.each([
    [[], 'Mon 12:00', 'running', 'in time at the due time'],
    [[], 'Mon 12:00:00.001', 'missed', 'and late one millisecond later (P5)'],
    [['Mon 12:00 responded'], 'Mon 13:00', 'met', 'answered at the due time'],
    [['Mon 12:00:00.001 responded'], 'Mon 13:00', 'missed', 'answered late'],
    [['Mon 11:00 cancelled'], 'Mon 13:00', 'cancelled', 'cancelled in time'],
    [['Mon 12:00 cancelled'], 'Mon 13:00', 'cancelled', 'cancelled at the due time'],
    [['Mon 12:30 cancelled'], 'Mon 13:00', 'missed', 'cancelling later does not undo a miss'],
    [['Mon 11:00 paused'], 'Mon 13:00', 'paused', 'paused in time'],
    [['Mon 12:30 paused'], 'Mon 13:00', 'missed', 'paused after the due time'],
    [['Mon 11:00 paused', 'Mon 11:30 cancelled'], 'Mon 13:00', 'cancelled', 'cancelled in a pause'],
    [['Mon 11:00 paused', 'Mon 15:00 responded'], 'Mon 17:00', 'met', 'answered in a pause'],
  ])('%j at %s: %s, %s', (events, now, state) => {
    expect(statusAt('firstResponse', [RECEIVED, ...events], now)).toMatchObject({ state, outcome: state })
  })

  test('isPaused is separate', () => {
    expect(clockAt('firstResponse', [RECEIVED, 'Mon 12:30 paused'], 'Mon 13:00')).toMatchObject({
      state: 'missed',
      isPaused: true,
    })
    expect(
      clockAt('firstResponse', [RECEIVED, 'Mon 12:30 paused', 'Mon 12:45 responded'], 'Mon 13:00'),
    ).toMatchObject({
      state: 'missed',
      isPaused: false,
    })
  })

  test('an exemption comes before everything', () => {
    const exempted = [RECEIVED, 'Mon 13:00 exempted storm']
    expect(statusAt('firstResponse', exempted, 'Mon 12:30').state).toBe('missed')
    expect(statusAt('firstResponse', exempted, 'Mon 13:00')).toMatchObject({
      state: 'exempted',
      outcome: 'missed',
    })
  })
})

describe('the cell of a missed cycle is that at its due time', () => {
  test.each([
    ['with keep earlier', []],
    ['with an agreed due time', ['Mon 11:00 due-agreed firstResponse Mon 12:00']],
  ])('%s; a change at the due time counts', (_, agreed) => {
    const priorityAfter = (change: string) =>
      clockAt('firstResponse', [RECEIVED, ...agreed, change], 'Mon 13:00', { onChange: 'keep earlier' })
        .cycles[0]?.priority
    expect(priorityAfter('Mon 11:59:59.999 priority-changed P4')).toBe('P4')
    expect(priorityAfter('Mon 12:00 priority-changed P4')).toBe('P4')
    expect(priorityAfter('Mon 12:00:00.001 priority-changed P4')).toBe('P1')
  })
})

describe('an exemption (C21)', () => {
  const NO_TARGET = deskWith({
    targets: {
      ...DESK.targets,
      nextResponse: { P1: '1 hour', P2: '1 hour', P3: 'no target', P4: 'no target' },
    },
  })
  const late = [
    RECEIVED,
    'Mon 10:10 responded',
    'Mon 11:00 customer-replied',
    'Mon 13:00 responded',
    'Mon 14:00 priority-changed P3',
    'Mon 15:00 customer-replied',
  ]
  const statesOf = (...events: readonly string[]) =>
    statusAt('nextResponse', [...late, ...events], 'Mon 17:00', {}, NO_TARGET).cycles.map(
      ({ state }) => state,
    )

  test('of a metric skips a cycle without a target', () => {
    expect(statesOf()).toEqual(['missed'])
    expect(statesOf('Mon 16:00 exempted outage nextResponse')).toEqual(['exempted'])
  })

  test('stays with the cycle that was the last with a target, and a change at its instant counts', () => {
    const exempted = 'Mon 16:00 exempted outage nextResponse'
    expect(statesOf(exempted, 'Mon 16:30 priority-changed P2')).toEqual(['exempted', 'missed'])
    expect(statesOf(exempted, 'Mon 16:00 priority-changed P2')).toEqual(['missed', 'exempted'])
    expect(statesOf('Mon 16:00 priority-changed P2', exempted)).toEqual(['missed', 'exempted'])
  })

  test('skips all later cycles without a target', () => {
    const events = [
      RECEIVED,
      'Mon 10:30 responded',
      'Mon 11:00 updated',
      'Mon 11:10 priority-changed P4',
      'Mon 11:20 updated',
      'Mon 11:30 updated',
      'Mon 12:00 exempted outage periodicUpdate',
    ]
    expect(statusAt('periodicUpdate', events, 'Mon 13:00').cycles.map(({ state }) => state)).toEqual([
      'exempted',
    ])
  })

  test('of a metric without a cycle excuses nothing, also none that comes later', () => {
    const events = [RECEIVED, 'Mon 10:05 exempted outage nextResponse', ...late.slice(1, 4)]
    expect(statusAt('nextResponse', events, 'Mon 17:00').state).toBe('met')
    const other = deskWith({ targets: { firstResponse: DESK.targets.firstResponse }, exceptions: [] })
    expect(ticketAt(events, 'Mon 17:00', {}, other).clocks).toMatchObject({ firstResponse: { state: 'met' } })
  })

  test('of the ticket is for all cycles, also later ones; of a metric for its current or last cycle', () => {
    const events = [
      RECEIVED,
      'Mon 10:30 responded',
      'Mon 11:00 customer-replied',
      'Mon 11:30 exempted storm nextResponse',
      'Mon 12:00 responded',
      'Mon 12:30 customer-replied',
    ]
    const { clocks } = ticketAt(events, 'Mon 13:00')
    expect(clocks.firstResponse?.state).toBe('met')
    expect(clocks.nextResponse?.cycles.map(({ state }) => state)).toEqual(['exempted', 'running'])
    const all = ticketAt([...events, 'Mon 12:45 exempted quake'], 'Mon 13:00').clocks
    expect(all.firstResponse).toMatchObject({ state: 'exempted', outcome: 'met' })
    expect(all.nextResponse?.cycles.map(({ exemption, outcome }) => [exemption, outcome])).toEqual([
      ['storm', 'met'],
      ['quake', 'running'],
    ])
  })

  test('can come after the end, and after the ticket was cancelled', () => {
    const late = [
      RECEIVED,
      'Mon 12:30 responded',
      'Mon 13:00 cancelled',
      'Tue 10:00 exempted storm firstResponse',
    ]
    expect(clockAt('firstResponse', late, 'Mon 17:00').state).toBe('missed')
    expect(clockAt('firstResponse', late, 'Tue 10:00')).toMatchObject({
      state: 'exempted',
      outcome: 'missed',
    })
  })

  test('of a metric without a cycle is for none', () => {
    const events = [
      RECEIVED,
      'Mon 10:15 exempted storm nextResponse',
      'Mon 10:30 responded',
      'Mon 11:00 customer-replied',
    ]
    expect(statusAt('nextResponse', events, 'Mon 11:30').state).toBe('running')
  })

  test('the last reason counts, and the names of object properties are reasons like others', () => {
    const events = [RECEIVED, 'Mon 10:15 exempted __proto__', 'Mon 10:30 exempted constructor']
    expect(clockAt('firstResponse', events, 'Mon 11:00').cycles[0]?.exemption).toBe('constructor')
  })

  test('of the ticket and of the metric is that of the metric, since the first of the two', () => {
    const both = [
      [RECEIVED, 'Mon 11:10 exempted storm', 'Mon 11:40 exempted quake firstResponse'],
      [RECEIVED, 'Mon 11:10 exempted quake firstResponse', 'Mon 11:40 exempted storm'],
      [RECEIVED, 'Mon 11:10 exempted storm firstResponse', 'Mon 11:40 exempted quake firstResponse'],
    ]
    for (const events of both) {
      // The warning at 11:30 does not come any more.
      const clock = clockAt('firstResponse', events, 'Mon 11:50')
      expect(clock.reached.map(({ warning }) => warning)).toEqual(['1 hour before'])
      expect(clock.cycles[0]).toMatchObject({ state: 'exempted', exemption: 'quake' })
    }
  })

  test('changes no number', () => {
    const { state, nextChanges, reached, cycles, ...exempted } = clockAt(
      'firstResponse',
      [RECEIVED, 'Mon 10:30 exempted storm'],
      'Mon 11:45',
    )
    const without = clockAt('firstResponse', [RECEIVED], 'Mon 11:45')
    expect(without).toMatchObject(exempted)
  })
})
