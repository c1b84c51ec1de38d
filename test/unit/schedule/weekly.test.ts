import { checkSchedule } from 'dueby'
import { describe, expect, test } from 'vitest'
import { hasRows, ROWS, readWeekdays, WEEKLY } from '../../../src/schedule/weekly'

const problems = (weekly: object, more: object = {}): string[] =>
  checkSchedule({ timeZone: 'UTC', weekly, ...more }).map(({ code, path }) => `${code} ${path.join('.')}`)

describe('the key of a weekday or a range of weekdays', () => {
  test.each([
    ['sun', [0]],
    ['sat', [6]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['mon-tue', [1, 2]],
    ['sun-sat', [0, 1, 2, 3, 4, 5, 6]],
    ['fri-mon', [5, 6, 0, 1]],
    ['sat-sun', [6, 0]],
    ['mon-sun', [1, 2, 3, 4, 5, 6, 0]],
  ])('%s is %j', (key, days) => {
    const taken = new Map<number, string>()
    expect(readWeekdays(key, taken, [], [])).toEqual(days)
    expect([...taken]).toEqual(days.map((each) => [each, key]))
  })

  test.each([
    '',
    'monday',
    'Mon',
    'mon-',
    '-mon',
    'mon-mon',
    'mon-tue-wed',
    'mon-x',
    'x-mon',
    'mon - fri',
    'x',
  ])('%j is not one', (key) => {
    expect(readWeekdays(key, new Map(), [], [])).toEqual([])
    expect(problems({ [key]: ['09:00-17:00'] })).toEqual([`invalid-weekday weekly.${key}`])
  })

  test.each<[string, string | undefined]>([
    ['monday', 'mon'],
    ['Wednesday', 'wed'],
    ['Mon-Fri', 'mon-fri'],
    ['monday-friday', 'mon-fri'],
    ['tues', 'tue'],
    ['mno', 'mon'],
    ['monday-monday', undefined],
    ['mon-tue-wed', undefined],
    ['weekdays', 'mon-fri'],
    ['work days', 'mon-fri'],
    ['Weekend', 'sat-sun'],
    ['week-ends', 'sat-sun'],
    ['mon,tue', undefined],
    ['monday ', 'mon'],
    ['mon, holidays', undefined],
    ['holidays', undefined],
    ['wednesdays', undefined],
    ['mon-wednesdays', undefined],
    ['', undefined],
  ])('%j most likely means %j', (key, meant) => {
    const [issue] = checkSchedule({ timeZone: 'UTC', weekly: { [key]: [] } })
    expect(/did you mean '(.*)'\?/.exec(issue?.expected ?? '')?.[1]).toBe(meant)
  })
})

describe('the rows of a week', () => {
  const week = (weekly: unknown) =>
    WEEKLY.read(weekly, [], [])?.map((rows) => rows.map(({ text }) => text).join())

  test('begin on Monday, each date with its rows in order', () => {
    expect(week({ sun: ['10:00-12:00'], 'mon-tue': ['13:00-17:00', '09:00-12:00'] })).toEqual([
      '09:00-12:00,13:00-17:00',
      '09:00-12:00,13:00-17:00',
      '',
      '',
      '',
      '',
      '10:00-12:00',
    ])
    expect(week([{ mon: ['09:00-17:00'] }, { sun: ['10:00-12:00'] }])).toEqual([
      '09:00-17:00',
      ...Array(12).fill(''),
      '10:00-12:00',
    ])
    expect(hasRows(WEEKLY.read({ mon: [] }, [], []) ?? [])).toBe(false)
    expect(hasRows(WEEKLY.read({ mon: [], sun: ['10:00-12:00'] }, [], []) ?? [])).toBe(true)
  })

  test('are in milliseconds from midnight, on the next date too', () => {
    expect(ROWS.read(['22:00-06:00', '09:00-17:00', '17:00-24:00'], ['at'], [])).toMatchObject([
      { start: 32_400_000, end: 61_200_000, path: ['at', 1] },
      { start: 61_200_000, end: 86_400_000, path: ['at', 2] },
      { start: 79_200_000, end: 108_000_000, path: ['at', 0] },
    ])
  })

  test.each<[object, string[]]>([
    [{ mon: '09:00-17:00' }, ['wrong-type weekly.mon']],
    [{ mon: [9] }, ['wrong-type weekly.mon.0']],
    [{ mon: ['09:00-09:00'] }, ['empty-hours weekly.mon.0']],
    [{ mon: ['24:00-06:00'] }, ['invalid-hours weekly.mon.0']],
    [{ mon: ['x'], tue: ['y'] }, ['invalid-hours weekly.mon.0', 'invalid-hours weekly.tue.0']],
    [{ mon: [], 'sat-mon': [] }, ['repeated-weekday weekly.sat-mon']],
    [
      { 'mon-wed': [], 'tue-thu': [] },
      ['repeated-weekday weekly.tue-thu', 'repeated-weekday weekly.tue-thu'],
    ],
    [{ moon: ['x'] }, ['invalid-weekday weekly.moon', 'invalid-hours weekly.moon.0']],
    [
      { mon: ['09:00-12:00'], 'mon-fri': ['11:00-13:00'] },
      ['repeated-weekday weekly.mon-fri', 'overlapping-hours weekly.mon-fri.0'],
    ],
    [{ mon: ['09:00-12:00', '12:00-17:00'] }, []],
    [{ mon: ['09:00-12:01', '12:00-17:00'] }, ['overlapping-hours weekly.mon.1']],
    [{ mon: ['12:00-17:00', '09:00-12:01'] }, ['overlapping-hours weekly.mon.0']],
    [{ mon: ['09:00-17:00', '09:00-12:00'] }, ['overlapping-hours weekly.mon.1']],
    [{ mon: ['09:00-17:00', '09:00-17:00'] }, ['overlapping-hours weekly.mon.1']],
    [
      { mon: ['09:00-17:00', '10:00-11:00', '16:00-18:00'] },
      ['overlapping-hours weekly.mon.1', 'overlapping-hours weekly.mon.2'],
    ],
    // Once, though it is on five days.
    [{ 'mon-fri': ['09:00-12:01', '12:00-17:00'] }, ['overlapping-hours weekly.mon-fri.1']],
    [{ mon: ['22:00-06:00'], tue: ['06:00-12:00'] }, []],
    [{ mon: ['22:00-06:01'], tue: ['06:00-12:00'] }, ['overlapping-hours weekly.tue.0']],
    [{ sun: ['22:00-06:01'], mon: ['06:00-12:00'] }, ['overlapping-hours weekly.mon.0']],
    [{ sat: ['22:00-06:01'], sun: ['06:00-12:00'] }, ['overlapping-hours weekly.sun.0']],
    [{ 'mon-sun': ['12:00-12:00'] }, ['empty-hours weekly.mon-sun.0']],
    [{ 'mon-sun': ['22:00-21:59'] }, []],
  ])('%j: %j', (weekly, expected) => {
    expect(problems(weekly)).toEqual(expected)
  })

  test('an overlap names both rows', () => {
    const [issue] = checkSchedule({ timeZone: 'UTC', weekly: { mon: ['22:00-06:01'], tue: ['06:00-12:00'] } })
    expect(issue).toMatchObject({ received: "'06:00-12:00'", rule: 'S8' })
    expect(issue?.message).toContain("overlaps '22:00-06:01' at weekly.mon[0]")
  })

  test('a weekday that is covered twice is named with its other key', () => {
    const [issue] = checkSchedule({ timeZone: 'UTC', weekly: { 'fri-mon': [], sun: [] } })
    expect(issue).toMatchObject({ code: 'repeated-weekday', rule: 'S8' })
    expect(issue?.message).toContain("'sun' is already covered by the key 'fri-mon'")
  })
})

test('each issue names its rule', () => {
  const ruleOf = (weekly: object) => checkSchedule({ timeZone: 'UTC', weekly })[0]?.rule
  expect(ruleOf({ moon: [] })).toBe('S8')
  expect(ruleOf({ mon: ['x'] })).toBe('S2')
  expect(ruleOf({ mon: ['09:00-09:00'] })).toBe('S2')
})
