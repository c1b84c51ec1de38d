import {
  addBusinessDays,
  addBusinessTime,
  addBusinessTimeMany,
  businessDaysBetween,
  businessTimeBetween,
  canonicalSchedule,
  closedDates,
  complement,
  defineSchedule,
  equalSchedules,
  holidayDates,
  holidaysKnownThrough,
  type Issue,
  isBusinessDay,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  previousClose,
  previousOpen,
  scheduleDiff,
  showInZone,
  wallTime,
  whoseHours,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { codesWithPaths, issuesOf } from '../../support/issues'

const schedule = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
const AT = '2024-01-08T10:00:00Z'

const refusals = (call: (...args: never[]) => unknown, ...args: readonly unknown[]): readonly Issue[] =>
  issuesOf(() => call(...(args as never[])))

/** The same, each as `code path`. */
const thrown = (call: (...args: never[]) => unknown, ...args: readonly unknown[]): string[] =>
  codesWithPaths(refusals(call, ...args))

const interval = { start: new Date(AT), end: new Date(AT) }
const INSTANT = 'invalid-instant'

describe('every bad argument is reported, under its name', () => {
  test.each<readonly [(...args: never[]) => unknown, readonly unknown[], readonly string[]]>([
    [isOpen, ['x', 5], [`${INSTANT} at`, 'wrong-type schedule']],
    [nextOpen, ['x', 5], [`${INSTANT} at`, 'wrong-type schedule']],
    [nextClose, ['x', 5], [`${INSTANT} at`, 'wrong-type schedule']],
    [previousOpen, ['x', 5], [`${INSTANT} at`, 'wrong-type schedule']],
    [previousClose, ['x', 5], [`${INSTANT} at`, 'wrong-type schedule']],
    [isBusinessDay, ['x', 5], [`${INSTANT} at`, 'wrong-type schedule']],
    [whoseHours, ['x', 5], [`${INSTANT} at`, 'wrong-type schedule']],
    [
      addBusinessTime,
      ['x', '1 day', 5],
      [`${INSTANT} at`, 'invalid-duration duration', 'wrong-type schedule'],
    ],
    [businessTimeBetween, ['x', 'y', schedule], [`${INSTANT} from`, `${INSTANT} to`]],
    [businessTimeBetween, ['x', 'y', 5], [`${INSTANT} from`, `${INSTANT} to`, 'wrong-type schedule']],
    [businessDaysBetween, ['x', 'y', 5], [`${INSTANT} from`, `${INSTANT} to`, 'wrong-type schedule']],
    [openIntervals, ['x', 'y', 5], [`${INSTANT} from`, `${INSTANT} to`, 'wrong-type schedule']],
    [openIntervals, ['x', Number.POSITIVE_INFINITY, 5], [`${INSTANT} from`, 'wrong-type schedule']],
    [openIntervals, [Number.POSITIVE_INFINITY, AT, schedule], [`${INSTANT} from`]],
    [
      addBusinessDays,
      ['x', 1.5, 5, { roll: 'up', rol: 1 }],
      [
        `${INSTANT} at`,
        'invalid-count count',
        'wrong-type schedule',
        'unknown-option options.roll',
        'unknown-key options.rol',
      ],
    ],
    [addBusinessDays, ['x', 1.5, 5], [`${INSTANT} at`, 'invalid-count count', 'wrong-type schedule']],
    [addBusinessDays, [AT, 1, schedule, null], ['wrong-type options']],
    [addBusinessDays, [AT, '1', schedule, {}], ['invalid-count count']],
    [
      scheduleDiff,
      [5, {}, 'x', 'y'],
      [
        'wrong-type before',
        'missing after.timeZone',
        'missing after.weekly',
        `${INSTANT} from`,
        `${INSTANT} to`,
      ],
    ],
    [
      holidayDates,
      ['x', 5, {}],
      ['invalid-date from', 'wrong-type through', 'missing schedule.timeZone', 'missing schedule.weekly'],
    ],
    [holidaysKnownThrough, ['x', 5], ['invalid-date from', 'wrong-type schedule']],
    [closedDates, ['x', 5, schedule], ['invalid-date from', 'wrong-type through']],
    [holidayDates, ['2024-02-01', '2024-01-01', 5], ['wrong-type schedule', 'reversed-range through']],
    [
      wallTime,
      ['x', 'PST', { disambiguation: 'first' }],
      ['invalid-local-time text', 'unknown-zone clock', 'unknown-option options.disambiguation'],
    ],
    [wallTime, ['2024-01-01T10:00', {}], ['missing clock.timeZone']],
    [
      wallTime,
      ['9999-01-01T10:00', { timeZone: 5, zoneChanges: [{ at: 'x' }] }],
      [
        'out-of-range text',
        'wrong-type clock.timeZone',
        'invalid-instant clock.zoneChanges.0.at',
        'missing clock.zoneChanges.0.offset',
      ],
    ],
    [showInZone, ['x', 'PST'], [`${INSTANT} at`, 'unknown-zone clock']],
    [showInZone, [AT, 5], ['wrong-type clock']],
    [
      addBusinessTimeMany,
      [[1], '1 day', 5, []],
      ['invalid-duration duration', 'wrong-type schedule', 'wrong-type instants', 'wrong-type out'],
    ],
    [
      addBusinessTimeMany,
      [Float64Array.of(Date.parse(AT), 0.5, 1), '1 day', schedule, new Float64Array(1)],
      [
        'invalid-duration duration',
        'wrong-type out',
        'invalid-instant instants.1',
        'out-of-range instants.2',
      ],
    ],
    [
      addBusinessTimeMany,
      [Float64Array.of(Date.parse(AT), 0.5), 1, schedule],
      ['invalid-instant instants.1'],
    ],
    [
      addBusinessTimeMany,
      [Float64Array.of(Date.parse(AT)), 1, defineSchedule({ timeZone: 'UTC', weekly: {} })],
      ['never-opens instants.0'],
    ],
    [canonicalSchedule, [5], ['wrong-type schedule']],
    [complement, [5], ['wrong-type schedule']],
    [equalSchedules, [{}, 5], ['missing a.timeZone', 'missing a.weekly', 'wrong-type b']],
    [equalSchedules, [schedule, 5], ['wrong-type b']],
  ])('%o of %j', (call, args, expected) => {
    expect(thrown(call, ...args)).toEqual(expected)
  })

  test('a missing argument is named', () => {
    expect(thrown(isOpen)).toEqual(['missing at', 'missing schedule'])
    expect(thrown(addBusinessTime, AT)).toEqual(['missing duration', 'missing schedule'])
    expect(thrown(addBusinessDays, AT)).toEqual(['missing count', 'missing schedule'])
    expect(thrown(wallTime)).toEqual(['missing text', 'missing clock'])
    expect(thrown(showInZone)).toEqual(['missing at', 'missing clock'])
    expect(thrown(holidayDates)).toEqual(['missing from', 'missing through', 'missing schedule'])
    expect(thrown(closedDates)).toEqual(['missing from', 'missing through', 'missing schedule'])
    expect(thrown(scheduleDiff)).toEqual(['missing before', 'missing after', 'missing from', 'missing to'])
    expect(thrown(addBusinessTimeMany)).toEqual(['missing duration', 'missing schedule', 'missing instants'])
    expect(thrown(openIntervals)).toEqual(['missing from', 'missing to', 'missing schedule'])
  })

  test('an interval in place of its ends: the schedule is missing', () => {
    const issues = refusals(businessTimeBetween, interval, schedule)
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['invalid-instant', 'from'],
      ['invalid-instant', 'to'],
      ['missing', 'schedule'],
    ])
    expect(issues[2]?.message).toMatch(/^schedule: a required value is missing\. Expected a schedule/)
  })

  test('a wall-clock time that is refused is reported under the name of its argument', () => {
    const options = { disambiguation: 'reject' }
    const zone = 'America/Los_Angeles'
    expect(thrown(wallTime, '2024-03-10T02:30', zone, options)).toEqual(['skipped-time text'])
    expect(thrown(wallTime, '2024-11-03T01:30', zone, options)).toEqual(['repeated-time text'])
    const sunday = '2024-01-07T10:00:00Z'
    expect(thrown(addBusinessDays, sunday, 1, schedule, { roll: 'reject' })).toEqual([
      'not-a-business-day at',
    ])
  })

  test('the error of a date that is not a business day has the rule of business days', () => {
    const [issue] = refusals(addBusinessDays, '2024-01-07T10:00:00Z', 1, schedule, { roll: 'reject' })
    expect(issue).toMatchObject({ code: 'not-a-business-day', rule: 'S6', path: ['at'] })
  })

  test('the issues of a schedule that was not defined have its argument in their paths', () => {
    const plain = { timeZone: 'UTC', weekly: { mon: ['9-17'] } }
    expect(thrown(isOpen, AT, plain)).toEqual(['invalid-hours schedule.weekly.mon.0'])
    expect(thrown(addBusinessTimeMany, Float64Array.of(Date.parse(AT)), 1, plain)).toEqual([
      'invalid-hours schedule.weekly.mon.0',
    ])
    expect(thrown(scheduleDiff, plain, schedule, AT, AT)).toEqual(['invalid-hours before.weekly.mon.0'])
    expect(thrown(holidayDates, '2024-01-01', '2024-01-02', plain)).toEqual([
      'invalid-hours schedule.weekly.mon.0',
    ])
  })
})
