import { defineSchedule, gladly, parsePolicy, succession } from 'dueby'
import { describe, expect, test } from 'vitest'
import { dayNote } from '../../../../../src/page/live/open-now/day-note'
import { hoursIn } from '../../../../../src/page/live/open-now/hours-in'
import { openingState } from '../../../../../src/page/live/open-now/opening-state'
import { acmeHistory } from '../../../../support/acme'
import { inZone, pt } from '../../../../support/vocabulary'

const AT = Date.UTC(2024, 0)
const london = (text: string) => inZone(text, 'Europe/London').getTime()
const schedule = (weekly: string) =>
  defineSchedule({
    timeZone: 'Europe/London',
    weekly: weekly === '' ? {} : { 'mon-sun': [weekly as '09:00-17:00'] },
  })
const nine = schedule('09:00-17:00')
const ten = schedule('10:00-18:00')
const all = schedule('00:00-24:00')

describe('the state of a team', () => {
  test.each([
    ['Fri 2023-12-22 17:59', true, 'Fri 2023-12-22 06:00', 'Fri 2023-12-22 18:00'],
    // Half-open: closed at the closing (S2), over the holidays until the next opening.
    ['Fri 2023-12-22 18:00', false, 'Fri 2023-12-22 18:00', 'Tue 2024-01-02 06:00'],
    ['Tue 2024-01-02 05:59', false, 'Fri 2023-12-22 18:00', 'Tue 2024-01-02 06:00'],
    ['Tue 2024-01-02 06:00', true, 'Tue 2024-01-02 06:00', 'Tue 2024-01-02 18:00'],
  ])('%s', (at, isOpen, since, until) => {
    const state = openingState(pt(at).getTime(), gladly.schedule)
    expect(state).toEqual({ isOpen, since: pt(since).getTime(), until: pt(until).getTime() })
  })

  test('that never changes has neither `since` nor `until`', () => {
    const at = london('Wed 2024-05-01 12:00')
    expect(openingState(at, all)).toEqual({ isOpen: true })
    expect(openingState(at, schedule(''))).toEqual({ isOpen: false })
  })

  test('follows the versions of a history', () => {
    const midnight = london('Wed 2024-05-01 00:00')
    const hours = succession({ schedule: nine }, { from: '2024-05-01', schedule: ten })
    expect(openingState(midnight, hours)).toEqual({
      isOpen: false,
      since: london('Tue 2024-04-30 17:00'),
      until: london('Wed 2024-05-01 10:00'),
    })
    expect(openingState(midnight - 1, hours).until).toBe(london('Wed 2024-05-01 10:00'))
  })

  test('can change because a version begins or ends', () => {
    const [first, next] = [london('Wed 2024-05-01 00:00'), london('Thu 2024-05-02 00:00')]
    const hours = succession(
      { schedule: schedule('') },
      { from: '2024-05-01', schedule: all },
      { from: '2024-05-02', schedule: schedule('') },
    )
    expect(openingState(first - 1, hours)).toEqual({ isOpen: false, until: first })
    expect(openingState(first, hours)).toEqual({ isOpen: true, since: first, until: next })
    expect(openingState(next, hours)).toEqual({ isOpen: false, since: next })
  })

  test('is closed before the first version', () => {
    const begins = london('Wed 2024-05-01 00:00')
    const state = openingState(begins - 1, succession({ from: '2024-05-01', schedule: nine }))
    expect(state).toEqual({ isOpen: false, until: london('Wed 2024-05-01 09:00') })
  })
})

describe('the hours of tiers', () => {
  test('are shared by tiers with the same schedule', () => {
    const policy = parsePolicy({
      ...gladly,
      tierSchedules: { premium: { timeZone: 'Asia/Tokyo', weekly: { 'mon-sun': ['00:00-24:00'] } } },
    })
    const groups = hoursIn(policy, AT)
    expect(groups.map(({ tiers }) => tiers)).toEqual([['premium'], ['standard']])
    expect(groups[0]?.schedule).toBe(policy.tierSchedules?.premium)
    expect(hoursIn(parsePolicy(gladly), AT).map(({ tiers }) => tiers)).toEqual([['premium', 'standard']])
  })

  test('are those of the tiers at that time', () => {
    const history = acmeHistory()
    const tiersAt = (text: string) => hoursIn(history, Date.parse(text)).flatMap(({ tiers }) => tiers)
    expect(tiersAt('2024-06-30T22:59Z')).toEqual(['gold'])
    // Midnight in London.
    expect(tiersAt('2024-06-30T23:00Z')).toEqual(['gold', 'silver'])
  })
})

describe('what is special about a date', () => {
  const special = defineSchedule({
    timeZone: 'America/Los_Angeles',
    weekly: { 'mon-fri': ['06:00-18:00'] },
    holidays: [{ name: 'Christmas', on: '2023-12-25' }],
    specialHours: [{ name: 'Short day', on: '2023-12-26', hours: ['08:00-10:00'] }],
  })
  test.each([
    ['Mon 2023-12-25 00:00', { by: 'holiday', name: 'Christmas' }],
    ['Tue 2023-12-26 23:59', { by: 'special hours', name: 'Short day' }],
    ['Wed 2023-12-27 12:00', undefined],
  ])('%s', (at, note) => {
    expect(dayNote(pt(at).getTime(), special)).toEqual(note)
  })
})
