import { checkPolicy } from 'dueby'
import { describe, expect, test } from 'vitest'
import { advice, example, firstResponse, HOURS, SOUND } from './sound-policy'

describe('target-not-covered', () => {
  const through = (date: string) => ({ schedule: { ...HOURS, holidaysThrough: date } })

  test('only with a first date, and only if a target reaches further', () => {
    // 4 business hours from Wednesday 00:00.
    expect(advice(through('2024-05-08'), { from: '2024-05-08' })).toEqual([])
    expect(advice(through('2024-05-07'), { from: '2024-05-08' })).toEqual([
      'target-not-covered schedule.holidaysThrough',
    ])
    expect(advice(through('2024-05-07'))).toEqual([])
    expect(checkPolicy({ ...SOUND, ...through('2024-05-07') }, { from: '2024-05-08' })[0]).toMatchObject({
      received: "'2024-05-07'",
      rule: 'S10',
      message:
        "schedule.holidaysThrough: the holidays are known only through '2024-05-07', but a request of gold P1 received Wed 2024-05-08 00:00 depends on dates through 2024-05-08. Expected the holidays of the following dates, and 'holidaysThrough' set to the last date that was checked.",
    })
  })

  test('of a policy whose holidays are not known at all', () => {
    const [first] = checkPolicy({ ...SOUND, ...through('1971-12-31') }, { from: '2024-05-08' })
    expect(first?.message).toMatch(
      /^schedule\.holidaysThrough: the holidays are not known yet, but a request of gold P1 received Wed 2024-05-08/,
    )
  })

  test('not about a target that counts at all hours, unless an exception is for holidays', () => {
    const all = { ...through('2024-05-07'), ...firstResponse({ P1: '1 hour', P2: '30 hours' }) }
    expect(advice(all, { from: '2024-05-08' })).toEqual([])
    const targets = { firstResponse: { P1: '30 minutes' } }
    const exceptions = [{ name: 'Cover', during: 'holidays', targets }]
    const schedule = { ...all.schedule, holidays: [{ on: '2024-05-06' }] }
    expect(advice({ ...all, schedule, exceptions }, { from: '2024-05-08' })).toContain(
      'target-not-covered schedule.holidaysThrough',
    )
  })

  test('not by a version that is not in force any more, or by hours that never open', () => {
    const { schedule: old } = through('2023-12-31')
    const versions = [{ schedule: old }, { from: '2024-01-01', schedule: HOURS }]
    expect(advice({ schedule: { versions } }, { from: '2024-05-08' })).toEqual([])
    const closed = { timeZone: 'UTC', weekly: {}, holidaysThrough: '2024-05-07' }
    expect(advice({ schedule: closed }, { from: '2024-05-08' })).toEqual([])
  })

  test('once for each calendar, about the target that reaches furthest', () => {
    const change = {
      ...through('2024-05-08'),
      ...firstResponse({ P1: '2 business days', P2: '3 business days' }),
      tierSchedules: { gold: { union: [{ ...HOURS, holidaysThrough: '2024-05-09' }] } },
    }
    expect(advice(change, { from: '2024-05-08' })).toEqual([
      'target-not-covered tierSchedules.gold',
      'target-not-covered schedule.holidaysThrough',
    ])
    expect(example(change, { from: '2024-05-08' })).toEqual([
      'gold P2 2024-05-08T00:00:00.000Z 2024-05-13T17:00:00.000Z',
    ])
  })
})
