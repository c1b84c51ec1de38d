import { describe, expect, test } from 'vitest'
import { parseOrThrow } from '../../../src/core/error'
import { textFromDay } from '../../../src/core/local-date'
import { coveredThrough, knowsCoverage } from '../../../src/schedule/covered-through'
import type { ParsedSchedule } from '../../../src/schedule/parsed-schedule'
import { readSchedule } from '../../../src/schedule/read-schedule'

const parsed = (data: unknown): ParsedSchedule => parseOrThrow((issues) => readSchedule(data, [], issues))
const day = (text: string): number => Date.parse(text) / 86_400_000

const ALL = { timeZone: 'UTC', weekly: { 'mon-sun': ['09:00-17:00'] } }

describe('how far the holidays of a schedule are known (S10)', () => {
  const until = (holidaysThrough: string) => ({ ...ALL, holidaysThrough })
  const [first, last] = [day('2024-05-01'), day('2024-05-31')]

  test.each<[string, object, string | undefined]>([
    ['not stated', ALL, undefined],
    ['stated', until('2024-12-31'), '2024-12-31'],
    ['the earliest of a union', { union: [until('2024-12-31'), ALL, until('2024-06-30')] }, '2024-06-30'],
    ['in none of the operands', { intersection: [ALL, ALL] }, undefined],
    ['in what is taken away', { difference: [ALL, until('2024-12-31')] }, '2024-12-31'],
    [
      'only in a version that is not in force any more',
      { versions: [{ schedule: until('2023-12-31') }, { from: '2024-05-01', schedule: ALL }] },
      undefined,
    ],
    [
      'in a version that is in force on the first date',
      { versions: [{ schedule: until('2023-12-31') }, { from: '2024-05-02', schedule: ALL }] },
      '2023-12-31',
    ],
    [
      'up to the end of a version',
      { versions: [{ schedule: until('2024-05-09') }, { from: '2024-05-10', schedule: ALL }] },
      undefined,
    ],
    [
      'up to the day before the end of a version',
      { versions: [{ schedule: until('2024-05-08') }, { from: '2024-05-10', schedule: ALL }] },
      '2024-05-08',
    ],
    [
      'in a version from the last date on',
      { versions: [{ schedule: ALL }, { from: '2024-05-31', schedule: until('2024-12-31') }] },
      '2024-12-31',
    ],
    [
      'in a version that is not in force yet',
      { versions: [{ schedule: ALL }, { from: '2024-06-01', schedule: until('2024-12-31') }] },
      undefined,
    ],
    [
      'the earliest of two versions',
      {
        versions: [{ schedule: until('2024-05-03') }, { from: '2024-05-10', schedule: until('2024-12-31') }],
      },
      '2024-05-03',
    ],
  ])('%s: %j', (_, data, expected) => {
    const through = coveredThrough(parsed(data), first, last)
    expect(through === undefined ? undefined : textFromDay(through)).toBe(expected)
    const states = JSON.stringify(data).includes('holidaysThrough')
    expect(knowsCoverage(parsed(data))).toBe(states)
  })
})

test('the operands of a schedule are its parts of one level', () => {
  const zones = (data: object) => parsed(data).operands.map(({ timeZone }) => timeZone)
  const tokyo = { ...ALL, timeZone: 'Asia/Tokyo' }
  expect(zones(ALL)).toEqual([])
  expect(zones({ union: [tokyo, { union: [ALL, tokyo] }] })).toEqual(['Asia/Tokyo', 'UTC'])
  expect(zones({ versions: [{ schedule: tokyo }, { from: '2024-05-01', schedule: ALL }] })).toEqual([
    'Asia/Tokyo',
    'UTC',
  ])
})
