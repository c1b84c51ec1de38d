import { type Due, definePolicy, firstResponseDue, type Policy, type PolicyInput } from 'dueby'
import { describe, expect, test } from 'vitest'
import { ACME } from './acme'

type Exceptions = NonNullable<PolicyInput<'gold' | 'silver', 'P1' | 'P2' | 'P3'>['exceptions']>

const withExceptions = (...exceptions: Exceptions) => definePolicy({ ...ACME, exceptions })

/** The answer to a request, `'gold P1 2024-05-02 10:00'`, in UTC. */
function due(request: string, policy: Policy<'gold' | 'silver', 'P1' | 'P2' | 'P3'>): Due {
  const [tier, priority, date, time] = request.split(' ')
  return firstResponseDue(
    { tier, priority, receivedAt: `${date}T${time}:00Z` } as never,
    policy,
  ) as unknown as Due
}

const utc = (at: Date) => at.toISOString().slice(0, 16).replace('T', ' ')

/** `due at by target`, and the exception if one applies. */
function answer(request: string, policy: Parameters<typeof due>[1]): string {
  const { dueAt, target, exception } = due(request, policy)
  return `${utc(dueAt)} by ${target.text}${exception === undefined ? '' : ` (${exception})`}`
}

describe('which exception applies', () => {
  const policy = withExceptions(
    {
      name: 'Gold only',
      during: [{ on: '2024-05-02' }],
      targets: { firstResponse: { P1: { gold: '10 minutes' }, P2: { gold: '20 minutes' } } },
    },
    {
      name: 'Both days',
      during: [{ from: '2024-05-02', to: '2024-05-03' }],
      targets: { firstResponse: { P1: '30 minutes' } },
    },
  )

  test.each([
    ['gold P1 2024-05-02 10:00', '2024-05-02 10:10 by 10 minutes (Gold only)', 'the first that fits'],
    [
      'silver P1 2024-05-02 10:00',
      '2024-05-02 10:30 by 30 minutes (Both days)',
      'the first has no target for the tier',
    ],
    [
      'gold P1 2024-05-03 10:00',
      '2024-05-03 10:30 by 30 minutes (Both days)',
      'the first does not name the date',
    ],
    ['gold P2 2024-05-03 10:00', '2024-05-03 18:00 by 8 hours', 'the second has no target for the priority'],
    ['silver P2 2024-05-02 10:00', '2024-05-02 18:00 by 8 hours', 'none has a target for both'],
    ['gold P1 2024-05-04 00:00', '2024-05-04 01:00 by 1 hour', 'the dates are over'],
    ['gold P1 2024-05-01 23:59', '2024-05-02 00:59 by 1 hour', 'received before the dates, due on them'],
  ])('%s: %s, because %s', (request, expected) => {
    expect(answer(request, policy)).toBe(expected)
  })

  test('the order of the list decides, not the order of the dates', () => {
    const [first, second] = policy.exceptions
    const reversed = withExceptions(...([second, first] as unknown as Exceptions))
    expect(answer('gold P1 2024-05-02 10:00', reversed)).toBe('2024-05-02 10:30 by 30 minutes (Both days)')
    expect(answer('gold P2 2024-05-02 10:00', reversed)).toBe('2024-05-02 10:20 by 20 minutes (Gold only)')
  })

  test('a yearly rule names its date in every year', () => {
    const labourDay = withExceptions({
      name: 'Labour day',
      during: [{ name: 'May 1', every: { month: 5, day: 1 }, since: 2024 }],
      targets: { firstResponse: { P2: '1 hour' } },
    })
    expect(answer('gold P2 2024-05-01 10:00', labourDay)).toBe('2024-05-01 11:00 by 1 hour (Labour day)')
    expect(answer('gold P2 2031-05-01 10:00', labourDay)).toBe('2031-05-01 11:00 by 1 hour (Labour day)')
    expect(answer('gold P2 2023-05-01 10:00', labourDay)).toBe('2023-05-01 18:00 by 8 hours')
  })

  test('an exception without dates or without targets never applies', () => {
    const none = withExceptions(
      { name: 'No dates', during: [], when: 'waiting', targets: { firstResponse: { P2: '1 hour' } } },
      { name: 'No targets', during: 'holidays', when: 'waiting', targets: { firstResponse: { P2: {} } } },
    )
    expect(due('gold P2 2024-05-01 10:00', none)).toEqual(due('gold P2 2024-05-01 10:00', definePolicy(ACME)))
  })
})

describe('the name of the dates', () => {
  const during = (request: string, dates: Exceptions[number]['during']) =>
    due(request, withExceptions({ name: 'X', during: dates, targets: { firstResponse: { P2: '1 hour' } } }))

  test('is that of the holiday, the date or the range', () => {
    expect(during('gold P2 2024-12-26 10:00', 'holidays').during).toBe('Christmas')
    expect(during('gold P2 2024-06-01 10:00', [{ name: 'Sale', on: '2024-06-01' }]).during).toBe('Sale')
  })

  test('is the first of two names of a date', () => {
    const dates = [
      { name: 'Fair', from: '2024-06-01', to: '2024-06-03' },
      { name: 'Sale', on: '2024-06-02' },
    ] as const
    expect(during('gold P2 2024-06-02 10:00', dates).during).toBe('Fair')
  })

  test('is left out when the dates have none, or no exception applies', () => {
    expect(during('gold P2 2024-05-01 10:00', 'holidays').exception).toBe('X')
    expect(during('gold P2 2024-05-01 10:00', 'holidays')).not.toHaveProperty('during')
    const without = during('gold P2 2024-05-02 10:00', 'holidays')
    expect(without).not.toHaveProperty('exception')
    expect(without).not.toHaveProperty('during')
  })
})

describe("an exception with when: 'waiting'", () => {
  const during = [{ name: 'Fair', on: '2024-05-02' }] as const
  const waiting = (target: '2 hours' | '9 hours') =>
    withExceptions({ name: 'Rush', during, when: 'waiting', targets: { firstResponse: { P2: target } } })

  test.each([
    ['gold P2 2024-05-01 17:59', '2024-05-02 01:59 by 8 hours', 'due before a request of midnight would be'],
    ['gold P2 2024-05-01 18:01', '2024-05-02 02:00 by 2 hours (Rush)', 'due after one of midnight would be'],
    ['gold P2 2024-05-01 23:59', '2024-05-02 02:00 by 2 hours (Rush)', 'the same for the last minute before'],
    ['gold P2 2024-05-02 00:00', '2024-05-02 02:00 by 2 hours (Rush)', 'received when the date begins'],
    ['gold P2 2024-05-02 23:00', '2024-05-03 01:00 by 2 hours (Rush)', 'received on the date'],
    ['gold P2 2024-05-01 15:00', '2024-05-01 23:00 by 8 hours', 'due before the date begins'],
    ['gold P2 2024-05-01 16:00', '2024-05-02 00:00 by 8 hours', 'due when the date begins'],
  ])('%s: %s, %s', (request, expected) => {
    expect(answer(request, waiting('2 hours'))).toBe(expected)
  })

  test('when both are due at the same time, the target by receipt binds and is reported', () => {
    const request = due('gold P2 2024-05-01 18:00', waiting('2 hours'))
    expect(utc(request.dueAt)).toBe('2024-05-02 02:00')
    expect(request.target.text).toBe('8 hours')
    expect(request.countedFrom).toEqual(request.receivedAt)
    expect(request).not.toHaveProperty('exception')
    expect(request).not.toHaveProperty('during')
  })

  test('the same where the dates end', () => {
    const slow = waiting('9 hours')
    const tie = due('gold P2 2024-05-02 23:00', slow)
    expect(utc(tie.dueAt)).toBe('2024-05-03 08:00')
    expect(tie.exception).toBe('Rush')
    expect(tie.during).toBe('Fair')
    expect(tie.countedFrom).toEqual(tie.receivedAt)
    expect(answer('gold P2 2024-05-02 23:01', slow)).toBe('2024-05-03 08:00 by 8 hours')
  })

  test('a slower one never delays a request that was waiting before', () => {
    expect(answer('gold P2 2024-05-01 23:00', waiting('9 hours'))).toBe('2024-05-02 07:00 by 8 hours')
  })

  test('reports from which moment the target counts, and the name of those dates', () => {
    const request = due('gold P2 2024-05-01 20:00', waiting('2 hours'))
    expect(utc(request.receivedAt)).toBe('2024-05-01 20:00')
    expect(utc(request.countedFrom)).toBe('2024-05-02 00:00')
    expect(request.during).toBe('Fair')
  })

  test('begins at midnight of the zone of the schedule', () => {
    const tokyo = definePolicy({
      ...ACME,
      schedule: { ...ACME.schedule, timeZone: 'Asia/Tokyo' },
      exceptions: waiting('2 hours').exceptions as Exceptions,
    })
    const request = due('gold P2 2024-05-01 14:00', tokyo)
    expect(utc(request.countedFrom)).toBe('2024-05-01 15:00')
    expect(utc(request.dueAt)).toBe('2024-05-01 17:00')
  })
})

describe('a cut-off (P2)', () => {
  const policy = definePolicy({
    ...ACME,
    dayCutoff: '15:00',
    exceptions: [
      {
        name: 'Fair',
        during: [{ on: '2024-05-02' }],
        targets: { firstResponse: { P1: '2 business days by open' } },
      },
    ],
  })

  test.each([
    ['gold P3 2024-05-06 14:59', '2024-05-07 17:00 by next business day'],
    ['gold P3 2024-05-06 15:00', '2024-05-08 17:00 by next business day'],
    ['gold P1 2024-05-02 14:59', '2024-05-06 09:00 by 2 business days by open (Fair)'],
    ['gold P1 2024-05-02 15:00', '2024-05-07 09:00 by 2 business days by open (Fair)'],
    ['gold P2 2024-05-06 15:00', '2024-05-06 23:00 by 8 hours'],
    ['silver P1 2024-05-06 15:30', '2024-05-07 09:30 by 2 business hours'],
  ])('%s: %s', (request, expected) => {
    expect(answer(request, policy)).toBe(expected)
  })
})

describe('alerts', () => {
  const policy = definePolicy({
    ...ACME,
    alerts: { P1: ['gold', 'silver'], P2: ['gold'], P3: [] },
    exceptions: [{ name: 'Holidays', during: 'holidays', targets: { firstResponse: { P3: '1 hour' } } }],
  })

  test.each([
    ['gold P1 2024-05-02 10:00', true],
    ['silver P1 2024-05-02 03:00', true],
    ['gold P2 2024-05-04 03:00', true],
    ['silver P2 2024-05-02 10:00', false],
    ['gold P3 2024-05-02 10:00', false],
    ['gold P3 2024-05-01 10:00', false],
  ])('%s: %s, open or closed, with an exception or without', (request, alerts) => {
    expect(due(request, policy).alerts).toBe(alerts)
  })

  test('a policy without them alerts nobody', () => {
    expect(due('gold P1 2024-05-02 10:00', definePolicy(ACME)).alerts).toBe(false)
  })
})

test('the dates of an answer belong to the caller', () => {
  const policy = definePolicy(ACME)
  const first = due('gold P2 2024-05-02 10:00', policy)
  for (const at of [first.dueAt, first.receivedAt, first.countedFrom]) at.setTime(0)
  const second = due('gold P2 2024-05-02 10:00', policy)
  expect(utc(second.dueAt)).toBe('2024-05-02 18:00')
  expect(second.receivedAt).not.toBe(second.countedFrom)
})
