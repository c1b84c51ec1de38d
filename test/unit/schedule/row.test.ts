import { checkSchedule } from 'dueby'
import { describe, expect, test } from 'vitest'
import { partAfterMidnight } from '../../../src/schedule/row'

const issuesOf = (row: unknown) => checkSchedule({ timeZone: 'UTC', weekly: { mon: [row] } })

describe('a row in another notation', () => {
  test.each([
    ['9:00-17:00', '09:00-17:00'],
    ['09:00-9:30', '09:00-09:30'],
    ['9am-5pm', '09:00-17:00'],
    ['9 AM - 5 PM', '09:00-17:00'],
    ['9:30 a.m. – 5:15 p.m.', '09:30-17:15'],
    ['12pm-1pm', '12:00-13:00'],
    ['12am-12pm', '00:00-12:00'],
    ['6pm-12am', '18:00-24:00'],
    ['12am-12am', '00:00-24:00'],
    ['10pm-6am', '22:00-06:00'],
    ['0900-1700', '09:00-17:00'],
    ['900-1700', '09:00-17:00'],
    ['09:00 - 17:00', '09:00-17:00'],
    [' 09:00-17:00', '09:00-17:00'],
    ['09.00-17.00', '09:00-17:00'],
    ['9h-17h30', '09:00-17:30'],
    ['09:00:00-17:00:00', '09:00-17:00'],
    ['9-17', '09:00-17:00'],
    ['22-6', '22:00-06:00'],
    ['9-12', '09:00-12:00'],
    ['09:00–17:00', '09:00-17:00'],
    ['09:00—17:00', '09:00-17:00'],
    ['9 to 17', '09:00-17:00'],
    ['18:00-0:00', '18:00-24:00'],
  ])('%j: did you mean %j?', (row, meant) => {
    const [issue, ...more] = issuesOf(row)
    expect(more).toEqual([])
    expect(issue?.code).toBe('invalid-hours')
    expect(issue?.expected).toMatch(new RegExp(`or '12:00-24:00' \\(did you mean '${meant}'\\?\\)$`))
    expect(issuesOf(meant)).toEqual([])
  })

  test.each([
    '9-5',
    '9:00-5:00',
    '09:00 - 05:00',
    '12-8',
    '9am-5',
    '9-5pm',
    '9-9',
    '9am-9am',
    '21-21',
    '25am-2pm',
    '9xm-5xm',
    '9-25',
    '25-26',
    '24:00-25:00',
    '24-6',
    '9:60-10',
    '9:00-12:00-13:00',
    '09:00-12:00-13:00',
    '09:00-12:00, 13:00-17:00',
    '09:00',
    '9-17-',
    'nine-five',
    'closed',
    '-',
    '',
    `9${' '.repeat(1e6)}x-17`,
    ' '.repeat(1e6),
  ])('%.30j could mean several rows, or none: no suggestion', (row) => {
    const [issue] = issuesOf(row)
    expect(issue?.code).toBe('invalid-hours')
    expect(issue?.expected).not.toContain('did you mean')
  })
})

test('the part of a row after midnight is a row of the next date', () => {
  const hours = (start: number, end: number) => ({ start: start * 3_600_000, end: end * 3_600_000 })
  expect(partAfterMidnight(hours(22, 30))).toEqual(hours(0, 6))
  expect(partAfterMidnight(hours(22, 24))).toBeUndefined()
  expect(partAfterMidnight(hours(9, 17))).toBeUndefined()
})
