/** Advice about targets of the policy itself that no request gets (P13). */
import { checkPolicy } from 'dueby'
import { describe, expect, test } from 'vitest'

const HOURS = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } }
const ACME = {
  name: 'Acme',
  schedule: HOURS,
  tiers: ['gold', 'silver'],
  priorities: ['P1', 'P2'],
  targets: { firstResponse: { P1: '4 hours', P2: { gold: '8 hours', silver: '8 hours' } } },
}

const during = (during: unknown, targets: object = { P1: '1 hour' }, more: object = {}) => ({
  name: JSON.stringify([during, targets]),
  during,
  targets: { firstResponse: targets },
  ...more,
})
const checked = (...exceptions: object[]) => checkPolicy({ ...ACME, exceptions })
const unreachable = (change: object, options = {}) =>
  checkPolicy({ ...ACME, ...change }, options)
    .filter(({ code }) => code === 'unreachable-target')
    .map(({ path }) => path.slice(path.indexOf('firstResponse') + 1).join('.'))
const withAll = (...exceptions: object[]) => unreachable({ exceptions })

describe('a target of the policy itself that no request gets', () => {
  test('because an exception has all dates, with and without dates to look at', () => {
    const exceptions = [during(['mon-sun'])]
    expect(unreachable({ exceptions })).toEqual(['P1'])
    expect(unreachable({ exceptions }, { from: '2024-05-06' })).toEqual(['P1'])
    const [advice] = checked(...exceptions)
    expect(advice).toMatchObject({
      code: 'unreachable-target',
      severity: 'advice',
      rule: 'P13',
      path: ['targets', 'firstResponse', 'P1'],
      received: "'4 hours'",
      message:
        "targets.firstResponse.P1: no request gets the target '4 hours': an exception applies to every request of gold P1. Expected exceptions that do not apply to every request, or the target of the exception as the policy's own target.",
    })
  })

  test('can be mended in both ways that the advice names', () => {
    expect(checked(during(['mon-sat'], undefined, { when: 'waiting' }))).toEqual([])
    const { P2 } = ACME.targets.firstResponse
    expect(checkPolicy({ ...ACME, targets: { firstResponse: { P1: '1 hour', P2 } } })).toEqual([])
  })

  test('whether exceptions are for receipt or for waiting, and also if they have no targets', () => {
    expect(withAll(during(['mon-sun'], undefined, { when: 'waiting' }))).toEqual(['P1'])
    expect(withAll(during(['mon-sun'], { P1: 'no target' }))).toEqual(['P1'])
  })

  test('because several exceptions have all dates together', () => {
    expect(withAll(during(['mon-fri']), during(['sat-sun']))).toEqual(['P1'])
    expect(withAll(during(['mon-fri']), during(['sat']))).toEqual([])
    // The exception for Sundays is for the other priority.
    expect(withAll(during(['mon-sat']), during(['sun'], { P2: '1 hour' }))).toEqual([])
    expect(withAll(during(['mon-sun']), during(['mon-fri'], { P2: '1 hour' }))).toEqual(['P1'])
    expect(withAll(during([{ from: '1972-01-01', to: '2199-12-31' }]))).toEqual(['P1'])
    expect(withAll(during([{ from: '1972-01-01', to: '2199-12-30' }]))).toEqual([])
    expect(withAll(during([{ from: '1973-01-01', to: '2199-12-31' }]))).toEqual([])
  })

  test('because the exceptions have all open dates and all times outside hours', () => {
    const outside = during('outside hours')
    expect(withAll(outside)).toEqual([])
    expect(withAll(outside, during(['mon-fri']))).toEqual(['P1'])
    expect(withAll(outside, during(['mon-thu']))).toEqual([])
    const on = (schedule: object) =>
      unreachable({ schedule: { ...HOURS, ...schedule }, exceptions: [outside, during(['mon-fri'])] })
    expect(on({ holidays: [{ on: '2024-05-01' }] })).toEqual(['P1'])
    expect(on({ specialHours: [{ on: '2024-05-04', hours: ['09:00-12:00'] }] })).toEqual([])
    expect(on({ weekly: { 'mon-fri': ['22:00-06:00'] } })).toEqual([])
    expect(on({ weekly: { 'mon-fri': ['22:00-24:00'] } })).toEqual(['P1'])
    // The night of Friday reaches into Saturday, and no other one does.
    const noSaturday = [outside, during(['mon-fri', 'sun'])]
    const friday = { timeZone: 'UTC', weekly: { fri: ['22:00-06:00'] } }
    expect(unreachable({ schedule: friday, exceptions: noSaturday })).toEqual([])
    // A holiday cuts the night before it short.
    const nights = {
      timeZone: 'UTC',
      weekly: { 'mon-fri': ['22:00-06:00'] },
      holidays: [{ on: '2024-05-11' }],
    }
    const others = [
      { from: '1972-01-01', to: '2024-05-10' },
      { from: '2024-05-12', to: '2199-12-31' },
    ]
    expect(unreachable({ schedule: nights, exceptions: [outside, during(others)] })).toEqual(['P1'])
    // Of combined hours, it is not known on which dates they are closed.
    const combined = { union: [HOURS, HOURS] }
    const exceptions = [outside, during(['mon-fri'])]
    expect(unreachable({ schedule: combined, exceptions })).toEqual([])
    expect(unreachable({ schedule: combined, exceptions: [...exceptions, during(['sat-sun'])] })).toContain(
      'P1',
    )
  })

  test('is named where it is written: for all tiers, or for some', () => {
    const gold = { gold: '1 hour' }
    // A request of the other tier gets the target for all tiers.
    expect(withAll(during(['mon-sun'], { P1: gold, P2: gold }))).toEqual(['P2.gold'])
    const both = { ...gold, silver: '2 hours' }
    expect(withAll(during(['mon-sun'], { P1: both, P2: gold }))).toEqual(['P1', 'P2.gold'])
    const targets = {
      firstResponse: { ...ACME.targets.firstResponse, P2: { gold: '8 hours', silver: '9 hours' } },
    }
    expect(unreachable({ targets, exceptions: [during(['mon-sun'], { P2: '1 hour' })] })).toEqual([
      'P2.gold',
      'P2.silver',
    ])
  })

  test('depends on the hours of the tier (P8)', () => {
    const tierSchedules = { silver: { timeZone: 'UTC', weekly: { sat: ['09:00-12:00'] } } }
    const exceptions = [during('outside hours', { P2: '1 hour' }), during(['mon-fri'], { P2: '2 hours' })]
    expect(unreachable({ tierSchedules, exceptions })).toEqual(['P2.gold'])
  })
})
