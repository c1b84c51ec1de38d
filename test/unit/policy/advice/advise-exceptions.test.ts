/** Advice about exceptions in policies with several of them, or with unusual hours (P4, P8, P13). */
import { checkPolicy } from 'dueby'
import { describe, expect, test } from 'vitest'

const HOURS = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } } as const
const ALWAYS = { timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } } as const
/** 2024-05-01 is a Wednesday. */
const MAY_DAY = { holidays: [{ name: 'May Day', on: '2024-05-01' }] }

type Options = Parameters<typeof checkPolicy>[1]

const checked = (change: object, options?: Options) =>
  checkPolicy(
    {
      name: 'Acme',
      schedule: { ...HOURS, ...MAY_DAY },
      tiers: ['gold', 'silver'],
      priorities: ['P1', 'P2'],
      targets: { firstResponse: { P1: '1 business hour', P2: '4 business hours' } },
      ...change,
    },
    options,
  )
const advice = (change: object, options?: Options) =>
  checked(change, options).map(({ code, path }) => `${code} ${path.join('.')}`)
const unreachable = (change: object) =>
  advice(change)
    .filter((found) => found.startsWith('unreachable-target'))
    .map((found) => found.replace(/^.*exceptions\.(\d).*\.(P\d.*)$/, '$1 $2'))

const exception = (name: string, during: unknown, targets: object, when = 'received') => ({
  name,
  during,
  when,
  targets: { firstResponse: targets },
})
const nights = exception('Nights', 'outside hours', { P1: '30 minutes' })
const holidays = exception('Holidays', 'holidays', { P1: '30 minutes' })

describe('a target for requests outside hours', () => {
  const closing = { from: { month: 5, day: 1 }, to: { month: 5, day: 9 } }
  test.each<[string, object, boolean]>([
    ['hours that never close', ALWAYS, true],
    ['hours from 06:00 to 18:00', { ...ALWAYS, weekly: { 'mon-sun': ['06:00-18:00'] } }, false],
    [
      'hours that close on a special date',
      { ...ALWAYS, specialHours: [{ on: '2024-05-01', hours: [] }] },
      false,
    ],
    ['a season that closes', { ...ALWAYS, seasons: [{ ...closing, weekly: HOURS.weekly }] }, false],
    ['a season that never closes', { ...ALWAYS, seasons: [{ ...closing, weekly: ALWAYS.weekly }] }, true],
    [
      'only a season that never closes',
      { ...HOURS, seasons: [{ ...closing, weekly: ALWAYS.weekly }] },
      false,
    ],
    [
      'a second week that closes',
      { ...ALWAYS, weekly: [ALWAYS.weekly, HOURS.weekly], firstWeek: '2024-01-01' },
      false,
    ],
    [
      'two weeks that never close',
      { ...ALWAYS, weekly: [ALWAYS.weekly, ALWAYS.weekly], firstWeek: '2024-01-01' },
      true,
    ],
    ['combined hours, of which that is not known', { union: [ALWAYS, ALWAYS] }, false],
  ])('of %s', (_, schedule, isUnreachable) => {
    expect(unreachable({ schedule, exceptions: [nights] })).toEqual(isUnreachable ? ['0 P1'] : [])
  })

  test('is looked at for each tier with its own hours', () => {
    const of = (targets: object, tierSchedules: object) =>
      unreachable({ tierSchedules, exceptions: [exception('Nights', 'outside hours', targets)] })
    const each = { P1: { gold: '30 minutes', silver: '30 minutes' }, P2: { silver: '1 hour' } }
    expect(of(each, { gold: ALWAYS })).toEqual(['0 P1.gold'])
    expect(of(each, { silver: ALWAYS })).toEqual(['0 P1.silver', '0 P2.silver'])
    // One tier with such requests is enough for a target for all of them.
    expect(of({ P1: '30 minutes' }, { gold: ALWAYS })).toEqual([])
    expect(of({ P1: '30 minutes' }, { gold: ALWAYS, silver: ALWAYS })).toEqual(['0 P1'])
  })
})

describe('a target for holidays after one for requests outside hours', () => {
  const after = (schedule: object) => unreachable({ schedule, exceptions: [nights, holidays] })
  const special = (dates: object) => ({
    ...HOURS,
    ...MAY_DAY,
    specialHours: [{ ...dates, hours: ['09:00-12:00'] }],
  })

  test.each<[string, object, boolean]>([
    ['closed holidays', { ...HOURS, ...MAY_DAY }, true],
    ['special hours on another date', special({ on: '2024-05-02' }), true],
    [
      'special hours that begin on the date after it',
      special({ from: '2024-05-02', to: '2024-05-03' }),
      true,
    ],
    ['special hours that end on the date before it', special({ from: '2024-04-29', to: '2024-04-30' }), true],
    ['special hours that end on it', special({ from: '2024-04-29', to: '2024-05-01' }), false],
    ['yearly special hours, which can be on a holiday', special({ every: { month: 6, day: 1 } }), false],
    ['combined hours, of which that is not known', { union: [{ ...HOURS, ...MAY_DAY }, HOURS] }, false],
  ])('%s', (_, schedule, isUnreachable) => {
    expect(after(schedule)).toEqual(isUnreachable ? ['1 P1'] : [])
  })

  test('or after one for other dates', () => {
    const fair = exception('Fair', [{ on: '2024-05-02' }], { P1: '20 minutes' }, 'waiting')
    expect(unreachable({ exceptions: [fair, holidays] })).toEqual([])
    expect(unreachable({ exceptions: [nights, fair] })).toEqual([])
    expect(unreachable({ exceptions: [fair, nights, holidays] })).toEqual(['2 P1'])
  })
})

test('a target whose dates several earlier exceptions have together', () => {
  const days = (name: string, from: string, to: string, targets: object = { P1: '30 minutes' }) =>
    exception(name, [{ from, to }], targets, 'waiting')
  const third = days('C', '2024-06-03', '2024-06-12')
  const covered = (...earlier: object[]) => unreachable({ exceptions: [...earlier, third] })
  expect(covered(days('A', '2024-06-01', '2024-06-06'), days('B', '2024-06-07', '2024-06-20'))).toEqual([
    '2 P1',
  ])
  expect(covered(days('A', '2024-06-01', '2024-06-06'), days('B', '2024-06-08', '2024-06-20'))).toEqual([])
  expect(covered(days('A', '2024-06-08', '2024-06-20'), days('B', '2024-06-01', '2024-06-08'))).toEqual([
    '2 P1',
  ])
  expect(covered(days('A', '2024-06-01', '2024-06-20', { P2: '2 hours' }))).toEqual([])
  expect(covered(days('A', '2024-06-01', '2024-06-20', { P1: { gold: '30 minutes' } }))).toEqual([])
})

describe('a later request that is due before an earlier one', () => {
  const order = (exceptions: readonly object[], more: object = {}, options?: Options) =>
    checked({ exceptions, ...more }, options)
      .filter(({ code }) => code === 'exception-breaks-order')
      .map(({ path, example = [] }) =>
        [path.join('.'), ...example.map(({ receivedAt }) => receivedAt.toISOString().slice(5, 16))].join(' '),
      )
  const slow = (name: string, on: string, when?: string) =>
    exception(name, [{ on }], { P1: '200 hours' }, when)
  const quick = (name: string, on: string, when?: string) =>
    exception(name, [{ on }], { P1: '5 minutes' }, when)

  test('is attributed to an exception by receipt, not to one for requests that wait', () => {
    expect(order([quick('A', '2024-05-08', 'waiting')])).toEqual([])
    expect(order([quick('A', '2024-05-20', 'waiting'), quick('B', '2024-05-08')])).toEqual([
      'exceptions.1 05-07T17:00 05-08T00:00',
    ])
    expect(order([quick('A', '2024-05-20'), quick('B', '2024-05-08')])).toEqual([
      'exceptions.1 05-07T17:00 05-08T00:00',
    ])
  })

  test('names both requests in its message', () => {
    const [found] = checked({ exceptions: [quick('B', '2024-05-08')] })
    expect(found?.message).toMatch(/an earlier one: one received .+ is due .+; one received .+ is due .+/)
  })

  test('of two that are involved, of the one that applies to the later request', () => {
    expect(order([slow('A', '2024-05-07'), quick('B', '2024-05-08')])).toEqual([
      'exceptions.1 05-07T23:59 05-08T00:00',
    ])
    expect(order([quick('B', '2024-05-08'), slow('A', '2024-05-07')])).toEqual([
      'exceptions.0 05-07T23:59 05-08T00:00',
    ])
    expect(order([slow('A', '2024-05-07')])).toEqual(['exceptions.0 05-07T23:59 05-08T00:00'])
  })

  test('requests without a target are skipped', () => {
    const none = exception('None', [{ on: '2024-05-07' }], { P1: 'no target' })
    expect(order([none])).toEqual([])
    const slowly = { targets: { firstResponse: { P1: '9 business hours', P2: '20 business hours' } } }
    expect(order([none, quick('B', '2024-05-08')], slowly)).toEqual(['exceptions.1 05-06T17:00 05-08T00:00'])
    expect(order([none], {}, { from: '2024-05-07', through: '2024-05-07' })).toEqual([])
  })
})

test('an exception that is slower for one priority only, and only in calendar time', () => {
  const weaker = (targets: object, options?: Options) =>
    checked({ exceptions: [exception('Fair', [{ on: '2024-05-08' }], targets, 'waiting')] }, options)
      .filter(({ code }) => code === 'weaker-exception')
      .map(({ path }) => path.slice(2).join('.'))
  expect(weaker({ P1: '1 business hour', P2: '5 business hours' })).toEqual(['targets.firstResponse.P2'])
  expect(weaker({ P1: '61 business minutes', P2: '4 business hours' })).toEqual(['targets.firstResponse.P1'])
  expect(weaker({ P1: { silver: '2 business hours' } })).toEqual(['targets.firstResponse.P1.silver'])
  // Due at 17:01 or later, if it is received when the hours end.
  expect(weaker({ P1: '17 hours' })).toEqual(['targets.firstResponse.P1'])
  expect(weaker({ P1: '1 hour' })).toEqual([])
})

test('a waiting exception whose target is never the first to be due, but delays requests', () => {
  const found = checked({
    targets: { firstResponse: { P1: '1 hour', P2: '4 business hours' } },
    exceptions: [exception('Weekend', ['sat-sun'], { P1: '2 business hours' }, 'waiting')],
  }).filter(({ code }) => code === 'weaker-exception')
  expect(found.map(({ path }) => path.join('.'))).toEqual(['exceptions.0.targets.firstResponse.P1'])
  // Received on a Saturday, it is due by the policy's own target from Monday on.
  expect(found[0]?.example?.map(({ dueAt, exception }) => [dueAt.toISOString(), exception])).toEqual([
    ['2024-04-29T01:00:00.000Z', undefined],
    ['2024-04-27T01:00:00.000Z', undefined],
  ])
})

test('a slow exception for the higher priority is where the advice about the order is', () => {
  const found = advice({
    exceptions: [exception('Fair', [{ on: '2024-05-08' }], { P1: '9 business hours' }, 'waiting')],
  })
  expect(found).toContain('lower-priority-first exceptions.0.targets.firstResponse.P1')
  expect(found).not.toContain('lower-priority-first targets.firstResponse.P2')
})

test('if both have an exception, the advice is where the quick one is', () => {
  const found = advice({
    exceptions: [
      exception('Fair', [{ on: '2024-05-08' }], { P1: '9 business hours', P2: '30 minutes' }, 'waiting'),
    ],
  })
  expect(found).toContain('lower-priority-first exceptions.0.targets.firstResponse.P2')
})

test('of two exceptions, only the slow one is weaker', () => {
  const two = ['30 minutes', '2 business hours'].map((target, index) =>
    exception(`${index}`, [{ on: `2024-05-${13 + index}` }], { P1: target }, 'waiting'),
  )
  expect(advice({ exceptions: two })).toEqual(['weaker-exception exceptions.1.targets.firstResponse.P1'])
  expect(advice({ exceptions: two.toReversed() })).toEqual([
    'weaker-exception exceptions.0.targets.firstResponse.P1',
  ])
})

test('an example names its exception, if there is one', () => {
  const [found] = checked({
    exceptions: [exception('Fair', [{ on: '2024-05-08' }], { P1: '2 business hours' }, 'waiting')],
  })
  expect(found?.example?.map((each) => 'exception' in each)).toEqual([true, false])
})

test('why a target is not reached, and which one it is', () => {
  const of = (change: object) => checked(change).find(({ code }) => code === 'unreachable-target')
  const none = [holidays, exception('None', 'holidays', { P1: 'no target' })]
  expect(of({ exceptions: none })).toMatchObject({ received: "'no target'" })
  const both = exception('Both', 'holidays', { P1: { gold: '20 minutes', silver: '30 minutes' } }, 'waiting')
  const own = of({ tierSchedules: { silver: HOURS }, exceptions: [both] })
  expect(own).toMatchObject({ received: "'30 minutes'" })
  expect(own?.message).toContain("the hours of 'silver' have no holidays")
  const resolution = { P1: '9 hours', P2: 'no target' }
  const without = of({
    targets: { firstResponse: { P1: '1 hour', P2: '2 hours' }, resolution },
    exceptions: [{ ...holidays, when: 'waiting', targets: { resolution: { P2: '1 hour' } } }],
  })
  expect(without?.message).toContain('the policy itself has no target for gold P2')
})

test('times in advice have seconds only if they need them, as in other texts', () => {
  const messages = (target: string) =>
    checked({
      exceptions: [exception('A', [{ on: '2024-05-07' }], { P1: target })],
    }).map(({ message }) => message)
  expect(messages('90 seconds').join()).toMatch(/Tue 2024-05-07 00:01:30(?!\.)/)
  expect(messages('5 minutes').join()).toMatch(/Tue 2024-05-07 00:00[ ,.]/)
})
