import {
  type CombinedSchedule,
  checkSchedule,
  complement,
  defineCombined,
  defineSchedule,
  difference,
  intersection,
  parseSchedule,
  type Schedule,
  type ScheduleInput,
  succession,
  union,
} from 'dueby'
import { describe, expect, test } from 'vitest'

const OFFICE = { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } } satisfies ScheduleInput
const TOKYO = { ...OFFICE, timeZone: 'Asia/Tokyo' } satisfies ScheduleInput
const [london, tokyo] = [defineSchedule(OFFICE), defineSchedule(TOKYO)]

const problems = (data: unknown): string[] =>
  checkSchedule(data).map(({ code, path }) => `${code} ${path.join('.')}`)

const change = (offset: string, at = '2024-03-10T10:00:00.000Z') => ({ at, offset })
const corrected = (offset: string, timeZone = 'Europe/London') =>
  ({ ...OFFICE, timeZone, zoneChanges: [change(offset)] }) as ScheduleInput

describe('a combination (S9)', () => {
  test('is plain data with the zone of its first operand, or of its last version', () => {
    const zoneOf = ({ timeZone, ...data }: CombinedSchedule) => [timeZone, Object.keys(data)]
    expect(zoneOf(union(london, tokyo))).toEqual(['Europe/London', ['union']])
    expect(zoneOf(intersection(tokyo, london))).toEqual(['Asia/Tokyo', ['intersection']])
    expect(zoneOf(difference(tokyo, london))).toEqual(['Asia/Tokyo', ['difference']])
    expect(zoneOf(complement(tokyo))).toEqual(['Asia/Tokyo', ['difference']])
    const versions = succession({ schedule: london }, { from: '2024-07-01', schedule: tokyo })
    expect(zoneOf(versions)).toEqual(['Asia/Tokyo', ['versions']])
    const back = succession(
      { schedule: london },
      { from: '2024-07-01', schedule: tokyo },
      { from: '2025-01-01', schedule: london },
    )
    expect(zoneOf(back)).toEqual(['Europe/London', ['versions']])
    expect(zoneOf(defineCombined({ timeZone: 'UTC', union: [OFFICE] }))).toEqual(['UTC', ['union']])
  })

  test('difference is of two schedules', () => {
    const three = [tokyo, london, tokyo] as unknown as [Schedule, Schedule]
    const problem = '3 entries. Expected two schedules: the first minus the second'
    expect(() => difference(...three)).toThrow(problem)
    expect(() => parseSchedule({ difference: three })).toThrow(problem)
    expect(three.reduce(difference)).toEqual(difference(difference(tokyo, london), tokyo))
  })

  test('an object that contains itself is refused, even in the place of a name', () => {
    const ring: Record<string, unknown> = { ...OFFICE }
    ring.name = ring
    expect(() => parseSchedule(ring)).toThrow(
      'name: an object that contains itself has the wrong type. Expected a',
    )
    const union: unknown[] = []
    union.push({ union })
    expect(() => parseSchedule({ union })).toThrow('an object that contains itself has the wrong type')
  })

  test('complement is of one schedule', () => {
    const two = [tokyo, london] as unknown as [Schedule]
    expect(() => complement(...two)).toThrow(
      'complement: there are 2 entries. Expected one schedule; the hours of one without those of another are difference(a, b)',
    )
    expect([tokyo, london].map(complement)).toEqual([complement(tokyo), complement(london)])
  })

  test('complement takes a schedule from one that is always open', () => {
    expect(complement(tokyo)).toEqual({
      timeZone: 'Asia/Tokyo',
      difference: [{ timeZone: 'Asia/Tokyo', weekly: { 'mon-sun': ['00:00-24:00'] } }, tokyo],
    })
    const changed = defineSchedule(corrected('+02:00'))
    expect(complement(changed)).toMatchObject({
      zoneChanges: [change('+02:00')],
      difference: [{ zoneChanges: [change('+02:00')] }, changed],
    })
  })

  test.each<[unknown, string[]]>([
    [{ name: 'Both', $schema: 'x', timeZone: 'UTC', union: [OFFICE, TOKYO] }, []],
    [{ name: 5, $schema: 5, union: [OFFICE] }, ['wrong-type $schema', 'wrong-type name']],
    [{ union: [OFFICE], zoneChanges: 5 }, ['wrong-type zoneChanges']],
    [{ intersection: [] }, ['empty-list intersection']],
    [{ versions: [] }, ['empty-list versions']],
    [{ difference: [] }, ['empty-list difference']],
    [{ difference: [OFFICE] }, ['wrong-type difference']],
    [{ difference: [OFFICE, TOKYO, OFFICE] }, ['wrong-type difference']],
    [{ difference: [OFFICE, TOKYO] }, []],
    [{ union: [OFFICE, TOKYO, OFFICE] }, []],
    [{ union: [5] }, ['wrong-type union.0']],
    [{ union: [OFFICE], intersection: [OFFICE] }, ['unknown-key intersection']],
    [{ union: [OFFICE], timeZone: 'Mars' }, ['unknown-zone timeZone']],
    [{ union: undefined, ...OFFICE }, []],
    [{ versions: [{ schedule: OFFICE }] }, []],
    [{ versions: [{ from: '2024-01-01', schedule: OFFICE }] }, []],
    [{ versions: [{}] }, ['missing versions.0.schedule']],
    [
      { versions: [5, { from: 'x' }] },
      ['wrong-type versions.0', 'invalid-date versions.1.from', 'missing versions.1.schedule'],
    ],
    [{ versions: [{ schedule: OFFICE }, { schedule: OFFICE }] }, ['missing versions.1.from']],
    [{ versions: [{ schedule: OFFICE, form: 1 }] }, ['unknown-key versions.0.form']],
    [
      {
        versions: [
          { from: '2024-07-01', schedule: OFFICE },
          { from: '2024-07-01', schedule: OFFICE },
        ],
      },
      ['not-in-order versions.1.from'],
    ],
    [
      {
        versions: [
          { from: '2024-07-01', schedule: OFFICE },
          { from: '2024-07-02', schedule: OFFICE },
        ],
      },
      [],
    ],
    [
      {
        versions: [
          { from: '2024-07-01', schedule: OFFICE },
          { from: '2024-01-01', schedule: OFFICE },
          { from: '2024-02-01', schedule: OFFICE },
          { from: '2023-01-01', schedule: { ...OFFICE, timeZone: 'Mars' } },
        ],
      },
      [
        'not-in-order versions.1.from',
        'unknown-zone versions.3.schedule.timeZone',
        'not-in-order versions.3.from',
      ],
    ],
  ])('%j: %j', (data, expected) => {
    expect(problems(data)).toEqual(expected)
  })

  test('the changes of its zone come from the operands in that zone, which must agree (T6)', () => {
    const changesOf = (data: object) =>
      (defineCombined(data as never) as { zoneChanges?: unknown }).zoneChanges
    expect(changesOf({ union: [OFFICE, corrected('+02:00')] })).toEqual([change('+02:00')])
    expect(changesOf({ union: [OFFICE, { union: [TOKYO, corrected('+02:00')] }] })).toEqual([
      change('+02:00'),
    ])
    expect(changesOf({ union: [{ ...OFFICE, timeZone: 'europe/london' }, corrected('+02:00')] })).toEqual([
      change('+02:00'),
    ])
    expect(changesOf({ union: [TOKYO, corrected('+02:00')] })).toBeUndefined()
    expect(changesOf({ union: [TOKYO, corrected('+02:00')], timeZone: 'Europe/London' })).toEqual([
      change('+02:00'),
    ])
    const both = [corrected('+02:00'), corrected('+03:00')]
    expect(problems({ union: both })).toEqual(['contradicting-zone-changes union'])
    expect(problems({ union: [TOKYO, ...both] })).toEqual([])
    expect(problems({ union: [corrected('+02:00'), corrected('+02:00')] })).toEqual([])
    expect(problems({ union: both, zoneChanges: [change('+04:00')] })).toEqual([])
    const versions = both.map((schedule, index) => ({ from: `202${index}-01-01`, schedule }))
    expect(problems({ versions })).toEqual(['contradicting-zone-changes versions'])
    const [issue] = checkSchedule({ union: both })
    expect(issue).toMatchObject({ rule: 'T6', received: "'Europe/London'" })
    expect(issue?.expected).toContain("next to 'union'")
  })
})

describe('the limits of a combination (S7)', () => {
  const nested = (levels: number): object =>
    Array.from({ length: levels }).reduce<object>((inner) => ({ union: [inner] }), OFFICE)

  test('a hundred levels', () => {
    expect(problems(nested(100))).toEqual([])
    expect(problems(nested(101))).toEqual(['too-large '])
    expect(problems({ versions: [{ schedule: nested(100) }] })).toEqual(['too-large '])
    expect(problems({ difference: [nested(99), OFFICE] })).toEqual([])
    expect(problems(nested(200))).toEqual([expect.stringMatching(/^too-large (union\.0\.?){99}$/)])
    expect(checkSchedule(nested(101))[0]).toMatchObject({ rule: 'S7' })
    expect(checkSchedule(nested(101))[0]?.expected).toMatch(/at most 100 levels/)
  })

  test('also for schedules that are defined one by one', () => {
    const deep = Array.from({ length: 100 }).reduce<CombinedSchedule | typeof london>(
      (inner) => union(inner),
      london,
    )
    expect(() => union(deep)).toThrow(expect.objectContaining({ code: 'too-large' }))
  })

  test('ten thousand schedules, counted as often as they occur', () => {
    const many = (count: number, schedule: object = OFFICE) => ({
      versions: Array.from({ length: count }, (_, index) => ({
        from: new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10),
        schedule,
      })),
    })
    expect(problems(many(9999))).toEqual([])
    expect(problems(many(10_000))).toEqual(['too-large '])
    expect(problems({ union: [many(9999)] })).toEqual(['too-large '])
    // Only where it is first exceeded.
    expect(problems({ union: [TOKYO, many(10_000), TOKYO] })).toEqual(['too-large union.1'])
    expect(problems(many(99, many(100)))).toEqual([])
    expect(problems(many(100, many(100)))).toEqual(['too-large '])
    expect(checkSchedule(many(10_000))[0]).toMatchObject({ rule: 'S7', expected: 'at most 10000 schedules' })
  })

  test('fifty time zones, however often they occur', () => {
    const names = Intl.supportedValuesOf('timeZone')
    const zones = (count: number) => names.slice(0, count).map((timeZone) => ({ ...OFFICE, timeZone }))
    const spellings = zones(50).map(({ timeZone, ...more }) => ({
      ...more,
      timeZone: timeZone.toUpperCase(),
    }))
    expect(problems({ union: [...zones(50), ...spellings] })).toEqual([])
    expect(problems({ union: zones(51) })).toEqual(['too-large '])
    expect(
      problems({ union: [{ intersection: zones(50) }, { versions: [{ schedule: zones(50)[9] }] }] }),
    ).toEqual([])
    expect(problems({ union: [{ intersection: zones(50) }, zones(51)[50]] })).toEqual(['too-large '])
    // Only where it is first exceeded.
    expect(problems({ union: [zones(1)[0], { intersection: zones(51) }] })).toEqual(['too-large union.1'])
    expect(problems({ difference: [{ union: zones(30) }, { union: zones(51).slice(30) }] })).toEqual([
      'too-large ',
    ])
    expect(checkSchedule({ union: zones(51) })[0]).toMatchObject({
      rule: 'S7',
      expected: 'at most 50 time zones',
    })
  })

  test('a zone with other corrections is another one', () => {
    const corrected = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...OFFICE,
        zoneChanges: [{ at: `20${10 + index}-01-01T00:00:00Z`, offset: '+02:00' }],
      }))
    expect(problems({ timeZone: 'UTC', union: corrected(50) })).toEqual([])
    expect(problems({ timeZone: 'UTC', union: corrected(51) })).toEqual(['too-large '])
  })
})
