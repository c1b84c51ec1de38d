import { defineSchedule, type ScheduleInput } from 'dueby'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../src/core/time'
import { addByTable, addColumn } from '../../../src/timeline/columns/add-column'
import { dueTable, separatingAxis } from '../../../src/timeline/columns/due-table'
import type { OpenYears } from '../../../src/timeline/lookup/open-years'
import { type OpenTime, openTimeOf } from '../../../src/timeline/open-time'

const MONDAY = Date.UTC(2024, 5, 3)

/** The hours of a schedule in 2024. */
function compiled(weekly: ScheduleInput['weekly'], timeZone = 'UTC'): OpenYears {
  return openTimeOf(defineSchedule({ timeZone, weekly })).years.covering(MONDAY)
}

const office = compiled({ 'mon-sun': ['09:00-17:00'] })

describe('the widest buckets that never contain a closing and the next opening', () => {
  const axisOf = (weekly: ScheduleInput['weekly'], timeZone?: string) => {
    const years = compiled(weekly, timeZone)
    const axis = separatingAxis(years)
    return axis && [(axis.origin - years.from) / HOUR + 48, axis.width / HOUR]
  }

  test.each<[string, ScheduleInput['weekly'], string, number[] | undefined]>([
    ['a day', { 'mon-sun': ['09:00-17:00'] }, 'UTC', [0, 24]],
    ['a night', { 'mon-sun': ['21:00-05:00'] }, 'UTC', [5, 24]],
    ['closed for an hour at midnight', { 'mon-sun': ['01:00-24:00'] }, 'UTC', [0, 24]],
    ['closed for an hour at noon', { 'mon-sun': ['13:00-12:00'] }, 'UTC', [12, 24]],
    ['twice a day', { 'mon-sun': ['06:00-10:00', '13:00-22:00'] }, 'UTC', [0, 12]],
    ['three times a day', { 'mon-sun': ['01:00-07:00', '09:00-15:00', '17:00-23:00'] }, 'UTC', [0, 8]],
    [
      'four times',
      { 'mon-sun': ['01:00-05:00', '07:00-11:00', '13:00-17:00', '19:00-23:00'] },
      'UTC',
      [0, 6],
    ],
    [
      'five times a day of UTC',
      { 'mon-sun': ['05:00-06:00', '11:00-12:00', '17:00-18:00', '23:00-00:30'] },
      'UTC',
      [1, 6],
    ],
    ['too often', { 'mon-sun': ['01:00-02:00', '03:00-04:00', '05:00-06:00'] }, 'UTC', undefined],
    ['always', { 'mon-sun': ['00:00-24:00'] }, 'UTC', [0, 24]],
    ['a day in another zone', { 'mon-sun': ['06:00-18:00'] }, 'America/Los_Angeles', [2, 24]],
  ])('%s', (_, weekly, timeZone, expected) => {
    expect(axisOf(weekly, timeZone)).toEqual(expected)
  })
})

test('a day with more than five rows has no such buckets', () => {
  const rows = Array.from({ length: 6 }, (_, i) => `0${i}:00-0${i}:01` as '00:00-00:01')
  const expanded = (weekly: ScheduleInput['weekly']) => ({
    ...compiled(weekly),
    get before(): never {
      throw new Error('expanded')
    },
  })
  expect(separatingAxis(expanded({ 'mon-fri': rows }))).toBeUndefined()
  expect(separatingAxis(expanded({ fri: [...rows.slice(0, 5), '23:00-24:00'] }))).toBeUndefined()
  expect(() => separatingAxis(expanded({ 'mon-fri': rows.slice(1) }))).toThrow('expanded')
})

describe('the table of due times', () => {
  const bucket = (years: OpenYears, amount: number, at: number) => {
    const table = dueTable(years, amount)
    if (!table) throw new Error('no table')
    const index = Math.floor((at - table.origin) / table.width)
    const [begin = 0, due = 0, jump] = table.numbers.subarray(4 * index, 4 * index + 3)
    const [length, untilJump] = table.lengths.subarray(8 * index + 6, 8 * index + 8)
    return {
      begin: (begin - at) / HOUR,
      due: (due - at) / HOUR,
      hours: [jump, length, untilJump].map(inHours),
    }
  }
  const inHours = (value: number | undefined) => (value ?? Number.NaN) / HOUR

  test('has the open time of a day, the due time at its beginning, and one jump', () => {
    expect(bucket(office, 3 * HOUR, MONDAY)).toEqual({ begin: 9, due: 12, hours: [16, 8, 5] })
    expect(bucket(office, 8 * HOUR, MONDAY)).toEqual({ begin: 9, due: 17, hours: [16, 8, 0] })
    expect(bucket(office, 9 * HOUR, MONDAY)).toEqual({ begin: 9, due: 34, hours: [16, 8, 7] })
  })

  test('has a bucket for each day of the compiled years', () => {
    expect(dueTable(office, HOUR)?.numbers).toHaveLength((4 * (office.to - office.start)) / DAY)
  })

  test('a day without a jump, and one without hours', () => {
    const weekdays = compiled({ mon: ['00:00-24:00'], tue: ['00:00-24:00'], thu: ['09:00-17:00'] })
    expect(bucket(weekdays, HOUR, MONDAY)).toEqual({ begin: 0, due: 1, hours: [0, 24, 24] })
    expect(bucket(weekdays, HOUR, MONDAY + 2 * DAY)).toEqual({ begin: 24, due: 34, hours: [0, 0, 0] })
  })

  test('has no answer where the due time jumps twice, or where the hours are not compiled yet', () => {
    const uneven = compiled({ mon: ['01:00-23:00'], 'tue-wed': ['09:00-10:00'], fri: ['09:00-17:00'] })
    expect(bucket(uneven, 3 * HOUR, MONDAY).due).toBeNaN()
    // Both jumps are at the very end of the long day, which has no instant after them.
    expect(bucket(compiled({ mon: ['01:00-02:00'], 'tue-sun': ['09:00-10:00'] }), HOUR, MONDAY).due).toBe(2)
    expect(bucket(office, HOUR, office.to - DAY).due).toBeNaN()
    expect(bucket(office, HOUR, office.to - 2 * DAY).due).toBe(10)
  })
})

describe('a column added by the table', () => {
  const table = dueTable(office, 3 * HOUR)
  const byTable = (...instants: readonly number[]) => {
    if (!table) throw new Error('no table')
    const out = new Float64Array(instants.length)
    const end = addByTable(office, table, Float64Array.from(instants), out, 0)
    return [end, ...[...out].map((due) => (due - MONDAY) / HOUR)]
  }
  const at = (hour: number) => MONDAY + hour * HOUR

  test('is due three open hours later', () => {
    expect(byTable(at(0), at(9), at(10), at(14), at(15), at(17), at(23), at(24))).toEqual([
      8, 12, 12, 13, 17, 34, 36, 36, 36,
    ])
    const [, ...edges] = byTable(at(9) - 1, at(9) + 1, at(14) + 1, at(17) - 1)
    const expected = [at(12), at(12) + 1, at(33) + 1, at(36) - 1]
    expect(edges.map((hours) => Math.round(MONDAY + hours * HOUR))).toEqual(expected)
  })

  test('ends at the first instant that the table cannot answer', () => {
    const zero = -MONDAY / HOUR
    expect(byTable(at(0), Number.NaN, at(0))).toEqual([1, 12, zero, zero])
    expect(byTable(at(0) + 0.5)).toEqual([0, zero])
    expect(byTable(office.from - 1)[0]).toBe(0)
    expect(byTable(office.from)[0]).toBe(1)
    expect(byTable(office.to)[0]).toBe(0)
    expect(byTable(office.to - 1)[0]).toBe(0)
    expect(byTable(office.to - 2 * DAY)[0]).toBe(1)
  })

  test('starts at a position', () => {
    if (!table) throw new Error('no table')
    const out = new Float64Array(3)
    expect(addByTable(office, table, Float64Array.of(at(0), at(1), at(2)), out, 2)).toBe(3)
    expect([...out]).toEqual([0, 0, at(12)])
  })
})

describe('a column', () => {
  const schedule = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['09:00-17:00'] } })
  const time = openTimeOf(schedule)
  time.measure(MONDAY)
  const { from, to } = time.years.current()
  const minutes = (length: number) =>
    Float64Array.from({ length }, (_, i) => MONDAY + ((i * 7919) % 10_080) * 60_000)

  /** Adds to a column. Returns the number of instants that were added one by one. */
  function addedOneByOne(instants: Float64Array, amount: number): number {
    let count = 0
    const counted: OpenTime = {
      ...time,
      measure: (instant) => {
        count++
        return time.measure(instant)
      },
    }
    const column = { instants, out: new Float64Array(instants.length), path: [] }
    expect(addColumn(column, amount, counted)).toBe(column.out)
    const one = (at: number) =>
      amount > 0 ? time.earliest(time.measure(at) + amount) : time.latest(time.measure(at) + amount)
    expect([...column.out]).toEqual([...instants].map((at) => (amount === 0 ? at : one(at))))
    return count
  }

  test('uses a table if it has more than two instants for each day of the compiled years', () => {
    const worth = (2 * (to - from)) / DAY
    expect(worth).toBe(726)
    expect(addedOneByOne(minutes(worth), HOUR)).toBe(worth)
    expect(addedOneByOne(minutes(worth + 1), HOUR)).toBe(0)
    expect(addedOneByOne(minutes(1), HOUR)).toBe(1)
    expect(addedOneByOne(minutes(0), HOUR)).toBe(0)
  })

  test('of amounts that are not positive has no table', () => {
    expect(addedOneByOne(minutes(2000), -HOUR)).toBe(2000)
    expect(addedOneByOne(minutes(2000), 0)).toBe(0)
  })

  test('compiles only the years of its instants if none are compiled', () => {
    const fresh = openTimeOf(defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['09:00-17:00'] } }))
    addColumn({ instants: Float64Array.of(MONDAY), out: new Float64Array(1), path: [] }, HOUR, fresh)
    expect(fresh.years.count()).toBe(1)
  })

  test('adds the years that it needs, and then uses a table again', () => {
    const later = Float64Array.from(minutes(3000), (at) => at + 366 * DAY)
    expect(addedOneByOne(Float64Array.of(...minutes(1000), ...later), HOUR)).toBe(1)
    expect(time.years.current().endYear).toBe(2026)
  })
})

test('hours that are too dense have no table', () => {
  const rows = Array.from(
    { length: 24 },
    (_, hour) => `${String(hour).padStart(2, '0')}:00-${String(hour).padStart(2, '0')}:30`,
  )
  expect(dueTable(compiled({ 'mon-sun': rows as '09:00-09:30'[] }), HOUR)).toBeUndefined()
})
