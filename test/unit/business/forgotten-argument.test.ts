import {
  addBusinessDays,
  addBusinessTime,
  businessDaysBetween,
  businessTimeBetween,
  DuebyError,
  defineSchedule,
  isBusinessDay,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  previousClose,
  previousOpen,
  scheduleDiff,
  whoseHours,
} from 'dueby'
import { describe, expect, test } from 'vitest'

const schedule = defineSchedule({ timeZone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } })
const at = '2024-01-08T10:00:00Z'
// As date-fns passes a span.
const interval = { start: new Date(0), end: new Date(1) }

type Call = (...args: readonly unknown[]) => unknown

function pathsOf(call: unknown, args: readonly unknown[]): string[] {
  try {
    ;(call as Call)(...args)
  } catch (error) {
    if (error instanceof DuebyError) return error.issues.map(({ path }) => String(path[0]))
    throw error
  }
  throw new Error('it does not throw')
}

describe('a forgotten argument is named, not only its value', () => {
  test.each([
    ['isOpen', isOpen, [at]],
    ['nextOpen', nextOpen, [at]],
    ['nextClose', nextClose, [at]],
    ['previousOpen', previousOpen, [at]],
    ['previousClose', previousClose, [at]],
    ['isBusinessDay', isBusinessDay, [at]],
    ['whoseHours', whoseHours, [at]],
    ['addBusinessTime', addBusinessTime, [at, '2 hours']],
    ['addBusinessDays', addBusinessDays, [at, 1]],
    ['businessTimeBetween', businessTimeBetween, [at, at]],
    ['businessDaysBetween', businessDaysBetween, [at, at]],
    ['openIntervals', openIntervals, [at, at]],
  ])('%s without a schedule', (_, call, args) => {
    expect(pathsOf(call, args)).toEqual(['schedule'])
  })

  test.each([
    ['businessTimeBetween', businessTimeBetween],
    ['businessDaysBetween', businessDaysBetween],
    ['openIntervals', openIntervals],
  ])('%s of an interval and a schedule', (_, call) => {
    expect(pathsOf(call, [interval, schedule])).toEqual(['from', 'to', 'schedule'])
  })

  test('scheduleDiff without the second schedule', () => {
    expect(pathsOf(scheduleDiff, [schedule, undefined, at, at])).toEqual(['after'])
  })
})
