import { checkPolicy, definePolicy, gladly, type PolicyInput, usFederalHolidays } from 'dueby'
import { describe, expect, test } from 'vitest'
import { issuesOf } from '../../support/issues'

const HOURS = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } } as const

const SATURDAYS = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'], sat: ['09:00-12:00'] } } as const

/** A policy without advice. 2024-05-01 is a Wednesday. */
const SOUND = {
  name: 'Acme',
  schedule: HOURS,
  tiers: ['gold', 'silver'],
  priorities: ['P1', 'P2'],
  targets: { firstResponse: { P1: '1 business hour', P2: '4 business hours' } },
} as const

type Options = Parameters<typeof checkPolicy>[1]

/** The advice about the policy with some keys replaced, as `code path`. */
const advice = (change: object, options?: Options) =>
  checkPolicy({ ...SOUND, ...change }, options).map(({ code, path }) => `${code} ${path.join('.')}`)

const firstResponse = (targets: object) => ({ targets: { firstResponse: targets } })
const MAY = { from: '2024-05-06', through: '2024-05-31' } as const
const MAY_DAY = { holidays: [{ name: 'May Day', on: '2024-05-01' }] }
const withMayDay = { schedule: { ...HOURS, ...MAY_DAY } }

/** The requests of the first piece of advice, as text. */
const example = (change: object, options?: Options) =>
  checkPolicy({ ...SOUND, ...change }, options)[0]?.example?.map(
    ({ tier, priority, receivedAt, dueAt, exception = '' }) =>
      `${tier} ${priority} ${receivedAt.toISOString()} ${dueAt.toISOString()} ${exception}`.trim(),
  )

test('a policy without faults gets no advice, with and without dates', () => {
  expect(advice({})).toEqual([])
  expect(advice({}, MAY)).toEqual([])
  expect(advice(withMayDay, { from: '2024-04-01' })).toEqual([])
  expect(advice({ schedule: { ...HOURS, holidays: usFederalHolidays } }, MAY)).toEqual([])
})

test('advice never makes a definition fail, and errors go without advice', () => {
  const swapped = firstResponse({ P1: '4 hours', P2: '1 hour' })
  const issues = checkPolicy({ ...SOUND, ...swapped })
  expect(issues.map(({ severity }) => severity)).toEqual(['advice'])
  expect(definePolicy({ ...SOUND, ...swapped } as PolicyInput).name).toBe('Acme')
  expect(advice({ ...swapped, dayCutoff: 'x' })).toEqual(['invalid-time dayCutoff'])
})

test('issues of the options are thrown', () => {
  const codeOf = (options: unknown) => issuesOf(() => checkPolicy(SOUND, options as Options))[0]?.code
  expect(codeOf({ from: '2024-02-30' })).toBe('invalid-date')
  expect(codeOf({ from: '2024-05-02', through: '2024-05-01' })).toBe('reversed-range')
  expect(codeOf({ since: '2024-05-02' })).toBe('unknown-key')
  expect(codeOf(null)).toBe('wrong-type')
})

describe('lower-priority-first', () => {
  const PLACE = 'lower-priority-first targets.firstResponse.P2'

  test.each([
    ['1 hour', '1 hour', []],
    ['1 hour', '59 minutes', [PLACE]],
    ['2 business hours', '1 business hour', [PLACE]],
    ['2 business hours', '1 hour', [PLACE]],
    ['2 business days', 'next business day', [PLACE]],
    ['2 business days by open', 'next business day by open', [PLACE]],
    ['next business day', '1 business day', []],
    ['next business day', '2 business days', []],
    ['10 business days', '9 business days by open', []],
    // These depend on the time of day, so nothing is said without dates.
    ['1 business hour', '1 hour', []],
    ['2 hours', '1 business hour', []],
    ['2 business days', 'next business day by open', []],
    ['16 business hours', 'next business day', []],
  ])('%s, then %s, without any date', (P1, P2, expected) => {
    expect(advice(firstResponse({ P1, P2 }))).toEqual(expected)
  })

  test.each<[string, string, string[]]>([
    [
      '1 business hour',
      '1 hour',
      [
        'gold P1 2024-05-06T00:00:00.000Z 2024-05-06T10:00:00.000Z',
        'gold P2 2024-05-06T00:00:00.000Z 2024-05-06T01:00:00.000Z',
      ],
    ],
    [
      '2 hours',
      '1 business hour',
      [
        'gold P1 2024-05-06T09:00:00.000Z 2024-05-06T11:00:00.000Z',
        'gold P2 2024-05-06T09:00:00.000Z 2024-05-06T10:00:00.000Z',
      ],
    ],
    [
      '16 business hours',
      'next business day',
      [
        'gold P1 2024-05-06T12:00:00.000Z 2024-05-08T12:00:00.000Z',
        'gold P2 2024-05-06T12:00:00.000Z 2024-05-07T17:00:00.000Z',
      ],
    ],
    [
      '2 business days',
      'next business day by open',
      [
        'gold P1 2024-05-06T00:00:00.000Z 2024-05-08T17:00:00.000Z',
        'gold P2 2024-05-06T00:00:00.000Z 2024-05-07T09:00:00.000Z',
      ],
    ],
  ])('%s, then %s, with dates: two requests show it', (P1, P2, expected) => {
    expect(advice(firstResponse({ P1, P2 }), MAY)).toEqual([PLACE])
    expect(example(firstResponse({ P1, P2 }), MAY)).toEqual(expected)
  })

  test.each<[string, string, string, object]>([
    ['24 hours', 'next business day', '2024-05-06T23:59', {}],
    ['20 hours', 'next business day', '2024-05-06T23:59', {}],
    ['12 hours', 'next business day by open', '2024-05-06T23:59', {}],
    ['32 hours', 'next business day', '2024-05-06T09:59', { dayCutoff: '10:00' }],
    ['24 hours', 'next business day same time', '2024-05-10T16:59', { schedule: SATURDAYS }],
  ])(
    '%s, then %s: at the last moment of a date, before the cut-off or before closing',
    (P1, P2, at, more) => {
      expect(example({ ...firstResponse({ P1, P2 }), ...more }, MAY)?.[0]).toMatch(`gold P1 ${at}`)
    },
  )

  test('a target that is due first only because of a holiday after the week-end', () => {
    const targets = firstResponse({ P1: '3 business days', P2: '144 hours' })
    expect(advice(targets, { from: '2024-05-01' })).toEqual([])
    const schedule = { ...HOURS, holidays: [{ on: '2024-05-27' }] }
    expect(example({ ...targets, schedule }, { from: '2024-05-01' })?.[0]).toBe(
      'gold P1 2024-05-22T00:00:00.000Z 2024-05-28T17:00:00.000Z',
    )
  })

  test.each<[string, object]>([
    [
      'in the second of two weeks',
      { weekly: [HOURS.weekly, { 'mon-wed': ['09:00-17:00'] }], firstWeek: '2024-05-06' },
    ],
    [
      'in a season',
      {
        weekly: HOURS.weekly,
        seasons: [
          { from: { month: 7, day: 1 }, to: { month: 8, day: 31 }, weekly: { 'mon-wed': ['09:00-17:00'] } },
        ],
      },
    ],
  ])('or only %s', (_, hours) => {
    const targets = firstResponse({ P1: 'next business day', P2: '114 hours' })
    expect(advice(targets, { from: '2024-05-06' })).toEqual([])
    expect(advice({ ...targets, schedule: { timeZone: 'UTC', ...hours } }, { from: '2024-05-06' })).toEqual([
      PLACE,
    ])
  })

  test('one target that decides for two pairs of priorities is named for both', () => {
    const pairs = (change: object) =>
      checkPolicy({ ...SOUND, priorities: ['P1', 'P2', 'P3'], ...change }, MAY)
        .filter(({ code }) => code === 'lower-priority-first')
        .map(({ path, example = [] }) =>
          [path.join('.'), ...example.map((each) => `${each.tier} ${each.priority}`)].join(', '),
        )
    const slow = {
      name: 'Nights',
      during: 'outside hours',
      targets: { firstResponse: { P2: '2 business hours' } },
    }
    const P2 = 'exceptions.0.targets.firstResponse.P2'
    expect(
      pairs({
        ...firstResponse({ P1: '4 hours', P2: '4 hours', P3: '4 hours' }),
        exceptions: [slow],
      }),
    ).toEqual([`${P2}, gold P1, gold P2`, `${P2}, gold P2, gold P3`])
    // The same pair in another tier is not named again.
    const shared = {
      P1: { gold: '2 hours', silver: '40 business minutes' },
      P2: { gold: 'no target', silver: '100 business minutes' },
      P3: '1 business hour',
    }
    const P3 = 'targets.resolution.P3'
    const resolved = (resolution: object) =>
      pairs({ targets: { firstResponse: { P1: '1 minute', P2: '1 minute', P3: '1 minute' }, resolution } })
    expect(resolved(shared)).toEqual([`${P3}, gold P1, gold P3`, `${P3}, silver P2, silver P3`])
    expect(resolved({ ...shared, P2: { gold: '3 business hours', silver: '2 business hours' } })).toEqual([
      `${P3}, gold P2, gold P3`,
    ])
  })

  test('the place is the cell that is due first', () => {
    const grid = { P1: '2 hours', P2: { gold: '4 hours', silver: '1 hour' } }
    expect(advice(firstResponse(grid))).toEqual([`${PLACE}.silver`])
    expect(checkPolicy({ ...SOUND, ...firstResponse(grid) })[0]?.message).toBe(
      "targets.firstResponse.P2.silver: with the target '1 hour', silver P2 is due before silver P1, whenever they are received: the other target is '2 hours'. Expected the more urgent priority to be due first.",
    )
  })

  test('an exception for the lower priority, or a slow one for the higher', () => {
    const base = { ...withMayDay, ...firstResponse({ P1: '2 business hours', P2: '1 business day' }) }
    const cover = (P: string, target: string) => ({
      ...base,
      exceptions: [
        {
          name: 'Cover',
          during: 'holidays',
          when: 'waiting',
          targets: { firstResponse: { [P]: { gold: target } } },
        },
      ],
    })
    expect(advice(cover('P2', '2 hours'))).toEqual([
      'lower-priority-first exceptions.0.targets.firstResponse.P2.gold',
    ])
    expect(example(cover('P2', '2 hours'))).toEqual([
      'gold P1 2024-04-30T16:59:00.000Z 2024-05-02T10:59:00.000Z',
      'gold P2 2024-04-30T16:59:00.000Z 2024-05-01T02:00:00.000Z Cover',
    ])
    expect(advice(cover('P1', '100 minutes'))).toEqual([])
  })

  test('where the own targets are in that order, too, they are named and not an exception', () => {
    const targets = firstResponse({ P1: '2 business hours', P2: '4 hours' })
    const weekend = (firstResponse: object) => ({
      exceptions: [{ name: 'Weekend', during: ['sat-sun'], targets: { firstResponse } }],
    })
    const fromSaturday = { ...MAY, from: '2024-05-04' }
    // The first request, of a Saturday, is due by the exception for one of its priorities.
    for (const given of [{ P1: '1 business day' }, { P2: '1 hour' }]) {
      const change = { ...targets, ...weekend(given) }
      expect(advice(change, fromSaturday)).toContain(PLACE)
      expect(example(change, fromSaturday)).toEqual([
        'gold P1 2024-05-06T00:00:00.000Z 2024-05-06T11:00:00.000Z',
        'gold P2 2024-05-06T00:00:00.000Z 2024-05-06T04:00:00.000Z',
      ])
    }
    const sound = firstResponse({ P1: '4 hours', P2: '4 hours' })
    expect(advice({ ...sound, ...weekend({ P1: '1 business day' }) }, fromSaturday)).toContain(
      'lower-priority-first exceptions.0.targets.firstResponse.P1',
    )
  })

  describe('priorities with one target, where exceptions decide', () => {
    const TWO_HOURS = firstResponse({ P1: '2 business hours', P2: '2 business hours' })
    const on = (date: string) => [{ on: date }]
    const cover = (name: string, during: unknown, targets: object, when = 'waiting') => ({
      name,
      during,
      when,
      targets: { firstResponse: targets },
    })
    const advised = (...exceptions: object[]) => advice({ ...withMayDay, ...TWO_HOURS, exceptions })
    const place = (index: number, priority: string) =>
      `lower-priority-first exceptions.${index}.targets.firstResponse.${priority}`

    test('one for the lower priority only', () => {
      expect(advised()).toEqual([])
      expect(advised(cover('Cover', 'holidays', { P1: '30 minutes' }))).toEqual([])
      expect(advised(cover('Cover', 'holidays', { P2: '30 minutes' }))).toEqual([place(0, 'P2')])
    })

    test('one with a target for each: the place is that of the one that is due first', () => {
      expect(advised(cover('Cover', 'holidays', { P1: '30 minutes', P2: '1 hour' }))).toEqual([])
      expect(advised(cover('Cover', 'holidays', { P1: '30 minutes', P2: '30 minutes' }))).toEqual([])
      expect(advised(cover('Cover', 'holidays', { P1: '1 hour', P2: '30 minutes' }))).toEqual([
        place(0, 'P2'),
      ])
    })

    test('two with one target, on other dates', () => {
      const [first, second] = [on('2024-05-02'), on('2024-05-03')]
      expect(
        advised(cover('A', first, { P1: '30 minutes' }), cover('B', second, { P2: '30 minutes' })),
      ).toEqual([place(1, 'P2')])
      expect(
        advised(cover('A', first, { P1: '30 minutes' }), cover('B', first, { P2: '30 minutes' })),
      ).toEqual([])
    })

    test('a slow one for the higher priority: the place is its target', () => {
      const slow = cover('Slow', on('2024-05-02'), { P1: '8 business hours' }, 'received')
      expect(advised(slow)).toContain(place(0, 'P1'))
      expect(advised(slow)).not.toContain('lower-priority-first targets.firstResponse.P2')
    })
  })

  test('cells without a target are passed over, and every metric is looked at', () => {
    const resolution = { P1: '8 hours', P2: 'no target', P3: '6 hours' }
    const change = {
      priorities: ['P1', 'P2', 'P3'],
      targets: { firstResponse: { P1: '1 hour', P2: '1 hour', P3: '1 hour' }, resolution },
    }
    expect(advice(change)).toEqual(['lower-priority-first targets.resolution.P3'])
  })
})

describe('better-tier-slower', () => {
  const grid = (P1: object, P2: object) => firstResponse({ P1, P2 })
  const PLACE = 'better-tier-slower targets.firstResponse.P1.silver'
  const uneven = grid({ gold: '2 hours', silver: '1 hour' }, { gold: '3 hours', silver: '4 hours' })

  test('the order of the tiers says nothing about their targets', () => {
    expect(
      advice(grid({ gold: '2 hours', silver: '1 hour' }, { gold: '4 hours', silver: '3 hours' })),
    ).toEqual([])
    expect(advice(uneven)).toEqual([])
  })

  test('the better tier is the one that is due first for more priorities', () => {
    const three = (targets: object) => ({ priorities: ['P1', 'P2', 'P3'], ...firstResponse(targets) })
    const targets = {
      P1: { gold: '2 hours', silver: '1 hour' },
      P2: { gold: '3 hours', silver: '4 hours' },
      P3: { gold: '5 hours', silver: '6 hours' },
    }
    expect(advice(three(targets))).toEqual([PLACE])
    expect(checkPolicy({ ...SOUND, ...three(targets) })[0]?.message).toContain(
      "silver P1 is due before gold P1, although 'gold' is the better tier otherwise",
    )
  })

  test('or, if that is equal, the one with more alerts', () => {
    expect(advice({ ...uneven, alerts: { P1: ['gold'] } })).toEqual([PLACE])
    expect(advice({ ...uneven, alerts: { P2: ['silver'] } })).toEqual([
      'better-tier-slower targets.firstResponse.P2.gold',
    ])
  })

  test('a tier that is due sometimes sooner and sometimes later is not the better one', () => {
    const P1 = { gold: '4 hours', silver: '2 business hours' }
    expect(advice(grid(P1, { gold: '9 business hours', silver: '9 business hours' }), MAY)).toEqual([])
    expect(advice(grid(P1, { gold: '9 business hours', silver: '8 business hours' }), MAY)).toEqual([
      'better-tier-slower targets.firstResponse.P1.gold',
    ])
  })

  test('targets of two kinds are compared at times of day', () => {
    const mixed = grid(
      { gold: '4 hours', silver: '2 business hours' },
      { gold: '4 business hours', silver: '8 business hours' },
    )
    expect(advice(mixed)).toEqual([])
    expect(advice(mixed, MAY)).toContain(PLACE)
    const found = checkPolicy({ ...SOUND, ...mixed }, MAY).find(({ code }) => code === 'better-tier-slower')
    expect(found?.example?.map(({ tier, dueAt }) => [tier, dueAt.toISOString()])).toEqual([
      ['gold', '2024-05-06T13:00:00.000Z'],
      ['silver', '2024-05-06T11:00:00.000Z'],
    ])
  })

  test('tiers with hours of their own are not compared', () => {
    expect(advice({ ...uneven, alerts: { P1: ['gold'] }, tierSchedules: { gold: HOURS } })).toEqual([])
  })
})

test('resolution-before-response at the last moment of a date', () => {
  const targets = {
    firstResponse: { P1: '2 hours', P2: '2 hours' },
    resolution: { P1: 'next business day by open', P2: 'no target' },
  }
  const schedule = { timeZone: 'UTC', weekly: { 'mon-fri': ['00:00-24:00'] } }
  expect(example({ schedule, targets }, MAY)).toEqual([
    'gold P1 2024-05-06T23:59:00.000Z 2024-05-07T01:59:00.000Z',
    'gold P1 2024-05-06T23:59:00.000Z 2024-05-07T00:00:00.000Z',
  ])
})

test('resolution-before-response', () => {
  const resolved = (P1: string, P2: string) => ({ targets: { ...SOUND.targets, resolution: { P1, P2 } } })
  expect(advice(resolved('1 business hour', '4 business hours'))).toEqual([])
  expect(advice(resolved('30 minutes', 'no target'))).toEqual([
    'resolution-before-response targets.resolution.P1',
  ])
  expect(advice(resolved('3 hours', 'no target'))).toEqual([])
  expect(advice(resolved('3 hours', 'no target'), MAY)).toEqual([
    'resolution-before-response targets.resolution.P1',
  ])
  expect(example(resolved('3 hours', 'no target'), MAY)).toEqual([
    'gold P1 2024-05-06T00:00:00.000Z 2024-05-06T10:00:00.000Z',
    'gold P1 2024-05-06T00:00:00.000Z 2024-05-06T03:00:00.000Z',
  ])
})

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
        targets: { ...SOUND.targets, resolution },
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

  test('outside hours that nobody asks in', () => {
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

  test('weekdays do not take the place of other dates', () => {
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

describe('warning-not-before-due', () => {
  test.each([
    ['75%', false],
    ['99.9%', false],
    ['100%', true],
    ['150%', true],
    ['1 minute before', false],
    ['1 business hour before', false],
    ['0 minutes before', true],
    ['0 hours after', true],
    ['30 minutes after', true],
  ])('%s: %s', (warning, isAdvised) => {
    expect(advice({ warnings: ['50%', warning] })).toEqual(
      isAdvised ? ['warning-not-before-due warnings.1'] : [],
    )
    expect(advice({ warnings: [{ at: warning, metrics: ['firstResponse'] }] }).length).toBe(isAdvised ? 1 : 0)
    expect(advice({ warnings: [{ at: warning, name: 'Team lead' }] })).toEqual([])
  })

  test('not of a warning at the due time that can move to the closing before it', () => {
    for (const at of ['100%', '0 minutes after'] as const)
      expect(advice({ warnings: [{ at, inHours: true }] })).toEqual([])
    expect(advice({ warnings: [{ at: '150%', inHours: true }] })).toEqual([
      'warning-not-before-due warnings.0',
    ])
  })
})

describe('warning-never-comes', () => {
  const targets = (first: string, resolution = 'no target') => ({
    targets: {
      firstResponse: { P1: first, P2: first },
      resolution: { P1: resolution, P2: 'no target' },
    },
  })
  const never = (change: object) => advice(change).filter((each) => each.startsWith('warning-never-comes'))

  test.each([
    ['1 hour', '59 minutes before', true],
    // At the start, and before it.
    ['1 hour', '1 hour before', false],
    ['1 hour', '2 hours before', false],
    ['1 hour', '0%', false],
    ['1 hour', '0.1%', true],
    ['1 hour', '2 business hours before', false],
    // A clock that starts while it is closed counts nothing until the next opening.
    ['1 business hour', '1 hour before', true],
    ['1 business hour', '61 minutes before', false],
    ['1 business hour', '2 business hours before', false],
    ['1 business hour', '0%', true],
    // Twice eight hours, and three more for each date on which the clock is set back.
    ['next business day', '16 hours before', true],
    ['next business day', '23 hours before', false],
    ['3 business days', '23 business hours before', true],
    ['3 business days by open', '45 business hours before', false],
    ['3 business days', '45 hours after', true],
    ['next business day', '0%', true],
  ])('the target %s, %s: %s', (target, warning, comes) => {
    const found = never({ ...targets(target), warnings: ['50%', warning] })
    expect(found).toEqual(comes ? [] : ['warning-never-comes warnings.1'])
  })

  test.each<[object, boolean]>([
    [{ dayCutoff: '12:00' }, true],
    [{ schedule: { timeZone: 'UTC', weekly: { 'mon-thu': ['09:00-17:00'], fri: ['18:00-02:00'] } } }, true],
    [{ tierSchedules: { gold: { timeZone: 'UTC', weekly: { fri: ['18:00-02:00'] } } } }, true],
    [{ schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['16:00-24:00'] } } }, false],
    [{ schedule: { ...HOURS, specialHours: [{ on: '2024-12-01', hours: ['06:00-18:00'] }] } }, true],
    [{ tierSchedules: { gold: { timeZone: 'UTC', weekly: { mon: ['06:00-18:00'] } } } }, true],
    [{ schedule: { ...HOURS, zoneChanges: [{ at: '1972-01-08T00:00:00Z', offset: '+00:00' }] } }, true],
    [{ schedule: { union: [HOURS] } }, true],
    [{ schedule: { versions: [{ schedule: HOURS }] } }, true],
    [{ schedule: { ...HOURS, weekly: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] } } }, false],
  ])('28 business hours before the next business day, with %j: %s', (change, comes) => {
    const found = never({
      ...targets('next business day'),
      warnings: ['28 business hours before'],
      ...change,
    })
    expect(found).toEqual(comes ? [] : ['warning-never-comes warnings.0'])
  })

  test('where versions follow one another, no date is known to be short', () => {
    const before = { ...targets('next business day'), warnings: ['100 business hours before'] }
    expect(never({ ...before, schedule: { versions: [{ schedule: HOURS }] } })).toEqual([])
    expect(never({ ...before, schedule: { union: [HOURS] } })).toEqual(['warning-never-comes warnings.0'])
  })

  test('for one of its metrics, in the policy or in an exception', () => {
    const warnings = [{ at: '2 hours before', metrics: ['resolution'] }]
    expect(never({ ...targets('9 hours', '1 hour'), warnings })).toEqual(['warning-never-comes warnings.0'])
    expect(never({ ...targets('9 hours'), warnings })).toEqual(['warning-never-comes warnings.0'])
    expect(never({ ...targets('9 hours', '3 hours'), warnings: ['8 hours before', ...warnings] })).toEqual([])
    const cover = {
      name: 'Cover',
      during: [{ on: '2024-05-07' }],
      targets: { resolution: { P1: '3 hours' } },
    }
    expect(never({ ...targets('1 hour', '1 hour'), warnings, exceptions: [cover] })).toEqual([])
  })

  test('a warning after the due time comes for every target of its metrics', () => {
    const escalation = (metric: string) => ({ at: '1 hour after', name: 'Team lead', metrics: [metric] })
    const warnings = [escalation('firstResponse'), escalation('resolution')]
    expect(never({ ...targets('1 minute'), warnings })).toEqual(['warning-never-comes warnings.1'])
  })
})

describe('target-not-covered', () => {
  const through = (date: string) => ({ schedule: { ...HOURS, holidaysThrough: date } })

  test('only with a first date, and only if a target reaches further', () => {
    // 4 business hours from Wednesday 00:00.
    expect(advice(through('2024-05-08'), { from: '2024-05-08' })).toEqual([])
    expect(advice(through('2024-05-07'), { from: '2024-05-08' })).toEqual([
      'target-not-covered schedule.holidaysThrough',
    ])
    expect(advice(through('2024-05-07'))).toEqual([])
    expect(checkPolicy({ ...SOUND, ...through('2024-05-07') }, { from: '2024-05-08' })[0]).toMatchObject({
      received: "'2024-05-07'",
      rule: 'S10',
      message:
        "schedule.holidaysThrough: the holidays are known only through '2024-05-07', but a request of gold P1 received Wed 2024-05-08 00:00 depends on dates through 2024-05-08. Expected the holidays of the following dates, and 'holidaysThrough' set to the last date that was checked.",
    })
  })

  test('of a policy whose holidays nobody has looked up', () => {
    const [first] = checkPolicy({ ...SOUND, ...through('1971-12-31') }, { from: '2024-05-08' })
    expect(first?.message).toMatch(
      /^schedule\.holidaysThrough: the holidays are not known yet, but a request of gold P1 received Wed 2024-05-08/,
    )
  })

  test('not about a target that counts at all hours, unless an exception is for holidays', () => {
    const all = { ...through('2024-05-07'), ...firstResponse({ P1: '1 hour', P2: '30 hours' }) }
    expect(advice(all, { from: '2024-05-08' })).toEqual([])
    const targets = { firstResponse: { P1: '30 minutes' } }
    const exceptions = [{ name: 'Cover', during: 'holidays', targets }]
    const schedule = { ...all.schedule, holidays: [{ on: '2024-05-06' }] }
    expect(advice({ ...all, schedule, exceptions }, { from: '2024-05-08' })).toContain(
      'target-not-covered schedule.holidaysThrough',
    )
  })

  test('not by a version that is not in force any more, or by hours that never open', () => {
    const { schedule: old } = through('2023-12-31')
    const versions = [{ schedule: old }, { from: '2024-01-01', schedule: HOURS }]
    expect(advice({ schedule: { versions } }, { from: '2024-05-08' })).toEqual([])
    const closed = { timeZone: 'UTC', weekly: {}, holidaysThrough: '2024-05-07' }
    expect(advice({ schedule: closed }, { from: '2024-05-08' })).toEqual([])
  })

  test('once for each calendar, about the target that reaches furthest', () => {
    const change = {
      ...through('2024-05-08'),
      ...firstResponse({ P1: '2 business days', P2: '3 business days' }),
      tierSchedules: { gold: { union: [{ ...HOURS, holidaysThrough: '2024-05-09' }] } },
    }
    expect(advice(change, { from: '2024-05-08' })).toEqual([
      'target-not-covered tierSchedules.gold',
      'target-not-covered schedule.holidaysThrough',
    ])
    expect(example(change, { from: '2024-05-08' })).toEqual([
      'gold P2 2024-05-08T00:00:00.000Z 2024-05-13T17:00:00.000Z',
    ])
  })
})

describe('limits (S7)', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)
  const all = (count: number, target: (index: number) => unknown) =>
    Object.fromEntries(names(count).map((name, index) => [name, target(index)]))

  test('at most 100 entries and one that says that there are more', () => {
    const many = advice({
      priorities: names(102),
      ...firstResponse(all(102, (index) => `${500 - index} hours`)),
    })
    expect(many.length).toBe(101)
    expect(many.slice(0, 2)).toEqual([
      'lower-priority-first targets.firstResponse.n1',
      'lower-priority-first targets.firstResponse.n2',
    ])
    expect(many.at(-1)).toBe('more-advice ')
    expect(
      advice({ priorities: names(101), ...firstResponse(all(101, (index) => `${500 - index} hours`)) })
        .length,
    ).toBe(100)
  })
})

test('a schedule that never opens has nothing to compare', () => {
  const never = { schedule: { timeZone: 'UTC', weekly: {}, ...MAY_DAY } }
  expect(advice(never, MAY)).toEqual([])
  expect(advice({ ...never, ...firstResponse({ P1: '2 business days', P2: '1 hour' }) }, MAY)).toEqual([])
})

test('the advice about the Gladly policy is true, and depends on the dates', () => {
  const codes = (options?: Options) => checkPolicy(gladly, options).map(({ code }) => code)
  expect(codes()).toEqual(['exception-breaks-order'])
  expect(codes({ from: '2023-11-01' })).toEqual(['exception-breaks-order'])
  expect(codes({ from: '2023-11-01', through: '2023-12-01' })).toEqual([])
  expect(codes({ from: '2023-12-27' })).toEqual(['target-not-covered', 'exception-breaks-order'])
  expect(codes({ from: '2024-06-01' })).toEqual(['target-not-covered'])
})

test('names out of JSON play no tricks', () => {
  const odd =
    JSON.parse(`{"name":"odd","schedule":{"timeZone":"UTC","weekly":{}},"tiers":["constructor","__proto__"],
    "priorities":["toString","__proto__"],
    "targets":{"firstResponse":{"toString":{"constructor":"1 hour","__proto__":"2 hours"},"__proto__":"90 minutes"}}}`)
  expect(checkPolicy(odd).map(({ path }) => path)).toEqual([['targets', 'firstResponse', '__proto__']])
})

describe('what advice says', () => {
  const P1 = (target: string) => ({ targets: { firstResponse: { P1: target } } })
  const cover = (exception: object, more: object = {}) => ({
    ...withMayDay,
    ...more,
    exceptions: [{ name: 'Cover', during: 'holidays', ...P1('30 minutes'), ...exception }],
  })
  const earlier = (exception: object, later: object = {}) => ({
    ...withMayDay,
    exceptions: [
      { name: 'First', during: 'outside hours', ...P1('30 minutes'), ...exception },
      { name: 'Second', during: 'holidays', when: 'waiting', ...P1('20 minutes'), ...later },
    ],
  })
  const always = { schedule: { timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } } }

  test.each<[string, string, object, string]>([
    ['lower-priority-first', 'P13', firstResponse({ P1: '4 hours', P2: '1 hour' }), 'is due before'],
    [
      'better-tier-slower',
      'P13',
      {
        alerts: { P1: ['gold'] },
        ...firstResponse({
          P1: { gold: '2 hours', silver: '1 hour' },
          P2: { gold: '3 hours', silver: '4 hours' },
        }),
      },
      'is the better tier otherwise',
    ],
    [
      'resolution-before-response',
      'P13',
      { targets: { ...SOUND.targets, resolution: { P1: '30 business minutes', P2: '5 business hours' } } },
      'is due before its first response',
    ],
    [
      'weaker-exception',
      'P13',
      cover({ during: [{ on: '2024-05-02' }], when: 'waiting', ...P1('3 business hours') }),
      'is due later than without this exception: received',
    ],
    ['exception-breaks-order', 'P4', cover({}), 'a later request of'],
    [
      'exception-without-dates',
      'P8',
      cover({ during: [] }),
      '[] has no dates, so the exception never applies',
    ],
    [
      'exception-without-dates',
      'P8',
      cover({}, { schedule: HOURS }),
      "'holidays' has no dates, because no tier with a target in this exception has holidays",
    ],
    [
      'warning-not-before-due',
      'C23',
      { warnings: ['30 minutes after'] },
      'does not come before the due time',
    ],
    [
      'target-not-covered',
      'S10',
      { schedule: { ...HOURS, holidaysThrough: '2024-05-05' } },
      "only through '2024-05-05'",
    ],
    [
      'unreachable-target',
      'P4',
      cover({ during: 'outside hours' }, always),
      "the hours of 'gold' never close",
    ],
    [
      'unreachable-target',
      'P4',
      earlier({}, { during: 'outside hours', when: 'received' }),
      'an exception before this one has all of its times',
    ],
    ['warning-never-comes', 'C23', { warnings: ['5 business hours before'] }, 'no target is so long'],
    [
      'warning-never-comes',
      'C23',
      { warnings: [{ at: '50%', metrics: ['resolution'] }] },
      'its metrics have no targets',
    ],
    ['unreachable-target', 'P4', earlier({}), 'an exception before this one is for requests outside hours'],
    [
      'unreachable-target',
      'P4',
      earlier({ during: [{ on: '2024-05-01' }], when: 'waiting' }),
      'exceptions before this one have all of its dates',
    ],
  ])('%s (%s), case %#', (code, rule, change, words) => {
    const found = checkPolicy({ ...SOUND, ...change }, code === 'target-not-covered' ? MAY : undefined)
    const issue = found.find((each) => each.code === code && each.message.includes(words))
    expect(found.map(({ code, message }) => `${code}: ${message}`).join('\n')).toContain(words)
    expect(issue).toMatchObject({ code, rule, severity: 'advice' })
  })

  test('hours that close on one weekday, or at noon, are no reason', () => {
    for (const weekly of [
      { 'mon-sat': ['00:00-24:00'] },
      { 'mon-sun': ['00:00-12:00'] },
      { 'mon-sun': ['00:00-12:00', '12:30-24:00'] },
    ])
      expect(
        advice(cover({ during: 'outside hours' }, { schedule: { timeZone: 'UTC', weekly } })).join(),
      ).not.toContain('unreachable-target')
  })
})
