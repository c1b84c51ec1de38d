/** Requests that wait are decided again only where it can matter (S7), with the same answers as at every midnight. */
import { type Policy, parsePolicy } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountedTarget, countedTarget, pausedTime } from '../../../src/clock/counted-target'
import { DAY, HOUR } from '../../../src/core/time'
import { applicableTarget } from '../../../src/policy/applicable-target'
import type { Cell } from '../../../src/policy/compiled-policy'
import { compiledPolicyOf } from '../../../src/policy/define-policy'
import { latestDateAt } from '../../../src/timeline/local-clock'
import { holds } from '../../support/property'

const cellOf = (policy: object): Cell =>
  compiledPolicyOf(parsePolicy(policy) as Policy).cell('firstResponse', 'all', 'P1') as Cell

const policyOf = (own: string, exceptions: readonly object[], schedule: object = OFFICE) => ({
  name: 'Acme',
  schedule,
  tiers: ['all'],
  priorities: ['P1'],
  targets: { firstResponse: { P1: own } },
  exceptions: exceptions.map((exception, index) => ({ name: `${index}`, when: 'waiting', ...exception })),
})

const OFFICE = {
  timeZone: 'Europe/Berlin',
  weekly: { 'mon-thu': ['09:00-17:00'], fri: ['20:00-03:00'] },
  holidays: [{ on: '2024-05-01' }, { every: { month: 5, day: 9 } }],
}
// Apia had no 30 December 2011.
const APIA = {
  timeZone: 'Pacific/Apia',
  weekly: { 'mon-sun': ['00:00-12:00'] },
  holidays: [{ on: '2011-12-29' }],
}

/** The target of a request, asked at every midnight. */
function atEveryMidnight(
  start: number,
  cell: Cell,
  pauses: readonly number[],
): Pick<CountedTarget, 'due' | 'receipt' | 'exception'> | undefined {
  const alone = { ...cell, waiting: [], decisions: undefined }
  const from = (receipt: number) =>
    countedTarget({ cell: alone, receipt, from: receipt, usedBefore: 0 }, pausedTime(pauses))
  const names = (day: number) => cell.waiting.some(({ dates }) => dates?.nameOn(day) !== undefined)
  const { localClock: clock } = cell.time
  let best = from(start)
  if (!best) return undefined
  for (let day = latestDateAt(start, clock) + 1; clock.startOf(day) < best.due; day++) {
    if (!names(day) && !names(day - 1)) continue
    const other = from(clock.startOf(day))
    if (other && other.due < best.due) best = other
  }
  return best
}

const target = fc.constantFrom(
  ...['5 hours', '70 hours', '300 hours', '4 business hours', '60 business hours'],
  ...['next business day', '3 business days', '9 business days', '2 business days by open'],
  ...['3 business days same time', '6 business days by 10:00'],
)
const weekdays = fc.constantFrom('mon-sun', 'sat-sun', 'mon', 'wed', 'fri')

const exceptionNear = (first: number) => {
  const date = fc
    .integer({ min: 0, max: 20 })
    .map((day) => new Date(first + day * DAY).toISOString().slice(0, 10))
  const dated = fc.oneof(
    date.map((on) => ({ on })),
    fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  )
  const during = fc.oneof(
    fc.array(dated, { minLength: 1, maxLength: 2 }),
    fc.oneof(fc.tuple(weekdays), fc.tuple(weekdays, dated), fc.tuple(dated, weekdays)),
    fc.constant(['sat-sun', 'wed']),
    fc.constantFrom('holidays', 'outside hours'),
  )
  return fc
    .record({ during, when: fc.constantFrom('waiting', 'received'), P1: target })
    .map(({ during, when, P1 }) => ({
      during,
      when: during === 'outside hours' ? 'received' : when,
      targets: { firstResponse: { P1 } },
    }))
}

const near = (first: number, schedule: object) =>
  fc.record({
    policy: fc
      .record({ own: target, exceptions: fc.array(exceptionNear(first), { minLength: 1, maxLength: 4 }) })
      .map(({ own, exceptions }) => policyOf(own, exceptions, schedule)),
    start: fc.integer({ min: 0, max: 15 * 24 }).map((hours) => first + hours * HOUR),
    pauses: fc
      .uniqueArray(fc.integer({ min: 0, max: 20 * 24 }), { maxLength: 6 })
      .map((hours) => hours.toSorted((a, b) => a - b).slice(0, hours.length - (hours.length % 2)))
      .map((hours) => hours.map((hour) => first + hour * HOUR)),
  })

const shown = ({ due, receipt, exception }: Pick<CountedTarget, 'due' | 'receipt' | 'exception'>) =>
  `${new Date(due).toISOString()} from ${new Date(receipt).toISOString()} by ${exception}`

describe('a request that waits', () => {
  test('has the same target as if it were decided at every midnight, paused or not', () => {
    const seen = { waited: 0, inPause: 0 }
    holds(
      fc.oneof(near(Date.UTC(2024, 3, 26), OFFICE), near(Date.UTC(2011, 11, 20), APIA)),
      ({ policy, start, pauses }) => {
        const cell = cellOf(policy)
        const counting = { cell, receipt: start, from: start, usedBefore: 0 }
        const found = countedTarget(counting, pausedTime(pauses)) as CountedTarget
        const expected = atEveryMidnight(start, cell, pauses) as CountedTarget
        expect(shown(found)).toBe(shown(expected))
        const unpaused = atEveryMidnight(start, cell, []) as CountedTarget
        expect(applicableTarget(start, cell)).toMatchObject({
          due: unpaused.due,
          countedFrom: unpaused.receipt,
          exception: unpaused.exception,
        })
        const { receipt } = found
        if (receipt > start) seen.waited++
        if (pauses.some((edge, i) => i % 2 === 0 && edge < receipt && receipt < (pauses[i + 1] as number)))
          seen.inPause++
      },
      1500,
    )
    if (Number(process.env.DUEBY_RUNS ?? 1) >= 0.5) {
      expect(seen.waited).toBeGreaterThan(100)
      expect(seen.inPause).toBeGreaterThan(5)
    }
  })

  /** How often targets are asked for a due time from an instant, or for their length. */
  const asked = (
    start: string,
    policy: object,
    ask: (at: number, cell: Cell) => unknown,
    what: 'base' | 'total' = 'base',
  ) => {
    const cell = cellOf(policy)
    let count = 0
    const counting = (on: Cell['own']) =>
      on && {
        ...on,
        [what]: (at: number) => {
          count++
          return on[what](at)
        },
      }
    const exceptions = cell.exceptions.map((each) => ({ ...each, on: counting(each.on) }))
    ask(Date.parse(start), { ...cell, own: counting(cell.own), exceptions })
    return count
  }
  const P1 = (text: string) => ({ targets: { firstResponse: { P1: text } } })

  test.each([
    [['mon-sun'], 1],
    [['mon', 'wed', 'fri'], 2],
    [[{ from: '2030-01-01', to: '2090-12-31' }], 2],
    [[{ on: '2019-01-01' }], 1],
  ])('for a century on %j is counted from %i instants', (during, count) => {
    const policy = policyOf('900000 hours', [{ during, ...P1('990000 hours') }])
    expect(asked('2024-05-02T10:00:00Z', policy, applicableTarget)).toBe(count)
  })

  test('is not decided at a midnight after it is due', () => {
    // 2024-05-02 is a Thursday.
    const policy = policyOf('2 hours', [{ during: ['fri'], ...P1('1 hour') }])
    expect(asked('2024-05-02T10:00:00Z', policy, applicableTarget)).toBe(1)
    expect(asked('2024-05-02T20:00:00Z', policy, applicableTarget)).toBe(1)
    expect(asked('2024-05-02T20:01:00Z', policy, applicableTarget)).toBe(2)
  })

  test('in business days is decided at each midnight inside a pause, and once outside of it', () => {
    const policy = policyOf('2000 business days', [{ during: ['mon-sun'], ...P1('3000 business days') }])
    const paused = [Date.UTC(2025, 0, 6), Date.UTC(2025, 0, 16)]
    const ask = (at: number, cell: Cell) =>
      countedTarget({ cell, receipt: at, from: at, usedBefore: 0 }, pausedTime(paused))
    // The start, ten midnights in the pause, and one after it.
    expect(asked('2024-05-02T10:00:00Z', policy, ask, 'total')).toBe(1 + 10 + 1)
    // None of these can be due sooner than from the start, which is known without their due times.
    expect(asked('2024-05-02T10:00:00Z', policy, ask, 'base')).toBe(1)
  })
})

test('a clock that skips a date decides its midnight by the next date, although the usual target already counts', () => {
  const by = (on: string, when: string, target: string) => ({
    during: [{ on }],
    when,
    targets: { firstResponse: { P1: target } },
  })
  const start = Date.parse('2011-12-28T20:00:00-10:00')
  const [slow, quick] = [
    by('2011-12-29', 'waiting', '300 hours'),
    by('2011-12-31', 'received', '2 hours'),
  ] as const
  for (const exceptions of [
    [quick, slow],
    [by('2011-12-28', 'received', '390 hours'), quick, slow],
  ]) {
    const { due, exception } = applicableTarget(start, cellOf(policyOf('400 hours', exceptions, APIA))) ?? {}
    expect(new Date(due as number).toISOString()).toBe('2011-12-30T12:00:00.000Z')
    expect(exception).toBe(`${exceptions.indexOf(quick)}`)
  }
})

test('a clock that skips a date decides its midnight by the next date', () => {
  const cell = cellOf(
    policyOf(
      '400 hours',
      [
        { during: [{ on: '2011-12-31' }], when: 'received', targets: { firstResponse: { P1: '2 hours' } } },
        { during: [{ on: '2011-12-29' }], targets: { firstResponse: { P1: '300 hours' } } },
      ],
      APIA,
    ),
  )
  const start = Date.parse('2011-12-29T20:00:00-10:00')
  const { due, countedFrom, exception } = applicableTarget(start, cell) ?? {}
  // The midnight after 29 December was that of 31 December.
  expect(new Date(countedFrom as number).toISOString()).toBe('2011-12-30T10:00:00.000Z')
  expect(new Date(due as number).toISOString()).toBe('2011-12-30T12:00:00.000Z')
  expect(exception).toBe('0')
})

describe('what a waiting request gets at a midnight', () => {
  // Closed at the midnights of all days but Saturday.
  const NIGHTS = { timeZone: 'UTC', weekly: { 'mon-thu': ['09:00-17:00'], fri: ['20:00-03:00'] } }
  const CLOSED = { timeZone: 'UTC', weekly: {} }
  const P1 = (text: string) => ({ firstResponse: { P1: text } })
  const answer = (start: string, policy: object): string => {
    const { due, exception } = applicableTarget(Date.parse(start), cellOf(policy)) ?? {}
    return `${new Date(due as number).toISOString().slice(0, 16)} by ${exception}`
  }
  const onDate = (on: string, text: string, more: object = {}) => ({
    during: [{ on }],
    targets: P1(text),
    ...more,
  })
  const outside = (text: string) => ({ during: 'outside hours', when: 'received', targets: P1(text) })

  test('each cell has the dates of its own exceptions', () => {
    const policy = compiledPolicyOf(
      parsePolicy({
        ...policyOf('', []),
        priorities: ['P1', 'P2'],
        targets: { firstResponse: { P1: '300 hours', P2: '300 hours' } },
        exceptions: [
          { ...onDate('2024-06-05', '2 hours'), name: 'For P1', when: 'waiting' },
          {
            during: [{ on: '2024-06-07' }],
            targets: { firstResponse: { P2: '3 hours' } },
            name: 'For P2',
            when: 'waiting',
          },
        ],
      }),
    )
    const dueOf = (priority: string) => {
      const cell = policy.cell('firstResponse', 'all', priority) as Cell
      const { due } = applicableTarget(Date.parse('2024-06-01T00:00:00Z'), cell) ?? {}
      return new Date(due as number).toISOString()
    }
    expect(['P1', 'P2', 'P1'].map(dueOf)).toEqual([
      '2024-06-05T00:00:00.000Z',
      '2024-06-07T01:00:00.000Z',
      '2024-06-05T00:00:00.000Z',
    ])
  })

  test('the dates of an exception by receipt are not its own', () => {
    const exceptions = [
      onDate('2024-06-04', '2 hours', { when: 'received' }),
      onDate('2024-06-07', '5 hours'),
    ]
    const policy = policyOf('300 hours', exceptions, CLOSED)
    expect(answer('2024-06-01T00:00:00Z', policy)).toBe('2024-06-07T05:00 by 1')
    expect(answer('2024-06-04T00:00:00Z', policy)).toBe('2024-06-04T02:00 by 0')
  })

  test('an exception outside hours decides at a midnight that is closed', () => {
    // 2024-06-08 is a Saturday.
    const two = (first: string, second: string) => [
      outside(first),
      { during: [{ on: '2024-06-08' }, { on: '2024-06-11' }], targets: P1(second) },
    ]
    expect(answer('2024-06-03T10:00:00Z', policyOf('400 hours', two('20 hours', '150 hours'), NIGHTS))).toBe(
      '2024-06-09T20:00 by 0',
    )
    const early = [
      outside('150 hours'),
      { during: [{ on: '2024-06-06' }, { on: '2024-06-08' }], targets: P1('2 hours') },
    ]
    expect(answer('2024-06-03T10:00:00Z', policyOf('400 hours', early, NIGHTS))).toBe('2024-06-08T02:00 by 1')
  })

  test('on each of many dates in turn, and on the date after each of them', () => {
    const first = Date.UTC(2024, 0, 1)
    const textOf = (day: number) => new Date(first + day * DAY).toISOString()
    const [begins, ends] = [[] as string[], [] as string[]]
    const days = Array.from({ length: 140 }, (_, day) => day + 1)
    for (const day of days) {
      const on = textOf(day).slice(0, 10)
      // An earlier date of the exception, which was over before.
      const during = [{ on: textOf(-5).slice(0, 10) }, { on }]
      begins.push(answer(textOf(0), policyOf('9000 hours', [{ during, targets: P1('2 hours') }], CLOSED)))
      ends.push(answer(textOf(day), policyOf('2 hours', [onDate(on, '9000 hours')], CLOSED)))
    }
    expect(begins).toEqual(days.map((day) => `${textOf(day).slice(0, 11)}02:00 by 0`))
    expect(ends).toEqual(days.map((day) => `${textOf(day + 1).slice(0, 11)}02:00 by undefined`))
  })

  test.each([
    ['the first', '2024-09-02'],
    ['a later', '2024-09-20'],
  ])('on %s date of the next block, where the block before has decided before', (_, on) => {
    const exceptions = [{ during: [{ on: '2024-08-01' }, { on }], targets: P1('2 hours') }]
    expect(answer('2024-08-10T00:00:00Z', policyOf('9000 hours', exceptions, CLOSED))).toBe(
      `${on}T02:00 by 0`,
    )
  })

  test('not at all if it has no target there', () => {
    const none = onDate('2024-06-04', 'no target', { when: 'received' })
    const rush = { during: [{ from: '2024-06-04', to: '2024-06-05' }], targets: P1('2 hours') }
    const policy = policyOf('300 hours', [none, rush], CLOSED)
    expect(answer('2024-06-01T00:00:00Z', policy)).toBe('2024-06-05T02:00 by 1')
    const only = { during: [{ on: '2024-06-04' }], targets: P1('2 hours') }
    expect(answer('2024-06-01T00:00:00Z', policyOf('300 hours', [none, only], CLOSED))).toBe(
      '2024-06-13T12:00 by undefined',
    )
  })

  test('outside hours, up to the ends of the supported time', () => {
    const always = { timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } }
    const both = [outside('5 hours'), onDate('2199-12-31', '3 hours')]
    expect(answer('2199-12-20T00:00:00Z', policyOf('9000 hours', both, always))).toBe('2199-12-31T03:00 by 1')
    expect(answer('2199-12-19T10:00:00Z', policyOf('9000 hours', both, NIGHTS))).toBe('2199-12-31T05:00 by 0')
    const early = [outside('5 hours'), onDate('1972-01-09', '3 hours')]
    expect(answer('1972-01-08T00:00:00Z', policyOf('300 hours', early, always))).toBe('1972-01-09T03:00 by 1')
  })

  test.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'America/New_York'])(
    'the last and the first supported dates, in %s',
    (timeZone) => {
      const schedule = { timeZone, weekly: { 'mon-sun': ['22:00-02:00'] } }
      const weekdays = { during: ['mon-sun'], targets: P1('3 hours') }
      for (const start of ['1972-01-08T00:00:00Z', '2199-12-29T00:00:00Z']) {
        for (const exceptions of [[weekdays], [outside('1 hour'), weekdays], [weekdays, outside('1 hour')]]) {
          const cell = cellOf(policyOf('40 hours', exceptions, schedule))
          for (let hour = 0; hour < 30; hour++) {
            const at = Date.parse(start) + hour * HOUR
            const expected = atEveryMidnight(at, cell, [])
            expect(applicableTarget(at, cell)?.due).toBe(expected?.due)
          }
        }
      }
    },
  )

  test('up to the ends of the supported time, also where the usual target is never due', () => {
    const last = [onDate('2199-12-31', '2 hours')]
    expect(answer('2199-12-20T00:00:00Z', policyOf('280 hours', last, CLOSED))).toBe('2199-12-31T02:00 by 0')
    expect(answer('2199-12-20T00:00:00Z', policyOf('9000 hours', last, CLOSED))).toBe('2199-12-31T02:00 by 0')
    const far = { ...CLOSED, timeZone: 'Pacific/Apia' }
    expect(answer('2199-12-20T00:00:00Z', policyOf('9000 hours', last, far))).toBe('2199-12-30T13:00 by 0')
    const first = [onDate('1972-01-08', '2 hours')]
    const west = { ...CLOSED, timeZone: 'America/New_York' }
    expect(answer('1972-01-08T00:00:00Z', policyOf('300 hours', first, west))).toBe('1972-01-08T07:00 by 0')
    const outOfRange = expect.objectContaining({ code: 'out-of-range' })
    expect(() => answer('2199-12-20T00:00:00Z', policyOf('9000 hours', [], CLOSED))).toThrow(outOfRange)
    const never = [onDate('2199-12-31', '9000 hours')]
    expect(() => answer('2199-12-20T00:00:00Z', policyOf('9000 hours', never, CLOSED))).toThrow(outOfRange)
  })
})
