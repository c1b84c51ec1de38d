import {
  checkSchedule,
  DuebyError,
  defineCombined,
  defineSchedule,
  isOpen,
  parseSchedule,
  type ScheduleInput,
  union,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import {
  declareSchedule,
  isDefined,
  parsedScheduleOf,
  readKeepingDefined,
  remember,
} from '../../../src/schedule/define-schedule'

const OFFICE = { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } } satisfies ScheduleInput
const TOKYO = defineSchedule({ ...OFFICE, timeZone: 'Asia/Tokyo' })
const AT = '2024-01-08T10:00:00Z'

describe('a defined schedule', () => {
  test('is a frozen copy of its input, which is plain data', () => {
    const input = { ...OFFICE, holidays: [{ on: '2024-01-08' }] } as const
    const schedule = defineSchedule(input)
    expect(schedule).toEqual(input)
    expect(schedule).not.toBe(input)
    expect(JSON.parse(JSON.stringify(schedule))).toEqual(input)
    expect(Object.isFrozen(schedule.holidays?.[0])).toBe(true)
    expect(Object.isFrozen(input.holidays)).toBe(false)
    expect([isDefined(schedule), isDefined(input)]).toEqual([true, false])
  })

  test('does not change with its input', () => {
    const input = { ...OFFICE, holidays: [] as { on: '2024-01-08' }[] }
    const schedule = defineSchedule(input)
    input.holidays.push({ on: '2024-01-08' })
    expect(isOpen(AT, schedule)).toBe(true)
    expect(isOpen(AT, defineSchedule(input))).toBe(false)
  })

  test('is returned as it is if it is defined again', () => {
    const schedule = defineSchedule(OFFICE)
    expect(defineSchedule(schedule)).toBe(schedule)
    expect(remember(schedule, parsedScheduleOf(schedule))).toBe(schedule)
    expect(parseSchedule(schedule)).toBe(schedule)
    const both = union(schedule, TOKYO)
    expect(defineCombined(both)).toBe(both)
    expect(both).toMatchObject({ timeZone: 'Europe/London' })
    expect((both as unknown as { union: object[] }).union[0]).toBe(schedule)
  })

  test('is parsed once, also as a part of others', () => {
    const schedule = defineSchedule(OFFICE)
    const parsed = parsedScheduleOf(schedule)
    expect(parsedScheduleOf(schedule)).toBe(parsed)
    expect(parsedScheduleOf(union(schedule))).toMatchObject({
      kind: 'union',
      operands: [{ timeZone: 'Europe/London' }],
    })
    const { operands } = parsedScheduleOf(union(schedule, schedule)) as unknown as { operands: object[] }
    expect(operands).toHaveLength(2)
    expect(operands.every((each) => each === parsed)).toBe(true)
    expect(readKeepingDefined(schedule, [], [])).toBe(parsed)
  })

  test('is read once if it is not defined and occurs twice in a combination (S7)', () => {
    const { operands } = readKeepingDefined({ union: [OFFICE, OFFICE] }, [], []) as unknown as {
      operands: object[]
    }
    expect(operands[1]).toBe(operands[0])
  })

  test('has the zone of a combination, and the zone changes of its operands', () => {
    const zoneChanges = [{ at: '2024-03-10T10:00:00.000Z', offset: '-07:00' }] as const
    const corrected = { ...OFFICE, zoneChanges } as const
    expect(union(defineSchedule(corrected), TOKYO)).toMatchObject({
      timeZone: 'Europe/London',
      zoneChanges,
    })
    expect(union(defineSchedule(OFFICE))).not.toHaveProperty('zoneChanges')
    // As it was written.
    const given = [{ at: '2024-03-10T03:00:00-07:00', offset: '-07:00' }] as const
    expect(defineSchedule({ ...OFFICE, zoneChanges: given }).zoneChanges).toEqual(given)
  })
})

describe('data that is not a schedule', () => {
  test.each([5, null, undefined, 'x', [], {}, { union: [] }, { timeZone: 'UTC', weekly: { mon: ['x'] } }])(
    '%j is refused with the issues of checkSchedule',
    (data) => {
      const issues = checkSchedule(data)
      expect(issues.length).toBeGreaterThan(0)
      if (typeof data !== 'object' || data === null) return
      expect(() => parseSchedule(data)).toThrow(DuebyError)
      expect(() => parseSchedule(data)).toThrow(expect.objectContaining({ issues }))
    },
  )

  test.each([
    [new Map([['mon', ['09:00-17:00']]]), 'an object of class Map'],
    [new Set(), 'an object of class Set'],
    [/mon/, 'an object of class RegExp'],
    [Promise.resolve({ mon: ['09:00-17:00'] }), 'an object of class Promise'],
  ])('the weekly hours cannot be %o', (weekly, what) => {
    expect(() => parseSchedule({ timeZone: 'UTC', weekly })).toThrow(
      `weekly: ${what} has the wrong type. Expected an object with rows for weekdays`,
    )
  })

  test('is reported at each place, also if it is one object', () => {
    const faulty = { timeZone: 'UTC', weekly: { mon: ['x'] } }
    expect(checkSchedule({ union: [faulty, faulty] }).map(({ path }) => path.join('.'))).toEqual([
      'union.0.weekly.mon.0',
      'union.1.weekly.mon.0',
    ])
  })

  test('every faulty part of a schedule is found', () => {
    const input = {
      $schema: 5,
      name: 5,
      timeZone: 5,
      weekly: 5,
      firstWeek: 5,
      seasons: 5,
      zoneChanges: 5,
      holidays: 5,
      specialHours: 5,
      holidaysThrough: 5,
      hollidays: 5,
    }
    expect(checkSchedule(input).map(({ code, path }) => `${code} ${path}`)).toEqual([
      ...Object.keys(input)
        .slice(0, -1)
        .map((key) => `wrong-type ${key}`),
      'unknown-key hollidays',
    ])
    expect(checkSchedule(input).at(-1)?.expected).toContain("(did you mean 'holidays'?)")
  })
})

test('a declared schedule is read when it is first needed', () => {
  const faulty = declareSchedule({ timeZone: 'Mars/Olympus', weekly: {} })
  expect(isDefined(faulty)).toBe(true)
  expect(Object.isFrozen(faulty)).toBe(true)
  expect(defineSchedule(faulty)).toBe(faulty)
  expect(() => isOpen(AT, faulty)).toThrow(
    expect.objectContaining({
      issues: [expect.objectContaining({ code: 'unknown-zone', path: ['timeZone'] })],
    }),
  )
  const declared = declareSchedule({ ...OFFICE })
  expect(parsedScheduleOf(declared)).toBe(parsedScheduleOf(declared))
  expect(isOpen(AT, declared)).toBe(true)
})

test('a schedule that is not defined is checked on each call', () => {
  const plain = { ...OFFICE } as never
  expect(isOpen(AT, plain)).toBe(true)
  expect(isDefined(plain)).toBe(false)
  expect(() => isOpen(AT, { ...OFFICE, weekly: 5 } as never)).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ path: ['schedule', 'weekly'] })] }),
  )
})
