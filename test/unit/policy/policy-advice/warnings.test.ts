import { describe, expect, test } from 'vitest'
import { advice, HOURS } from './sound-policy'

describe('warning-not-before-due', () => {
  test.each([
    ['75%', false],
    ['99.9%', false],
    ['100%', true],
    ['150%', true],
    ['1 minute before', false],
    ['1 business hour before', false],
    ['0 minutes before', true],
    ['0 hours after', true],
    ['30 minutes after', true],
  ])('%s: %s', (warning, isAdvised) => {
    expect(advice({ warnings: ['50%', warning] })).toEqual(
      isAdvised ? ['warning-not-before-due warnings.1'] : [],
    )
    expect(advice({ warnings: [{ at: warning, metrics: ['firstResponse'] }] }).length).toBe(isAdvised ? 1 : 0)
    expect(advice({ warnings: [{ at: warning, name: 'Team lead' }] })).toEqual([])
  })

  test('not of a warning at the due time that can move to the closing before it', () => {
    for (const at of ['100%', '0 minutes after'] as const)
      expect(advice({ warnings: [{ at, inHours: true }] })).toEqual([])
    expect(advice({ warnings: [{ at: '150%', inHours: true }] })).toEqual([
      'warning-not-before-due warnings.0',
    ])
  })
})

describe('warning-never-comes', () => {
  const targets = (first: string, resolution = 'no target') => ({
    targets: {
      firstResponse: { P1: first, P2: first },
      resolution: { P1: resolution, P2: 'no target' },
    },
  })
  const never = (change: object) => advice(change).filter((each) => each.startsWith('warning-never-comes'))

  test.each([
    ['1 hour', '59 minutes before', true],
    // At the start, and before it.
    ['1 hour', '1 hour before', false],
    ['1 hour', '2 hours before', false],
    ['1 hour', '0%', false],
    ['1 hour', '0.1%', true],
    ['1 hour', '2 business hours before', false],
    // A clock that starts while it is closed counts nothing until the next opening.
    ['1 business hour', '1 hour before', true],
    ['1 business hour', '61 minutes before', false],
    ['1 business hour', '2 business hours before', false],
    ['1 business hour', '0%', true],
    // Twice eight hours, and three more for each date on which the clock is set back.
    ['next business day', '16 hours before', true],
    ['next business day', '23 hours before', false],
    ['3 business days', '23 business hours before', true],
    ['3 business days by open', '45 business hours before', false],
    ['3 business days', '45 hours after', true],
    ['next business day', '0%', true],
  ])('the target %s, %s: %s', (target, warning, comes) => {
    const found = never({ ...targets(target), warnings: ['50%', warning] })
    expect(found).toEqual(comes ? [] : ['warning-never-comes warnings.1'])
  })

  test.each<[object, boolean]>([
    [{ dayCutoff: '12:00' }, true],
    [{ schedule: { timeZone: 'UTC', weekly: { 'mon-thu': ['09:00-17:00'], fri: ['18:00-02:00'] } } }, true],
    [{ tierSchedules: { gold: { timeZone: 'UTC', weekly: { fri: ['18:00-02:00'] } } } }, true],
    [{ schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['16:00-24:00'] } } }, false],
    [{ schedule: { ...HOURS, specialHours: [{ on: '2024-12-01', hours: ['06:00-18:00'] }] } }, true],
    [{ tierSchedules: { gold: { timeZone: 'UTC', weekly: { mon: ['06:00-18:00'] } } } }, true],
    [{ schedule: { ...HOURS, zoneChanges: [{ at: '1972-01-08T00:00:00Z', offset: '+00:00' }] } }, true],
    [{ schedule: { union: [HOURS] } }, true],
    [{ schedule: { versions: [{ schedule: HOURS }] } }, true],
    [{ schedule: { ...HOURS, weekly: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] } } }, false],
  ])('28 business hours before the next business day, with %j: %s', (change, comes) => {
    const found = never({
      ...targets('next business day'),
      warnings: ['28 business hours before'],
      ...change,
    })
    expect(found).toEqual(comes ? [] : ['warning-never-comes warnings.0'])
  })

  test('where versions follow one another, no date is known to be short', () => {
    const before = { ...targets('next business day'), warnings: ['100 business hours before'] }
    expect(never({ ...before, schedule: { versions: [{ schedule: HOURS }] } })).toEqual([])
    expect(never({ ...before, schedule: { union: [HOURS] } })).toEqual(['warning-never-comes warnings.0'])
  })

  test('for one of its metrics, in the policy or in an exception', () => {
    const warnings = [{ at: '2 hours before', metrics: ['resolution'] }]
    expect(never({ ...targets('9 hours', '1 hour'), warnings })).toEqual(['warning-never-comes warnings.0'])
    expect(never({ ...targets('9 hours'), warnings })).toEqual(['warning-never-comes warnings.0'])
    expect(never({ ...targets('9 hours', '3 hours'), warnings: ['8 hours before', ...warnings] })).toEqual([])
    const cover = {
      name: 'Cover',
      during: [{ on: '2024-05-07' }],
      targets: { resolution: { P1: '3 hours' } },
    }
    expect(never({ ...targets('1 hour', '1 hour'), warnings, exceptions: [cover] })).toEqual([])
  })

  // The clock of a ticket that had no target before can be due long after the start (C18).
  test.each([
    ['1 hour before', true],
    ['61 minutes before', false],
    ['0%', true],
    ['2 business hours before', true],
  ])('with carry, %s comes with a change to one hour: %s', (warning, comes) => {
    const rules = { onChange: 'carry', warnings: ['50%', warning] }
    expect(never({ ...targets('1 hour'), ...rules })).toEqual(comes ? [] : ['warning-never-comes warnings.1'])
  })

  test('a warning after the due time comes for every target of its metrics', () => {
    const escalation = (metric: string) => ({ at: '1 hour after', name: 'Team lead', metrics: [metric] })
    const warnings = [escalation('firstResponse'), escalation('resolution')]
    expect(never({ ...targets('1 minute'), warnings })).toEqual(['warning-never-comes warnings.1'])
  })
})
