import { createContext, runInContext } from 'node:vm'
import {
  addBusinessDays,
  addBusinessTime,
  addBusinessTimeMany,
  businessDaysBetween,
  businessTimeBetween,
  checkSchedule,
  DuebyError,
  firstResponseDue,
  firstResponseDueMany,
  gladly,
  type Instant,
  isBusinessDay,
  isOpen,
  localTime,
  nextClose,
  nextOpen,
  openIntervals,
  previousClose,
  previousOpen,
  scheduleDiff,
  showInZone,
  whoseHours,
} from 'dueby'
import { describe, expect, test } from 'vitest'

// An iframe, a `node:vm` context and a test runner have classes of their own, which `instanceof` does not recognize.
const elsewhere = createContext({})
const dateOf = (iso: string): Date => runInContext(`new Date('${iso}')`, elsewhere)
const columnOf = (...numbers: number[]): Float64Array =>
  runInContext(`Float64Array.of(${numbers.join()})`, elsewhere)

const { schedule } = gladly
const [FROM, TO] = ['2023-11-03T17:00:00Z', '2023-11-08T03:00:00Z']

type At = (at: Instant) => unknown

const CALLS: Readonly<Record<string, At>> = {
  isOpen: (at) => isOpen(at, schedule),
  nextOpen: (at) => nextOpen(at, schedule),
  nextClose: (at) => nextClose(at, schedule),
  previousOpen: (at) => previousOpen(at, schedule),
  previousClose: (at) => previousClose(at, schedule),
  addBusinessTime: (at) => addBusinessTime(at, '20 hours', schedule),
  'businessTimeBetween, from': (at) => businessTimeBetween(at, TO, schedule),
  'businessTimeBetween, to': (at) => businessTimeBetween(FROM, at, schedule),
  'businessDaysBetween, from': (at) => businessDaysBetween(at, TO, schedule),
  'businessDaysBetween, to': (at) => businessDaysBetween(FROM, at, schedule),
  'openIntervals, from': (at) => [...openIntervals(at, TO, schedule)],
  'openIntervals, to': (at) => [...openIntervals(FROM, at, schedule)],
  isBusinessDay: (at) => isBusinessDay(at, schedule),
  addBusinessDays: (at) => addBusinessDays(at, 1, schedule),
  'scheduleDiff, from': (at) => scheduleDiff(schedule, schedule, at, TO),
  'scheduleDiff, to': (at) => scheduleDiff(schedule, schedule, FROM, at),
  whoseHours: (at) => whoseHours(at, schedule),
  localTime: (at) => localTime(at, 'UTC'),
  showInZone: (at) => showInZone(at, 'UTC'),
  firstResponseDue: (at) =>
    firstResponseDue({ tier: 'premium', priority: 'P1', receivedAt: at } as never, gladly).dueAt,
}

describe('values of another realm', () => {
  test('the test uses such values', () => {
    expect(dateOf(FROM) instanceof Date).toBe(false)
    expect(columnOf(1) instanceof Float64Array).toBe(false)
  })

  test.each(Object.entries(CALLS))('a Date for %s', (_, call) => {
    expect(call(dateOf('2023-11-06T17:30:00Z'))).toEqual(call('2023-11-06T17:30:00Z'))
    expect(() => call(dateOf('never'))).toThrow(DuebyError)
    expect(() => call(dateOf('never'))).toThrow('Invalid Date is not an instant')
    expect(() => call(dateOf('1970-01-01'))).toThrow('Date 1970-01-01T00:00:00.000Z is outside')
  })

  test('a Date in place of an object', () => {
    const date = dateOf(FROM)
    const wrongType = expect.objectContaining({ code: 'wrong-type' })
    expect(() => firstResponseDue(date as never, gladly)).toThrow(wrongType)
    expect(() => addBusinessDays(FROM, 1, schedule, date as never)).toThrow(wrongType)
    const holidays = [date, new Date(FROM)]
    expect(checkSchedule({ timeZone: 'UTC', weekly: {}, holidays } as never)).toMatchObject([
      { code: 'wrong-type', path: ['holidays', 0], received: 'Date 2023-11-03T17:00:00.000Z' },
      { code: 'wrong-type', path: ['holidays', 1], received: 'Date 2023-11-03T17:00:00.000Z' },
    ])
  })

  test('an object with the methods of a Date is an object', () => {
    const given = { timeZone: 'UTC', weekly: {}, getTime: () => 0 }
    expect(checkSchedule(given as never)).toMatchObject([{ code: 'unknown-key', path: ['getTime'] }])
  })

  test('columns and the arrays for their answers', () => {
    const at = Date.parse(FROM)
    const [added = 0] = addBusinessTimeMany(Float64Array.of(at), '20 hours', schedule)
    const out = columnOf(0)
    expect(addBusinessTimeMany(columnOf(at), '20 hours', schedule, out)).toBe(out)
    expect(out[0]).toBe(added)
    expect(addBusinessTimeMany(columnOf(at), '20 hours', schedule)[0]).toBe(added)
    const [due = 0] = firstResponseDueMany(
      { receivedAt: Float64Array.of(at), tier: 'premium', priority: 'P4' },
      gladly,
    )
    expect(
      firstResponseDueMany({ receivedAt: columnOf(at), tier: 'premium', priority: 'P4' }, gladly, out),
    ).toBe(out)
    expect(out[0]).toBe(due)
  })
})
