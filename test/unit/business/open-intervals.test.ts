import { defineSchedule, openIntervals, scheduleDiff } from 'dueby'
import { expect, test } from 'vitest'
import { pt } from '../../support/vocabulary'

const office = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
const popUp = defineSchedule({
  timeZone: 'America/Los_Angeles',
  weekly: {},
  specialHours: [{ on: '2023-11-03', hours: ['06:00-18:00'] }],
})
const between = (from: string, to: string, schedule = office) => [
  ...openIntervals(pt(from), pt(to), schedule),
]

test('the end is excluded, so an opening at the end gives no interval', () => {
  expect(between('Fri 2023-11-03 18:00', 'Mon 2023-11-06 06:00')).toEqual([])
  expect(between('Fri 2023-11-03 17:00', 'Mon 2023-11-06 06:00')).toHaveLength(1)
  expect(between('Fri 2023-11-03 18:00', 'Mon 2023-11-06 06:01')).toEqual([
    { start: pt('Mon 2023-11-06 06:00'), end: pt('Mon 2023-11-06 06:01') },
  ])
})

test('after the last hours of a schedule there is no interval', () => {
  expect(between('Fri 2023-11-03 12:00', 'Mon 2023-11-13 06:00', popUp)).toEqual([
    { start: pt('Fri 2023-11-03 12:00'), end: pt('Fri 2023-11-03 18:00') },
  ])
  expect(between('Fri 2023-11-03 18:00', 'Mon 2023-11-13 06:00', popUp)).toEqual([])
})

test('a span that is empty or reversed has no intervals', () => {
  expect(between('Fri 2023-11-03 12:00', 'Fri 2023-11-03 12:00')).toEqual([])
  expect(between('Fri 2023-11-03 13:00', 'Fri 2023-11-03 12:00')).toEqual([])
  const [noon, one] = [pt('Mon 2023-11-06 12:00'), pt('Mon 2023-11-06 13:00')]
  for (const [from, to] of [
    [noon, noon],
    [one, noon],
    [pt('Mon 2030-11-04 12:00'), noon],
  ] as const)
    for (const [before, after] of [
      [office, popUp],
      [popUp, office],
    ] as const)
      expect(scheduleDiff(before, after, from, to)).toEqual({ opens: [], closes: [] })
})
