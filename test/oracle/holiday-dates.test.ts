import { type DateText, holidayDates, parseSchedule, type Schedule } from 'dueby'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '../support/property'
import { addDays } from './naive-schedule'
import { type NaiveYearlyRule, naiveHolidays } from './naive-yearly-rule'

// holidayDates against a walk over the dates, asking each entry of each list whether it names the date.

type Entry = { readonly name?: string } & (
  | { readonly on: string }
  | { readonly from: string; readonly to: string }
  | NaiveYearlyRule
)

interface Office {
  readonly timeZone: 'UTC'
  readonly weekly: object
  readonly holidays: readonly Entry[]
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

function names(entry: Entry, date: string): boolean {
  if ('on' in entry) return entry.on === date
  if ('from' in entry) return entry.from <= date && date <= entry.to
  return datesOf(entry, Number(date.slice(0, 4))).has(date)
}

/** The entries that name a date, those of all parts in order; of versions, of the one in force. */
function entriesOf(tree: Tree, date: string): readonly Entry[] {
  if ('holidays' in tree) return tree.holidays.filter((entry) => names(entry, date))
  if ('versions' in tree) {
    const version = tree.versions.findLast(({ from }) => from === undefined || from <= date)
    return version ? entriesOf(version.schedule, date) : []
  }
  const parts = 'union' in tree ? tree.union : 'intersection' in tree ? tree.intersection : tree.difference
  return parts.flatMap((part) => entriesOf(part, date))
}

/** The first entry with a name, or else the first. */
function entryOf(tree: Tree, date: string): Entry | undefined {
  const found = entriesOf(tree, date)
  return found.find(({ name }) => name !== undefined) ?? found[0]
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

const office: fc.Arbitrary<Tree> = fc
  .array(entry, { maxLength: 4 })
  .map((holidays) => ({ timeZone: 'UTC', weekly: {}, holidays }))

const parts = fc.tuple(office, office)

const tree: fc.Arbitrary<Tree> = fc.oneof(
  office,
  parts.map((union) => ({ union })),
  parts.map((intersection) => ({ intersection })),
  parts.map((difference) => ({ difference })),
  fc.tuple(parts, parts, date).map(([[schedule, other], union, from]) => ({
    versions: [{ schedule }, { from, schedule: { union: [other, ...union] } }],
  })),
)

// Over several years, so that a date can be observed in the neighbouring one.
const span = fc
  .record({ year: fc.integer({ min: 0, max: 2 }), first: date, days: fc.integer({ min: 0, max: 400 }) })
  .map(({ year, first, days }) => {
    const from = addDays(first, year * 365)
    return { from, through: addDays(from, days) }
  })

test('the holidays of any schedule, with their names', () => {
  holds(
    fc.record({ tree, span }),
    ({ tree, span: { from, through } }) => {
      const expected: { date: string; name?: string }[] = []
      for (let date = from; date <= through; date = addDays(date, 1)) {
        const found = entryOf(tree, date)
        if (found) expected.push({ date, ...(found.name && { name: found.name }) })
      }
      const schedule: Schedule = parseSchedule(tree)
      expect(holidayDates(from as DateText, through as DateText, schedule)).toEqual(expected)
    },
    60,
  )
})
