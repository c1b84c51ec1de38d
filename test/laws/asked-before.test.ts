import {
  addBusinessDays,
  addBusinessTime,
  businessDaysBetween,
  businessTimeBetween,
  type CombinedInput,
  DuebyError,
  isOpen,
  nextClose,
  nextOpen,
  parseSchedule,
  previousClose,
  previousOpen,
  type Schedule,
  type ScheduleInput,
  type Weekly,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openTimeOf } from '../../src/timeline/open-time'
import { holds } from '../support/property'

// Years are compiled when they are needed and added to the compiled ones. In these cases the first year can have no
// open time, a minute of it, or all of it.

const HOUR = 3_600_000
const YEARS = { min: 1996, max: 2024 }

const year = fc.integer(YEARS)
const weekly = fc.constantFrom<Weekly>(
  { 'mon-fri': ['09:00-17:00'] },
  { 'mon-fri': ['09:00-12:00', '13:00-17:00'], sat: ['22:00-03:00'] },
  { 'mon-sat': ['00:00-24:00'] },
  { 'mon-sun': ['22:00-06:00'] },
  { wed: ['10:00-10:01'] },
)
const date = fc
  .record({ year, month: fc.integer({ min: 0, max: 11 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10))
const rows = fc.constantFrom(
  ['10:00-10:01'],
  ['00:00-24:00'],
  ['08:00-12:00', '13:00-20:30'],
  ['18:00-24:00'],
  [],
)

const specialHours = (maxLength: number) =>
  fc.uniqueArray(fc.record({ on: date, hours: rows }), { maxLength, selector: ({ on }) => on })

const closures = fc.array(
  fc
    .record({ from: year, years: fc.integer({ min: 1, max: 4 }) })
    .map(({ from, years }) => ({ from: `${from}-01-01`, to: `${from + years - 1}-12-31` })),
  { minLength: 1, maxLength: 2 },
)

const timeZone = fc.constantFrom('UTC', 'America/Los_Angeles', 'Asia/Tokyo')

const alwaysHours = fc.record({ timeZone, weekly })
const closedYears = fc.record({ timeZone, weekly, holidays: closures, specialHours: specialHours(2) })
const specialOnly = fc.record({ timeZone, weekly: fc.constant({}), specialHours: specialHours(4) })
// A clock change at the turn of a year, which can join or remove the intervals at the boundary of two compiled years.
const turnOfYear = fc.record({
  timeZone: fc.constant('UTC'),
  weekly,
  zoneChanges: fc
    .record({
      year,
      hour: fc.integer({ min: -30, max: 30 }),
      offset: fc.constantFrom('-15:00', '-06:00', '+01:30', '+15:00'),
    })
    .map(({ year, hour, offset }) => [
      { at: new Date(Date.UTC(year, 0, 1) + hour * HOUR).toISOString(), offset },
    ]),
})
const weeklySchedule = fc.oneof(alwaysHours, closedYears, specialOnly) as fc.Arbitrary<ScheduleInput>

const successions = fc
  .record({
    schedules: fc.array(weeklySchedule, { minLength: 2, maxLength: 4 }),
    dates: fc.uniqueArray(date, { minLength: 4, maxLength: 4 }),
    isFirstUnbounded: fc.boolean(),
  })
  .map(({ schedules, dates, isFirstUnbounded }) => {
    const inOrder = dates.toSorted()
    const versions = schedules.map((schedule, index) =>
      index === 0 && isFirstUnbounded ? { schedule } : { from: inOrder[index], schedule },
    )
    return { versions } as CombinedInput
  })

const unions = fc
  .array(fc.oneof(weeklySchedule, successions), { minLength: 2, maxLength: 3 })
  .map((union) => ({ union }))
const differences = fc
  .tuple(weeklySchedule, specialOnly)
  .map((difference) => ({ difference }) as unknown as CombinedInput)

const input: fc.Arbitrary<ScheduleInput | CombinedInput> = fc.oneof(
  closedYears as fc.Arbitrary<ScheduleInput>,
  specialOnly as fc.Arbitrary<ScheduleInput>,
  { weight: 2, arbitrary: successions },
  { weight: 2, arbitrary: turnOfYear as fc.Arbitrary<ScheduleInput> },
  unions,
  differences,
)

const instant = fc
  .integer({
    min: Date.UTC(YEARS.min - 1, 0, 1) / 60_000,
    max: Date.UTC(YEARS.max + 2, 0, 1) / 60_000,
  })
  .map((minute) => minute * 60_000)

interface Query {
  readonly at: number
  readonly to: number
  readonly amount: number
  readonly count: number
}

const query: fc.Arbitrary<Query> = fc.record({
  at: instant,
  to: instant,
  amount: fc.oneof(
    fc.integer({ min: -40 * HOUR, max: 40 * HOUR }),
    fc.integer({ min: -3000, max: 3000 }).map((hours) => hours * HOUR),
  ),
  count: fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -300, max: 300 })),
})

type Ask = (query: Query, schedule: Schedule) => unknown

const asks: readonly Ask[] = [
  ({ at }, schedule) => isOpen(at, schedule),
  ({ at, amount }, schedule) => addBusinessTime(at, amount, schedule),
  ({ at, to }, schedule) => businessTimeBetween(at, to, schedule),
  ({ at, to }, schedule) => businessDaysBetween(at, to, schedule),
  ({ at }, schedule) => nextOpen(at, schedule),
  ({ at }, schedule) => nextClose(at, schedule),
  ({ at }, schedule) => previousOpen(at, schedule),
  ({ at }, schedule) => previousClose(at, schedule),
  ({ at, count }, schedule) => addBusinessDays(at, count, schedule),
]

/** The result of a query, or the message of its error. */
function answer(ask: Ask, query: Query, schedule: Schedule): unknown {
  try {
    return ask(query, schedule)
  } catch (error) {
    if (error instanceof DuebyError) return error.message
    throw error
  }
}

const cases = fc.record({
  input,
  // Several queries, years apart.
  history: fc.array(fc.record({ query, kind: fc.nat(asks.length - 1) }), { minLength: 2, maxLength: 5 }),
})

describe('the result of a query does not depend on earlier queries', () => {
  test('for any schedule and any query', () => {
    holds(
      cases,
      ({ input, history }) => {
        const warm = parseSchedule(input)
        for (const { query, kind } of history) {
          const ask = asks[kind] as Ask
          const fresh = parseSchedule(input)
          expect(answer(ask, query, warm)).toEqual(answer(ask, query, fresh))
        }
      },
      60,
    )
  })

  test('separately parsed copies of a schedule share no compiled state', () => {
    const office = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } } satisfies ScheduleInput
    const [one, other] = [parseSchedule(office), parseSchedule(office)]
    expect(openTimeOf(one)).not.toBe(openTimeOf(other))
    expect(openTimeOf(one)).toBe(openTimeOf(one))
  })
})
