import { closedDates, type DateText, holidayDates, parseSchedule, type Schedule } from 'dueby'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '../support/property'
import { addDays } from './naive-schedule'
import { type NaiveYearlyRule, naiveHolidays } from './naive-yearly-rule'

// Compares holidayDates and closedDates with a walk over the dates that checks for each entry whether it includes the
// date.

type Entry = { readonly name?: string } & (
  | { readonly on: string }
  | { readonly from: string; readonly to: string }
  | NaiveYearlyRule
)

interface Special {
  readonly name?: string
  readonly on: string
  readonly hours: readonly string[]
}

interface Office {
  readonly timeZone: 'UTC'
  readonly weekly: object
  readonly holidays: readonly Entry[]
  readonly specialHours: readonly Special[]
}

type Tree =
  | Office
  | { readonly union: readonly Tree[] }
  | { readonly intersection: readonly Tree[] }
  | { readonly difference: readonly [Tree, Tree] }
  | { readonly versions: readonly { readonly from?: string; readonly schedule: Tree }[] }

const namedDates = new Map<string, Set<string>>()

function datesOf(rule: NaiveYearlyRule, year: number): Set<string> {
  const key = JSON.stringify([rule.every, rule.observed, rule.since, year])
  const dates = namedDates.get(key) ?? naiveHolidays(rule, year)
  namedDates.set(key, dates)
  return dates
}

function includes(entry: Entry, date: string): boolean {
  if ('on' in entry) return entry.on === date
  if ('from' in entry) return entry.from <= date && date <= entry.to
  return datesOf(entry, Number(date.slice(0, 4))).has(date)
}

/** The entries that include a date: of all operands in order, but only of the version in force. */
function entriesOf(tree: Tree, date: string): readonly Entry[] {
  if ('holidays' in tree) return tree.holidays.filter((entry) => includes(entry, date))
  if ('versions' in tree) {
    const version = tree.versions.findLast(({ from }) => from === undefined || from <= date)
    return version ? entriesOf(version.schedule, date) : []
  }
  const operands = 'union' in tree ? tree.union : 'intersection' in tree ? tree.intersection : tree.difference
  return operands.flatMap((operand) => entriesOf(operand, date))
}

/**
 * The entries that close a date, by the schedules that have them: special hours without rows, or holidays if there are
 * no special hours. What closes the second schedule of a difference closes nothing.
 */
function closingEntriesOf(tree: Tree, date: string): readonly Named[] {
  if ('holidays' in tree) {
    const special = tree.specialHours.find(({ on }) => on === date)
    if (special) return special.hours.length === 0 ? [special] : []
    return tree.holidays.filter((entry) => includes(entry, date))
  }
  if ('versions' in tree) {
    const version = tree.versions.findLast(({ from }) => from === undefined || from <= date)
    return version ? closingEntriesOf(version.schedule, date) : []
  }
  if ('difference' in tree) return closingEntriesOf(tree.difference[0], date)
  const operands = 'union' in tree ? tree.union : tree.intersection
  return operands.flatMap((operand) => closingEntriesOf(operand, date))
}

interface Named {
  readonly name?: string
}

/** The dates that have an entry, each with the first name among its entries. */
function walk(from: string, through: string, entriesOn: (date: string) => readonly Named[]) {
  const dates: { date: string; name?: string }[] = []
  for (let date = from; date <= through; date = addDays(date, 1)) {
    const entries = entriesOn(date)
    const name = entries.find((entry) => entry.name !== undefined)?.name
    if (entries.length > 0) dates.push({ date, ...(name && { name }) })
  }
  return dates
}

const START = '2018-12-20'

const date = fc.integer({ min: 0, max: 60 }).map((days) => addDays(START, days))

const rule = fc.record(
  {
    every: fc.constantFrom<NaiveYearlyRule['every']>(
      { month: 1, day: 1 },
      { month: 12, day: 31 },
      { month: 12, day: 25, daysAfter: 7 },
      { month: 1, weekday: 'mon', nth: 3 },
      { month: 1, weekday: 'sat', nth: 1 },
      { weekday: 'fri', before: { month: 1, day: 1 } },
      { easter: -100 },
    ),
    observed: fc.constantFrom('nearest weekday', 'next weekday', 'none'),
    since: fc.integer({ min: 2017, max: 2020 }),
  },
  { requiredKeys: ['every'] },
)

const entry: fc.Arbitrary<Entry> = fc
  .tuple(
    fc.oneof(
      date.map((on) => ({ on })),
      fc.tuple(date, fc.nat(9)).map(([from, days]) => ({ from, to: addDays(from, days) })),
      rule,
    ),
    fc.constantFrom({}, { name: 'One' }, { name: 'Other' }),
  )
  .map(([dates, name]) => ({ ...name, ...dates }))

const special: fc.Arbitrary<Special> = fc
  .tuple(date, fc.constantFrom([], ['09:00-12:00']), fc.constantFrom({}, { name: 'Special' }))
  .map(([on, hours, name]) => ({ ...name, on, hours }))

const office: fc.Arbitrary<Tree> = fc
  .record({
    holidays: fc.array(entry, { maxLength: 4 }),
    specialHours: fc.uniqueArray(special, { maxLength: 12, selector: ({ on }) => on }),
  })
  .map((entries) => ({ timeZone: 'UTC', weekly: {}, ...entries }))

const operands = fc.tuple(office, office)

const tree: fc.Arbitrary<Tree> = fc.oneof(
  office,
  operands.map((union) => ({ union })),
  operands.map((intersection) => ({ intersection })),
  operands.map((difference) => ({ difference })),
  fc.tuple(operands, operands, date).map(([[schedule, other], union, from]) => ({
    versions: [{ schedule }, { from, schedule: { union: [other, ...union] } }],
  })),
)

// Several years, so that a holiday can be observed in the year before or after.
const span = fc
  .record({ year: fc.integer({ min: 0, max: 2 }), first: date, days: fc.integer({ min: 0, max: 400 }) })
  .map(({ year, first, days }) => {
    const from = addDays(first, year * 365)
    return { from, through: addDays(from, days) }
  })

test.each([
  ['holidayDates', holidayDates, entriesOf],
  ['closedDates', closedDates, closingEntriesOf],
] as const)('%s = naive walk over the dates, on random schedules', (_, datesOf, entriesOn) => {
  holds(
    fc.record({ tree, span }),
    ({ tree, span: { from, through } }) => {
      const schedule: Schedule = parseSchedule(tree)
      const expected = walk(from, through, (date) => entriesOn(tree, date))
      expect(datesOf(from as DateText, through as DateText, schedule)).toEqual(expected)
    },
    60,
  )
})
