/** C23: warnings. */
import { clockStatus, parsePolicy, type WarningSpec, type WarningText } from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, clockAt, deskWith, shownAt } from '../../support/tickets'

/** All warnings of the first response up to a time at which the clock has ended, each as `'75% Mon 11:30'`. */
function warningsOf(events: readonly string[], warnings: readonly WarningSpec[], options = {}): string[] {
  const { reached } = clockAt('firstResponse', events, 'Fri 17:00', { warnings, ...options })
  return reached.map(({ warning, name, at }) => [warning, name, shownAt(at)].filter(Boolean).join(' '))
}

const P1 = ['Mon 10:00 received standard P1'] // two business hours, due at 12:00
const P2 = ['Mon 16:00 received standard P2'] // four business hours, due on Tuesday at 08:00

describe('when a warning comes (C23)', () => {
  test.each<readonly [readonly string[], WarningText, string, string]>([
    [P1, '75%', 'Mon 11:30', 'a share of the total'],
    [P1, '100%', 'Mon 12:00', 'at the due time'],
    [P1, '150%', 'Mon 13:00', 'after the due time'],
    [P1, '33.4%', 'Mon 10:40:04.800', 'to the millisecond'],
    [P1, '1 hour before', 'Mon 11:00', 'in the time of the target'],
    [P1, '30 minutes after', 'Mon 12:30', 'after it'],
    [P1, '0 minutes before', 'Mon 12:00', 'a length of zero, at the due time'],
    [P1, '0 business minutes after', 'Mon 12:00', 'the same in business time'],
    [P2, '50%', 'Tue 06:00', 'never at a closing, with the same amount left at the next opening'],
    [P2, '2 hours before', 'Tue 06:00', 'the same'],
    [P2, '3 hours before', 'Mon 17:00', 'over the night'],
    [P2, '11 hours after', 'Wed 07:00', 'over the night after it'],
    [['Mon 23:00 received premium P2'], '1 hour before', 'Tue 02:00', 'calendar time counts at night'],
    [
      ['Tue 04:00 received premium P2'],
      '1 business hour before',
      'Tue 07:00',
      'business time of a calendar target',
    ],
    [['Mon 23:00 received premium P2'], '1 business hour after', 'Tue 07:00', 'business time after it'],
    [['Mon 10:00 received standard P3'], '75%', 'Tue 13:00', 'of a target in business days'],
    [['Mon 10:00 received standard P3'], '100%', 'Tue 18:00', 'at its close, not at the next opening'],
  ])('%j %s: %s, %s', (events, warning, expected) => {
    expect(warningsOf(events, [warning])).toEqual([`${warning} ${expected}`])
  })

  test('one that would not come after the start is left out', () => {
    expect(warningsOf(P1, ['2 hours before', '3 hours before', '0%', '3 business hours before'])).toEqual([])
    expect(warningsOf(P1, ['119 minutes before'])).toEqual(['119 minutes before Mon 10:01'])
    expect(warningsOf(['Mon 20:00 received standard P1'], ['0%'])).toEqual(['0% Tue 06:00'])
    // Business time before the due time of a calendar target lies before the start.
    expect(warningsOf(['Mon 23:00 received premium P2'], ['1 business hour before'])).toEqual([])
  })

  test('a target of a waiting exception has its midnight after the start', () => {
    const policy = deskWith({
      exceptions: [
        {
          name: 'Tuesday cover',
          during: ['tue'],
          when: 'waiting',
          targets: { firstResponse: { P1: { standard: '6 hours' } } },
        },
      ],
    })
    // Counted from Tuesday at midnight, due at 06:00. Without the exception it is due at 07:30.
    const { reached } = clockAt(
      'firstResponse',
      ['Mon 17:30 received standard P1'],
      'Tue 09:00',
      {
        warnings: [
          { at: '30 minutes before', inHours: true },
          '15 business minutes before',
          '30 business minutes before',
          '6 hours before',
          '7 hours before',
          '50%',
        ],
      },
      policy,
    )
    expect(reached.map(({ warning, at }) => `${warning} ${shownAt(at)}`)).toEqual([
      '15 business minutes before Mon 17:45',
      '30 minutes before Mon 18:00',
      '6 hours before Tue 00:00',
      '50% Tue 03:00',
    ])
  })

  test('a share of a target of months is exact, too', () => {
    const policy = parsePolicy({
      name: 'Months',
      schedule: { timeZone: 'UTC', weekly: {} },
      tiers: ['a'],
      priorities: ['P1'],
      warnings: ['256.1%', '256.6%'],
      targets: { firstResponse: { P1: '2000 hours' } },
    })
    const received = { type: 'received', at: '2024-01-08T09:00:00Z', tier: 'a', priority: 'P1' } as const
    const status = clockStatus('firstResponse', [received], policy, { now: '2025-01-08T09:00:00Z' })
    const hours =
      status.state !== 'idle' &&
      status.reached.map(({ at }) => (at.getTime() - Date.parse(received.at)) / 3_600_000)
    expect(hours).toEqual([5122, 5132])
  })

  test('a share is exact to the millisecond', () => {
    const hour = deskWith({
      exceptions: [],
      targets: { firstResponse: { P1: '1 hour', P2: '1 hour', P3: '1 hour', P4: '1 hour' } },
    })
    const late: string[] = []
    for (let tenths = 1; tenths <= 2000; tenths++) {
      const warnings: WarningText[] = [`${tenths / 10}%`]
      const { reached } = clockAt('firstResponse', P1, 'Mon 12:00', { warnings }, hour)
      // A tenth of a percent of an hour is 3.6 seconds.
      if (reached[0]?.at.getTime() !== at('Mon 10:00').getTime() + tenths * 3600) late.push(...warnings)
    }
    expect(late).toEqual([])
    const { reached } = clockAt('firstResponse', P1, 'Mon 12:00', { warnings: ['33.333333%'] }, hour)
    expect(reached.map(({ at }) => shownAt(at))).toEqual(['Mon 10:20'])
  })

  test('none below 100 % comes after the due time', () => {
    // A close of 18:00 and an opening at 06:00 have the same amount counted.
    const closing = deskWith({
      exceptions: [],
      targets: { firstResponse: { P1: '2 business hours', P2: '1 hour', P3: '1 hour', P4: '1 hour' } },
    })
    const { reached } = clockAt(
      'firstResponse',
      ['Mon 16:00 received standard P1'],
      'Tue 12:00',
      { warnings: ['99.99999999%'] },
      closing,
    )
    expect(reached.map(({ at }) => shownAt(at))).toEqual(['Mon 18:00'])
  })

  test('pauses move it', () => {
    const paused = [...P1, 'Mon 10:30 paused', 'Mon 11:30 resumed']
    expect(warningsOf(paused, ['75%', '1 business hour before'])).toEqual([
      '1 business hour before Mon 12:00',
      '75% Mon 12:30',
    ])
  })

  test('a pause that does not stop the clock does not', () => {
    const paused = [...P1, 'Mon 10:30 paused', 'Mon 11:30 resumed']
    const pauses = { firstResponse: 'none' }
    expect(warningsOf(paused, ['75%', '1 business hour before'], { pauses })).toEqual([
      '1 business hour before Mon 11:00',
      '75% Mon 11:30',
    ])
  })

  test("after 'carry', one for an amount that was used before comes with the change", () => {
    const carried = ['Mon 10:00 received standard P2', 'Mon 13:00 priority-changed P3']
    const warnings = ['10%', '50%'] as const
    // Three of 20 hours were used: 10 % is two, and 50 % is ten.
    expect(warningsOf(carried, warnings, { onChange: 'carry' })).toEqual(['10% Mon 13:00', '50% Tue 08:00'])
  })

  test('a target without any time has all of its share at the due time', () => {
    const first = 'next business day by open'
    const policy = deskWith({
      exceptions: [],
      targets: { firstResponse: { P1: first, P2: first, P3: first, P4: first } },
    })
    const reached = (now: string) =>
      clockAt(
        'firstResponse',
        ['Mon 20:00 received standard P1'],
        now,
        { warnings: ['50%', '100%'] },
        policy,
      ).reached.map(({ at }) => shownAt(at))
    expect(reached('Tue 06:00')).toEqual(['Tue 06:00', 'Tue 06:00'])
    expect(reached('Tue 05:59')).toEqual([])
  })
})

test('pauses do not move those of an agreed due time', () => {
  const agreed = [
    ...P1,
    'Mon 10:10 due-agreed firstResponse Mon 15:00',
    'Mon 14:30 paused',
    'Mon 14:45 resumed',
  ]
  expect(warningsOf(agreed, ['1 business hour before'])).toEqual(['1 business hour before Mon 14:00'])
  const allHours = ['Mon 10:00 received premium P2', ...agreed.slice(1)]
  expect(warningsOf(allHours, ['1 business hour before'])).toEqual(['1 business hour before Mon 14:00'])
  const endsInPause = [...agreed.slice(0, 2), 'Mon 13:30 paused', 'Mon 14:30 responded']
  expect(warningsOf(endsInPause, ['1 hour before'])).toEqual(['1 hour before Mon 14:00'])
})

test('of an agreed due time before the first opening, one after it comes at the opening', () => {
  const agreed = ['Mon 19:00 received standard P1', 'Tue 07:00 due-agreed firstResponse Mon 20:00']
  // No open time is in the total, so each share of it is nothing.
  expect(warningsOf(agreed, ['50%', '100%', '150%'])).toEqual([
    '50% Mon 20:00',
    '100% Mon 20:00',
    '150% Tue 06:00',
  ])
})

describe('inHours', () => {
  const inHours = (warning: WarningText): WarningSpec => ({ at: warning, inHours: true })

  test('moves a warning of a calendar target outside hours back to the last closing', () => {
    const evening = ['Mon 16:00 received premium P2'] // due at 20:00
    expect(warningsOf(evening, [inHours('1 hour before')])).toEqual(['1 hour before Mon 18:00'])
    expect(warningsOf(evening, [inHours('3 hours before')])).toEqual(['3 hours before Mon 17:00'])
    expect(warningsOf(evening, ['1 hour before'])).toEqual(['1 hour before Mon 19:00'])
  })

  test('at the closing itself it stays', () => {
    expect(warningsOf(['Mon 16:00 received premium P2'], [inHours('2 hours before')])).toEqual([
      '2 hours before Mon 18:00',
    ])
  })

  test('not before the start', () => {
    expect(warningsOf(['Mon 20:00 received premium P2'], [inHours('1 hour before')])).toEqual([
      '1 hour before Mon 20:00',
    ])
  })

  test('not while a pause has stopped the clock since its start, because it moves along', () => {
    const premium = 'Mon 17:00 received premium P2'
    const reached = (events: readonly string[], now: string): number =>
      clockAt('firstResponse', events, now, { warnings: [inHours('1 hour before')] }).reached.length
    expect(reached(['Mon 18:00 received premium P2'], 'Mon 18:00')).toBe(1)
    expect(reached(['Mon 18:00 received premium P2', 'Mon 18:00 paused'], 'Mon 18:00')).toBe(0)
    expect(reached(['Mon 18:00 received premium P2', 'Mon 18:00 paused'], 'Tue 12:00')).toBe(0)
    expect(reached([premium, 'Mon 18:00 paused'], 'Tue 12:00')).toBe(0)
  })

  test('does nothing to a target that counts hours', () => {
    expect(warningsOf(P2, [inHours('100%')])).toEqual(['100% Tue 08:00'])
  })
})

describe('which warnings a clock gives', () => {
  const specs: readonly WarningSpec[] = [
    { at: '75%', name: 'Lead' },
    { at: '75%', name: '__proto__', metrics: ['resolution'] },
    '50%',
    { at: '75%', metrics: ['firstResponse', 'nextResponse'] },
  ]

  test('those without metrics and those with its own; at one instant in the order of the policy', () => {
    expect(warningsOf(P1, specs)).toEqual(['50% Mon 11:00', '75% Lead Mon 11:30', '75% Mon 11:30'])
    const { reached } = clockAt('resolution', P1, 'Fri 17:00', { warnings: specs })
    expect(reached.map(({ warning, name }) => [warning, name])).toEqual([
      ['50%', undefined],
      ['75%', 'Lead'],
      ['75%', '__proto__'],
    ])
    expect(reached[0]).not.toHaveProperty('name')
  })

  test('those of the policy, unless the call has its own (P10)', () => {
    const policy = deskWith({ warnings: ['25%'] })
    expect(clockAt('firstResponse', P1, 'Mon 13:00', {}, policy).reached).toHaveLength(1)
    expect(clockAt('firstResponse', P1, 'Mon 13:00', { warnings: [] }, policy).reached).toEqual([])
    expect(clockAt('firstResponse', P1, 'Mon 13:00', {}, deskWith({ warnings: undefined })).reached).toEqual(
      [],
    )
  })

  test('those that have come, at their instant', () => {
    const reachedAt = (now: string) => clockAt('firstResponse', P1, now).reached.map(({ warning }) => warning)
    expect(reachedAt('Mon 10:59:59.999')).toEqual([])
    expect(reachedAt('Mon 11:00')).toEqual(['1 hour before'])
    expect(reachedAt('Mon 11:30')).toEqual(['1 hour before', '75%'])
  })

  test('none after the end, and none after an exemption', () => {
    const ended = clockAt('firstResponse', [...P1, 'Mon 11:10 responded'], 'Fri 12:00')
    expect(ended.reached.map(({ warning }) => warning)).toEqual(['1 hour before'])
    expect(ended.nextChanges).toEqual([])
    const exempted = clockAt('firstResponse', [...P1, 'Mon 11:10 exempted storm'], 'Mon 11:45')
    expect(exempted.reached.map(({ warning }) => warning)).toEqual(['1 hour before'])
    expect(exempted.nextChanges.map(({ kind }) => kind)).not.toContain('warning')
    const both = clockAt(
      'firstResponse',
      [...P1, 'Mon 11:10 responded', 'Mon 14:00 exempted storm'],
      'Fri 12:00',
    )
    expect(both.reached.map(({ warning }) => warning)).toEqual(['1 hour before'])
  })
})

describe('while the clock is paused, the warnings that have come stay as they are (C24)', () => {
  /** The warnings that have come by a time, each with its instant. */
  const cameBy = (now: string, events: readonly string[], warnings: readonly WarningSpec[], options = {}) =>
    clockAt('firstResponse', events, now, { warnings, ...options }).reached.map(
      ({ warning, at }) => `${warning} ${shownAt(at)}`,
    )

  test.each<readonly [string, readonly string[], WarningSpec, readonly string[]]>([
    [
      'one inside hours',
      ['Mon 16:00 received premium P2', 'Mon 19:30 paused'],
      { at: '75%', inHours: true },
      ['75% Mon 18:00'],
    ],
    [
      'business time before a calendar target',
      ['Mon 13:00 received premium P2', 'Mon 16:30 paused'],
      '1 business hour before',
      ['1 business hour before Mon 16:00'],
    ],
    ['one that lies where the pause begins', [...P1, 'Mon 11:30 paused'], '75%', []],
    ['one that lies at the next opening', [...P2, 'Mon 19:00 paused'], '50%', []],
    ['one at a due time that the pause moves', [...P1, 'Mon 11:00 paused'], '100%', []],
    ['one at a due time at which the pause begins', [...P1, 'Mon 12:00 paused'], '100%', ['100% Mon 12:00']],
  ])('%s', (_, events, warning, expected) => {
    for (const now of ['Mon 19:30', 'Tue 05:30', 'Tue 12:00', 'Wed 18:30', 'Fri 20:00'])
      expect(cameBy(now, events, [warning])).toEqual(expected)
  })

  test('one at the start of the pause comes when it ends', () => {
    const events = [...P1, 'Mon 11:30 paused', 'Mon 14:00 resumed']
    expect(cameBy('Mon 14:00', events, ['75%'])).toEqual(['75% Mon 14:00'])
  })

  test('also if the clock ends in the pause', () => {
    const events = ['Mon 13:00 received premium P2', 'Mon 16:30 paused', 'Wed 10:00 responded']
    expect(cameBy('Fri 12:00', events, ['1 business hour before'])).toEqual([
      '1 business hour before Mon 16:00',
    ])
  })

  test('but a pause that begins when the clock ends stops none', () => {
    const events = [...P1, 'Mon 11:00 responded', 'Mon 11:00 paused']
    expect(cameBy('Fri 12:00', events, ['1 hour before'])).toEqual(['1 hour before Mon 11:00'])
  })

  test('none comes at a due time inside the pause, which moves along, whatever changes (C15)', () => {
    const byOpen = 'next business day by open'
    const policy = deskWith({
      exceptions: [],
      targets: { firstResponse: { P1: byOpen, P2: '2 business days', P3: byOpen, P4: byOpen } },
    })
    const events = ['Mon 10:00 received standard P2', 'Mon 20:00 paused', 'Tue 10:00 priority-changed P1']
    const clock = clockAt('firstResponse', events, 'Tue 10:00', { warnings: ['100%'] }, policy)
    expect(shownAt(clock.dueAt)).toBe('Tue 10:00')
    expect(clock.reached).toEqual([])
  })

  test('until a change in the pause gives it another target', () => {
    const events = ['Mon 10:00 received standard P2', 'Mon 11:30 paused', 'Tue 10:00 priority-changed P1']
    expect(cameBy('Mon 20:00', events, ['75%', '50%'])).toEqual([])
    // Of the two hours of P1, one and a half are used.
    for (const now of ['Tue 10:00', 'Thu 10:00'])
      expect(cameBy(now, events, ['75%', '50%'])).toEqual(['50% Mon 11:00'])
    for (const now of ['Tue 10:00', 'Thu 10:00'])
      expect(cameBy(now, events, ['75%', '50%'], { onChange: 'carry' })).toEqual([
        '75% Tue 10:00',
        '50% Tue 10:00',
      ])
  })
})

describe('with carry', () => {
  const carry = { onChange: 'carry' } as const

  test('one at the start of a later pause does not come during it', () => {
    const events = ['Mon 10:00 received standard P2', 'Mon 10:30 priority-changed P1', 'Mon 11:30 paused']
    const { reached } = clockAt('firstResponse', events, 'Mon 14:00', { warnings: ['25%', '75%'], ...carry })
    expect(reached).toEqual([{ warning: '25%', at: at('Mon 10:30') }])
  })

  test('what was used at night comes with the change, though no hours lie between the start and it', () => {
    const events = ['Mon 20:00 received premium P2', 'Mon 22:00 tier-changed standard']
    expect(warningsOf(events, ['25%'], carry)).toEqual(['25% Mon 22:00'])
  })

  test('one between the start and the change comes with the change, even if nothing was used before', () => {
    const resolution = { P1: '4 hours', P2: 'no target', P3: 'no target', P4: 'no target' }
    const policy = deskWith({ exceptions: [], targets: { ...deskWith({}).targets, resolution } })
    const events = ['Mon 10:00 received standard P2', 'Mon 12:00 priority-changed P1']
    const warnings: WarningText[] = ['6 business hours before', '5 business hours before', '1 hour before']
    const { reached } = clockAt('resolution', events, 'Mon 16:00', { ...carry, warnings }, policy)
    expect(reached.map(({ warning, at }) => `${warning} ${shownAt(at)}`)).toEqual([
      '5 business hours before Mon 12:00',
      '1 hour before Mon 15:00',
    ])
  })

  test('one between the start and the change comes with the change, also of the target of a waiting exception', () => {
    const resolution = { P1: '60 hours', P2: 'no target', P3: 'no target', P4: 'no target' }
    const fast = { name: 'Fair', during: [{ on: '2023-11-07' }], when: 'waiting' }
    const policy = deskWith({
      exceptions: [{ ...fast, targets: { resolution: { P1: '1 hour' } } }],
      targets: { ...deskWith({}).targets, resolution },
    })
    const events = ['Mon 10:00 received standard P2', 'Mon 12:00 priority-changed P1']
    const warnings = [8, 7, 6, 5].map((hours): WarningText => `${hours} business hours before`)
    const reachedOf = (more: readonly string[] = []) => {
      const { reached } = clockAt(
        'resolution',
        [...events, ...more],
        'Tue 01:00',
        { ...carry, warnings },
        policy,
      )
      return reached.map(({ warning, at }) => `${warning} ${shownAt(at)}`)
    }
    expect(reachedOf()).toEqual([
      '7 business hours before Mon 12:00',
      '6 business hours before Mon 12:00',
      '5 business hours before Mon 13:00',
    ])
    expect(reachedOf(['Mon 12:00 paused'])).toEqual([
      '7 business hours before Mon 12:00',
      '6 business hours before Mon 12:00',
    ])
  })

  test('one before the start of the cycle does not come with the change', () => {
    const events = ['Mon 10:00 received standard P2', 'Mon 10:30 priority-changed P1']
    expect(warningsOf(events, ['3 hours before', '119 minutes before'], carry)).toEqual([
      '119 minutes before Mon 10:30',
    ])
  })

  test('what comes after the due time counts from it, however much was used before', () => {
    // Four hours of calendar time were used, of two business hours that are due at 08:00.
    const events = ['Mon 23:00 received premium P2', 'Tue 03:00 priority-changed P1']
    const policy = deskWith({
      exceptions: [],
      targets: {
        firstResponse: { P1: '2 business hours', P2: '24 hours', P3: '24 hours', P4: '24 hours' },
      },
    })
    const clock = clockAt(
      'firstResponse',
      events,
      'Tue 12:00',
      { ...carry, warnings: ['1 hour after', '150%'] },
      policy,
    )
    expect(shownAt(clock.dueAt)).toBe('Tue 08:00')
    expect(clock.reached.map(({ warning, at }) => `${warning} ${shownAt(at)}`)).toEqual([
      '1 hour after Tue 09:00',
      '150% Tue 09:00',
    ])
  })

  test('a target without open time that is due at the change has its warnings then', () => {
    // Between the start and the opening at which it was due no hours lie, so its total is 0.
    const events = ['Mon 20:00 received standard P3', 'Tue 08:00 priority-changed P1']
    const policy = deskWith({
      exceptions: [],
      targets: {
        firstResponse: { P1: 'next business day by open', P2: '1 hour', P3: '3 business days', P4: '1 hour' },
      },
    })
    const warnings: WarningText[] = ['75%', '100%', '0 minutes before', '1 hour before', '1 hour after']
    const clock = clockAt('firstResponse', events, 'Tue 12:00', { ...carry, warnings }, policy)
    expect(shownAt(clock.dueAt)).toBe('Tue 08:00')
    expect(clock.reached.map(({ warning, at }) => `${warning} ${shownAt(at)}`)).toEqual([
      '75% Tue 08:00',
      '100% Tue 08:00',
      '0 minutes before Tue 08:00',
      '1 hour after Tue 09:00',
    ])
  })

  test('business time is the own time of a target in business time', () => {
    const events = ['Mon 10:00 received standard P2', 'Mon 11:30 priority-changed P1']
    expect(warningsOf(events, ['1 hour before', '1 business hour before', '50%'], carry)).toEqual([
      '1 hour before Mon 11:30',
      '1 business hour before Mon 11:30',
      '50% Mon 11:30',
    ])
  })

  test('business time before a calendar target comes with the change, too, if it is after the start', () => {
    // Three of the four hours of calendar time are used, so it is due at 14:00.
    const events = ['Mon 10:00 received standard P2', 'Mon 13:00 tier-changed premium']
    const warnings = ['2 hours before', '2 business hours before', '4 business hours before'] as const
    expect(warningsOf(events, warnings, carry)).toEqual([
      '2 hours before Mon 13:00',
      '2 business hours before Mon 13:00',
    ])
    expect(warningsOf(events, ['2 business hours before'], { onChange: 'from change' })).toEqual([
      '2 business hours before Mon 15:00',
    ])
  })
})

test('inHours moves what comes after the due time to the due time at the earliest', () => {
  const evening = ['Mon 16:00 received premium P2'] // due at 20:00
  const inHours = (at: WarningText): WarningSpec => ({ at, inHours: true })
  expect(
    warningsOf(evening, [inHours('30 minutes after'), inHours('100%'), inHours('12 hours after')]),
  ).toEqual(['100% Mon 18:00', '30 minutes after Mon 20:00', '12 hours after Tue 08:00'])
})
