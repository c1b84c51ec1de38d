import {
  addBusinessDays,
  addBusinessTime,
  DuebyError,
  type Duration,
  defineSchedule,
  firstResponseDue,
  gladly,
  isOpen,
  nextClose,
  nextOpen,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { issuesOf } from '../support/issues'

const OFFICE = { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } } as const

const office = defineSchedule(OFFICE)
const at = new Date('2023-11-03T17:00:00Z')
const request = (change: object) =>
  issuesOf(() =>
    firstResponseDue({ tier: 'premium', priority: 'P1', receivedAt: at, ...change } as never, gladly),
  )

describe('at the ends of the supported range, no search hangs or gives a wrong answer (S7, T4)', () => {
  const popUp = defineSchedule({
    timeZone: 'UTC',
    weekly: {},
    specialHours: [{ name: 'Sale', on: '2024-06-01', hours: ['10:00-12:00'] }],
  })

  test('a schedule whose hours end never opens again after the last of them', () => {
    expect(addBusinessTime('2024-01-01T00:00:00Z', '2 hours', popUp)).toEqual(
      new Date('2024-06-01T12:00:00Z'),
    )
    expect(issuesOf(() => addBusinessTime('2024-01-01T00:00:00Z', 7_200_001, popUp))[0]?.message).toContain(
      'the schedule has no hours after 2024-06-01T12:00',
    )
    expect(issuesOf(() => addBusinessTime('2024-06-01T11:00:00Z', '-2 hours', popUp))[0]?.message).toContain(
      'the schedule has no hours before 2024-06-01T10:00',
    )
    expect(issuesOf(() => nextOpen('2024-06-01T10:00:00Z', popUp))[0]?.code).toBe('never-opens')
    expect(issuesOf(() => nextClose('2024-06-01T12:00:00Z', popUp))[0]?.code).toBe('never-opens')
    expect(issuesOf(() => addBusinessDays('2024-06-01T12:00:00Z', 1, popUp))[0]?.code).toBe('never-opens')
    expect(issuesOf(() => addBusinessDays('2024-06-01T12:00:00Z', -1, popUp))[0]?.code).toBe('never-opens')
  })

  test('weekly hours under an endless holiday never open again', () => {
    const closed = defineSchedule({
      ...OFFICE,
      holidays: [{ name: 'Closed down', from: '2024-01-01', to: '9999-12-31' }],
    })
    expect(issuesOf(() => nextOpen('2024-01-01T00:00:00Z', closed))[0]?.message).toContain(
      'the schedule has no hours after 2023-12-30T02:00',
    )
  })

  test('open forever, except for one holiday', () => {
    const always = defineSchedule({
      timeZone: 'UTC',
      weekly: { 'mon-sun': ['00:00-24:00'] },
      holidays: [{ on: '2024-01-01' }],
    })
    expect(nextClose('2023-06-01T00:00:00Z', always)).toEqual(new Date('2024-01-01T00:00:00Z'))
    const [issue] = issuesOf(() => nextClose('2024-01-02T00:00:00Z', always))
    expect(issue?.code).toBe('never-closes')
    expect(issue?.message).toContain('stays open from 2024-01-02T00:00:00.000Z on')
  })

  test.each<[string, () => unknown]>([
    ['forward', () => addBusinessTime('2199-12-31T00:00:00Z', '100 hours', office)],
    ['back', () => addBusinessTime('1972-01-08T00:00:00Z', '-100 hours', office)],
    ['very far', () => addBusinessTime(at, { hours: 1e9 }, office)],
    ['business days', () => addBusinessDays(at, 1_000_000, office)],
    ['next opening', () => nextOpen('2199-12-31T23:00:00Z', office)],
    [
      'calendar time',
      () =>
        request({ receivedAt: '2199-12-31T23:30:00Z' }).map((issue) => {
          throw new DuebyError([issue])
        }),
    ],
  ])('an answer outside the supported range, %s, is out-of-range', (_, call) => {
    expect(issuesOf(call).map(({ code }) => code)).toEqual(['out-of-range'])
  })

  test('the first and the last supported instant have answers', () => {
    expect(isOpen('1972-01-08T00:00:00Z', office)).toBe(true)
    expect(isOpen('2199-12-31T23:59:59.999Z', office)).toBe(true)
    expect(issuesOf(() => isOpen('2200-01-01T00:00:00Z', office)).map(({ code }) => code)).toEqual([
      'out-of-range',
    ])
  })

  test.each<[unknown]>([
    [Number.NaN],
    [1.5],
    [Number.POSITIVE_INFINITY],
    ['PT'],
    ['2 days'],
    ['P1D'],
    [{}],
    [{ days: 1 }],
    [{ hours: '2' }],
    [null],
    ['1 hour 1 hour'],
    [1e300],
  ])('%j is not a duration', (duration) => {
    expect(issuesOf(() => addBusinessTime(at, duration as Duration, office)).map(({ code }) => code)).toEqual(
      ['invalid-duration'],
    )
  })
})
