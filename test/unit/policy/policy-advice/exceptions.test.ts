import { checkPolicy } from 'dueby'
import { describe, expect, test } from 'vitest'
import {
  advice,
  example,
  FIRST_RESPONSE,
  firstResponse,
  HOURS,
  MAY,
  MAY_DAY,
  SOUND,
  withMayDay,
} from './sound-policy'

describe('exceptions', () => {
  const with_ = (exception: object, more: object = {}) => ({
    ...withMayDay,
    ...more,
    exceptions: [
      {
        name: 'Cover',
        during: 'holidays',
        when: 'waiting',
        targets: { firstResponse: { P1: '30 minutes' } },
        ...exception,
      },
    ],
  })

  test('weaker than the target they replace, on their dates', () => {
    const P1 = (target: string) => ({ targets: { firstResponse: { P1: target } } })
    expect(advice(with_(P1('30 minutes')))).toEqual([])
    expect(advice(with_(P1('8 hours')))).toEqual([])
    const sale = { during: [{ on: '2024-05-02' }] }
    expect(advice(with_({ ...sale, ...P1('3 business hours') }))).toEqual([
      'weaker-exception exceptions.0.targets.firstResponse.P1',
    ])
    expect(example(with_({ ...sale, ...P1('3 business hours') }))).toEqual([
      'gold P1 2024-05-02T00:00:00.000Z 2024-05-02T12:00:00.000Z Cover',
      'gold P1 2024-05-02T00:00:00.000Z 2024-05-02T10:00:00.000Z',
    ])
    expect(advice(with_({ ...sale, ...P1('no target'), when: 'received' }))).toEqual([])
    expect(advice(with_({ ...sale, ...P1('3 business hours') }), MAY)).toEqual([])
  })

  test('weaker than another exception that would apply instead', () => {
    const cover = (name: string, during: unknown, target: string) => ({
      name,
      during,
      targets: { firstResponse: { P1: target } },
    })
    const weaker = (...exceptions: object[]) =>
      checkPolicy({ ...SOUND, ...firstResponse({ P1: '4 hours', P2: '9 hours' }), exceptions }, MAY)
        .filter(({ code }) => code === 'weaker-exception')
        .map(({ path, example = [] }) => [
          path[1],
          ...example.map(({ dueAt, exception }) => `${dueAt.toISOString().slice(5, 16)} ${exception}`),
        ])
    const nights = cover('Nights', 'outside hours', '2 hours')
    expect(weaker(cover('Weekend', ['sat-sun'], '8 hours'), nights)).toEqual([
      [0, '05-11T08:00 Weekend', '05-11T02:00 Nights'],
    ])
    expect(weaker(cover('Weekend', ['sat-sun'], '3 hours'), nights)).toEqual([
      [0, '05-11T03:00 Weekend', '05-11T02:00 Nights'],
    ])
    expect(weaker(cover('Weekend', ['sat-sun'], '8 hours'))).toEqual([
      [0, '05-11T08:00 Weekend', '05-11T04:00 undefined'],
    ])
    const slowNights = cover('Nights', 'outside hours', '9 hours')
    expect(weaker(cover('Weekend', ['sat-sun'], '8 hours'), slowNights).map(([index]) => index)).toEqual([1])
  })

  test('weaker for requests received on its dates, not for one that waits for them under another', () => {
    const cover = (name: string, during: unknown, target: string) => ({
      ...{ name, during, when: 'waiting' },
      targets: { firstResponse: { P1: target } },
    })
    const exceptions = [
      cover('First', [{ on: '2024-05-08' }], '60 hours'),
      cover('Second', [{ from: '2024-05-08', to: '2024-05-09' }], '50 hours'),
    ]
    const [advice] = checkPolicy({
      ...SOUND,
      ...firstResponse({ P1: '1 hour', P2: '90 hours' }),
      exceptions,
    }).filter(({ code }) => code === 'weaker-exception')
    expect(advice?.path[1]).toBe(1)
    expect(advice?.example?.[0]?.receivedAt).toEqual(new Date('2024-05-09T00:00:00Z'))
  })

  test('without dates', () => {
    const PLACE = 'exception-without-dates exceptions.0.during'
    expect(advice(with_({ during: [] }))).toEqual([PLACE])
    expect(advice(with_({}, { schedule: HOURS }))).toEqual([PLACE])
    expect(advice(with_({ during: [{ from: '1960-01-01', to: '1960-12-31' }] }))).toEqual([PLACE])
    expect(advice(with_({ during: [{ every: { month: 2, day: 29 } }] }))).toEqual([])
    expect(advice(with_({ during: [{ every: { easter: 0 }, since: 2150 }] }))).toEqual([])
  })

  test('without targets', () => {
    const PLACE = 'exception-without-targets exceptions.0.targets'
    for (const during of ['holidays', 'outside hours', ['sat'], [{ on: '2024-05-01' }]])
      for (const targets of [{ firstResponse: {} }, { firstResponse: { P1: {} } }])
        expect(advice(with_({ during, targets, when: 'received' }))).toEqual([PLACE])
    const noDates = with_({ during: [], targets: { firstResponse: {} } })
    expect(advice(noDates)).toEqual([PLACE, 'exception-without-dates exceptions.0.during'])
    expect(advice(with_({ targets: { firstResponse: { P1: { gold: '20 minutes' } } } }))).toEqual([])
  })

  test('the holidays are those of the tiers with a target in it (P8)', () => {
    const tierSchedules = { gold: { ...HOURS, ...MAY_DAY } }
    const only = (tier: string) => ({ targets: { firstResponse: { P1: { [tier]: '30 minutes' } } } })
    expect(advice(with_({}, { schedule: HOURS, tierSchedules }))).toEqual([])
    expect(advice(with_(only('gold'), { schedule: HOURS, tierSchedules }))).toEqual([])
    expect(advice(with_(only('silver'), { schedule: HOURS, tierSchedules }))).toEqual([
      'exception-without-dates exceptions.0.during',
    ])
    const both = { targets: { firstResponse: { P1: { gold: '30 minutes', silver: '20 minutes' } } } }
    expect(advice(with_(both, { schedule: HOURS, tierSchedules }))).toEqual([
      'unreachable-target exceptions.0.targets.firstResponse.P1.silver',
    ])
  })

  test('with targets that no request gets', () => {
    const cover = (name: string, during: unknown, targets: object) => ({
      name,
      during,
      when: 'waiting',
      targets: { firstResponse: targets },
    })
    const shadow = (first: unknown, second: unknown) =>
      advice({
        ...withMayDay,
        exceptions: [
          cover('First', first, { P1: '20 minutes' }),
          cover('Second', second, { P1: '30 minutes' }),
        ],
      })
    const PLACE = 'unreachable-target exceptions.1.targets.firstResponse.P1'
    const days = (from: string, to: string) => [{ from, to }]
    expect(shadow('holidays', 'holidays')).toEqual([PLACE])
    expect(shadow(days('2024-05-01', '2024-05-10'), days('2024-05-02', '2024-05-10'))).toEqual([PLACE])
    expect(shadow(days('2024-05-01', '2024-05-10'), days('2024-05-02', '2024-05-11'))).toEqual([])
    expect(shadow(days('2024-05-02', '2024-05-10'), days('2024-05-01', '2024-05-10'))).toEqual([])
    expect(
      shadow(
        [...days('2024-05-01', '2024-05-03'), ...days('2024-05-04', '2024-05-06')],
        days('2024-05-02', '2024-05-05'),
      ),
    ).toEqual([PLACE])
    expect(shadow([{ every: { month: 5, day: 1 } }], 'holidays')).toEqual([PLACE])
    expect(shadow('holidays', [{ every: { month: 5, day: 1 } }])).toEqual([])

    // One tier is enough for a target for all of them.
    const partly = [
      cover('First', 'holidays', { P1: { gold: '20 minutes' } }),
      cover('Second', 'holidays', { P1: '30 minutes' }),
    ]
    expect(advice({ ...withMayDay, exceptions: partly })).toEqual([])
  })

  test('with targets in cells that have none', () => {
    const resolution = { P1: { gold: 'no target', silver: '9 hours' }, P2: 'no target' }
    const to = (targets: object) =>
      advice({
        ...withMayDay,
        targets: { firstResponse: FIRST_RESPONSE, resolution },
        exceptions: [
          { name: 'Cover', during: 'holidays', when: 'waiting', targets: { resolution: targets } },
        ],
      }).filter((found) => found.startsWith('unreachable'))
    expect(to({ P1: '8 hours' })).toEqual([])
    expect(to({ P1: { gold: '8 hours' }, P2: '8 hours' })).toEqual([
      'unreachable-target exceptions.0.targets.resolution.P1.gold',
      'unreachable-target exceptions.0.targets.resolution.P2',
    ])
  })

  test('by the date of receipt, with a later request due before an earlier one (P4)', () => {
    const received = with_({ when: 'received' })
    expect(advice(received)).toEqual(['exception-breaks-order exceptions.0'])
    expect(example(received)).toEqual([
      'gold P1 2024-04-30T17:00:00.000Z 2024-05-02T10:00:00.000Z',
      'gold P1 2024-05-01T00:00:00.000Z 2024-05-01T00:30:00.000Z Cover',
    ])
    expect(advice(with_({}))).toEqual([])
    // The dates of yearly rules are not written in the policy.
    const yearly = with_(
      { when: 'received', during: [{ every: { month: 5, day: 15 } }] },
      { schedule: HOURS },
    )
    expect(advice(yearly)).toEqual([])
    expect(advice(yearly, MAY)).toEqual(['exception-breaks-order exceptions.0'])
    expect(advice(yearly, { from: '2024-06-01', through: '2024-06-30' })).toEqual([])
  })

  test('outside hours, where a later request is due first by nature: once (P4)', () => {
    const change = {
      exceptions: [
        {
          name: 'Nights',
          during: 'outside hours',
          targets: { firstResponse: { P1: '30 minutes', P2: '2 hours' } },
        },
      ],
    }
    expect(advice(change)).toEqual([])
    expect(advice(change, MAY)).toEqual(['exception-breaks-order exceptions.0'])
    expect(checkPolicy({ ...SOUND, ...change }, MAY)[0]).toMatchObject({ rule: 'P4', severity: 'advice' })
    expect(example(change, MAY)).toEqual([
      'gold P1 2024-05-06T16:59:00.000Z 2024-05-07T09:59:00.000Z',
      'gold P1 2024-05-06T17:00:00.000Z 2024-05-06T17:30:00.000Z Nights',
    ])
  })

  test('outside hours, with targets that no request gets', () => {
    const nights = (name: string, during: unknown) => ({
      name,
      during,
      targets: { firstResponse: { P1: '30 minutes' } },
    })
    const unreachable = (schedule: object, ...exceptions: object[]) =>
      advice({ schedule, exceptions }).filter((found) => found.startsWith('unreachable'))
    const always = { timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } }
    const [first, second] = [0, 1].map(
      (index) => `unreachable-target exceptions.${index}.targets.firstResponse.P1`,
    )
    const outside = nights('A', 'outside hours')
    expect(unreachable(HOURS, outside)).toEqual([])
    expect(unreachable(always, outside)).toEqual([first])
    expect(unreachable({ ...always, ...MAY_DAY }, outside)).toEqual([])
    expect(unreachable(HOURS, outside, nights('B', 'outside hours'))).toEqual([second])
    const holidays = nights('B', 'holidays')
    expect(unreachable({ ...HOURS, ...MAY_DAY }, outside, holidays)).toEqual([second])
    expect(unreachable({ ...HOURS, ...MAY_DAY }, holidays, outside)).toEqual([])
    const special = { specialHours: [{ on: '2024-05-01', hours: ['09:00-12:00'] }] }
    expect(unreachable({ ...HOURS, ...MAY_DAY, ...special }, outside, holidays)).toEqual([])
    expect(unreachable(HOURS, nights('A', ['sat-sun']), nights('B', ['sun', { on: '2024-05-04' }]))).toEqual([
      second,
    ])
    expect(unreachable(HOURS, nights('A', ['sat-sun']), nights('B', ['fri-sun']))).toEqual([])
  })

  test('weekdays do not displace other dates', () => {
    const weekends = {
      name: 'Weekends',
      during: ['sat-sun'],
      when: 'waiting',
      targets: { firstResponse: { P2: '5 business hours' } },
    }
    const sale = {
      name: 'Sale',
      during: [{ on: '2025-03-05' }],
      when: 'waiting',
      targets: { firstResponse: { P1: '3 business hours' } },
    }
    expect(advice({ exceptions: [weekends, sale] }, { from: '2024-05-01' })).toEqual([
      'weaker-exception exceptions.1.targets.firstResponse.P1',
    ])
  })

  test('requests are tried near yearly special hours and seasons of the span', () => {
    // Half an hour is too short for the target of P1, and ends the business day of P2.
    const hours = ['09:00-09:30']
    const [from, to] = [
      { month: 8, day: 15 },
      { month: 8, day: 15 },
    ]
    const targets = { firstResponse: { P1: '1 business hour', P2: 'next business day' } }
    const withHours = (more: object) =>
      advice({ schedule: { ...HOURS, ...more }, targets }, { from: '2024-05-06', through: '2024-12-31' })
    const season = { from, to, weekly: { 'mon-fri': hours } }
    const found = ['lower-priority-first targets.firstResponse.P2']
    expect(withHours({})).toEqual([])
    expect(withHours({ specialHours: [{ every: from, hours }] })).toEqual(found)
    expect(withHours({ specialHours: [{ from, to, hours }] })).toEqual(found)
    expect(withHours({ seasons: [season] })).toEqual(found)
    const united = {
      union: [
        { ...HOURS, seasons: [season] },
        { timeZone: 'UTC', weekly: {} },
      ],
    }
    expect(advice({ schedule: united, targets }, { from: '2024-05-06', through: '2024-12-31' })).toEqual(
      found,
    )
  })

  test('a slow exception by the date of receipt breaks the order when its dates end', () => {
    const slow = with_({
      when: 'received',
      during: [{ on: '2024-05-02' }],
      targets: { firstResponse: { P1: '100 hours' } },
    })
    expect(advice(slow)).toContain('exception-breaks-order exceptions.0')
  })
})

describe('of several exceptions, the one that breaks the order is named', () => {
  const exception = (name: string, on: string, target: string, when = 'received') => ({
    name,
    during: [{ on }],
    when,
    targets: { firstResponse: { P1: target } },
  })
  const broken = (...exceptions: object[]) =>
    checkPolicy({ ...SOUND, exceptions })
      .filter(({ code }) => code === 'exception-breaks-order')
      .map(({ path, received }) => `${path.join('.')} ${received}`)
  // It agrees with the hours of a Monday, so it breaks nothing.
  const same = exception('Same', '2024-05-13', '1 business hour')
  const saturday = exception('Saturday', '2024-05-04', '30 minutes')

  test('a fast one, where its dates begin', () => {
    expect(broken(same)).toEqual([])
    expect(broken(saturday)).toEqual(["exceptions.0 'Saturday'"])
    expect(broken(same, saturday)).toEqual(["exceptions.1 'Saturday'"])
  })

  test('a slow one, where its dates end', () => {
    const slow = exception('Slow', '2024-05-07', '100 hours')
    expect(broken(same, slow)).toEqual(["exceptions.1 'Slow'"])
  })

  test('of a fast one after a slow one, the fast one', () => {
    const [slow, fast] = [
      exception('Slow', '2024-05-07', '100 hours'),
      exception('Fast', '2024-05-08', '1 minute'),
    ]
    expect(broken(slow, fast)).toEqual(["exceptions.1 'Fast'"])
  })
})
