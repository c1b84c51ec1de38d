import {
  type AnyPolicy,
  definePolicy,
  duePieces,
  firstResponseDue,
  gladly,
  openPieces,
  type Policy,
  parsePolicy,
  parseSchedule,
  policyHistory,
  type Schedule,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { version } from '../../../package.json'
import { issuesOf } from '../../support/issues'
import { lookUpIn } from '../../support/lookups'
import { hours, pt } from '../../support/vocabulary'

const office = { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } } as const
const frame = { name: 'Acme', schedule: office, tiers: ['all'], priorities: ['P1'] } as const

const refusals = (run: () => unknown): unknown[] => issuesOf(run).map(({ code, path }) => [code, ...path])

describe('duePieces', () => {
  const table = duePieces(gladly, { from: 2023, through: 2024 })
  const answer = lookUpIn(table.pieces)
  test.each([
    ['Tue 2023-12-26 10:00', 'standard', 'P1', 'Tue 2023-12-26 12:00'],
    ['Fri 2023-12-29 23:30', 'standard', 'P1', 'Sat 2023-12-30 01:30'],
    ['Sat 2023-12-30 10:00', 'standard', 'P1', 'Tue 2024-01-02 08:00'],
    ['Fri 2023-12-22 17:00', 'standard', 'P1', 'Tue 2024-01-02 07:00'],
    ['Mon 2023-12-25 03:00', 'premium', 'P1', 'Mon 2023-12-25 04:00'],
    ['Wed 2023-12-27 12:00', 'standard', 'P2', 'Tue 2024-01-02 10:00'],
    ['Fri 2023-12-22 10:00', 'premium', 'P3', 'Tue 2024-01-02 18:00'],
    ['Fri 2023-12-22 10:00', 'standard', 'P4', 'Thu 2024-01-04 18:00'],
    ['Fri 2023-11-03 16:00', 'standard', 'P1', 'Fri 2023-11-03 18:00'],
    ['Fri 2023-11-03 17:30', 'standard', 'P2', 'Mon 2023-11-06 09:30'],
  ])('received %s, %s %s: due %s (Pacific)', (received, tier, priority, due) => {
    const row = table.lines.find((each) => each.tier === tier && each.priority === priority)
    expect(answer(row?.line as number, pt(received).getTime())).toBe(pt(due).getTime())
  })

  test('is cut at UTC midnights, in order of line and time, without gaps, in the years asked for', () => {
    const pieces = [...table.pieces]
    for (const [index, { slot, from_ms, until_ms }] of pieces.entries()) {
      const day = Math.floor(from_ms / hours(24))
      expect(slot % 100_000).toBe(day)
      expect(until_ms).toBeLessThanOrEqual((day + 1) * hours(24))
      const next = pieces[index + 1]
      const isLast = !next || Math.floor(next.slot / 100_000) !== Math.floor(slot / 100_000)
      expect(isLast ? until_ms : next.from_ms).toBe(isLast ? Date.UTC(2025, 0, 1) : until_ms)
    }
    expect(pieces[0]?.from_ms).toBe(Date.UTC(2023, 0, 1))
  })

  test('can be read twice, and only as far as needed', () => {
    const { pieces } = duePieces(gladly, { from: 1972, through: 2199 })
    const first = () => pieces[Symbol.iterator]().next().value
    expect(first()).toEqual(first())
    expect(first()?.from_ms).toBe(Date.UTC(1972, 0, 8))
  })

  test("has no line for 'no target', and one for several tiers with the same target", () => {
    const { lines } = duePieces(
      definePolicy({
        ...frame,
        tiers: ['gold', 'silver', 'free'],
        targets: {
          firstResponse: { P1: { gold: '2 business hours', silver: '120 business minutes', free: '1 hour' } },
          resolution: { P1: { gold: '1 hour', silver: 'no target', free: 'no target' } },
        },
      }),
      { from: 2024, through: 2024 },
    )
    expect(lines.map(({ metric, tier, line, no_target }) => [metric, tier, line, no_target])).toEqual([
      ['firstResponse', 'gold', 1, false],
      ['firstResponse', 'silver', 1, false],
      ['firstResponse', 'free', 2, false],
      ['resolution', 'gold', 2, false],
      ['resolution', 'silver', null, true],
      ['resolution', 'free', null, true],
    ])
  })

  test('has lines of their own for cells whose exceptions are on different dates, or of different kinds', () => {
    const exception = (name: string, priority: string, during: unknown, when = 'received') => ({
      name,
      during,
      when,
      targets: { firstResponse: { [priority]: '2 hours' } },
    })
    const policy = parsePolicy({
      ...frame,
      schedule: { ...office, holidays: [{ on: '2024-03-05' }] },
      priorities: ['P1', 'P2', 'P3', 'P4'],
      targets: { firstResponse: { P1: '9 hours', P2: '9 hours', P3: '9 hours', P4: '9 hours' } },
      exceptions: [
        exception('A', 'P1', 'holidays'),
        exception('B', 'P2', [{ on: '2024-03-06' }]),
        exception('C', 'P3', 'holidays', 'waiting'),
      ],
    })
    const { lines, pieces } = duePieces(policy, { from: 2024, through: 2024 })
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 3, 4])
    const answer = lookUpIn(pieces)
    const hoursOn = (received: string) =>
      lines.map(
        ({ line }) =>
          (Number(answer(Number(line), pt(received).getTime())) - pt(received).getTime()) / hours(1),
      )
    expect(hoursOn('Tue 2024-03-05 10:00')).toEqual([2, 9, 2, 9])
    expect(hoursOn('Wed 2024-03-06 10:00')).toEqual([9, 2, 9, 9])
    expect(hoursOn('Mon 2024-03-04 22:00')).toEqual([9, 9, 4, 9])
  })

  test('an exception without a target gives null; a schedule that ends gives no row', () => {
    const policy = definePolicy({
      ...frame,
      schedule: { timeZone: 'UTC', weekly: {}, specialHours: [{ on: '2024-03-04', hours: ['09:00-17:00'] }] },
      targets: { firstResponse: { P1: '1 hour' }, resolution: { P1: '2 business hours' } },
      exceptions: [
        { name: 'Closed', during: [{ on: '2024-03-01' }], targets: { resolution: { P1: 'no target' } } },
      ],
    })
    const { lines, pieces } = duePieces(policy, { from: 2024, through: 2024 })
    const at = lookUpIn(pieces)
    const line = lines.find(({ metric }) => metric === 'resolution')?.line as number
    expect(at(line, Date.UTC(2024, 2, 1, 12))).toBeNull()
    expect(at(line, Date.UTC(2024, 2, 4, 15))).toBe(Date.UTC(2024, 2, 4, 17))
    expect(at(line, Date.UTC(2024, 2, 4, 15) + 1)).toBeUndefined()
  })

  test('before the first version of a history there is no row', () => {
    const policy = definePolicy({ ...frame, targets: { firstResponse: { P1: '1 hour' } } })
    const { pieces } = duePieces(policyHistory([{ from: '2024-07-01', policy }]), {
      from: 2024,
      through: 2024,
    })
    expect([...pieces][0]?.from_ms).toBe(pt('Mon 2024-07-01 00:00').getTime())
  })

  test("a cell of a history that is 'no target' in one version and unknown in another has a row for the first alone", () => {
    const targets = { firstResponse: { P1: '1 hour' as const } }
    const before = definePolicy({ ...frame, targets: { ...targets, resolution: { P1: 'no target' } } })
    const policy = policyHistory([
      { policy: before },
      { from: '2024-07-01', policy: definePolicy({ ...frame, targets }) },
    ])
    const { lines, pieces } = duePieces(policy, { from: 2024, through: 2024 })
    expect(lines.map(({ metric, line, no_target }) => [metric, line, no_target])).toEqual([
      ['firstResponse', 1, false],
      ['resolution', 2, false],
    ])
    const at = lookUpIn(pieces)
    expect(at(2, Date.UTC(2024, 0, 1))).toBeNull()
    expect(at(2, Date.UTC(2024, 7, 1))).toBeUndefined()
  })

  test('a request without a due time of its own gets that of a `waiting` exception', () => {
    const policy = definePolicy({
      ...frame,
      schedule: { timeZone: 'UTC', weekly: {}, specialHours: [{ on: '2024-03-04', hours: ['09:00-17:00'] }] },
      targets: { firstResponse: { P1: '2 business hours' } },
      exceptions: [
        {
          name: 'Later',
          during: [{ on: '2024-05-01' }],
          when: 'waiting',
          targets: { firstResponse: { P1: '3 hours' } },
        },
      ],
    })
    const at = lookUpIn(duePieces(policy, { from: 2024, through: 2024 }).pieces)
    expect(at(1, Date.UTC(2024, 2, 10))).toBe(Date.UTC(2024, 4, 1, 3))
    expect(at(1, Date.UTC(2024, 2, 4, 12))).toBe(Date.UTC(2024, 2, 4, 14))
    expect(at(1, Date.UTC(2024, 4, 2))).toBeUndefined()
  })

  test('exceptions that take turns, of which a later one is due before an earlier one', () => {
    const exception = (name: string, dates: readonly string[], target: string, when?: 'waiting') => ({
      name,
      during: dates.map((on) => ({ on })),
      targets: { firstResponse: { P1: target } },
      ...(when && { when }),
    })
    const policy = parsePolicy({
      ...frame,
      targets: { firstResponse: { P1: '90 hours' } },
      exceptions: [
        exception('Odd', ['2023-12-31', '2024-03-05', '2024-03-07'], '60 hours', 'waiting'),
        exception('Even', ['2024-01-01', '2024-03-06', '2024-03-08'], '5 hours', 'waiting'),
        exception('Fast', ['2023-12-30', '2024-03-04', '2024-12-31'], '3 business hours'),
      ],
    })
    const { pieces } = duePieces(policy, { from: 2024, through: 2024 })
    const answer = lookUpIn(pieces)
    const at = (receivedAt: number) =>
      firstResponseDue({ tier: 'all', priority: 'P1', receivedAt }, policy).dueAt.getTime()
    for (const { from_ms, until_ms } of pieces)
      for (const instant of [from_ms, until_ms - 1])
        expect([instant, answer(1, instant)]).toEqual([instant, at(instant)])
    // On Sunday: the midnight of Wednesday gives five hours, that of Tuesday only sixty.
    const sunday = Date.parse('2024-03-03T12:00:00-08:00')
    expect(answer(1, sunday)).toBe(Date.parse('2024-03-06T05:00:00-08:00'))
    const ends = [...pieces].map(({ from_ms, until_ms }) => [from_ms, until_ms])
    expect(ends[0]?.[0]).toBe(Date.UTC(2024, 0, 1))
    expect(ends.at(-1)?.[1]).toBe(Date.UTC(2025, 0, 1))
    expect(ends.slice(1).map(([from]) => from)).toEqual(ends.slice(0, -1).map(([, until]) => until))
  })

  test('`same time` where the hours end', () => {
    const days = ['2024-10-31', '2024-11-01'].map((on) => ({ on, hours: ['22:00-23:30'] }))
    const policy = definePolicy({
      ...frame,
      schedule: { timeZone: 'UTC', weekly: {}, specialHours: days },
      targets: { firstResponse: { P1: 'next business day same time' } },
    } as never) as Policy
    const last = [...duePieces(policy, { from: 2024, through: 2024 }).pieces].at(-1)
    expect(last).toMatchObject({ until_ms: Date.UTC(2024, 9, 31, 23, 30), slope: 1 })
  })

  test.each([
    ['Europe/Berlin', { 'mon-sun': ['02:30-20:00'] }, '2024-10-27'],
    ['Europe/Berlin', { sun: ['00:00-02:15', '02:45-24:00'] }, '2024-10-27'],
    ['America/New_York', { 'mon-sun': ['01:30-20:00'] }, '2024-11-03'],
  ])('`same time` from an opening in a repeated hour on, in %s on %j', (timeZone, weekly, date) => {
    const policy = definePolicy({
      ...frame,
      schedule: { timeZone, weekly },
      targets: { firstResponse: { P1: 'next business day same time' } },
      exceptions: [{ name: 'Night', during: 'outside hours', targets: { firstResponse: { P1: '1 hour' } } }],
    } as never) as Policy
    const answer = lookUpIn(duePieces(policy, { from: 2024, through: 2024 }).pieces)
    const night = Date.parse(`${date}T00:00:00Z`) - hours(4)
    for (let receivedAt = night; receivedAt < night + hours(14); receivedAt += hours(0.125)) {
      const { dueAt } = firstResponseDue({ tier: 'all', priority: 'P1', receivedAt }, policy)
      expect([receivedAt, answer(1, receivedAt)]).toEqual([receivedAt, dueAt.getTime()])
    }
  })

  test('reports everything that is wrong with the years, and too large a policy', () => {
    expect(refusals(() => duePieces(gladly, { from: 1969, through: 2024.5, to: 1 } as never))).toEqual([
      ['out-of-range', 'years', 'from'],
      ['out-of-range', 'years', 'through'],
      ['unknown-key', 'years', 'to'],
    ])
    expect(refusals(() => duePieces(gladly, { from: 2025, through: 2024 }))).toEqual([
      ['reversed-range', 'years', 'through'],
    ])
    expect(refusals(() => duePieces(gladly, undefined as never))).toEqual([['missing', 'years']])
    expect(refusals(() => duePieces({} as AnyPolicy, { from: 2024, through: 2024 }))[0]).toEqual([
      'missing',
      'policy',
      'name',
    ])
    const names = Array.from({ length: 330 }, (_, index) => `n${index}`)
    const large = definePolicy({
      ...frame,
      tiers: names,
      priorities: names,
      targets: { firstResponse: Object.fromEntries(names.map((name) => [name, '1 hour'])) },
    } as never) as Policy
    expect(refusals(() => duePieces(large, { from: 2024, through: 2024 }))).toEqual([['too-large', 'policy']])
  })
})

describe('the stamp of a table', () => {
  const policy = (changes: object = {}) =>
    definePolicy({ ...frame, targets: { firstResponse: { P1: '1 hour' } }, ...changes } as never) as Policy
  const stamp = (changes?: object, years: object = {}) =>
    duePieces(policy(changes), { from: 2024, through: 2025, ...years }).stamp

  test('has the years, the version of the zone data as given, and how far holidays are known', () => {
    expect(
      stamp({ schedule: { ...office, holidaysThrough: '2024-12-31' } }, { zoneDataVersion: '2026a' }),
    ).toEqual({
      dueby_version: version,
      from_ms: Date.UTC(2024, 0, 1),
      until_ms: Date.UTC(2026, 0, 1),
      policy_hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      zone_changes: null,
      zone_data_version: '2026a',
      holidays_through: '2024-12-31',
    })
    expect(stamp().zone_data_version).toBeNull()
    expect(stamp().holidays_through).toBeNull()
  })

  test('does not depend on the rules for running clocks, which are not checked', () => {
    const plain = { ...frame, targets: { firstResponse: { P1: '1 hour' } } }
    const stampOf = (data: object) => duePieces(data as never, { from: 2024, through: 2024 }).stamp
    expect(stampOf({ ...plain, pauses: { resolution: 0n } })).toEqual(stampOf(plain))
    // Written out, it would have a billion entries.
    const shared = Array.from({ length: 30 }).reduce((inner) => [inner, inner], 'x')
    expect(stampOf({ ...plain, warnings: shared })).toEqual(stampOf(plain))

    const historyOf = (rules: object) =>
      duePieces(policyHistory([{ policy: policy() }, { from: '2024-07-01', policy: policy(rules) }]), {
        from: 2024,
        through: 2024,
      }).stamp
    expect(historyOf({ onChange: 'carry', warnings: ['75%'] })).toEqual(historyOf({}))
    expect(historyOf({ name: 'Other' })).not.toEqual(historyOf({}))
  })

  test('is the same before and after `definePolicy`', () => {
    const data = {
      ...frame,
      schedule: { union: [office] },
      tiers: ['all', 'gold'],
      tierSchedules: { gold: { versions: [{ schedule: office }] } },
      targets: { firstResponse: { P1: '1 business hour' } },
      exceptions: undefined,
    }
    const stampOf = (given: unknown) => duePieces(given as Policy, { from: 2024, through: 2024 }).stamp
    expect(stampOf(data)).toEqual(stampOf(parsePolicy(data)))
    expect(stampOf({ ...data, priorities: [{ id: 'P1' }], alerts: {} })).toEqual(stampOf(data))
    expect(stampOf({ ...data, alerts: { P1: ['all'] } })).not.toEqual(stampOf(data))
  })

  test('hashes an object that occurs many times only once', () => {
    const holidays = Array.from({ length: 30_000 }, (_, i) => ({
      name: `Day ${i}`,
      on: new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10),
    }))
    const often = (on: string) => ({
      union: Array(500).fill({ ...office, holidays: [...holidays, { on }] }),
    })
    // Written out, each would have over 600 MB, which is longer than a string can be.
    expect(stamp({ schedule: often('2024-01-01') })).toEqual(stamp({ schedule: often('2024-01-01') }))
    expect(stamp({ schedule: often('2024-01-01') })).not.toEqual(stamp({ schedule: often('2024-01-02') }))
  })

  test('ignores inherited properties', () => {
    const alerts = Object.create(Date.prototype)
    const plain = { ...frame, targets: { firstResponse: { P1: '1 hour' } } }
    const stampOf = (data: object) => duePieces(data as never, { from: 2024, through: 2024 }).stamp
    expect(stampOf({ ...plain, alerts })).toEqual(stampOf({ ...plain, alerts: {} }))
  })

  test('does not depend on `$schema`', () => {
    const data = (more: object = {}, schedule: object = office) =>
      ({ ...frame, ...more, schedule, targets: { firstResponse: { P1: '1 hour' } } }) as never
    const hashOf = (given: Policy) => duePieces(given, { from: 2024, through: 2024 }).stamp.policy_hash
    for (const given of [
      data({ $schema: 'policy.json' }),
      data({}, { $schema: 'schedule.json', ...office }),
    ]) {
      expect(hashOf(given)).toBe(hashOf(data()))
      expect(hashOf(definePolicy(given) as Policy)).toBe(hashOf(definePolicy(data()) as Policy))
    }
    const combined = { union: [office] } as const
    const hashOfHours = (hours: object) =>
      openPieces(hours as Schedule, { from: 2024, through: 2024 }).stamp.policy_hash
    expect(hashOfHours({ $schema: 'schedule.json', union: [{ $schema: 'schedule.json', ...office }] })).toBe(
      hashOfHours(parseSchedule(combined)),
    )
    // Here it is a name.
    const named = (target: string) =>
      hashOf({
        ...(data({ priorities: ['$schema'] }) as Policy),
        targets: { firstResponse: { $schema: target } },
      } as never)
    expect(named('1 hour')).not.toBe(named('2 hours'))
  })

  test('changes with the policy and with corrected clock changes, not with the order of keys', () => {
    const reordered = { weekly: office.weekly, timeZone: office.timeZone }
    expect(stamp({ schedule: reordered })).toEqual(stamp())
    expect(stamp({ name: 'Other' }).policy_hash).not.toBe(stamp().policy_hash)
    const zoneChanges = [{ at: '2024-03-10T10:00:00Z', offset: '-08:00' }]
    const corrected = stamp({ schedule: { ...office, zoneChanges } })
    expect(corrected.zone_changes).toMatch(/^[0-9a-f]{16}$/)
    const other = stamp({ schedule: { ...office, zoneChanges: [{ ...zoneChanges[0], offset: '-07:00' }] } })
    expect(other.zone_changes).not.toBe(corrected.zone_changes)
  })

  test('takes the earliest holidaysThrough of the hours of all tiers', () => {
    const tiers = ['all', 'other']
    const tierSchedules = { other: { ...office, holidaysThrough: '2024-06-30' } }
    const schedule = { ...office, holidaysThrough: '2024-12-31' }
    expect(stamp({ tiers, tierSchedules, schedule }).holidays_through).toBe('2024-06-30')
  })

  test('leaves out schedules that are not in force in the years of the table', () => {
    const schedule = {
      versions: [
        { schedule: { ...office, holidaysThrough: '2019-12-31' } },
        { from: '2022-01-01', schedule: { ...office, holidaysThrough: '2030-12-31' } },
      ],
    }
    const throughOf = (from: number, through: number) =>
      duePieces(parsePolicy({ ...frame, targets: { firstResponse: { P1: '1 hour' } }, schedule }), {
        from,
        through,
      }).stamp.holidays_through
    expect(throughOf(2023, 2024)).toBe('2030-12-31')
    expect(throughOf(2020, 2024)).toBe('2019-12-31')
  })
})
