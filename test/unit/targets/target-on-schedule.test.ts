import { defineSchedule, type Target, type TargetText } from 'dueby'
import { describe, expect, test } from 'vitest'
import { readTarget } from '../../../src/targets/read-target'
import { targetOn } from '../../../src/targets/target-on-schedule'
import { openTimeOf } from '../../../src/timeline/open-time'
import { hours, pt } from '../../support/vocabulary'

const office = openTimeOf(
  defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }),
)
const on = (text: TargetText, cutoff?: number) => targetOn(readTarget(text, [], []) as Target, office, cutoff)

describe('a target on a schedule', () => {
  // received, target, due, hours on its timeline, last date whose hours matter
  test.each<[string, TargetText, string, number, string]>([
    ['Fri 2024-06-07 17:00', '2 hours', 'Fri 2024-06-07 19:00', 2, '2024-06-07'],
    ['Fri 2024-06-07 22:00', '2 hours', 'Sat 2024-06-08 00:00', 2, '2024-06-07'],
    ['Fri 2024-06-07 17:00', '2 business hours', 'Mon 2024-06-10 07:00', 2, '2024-06-10'],
    ['Fri 2024-06-07 17:00', 'next business day', 'Mon 2024-06-10 18:00', 13, '2024-06-10'],
    ['Fri 2024-06-07 17:00', '2 business days by open', 'Tue 2024-06-11 06:00', 13, '2024-06-11'],
    ['Fri 2024-06-07 17:00', '2 business days by 16:00', 'Tue 2024-06-11 16:00', 23, '2024-06-11'],
    ['Fri 2024-06-07 17:00', 'next business day same time', 'Mon 2024-06-10 17:00', 12, '2024-06-10'],
  ])('received %s, %s: due %s', (at, text, due, total, last) => {
    const target = on(text)
    const start = pt(at).getTime()
    expect(new Date(target.base(start))).toEqual(pt(due))
    expect(target.total(start)).toBe(hours(total))
    expect(new Date(target.lastDay(start, target.base(start)) * 86_400_000)).toEqual(new Date(last))
    expect(target.target.text).toBe(text)
    expect(target.days === undefined).toBe(!text.includes('day'))
    expect(target.timeline === office).toBe(text.includes('business'))
  })

  test('a cut-off only matters for business days', () => {
    const start = pt('Fri 2024-06-07 17:00').getTime()
    expect(new Date(on('next business day', hours(15)).base(start))).toEqual(pt('Tue 2024-06-11 18:00'))
    expect(new Date(on('2 business hours', hours(15)).base(start))).toEqual(pt('Mon 2024-06-10 07:00'))
  })

  test('the last date whose hours matter is at least the business day that it is due on', () => {
    // The night of Friday ends on Saturday. Due at the end of it, Friday's own hours decide.
    const nights = openTimeOf(defineSchedule({ timeZone: 'UTC', weekly: { fri: ['20:00-24:00'] } }))
    const target = targetOn(readTarget('next business day by open', [], []) as Target, nights, undefined)
    const start = Date.parse('2024-06-05T10:00Z')
    expect(new Date(target.base(start))).toEqual(new Date('2024-06-07T20:00Z'))
    expect(target.lastDay(start, Date.parse('2024-06-07T00:00Z'))).toBe(Date.UTC(2024, 5, 7) / 86_400_000)
    expect(target.lastDay(start, Date.parse('2024-06-09T00:00Z'))).toBe(Date.UTC(2024, 5, 8) / 86_400_000)
  })
})
