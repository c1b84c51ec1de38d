import {
  canonicalSchedule,
  defineCombined,
  defineSchedule,
  difference,
  equalSchedules,
  intersection,
  parseSchedule,
  type Schedule,
  type ScheduleInput,
  succession,
  union,
} from 'dueby'
import { describe, expect, test } from 'vitest'

const OFFICE = { timeZone: 'UTC', weekly: { mon: ['09:00-17:00'] } } as const

/** What the canonical form of a schedule has beside a zone and the hours of an office. */
function formOf(change: object): object {
  const form = canonicalSchedule(parseSchedule({ ...OFFICE, ...change }))
  // The form of a form is itself, and it is equal to what it is the form of.
  expect(canonicalSchedule(parseSchedule(form))).toEqual(form)
  expect(equalSchedules(parseSchedule(form), parseSchedule({ ...OFFICE, ...change }))).toBe(true)
  return form
}

const office = (change: object): object => ({ ...OFFICE, ...change })
const from = (month: number, day: number) => ({ month, day })

describe('the canonical form of weekly hours (S8, S13)', () => {
  test.each<[object, object, string]>([
    [{ weekly: {} }, {}, 'no hours'],
    [{ weekly: { mon: [] } }, {}, 'a closed day has no key'],
    [
      { weekly: { 'sat-mon': ['09:00-12:00'] } },
      { mon: ['09:00-12:00'], sat: ['09:00-12:00'], sun: ['09:00-12:00'] },
      'a key for each weekday',
    ],
    [
      { weekly: { mon: ['13:00-17:00', '09:00-12:00'] } },
      { mon: ['09:00-12:00', '13:00-17:00'] },
      'in order',
    ],
    [{ weekly: { mon: ['12:00-17:00', '09:00-12:00'] } }, { mon: ['09:00-17:00'] }, 'rows that touch'],
    [
      { weekly: { mon: ['12:00-24:00'], tue: ['00:00-06:00'] } },
      { mon: ['12:00-24:00'], tue: ['00:00-06:00'] },
      'rows of two dates stay apart',
    ],
    [{ weekly: { mon: ['20:00-24:00', '18:00-20:00'] } }, { mon: ['18:00-24:00'] }, 'up to midnight'],
    [{ weekly: { mon: ['20:00-06:00', '18:00-20:00'] } }, { mon: ['18:00-06:00'] }, 'past midnight'],
    [{ weekly: { mon: ['00:00-12:00', '12:00-24:00'] } }, { mon: ['00:00-24:00'] }, 'a whole day'],
    [
      { weekly: { mon: ['06:00-12:00', '12:00-06:00'] } },
      { mon: ['06:00-06:01', '06:01-06:00'] },
      'a day from six to six does not fit into one row',
    ],
    [{ weekly: { mon: ['06:00-12:00', '12:00-05:59'] } }, { mon: ['06:00-05:59'] }, 'a minute less does'],
    [
      { weekly: { mon: ['01:00-02:00', '06:00-12:00', '12:00-07:30'] } },
      { mon: ['01:00-02:00', '06:00-07:31', '07:31-07:30'] },
      'only the last row is divided',
    ],
  ])('%j is %j: %s', (given, weekly) => {
    expect(formOf(given)).toEqual({ timeZone: 'UTC', weekly })
  })

  const [a, b, c] = [{ mon: ['09:00-17:00'] }, { tue: ['09:00-17:00'] }, {}] as const

  test.each<[readonly object[], string, object, string]>([
    [[a], '2024-01-01', { weekly: a }, 'one week'],
    [[a, a, a], '2024-01-01', { weekly: a }, 'three of one kind'],
    [[a, b], '2024-01-01', { weekly: [a, b], firstWeek: '2024-01-01' }, 'two'],
    [[a, b], '2024-01-14', { weekly: [b, a], firstWeek: '2024-01-01' }, 'any date of the first week'],
    [[a, b], '2023-12-31', { weekly: [b, a], firstWeek: '2024-01-01' }, 'the week before'],
    [[a, b, c], '2024-01-08', { weekly: [c, a, b], firstWeek: '2024-01-01' }, 'three'],
    [[a, b, c], '2023-12-25', { weekly: [b, c, a], firstWeek: '2024-01-01' }, 'three, begun before'],
    [[a, b, a, b], '2024-01-01', { weekly: [a, b], firstWeek: '2024-01-01' }, 'two, twice'],
    [
      [a, b, a],
      '2024-01-01',
      { weekly: [a, b, a], firstWeek: '2024-01-01' },
      'not two, one and a half times',
    ],
    [[a, b, c, a, c], '2024-01-08', { weekly: [c, a, b, c, a], firstWeek: '2024-01-01' }, 'five'],
    [[a, a, a, b], '2024-01-01', { weekly: [a, a, a, b], firstWeek: '2024-01-01' }, 'not three and one'],
  ])('the weeks %j from %s on: %j (%s)', (weekly, firstWeek, expected) => {
    expect(formOf({ weekly, firstWeek })).toEqual({ timeZone: 'UTC', ...expected })
  })

  test('seasons are in order, each with the fewest weeks, and without default values', () => {
    const summer = { name: 'Summer', from: from(6, 1), to: from(8, 31), weekly: { fri: ['09:00-12:00'] } }
    const winter = { from: from(12, 1), to: from(1, 31), since: 2024, weekly: [a, a] }
    const form = {
      seasons: [
        { from: { day: 1, month: 12 }, since: 2024, to: { day: 31, month: 1 }, weekly: a },
        { ...summer, from: { day: 1, month: 6 }, to: { day: 31, month: 8 } },
      ],
    }
    expect(formOf({ seasons: [summer, { ...winter, name: '' }], firstWeek: '2024-01-01' })).toEqual(
      office(form),
    )
    expect(formOf({ seasons: [winter, summer], firstWeek: '2024-01-08' })).toEqual(office(form))
    const turns = { seasons: [{ ...summer, weekly: [a, b] }], firstWeek: '2024-01-08' }
    expect(formOf(turns)).toMatchObject({ firstWeek: '2024-01-01', seasons: [{ weekly: [b, a] }] })
  })

  test('names and the coverage of holidays are kept', () => {
    expect(formOf({ name: 'Office', holidaysThrough: '2024-12-31', $schema: 'x' })).toEqual(
      office({ name: 'Office', holidaysThrough: '2024-12-31' }),
    )
    expect(formOf({ seasons: [], holidays: [], specialHours: [], zoneChanges: [] })).toEqual(OFFICE)
  })

  test('of the changes of a zone, only those with another offset remain (T6)', () => {
    const at = (month: number) => `2024-${String(month).padStart(2, '0')}-01T00:00:00Z`
    const zoneChanges = [
      { at: '2024-02-01T01:00:00+01:00', offset: '+01:00' },
      { at: at(3), offset: '+01:00' },
      { at: at(4), offset: '+00:00' },
      { at: at(5), offset: '+01:00' },
    ]
    expect(formOf({ zoneChanges })).toEqual(
      office({
        zoneChanges: [
          { at: '2024-02-01T00:00:00.000Z', offset: '+01:00' },
          { at: '2024-04-01T00:00:00.000Z', offset: '+00:00' },
          { at: '2024-05-01T00:00:00.000Z', offset: '+01:00' },
        ],
      }),
    )
  })
})

describe('the canonical list of holidays (S3, S14)', () => {
  test.each<[readonly object[], readonly object[], string]>([
    [
      [{ on: '2024-12-26' }, { on: '2024-12-25' }],
      [{ from: '2024-12-25', to: '2024-12-26' }],
      'joined in order',
    ],
    [[{ from: '2024-12-25', to: '2024-12-25' }], [{ on: '2024-12-25' }], 'one date'],
    [
      [{ name: 'B', on: '2024-12-26' }, { name: 'A', on: '2024-12-25' }, { on: '2024-12-27' }],
      [{ name: 'A', on: '2024-12-25' }, { name: 'B', on: '2024-12-26' }, { on: '2024-12-27' }],
      'under each name',
    ],
    [
      [{ name: 'Xmas', every: from(12, 25) }, { on: '2024-12-25' }, { on: '2024-12-26' }],
      [
        { name: 'Xmas', on: '2024-12-25' },
        { on: '2024-12-26' },
        { name: 'Xmas', every: { day: 25, month: 12 } },
      ],
      'the name of a rule that has the date',
    ],
    [
      [
        { every: from(12, 26) },
        { every: { daysAfter: 0, ...from(12, 25) }, observed: 'none' },
        { name: '', every: from(12, 25) },
      ],
      [{ every: { day: 25, month: 12 } }, { every: { day: 26, month: 12 } }],
      'rules in order, once, without default values',
    ],
    [
      [{ every: { daysAfter: 1, month: 11, weekday: 'thu', nth: 4 }, since: 2000, observed: 'next weekday' }],
      [{ every: { daysAfter: 1, month: 11, nth: 4, weekday: 'thu' }, observed: 'next weekday', since: 2000 }],
      'what is not a default value',
    ],
    [
      [
        { every: from(12, 26), observed: 'next free weekday' },
        { every: from(12, 25), observed: 'next free weekday' },
        { every: from(12, 25), observed: 'next free weekday' },
        { every: from(5, 1), observed: 'sunday to monday' },
      ],
      [
        { every: { day: 1, month: 5 }, observed: 'sunday to monday' },
        { every: { day: 26, month: 12 }, observed: 'next free weekday' },
        { every: { day: 25, month: 12 }, observed: 'next free weekday' },
        { every: { day: 25, month: 12 }, observed: 'next free weekday' },
      ],
      'those that look for a free date are last, as they are listed',
    ],
    [
      [
        { from: from(12, 24), to: from(1, 2) },
        { from: '2024-05-01', to: '2024-05-03' },
      ],
      [
        { from: '2024-05-01', to: '2024-05-03' },
        { from: { day: 24, month: 12 }, to: { day: 2, month: 1 } },
      ],
      'yearly ranges after dates',
    ],
  ])('%j is %j: %s', (holidays, expected) => {
    expect(formOf({ holidays })).toEqual(office({ holidays: expected }))
    const keysOf = (list: unknown) => JSON.stringify(list, (_, value) => value)
    const { holidays: found } = formOf({ holidays }) as { holidays: object[] }
    const rules = (list: readonly object[]) => list.filter((entry) => 'every' in entry)
    expect(keysOf(rules(found).map((entry) => Object.keys(entry).filter((key) => key !== 'name')))).toEqual(
      keysOf(
        rules(expected).map((entry) =>
          Object.keys(entry)
            .filter((key) => key !== 'name')
            .sort(),
        ),
      ),
    )
  })
})

describe('the canonical list of special hours (S11)', () => {
  const [morning, noon] = [['09:00-12:00'], ['10:00-12:00', '09:00-10:00']]

  test('has dates in order, joined if they have one name and the same hours, then the yearly ones', () => {
    const specialHours = [
      { every: from(12, 31), hours: noon },
      { every: from(12, 24), hours: morning },
      { every: { ...from(12, 31), daysAfter: 0 }, hours: morning },
      { on: '2024-07-05', hours: noon },
      { name: 'Move', on: '2024-07-03', hours: [] },
      { on: '2024-07-04', hours: morning },
      { from: '2024-07-06', to: '2024-07-08', hours: [] },
    ]
    expect(formOf({ specialHours })).toEqual(
      office({
        specialHours: [
          { name: 'Move', on: '2024-07-03', hours: [] },
          { from: '2024-07-04', to: '2024-07-05', hours: morning },
          { from: '2024-07-06', to: '2024-07-08', hours: [] },
          { every: { day: 31, month: 12 }, hours: morning },
          { every: { day: 24, month: 12 }, hours: morning },
        ],
      }),
    )
  })
})

describe('the canonical form of a combination (S9)', () => {
  const [a, b, c] = ['Asia/Tokyo', 'Europe/London', 'UTC'].map((timeZone) =>
    defineSchedule({ timeZone, weekly: { mon: ['09:00-17:00'] } } as ScheduleInput),
  ) as [Schedule, Schedule, Schedule]
  const plain = (schedule: Schedule) => JSON.parse(JSON.stringify(schedule))

  test('operands are sorted, each once, and the zone is that of the first one in the input', () => {
    expect(canonicalSchedule(union(c, b, a, b))).toEqual({ timeZone: 'UTC', union: [a, b, c].map(plain) })
    expect(canonicalSchedule(intersection(b, a))).toEqual({
      timeZone: 'Europe/London',
      intersection: [a, b].map(plain),
    })
    expect(canonicalSchedule(difference(b, a))).toEqual({
      timeZone: 'Europe/London',
      difference: [b, a].map(plain),
    })
  })

  test('a nested combination of the same kind is flattened if it has no name', () => {
    const inner = union(b, c)
    expect(canonicalSchedule(union(inner, a))).toEqual({
      timeZone: 'Europe/London',
      union: [a, b, c].map(plain),
    })
    const named = defineCombined({ name: 'Inner', union: [b, c] })
    expect(canonicalSchedule(union(a, named))).toEqual({
      timeZone: 'Asia/Tokyo',
      union: [{ name: 'Inner', union: [b, c].map(plain) }, plain(a)],
    })
    expect(canonicalSchedule(intersection(a, inner))).toEqual({
      timeZone: 'Asia/Tokyo',
      intersection: [plain(a), { union: [b, c].map(plain) }],
    })
    expect(canonicalSchedule(intersection(a, intersection(c, b)))).toEqual({
      timeZone: 'Asia/Tokyo',
      intersection: [a, b, c].map(plain),
    })
    expect(canonicalSchedule(union(a, intersection(c, b)))).toEqual({
      timeZone: 'Asia/Tokyo',
      union: [{ intersection: [b, c].map(plain) }, plain(a)],
    })
  })

  test('a name is kept, and so are the changes of a zone', () => {
    const zoneChanges = [{ at: '2024-03-10T10:00:00.000Z', offset: '-07:00' }]
    const named = defineCombined({ name: 'Desk', timeZone: 'UTC', zoneChanges, union: [a, b] } as never)
    expect(canonicalSchedule(named)).toEqual({
      name: 'Desk',
      timeZone: 'UTC',
      zoneChanges,
      union: [a, b].map(plain),
    })
  })

  test('versions keep their order, their dates and the zones of combinations', () => {
    const changed = succession({ schedule: c }, { from: '2024-07-01', schedule: union(b, a) })
    expect(canonicalSchedule(changed)).toEqual({
      timeZone: 'Europe/London',
      versions: [
        { schedule: plain(c) },
        { from: '2024-07-01', schedule: { timeZone: 'Europe/London', union: [a, b].map(plain) } },
      ],
    })
  })

  test('schedules are equal if they have the same form, whatever their names are', () => {
    const named = (name: string, schedule: Schedule) =>
      defineCombined({ name, timeZone: 'UTC', union: [schedule] })
    expect(equalSchedules(union(named('x', a), b), union(named('y', a), b))).toBe(true)
    expect(equalSchedules(union(a, b), union(b, a))).toBe(false)
    expect(equalSchedules(named('x', a), named('y', a))).toBe(true)
    expect(equalSchedules(named('x', a), union(a))).toBe(false)
    expect(
      equalSchedules(succession({ schedule: named('x', a) }), succession({ schedule: named('y', a) })),
    ).toBe(true)
    const holidays = [
      { name: 'A', on: '2024-12-25' },
      { name: 'B', on: '2024-12-26' },
    ]
    const rule = { name: 'C', every: from(1, 1) }
    const special = { hours: ['09:00-12:00'] }
    const season = { from: from(6, 1), to: from(6, 30), weekly: {} }
    const withNames = {
      name: 'Office',
      holidays: [...holidays, rule],
      specialHours: [
        { ...special, name: 'D', on: '2024-07-04' },
        { ...special, name: 'E', every: from(7, 3) },
      ],
      seasons: [{ ...season, name: 'F' }],
    }
    const without = {
      holidays: [{ from: '2024-12-25', to: '2024-12-26' }, { every: from(1, 1) }],
      specialHours: [
        { ...special, on: '2024-07-04' },
        { ...special, every: from(7, 3) },
      ],
      seasons: [season],
    }
    expect(equalSchedules(parseSchedule(office(withNames)), parseSchedule(office(without)))).toBe(true)
  })
})
