import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

// Some small runtimes have no `Intl`. The module is loaded without it, and every call is made without it.

const { Intl: kept } = globalThis
let dueby: typeof import('dueby')

beforeAll(async () => {
  Reflect.deleteProperty(globalThis, 'Intl')
  vi.resetModules()
  dueby = await import('dueby')
})
afterAll(() => {
  globalThis.Intl = kept
})

/** Central European time of 2024, from the first supported instant on. */
const zoneChanges = [
  { at: '1972-01-08T00:00:00Z', offset: '+01:00' },
  { at: '2024-03-31T01:00:00Z', offset: '+02:00' },
  { at: '2024-10-27T01:00:00Z', offset: '+01:00' },
] as const
const berlin = { timeZone: 'Europe/Berlin', zoneChanges } as const
const office = { ...berlin, weekly: { 'mon-fri': ['09:00-17:00'] } } as const

describe('without Intl (T6)', () => {
  test('it is missing', () => {
    expect(typeof Intl).toBe('undefined')
  })

  test('a schedule whose zoneChanges cover everything works', () => {
    const schedule = dueby.defineSchedule(office)
    expect(dueby.addBusinessTime('2024-03-29T15:00:00Z', '2 hours', schedule)).toEqual(
      new Date('2024-04-01T08:00:00Z'),
    )
    expect(dueby.nextOpen('2024-01-08T00:00:00Z', schedule)).toEqual(new Date('2024-01-08T08:00:00Z'))
    expect(dueby.previousOpen('1972-01-11T00:00:00Z', schedule)).toEqual(new Date('1972-01-10T08:00:00Z'))
    expect(dueby.nextOpen('1972-01-08T00:00:00Z', schedule)).toEqual(new Date('1972-01-10T08:00:00Z'))
    expect(dueby.previousClose('2199-12-31T23:59:59.999Z', schedule)).toEqual(
      new Date('2199-12-31T16:00:00Z'),
    )
    expect(dueby.addBusinessDays('1972-01-08T00:00:00Z', 1, schedule)).toEqual(
      new Date('1972-01-10T00:00:00Z'),
    )
    expect(dueby.addBusinessDays('2024-03-29T10:00:00Z', 1, schedule)).toEqual(
      new Date('2024-04-01T09:00:00Z'),
    )
    expect(dueby.checkSchedule(office, { from: '2024-01-01' })).toEqual([])
    expect(
      dueby.checkSchedule({ ...office, weekly: { sun: ['01:00-05:00'] } }, { from: '2024-01-01' }),
    ).toEqual([expect.objectContaining({ code: 'clock-change-in-hours' })])
    const restored = dueby.parseSchedule(JSON.parse(JSON.stringify(schedule)))
    expect(dueby.equalSchedules(restored, schedule)).toBe(true)
  })

  test('combined schedules take over the zoneChanges of their operands', () => {
    const schedule = dueby.defineSchedule(office)
    const utc = dueby.defineSchedule({ timeZone: 'UTC', weekly: { sat: ['09:00-17:00'] } })
    const desk = dueby.union(schedule, utc)
    expect(dueby.isBusinessDay('2024-01-06T23:30:00Z', desk)).toBe(false)
    expect(dueby.isBusinessDay('2024-01-06T22:30:00Z', desk)).toBe(true)
    const restored = dueby.parseSchedule(JSON.parse(JSON.stringify(desk)))
    expect(dueby.isOpen('2024-01-06T10:00:00Z', restored)).toBe(true)
    expect(dueby.isOpen('2024-01-06T10:00:00Z', dueby.complement(schedule))).toBe(true)
  })

  test('policies and columns', () => {
    const policy = dueby.definePolicy({
      name: 'Acme',
      schedule: office,
      tiers: ['all'],
      priorities: ['P1', 'P2'],
      targets: { firstResponse: { P1: '2 business hours', P2: 'next business day by 12:00' } },
    })
    const receivedAt = '2024-03-29T15:00:00Z'
    const due = dueby.firstResponseDue({ tier: 'all', priority: 'P2', receivedAt }, policy)
    expect(due.dueAt).toEqual(new Date('2024-04-01T10:00:00Z'))
    const column = Float64Array.of(Date.parse(receivedAt))
    expect(dueby.addBusinessTimeMany(column, '2 hours', policy.schedule)[0]).toBe(
      Date.parse('2024-04-01T08:00:00Z'),
    )
  })

  test.each(['UTC', 'utc', 'Etc/UTC', 'GMT', 'Etc/GMT'])('%s needs no data', (timeZone) => {
    const schedule = dueby.defineSchedule({ timeZone, weekly: { mon: ['09:00-17:00'] } })
    expect(dueby.nextOpen('2024-07-08T00:00:00Z', schedule)).toEqual(new Date('2024-07-08T09:00:00Z'))
    expect(dueby.wallTime('2024-07-08T09:00', timeZone)).toEqual(new Date('2024-07-08T09:00:00Z'))
    expect(dueby.showInZone('2024-07-08T09:00:00Z', timeZone)).toBe('Mon 2024-07-08 09:00 GMT')
  })

  test('wall-clock times are converted and shown', () => {
    expect(dueby.wallTime('2024-07-01T10:00', berlin)).toEqual(new Date('2024-07-01T08:00:00Z'))
    expect(dueby.showInZone('2024-07-01T08:00:00Z', berlin)).toBe('Mon 2024-07-01 10:00 GMT+2')
    expect(dueby.showInZone('2024-12-02T08:00:00Z', dueby.defineSchedule(office))).toBe(
      'Mon 2024-12-02 09:00 GMT+1',
    )
  })

  test('a promise has the date and the time of ISO 8601, and the name of a city or an offset', () => {
    const promise = (dueAt: string, schedule: typeof berlin | string, zone?: typeof berlin | string) =>
      dueby.promiseText({ dueAt }, { schedule, locale: 'de-DE', ...(zone && { zone }) })
    expect(promise('2024-07-01T08:00:00Z', berlin)).toBe('by 10:00 Berlin, 2024-07-01')
    expect(promise('2024-07-01T08:00:00Z', 'UTC', berlin)).toBe('by 08:00 UTC, 2024-07-01 (10:00 in Berlin)')
    expect(promise('2024-07-01T23:00:00Z', 'UTC', berlin)).toBe(
      'by 23:00 UTC, 2024-07-01 (01:00, 2024-07-02, in Berlin)',
    )
    // The clock shows this time twice.
    expect(promise('2024-10-27T00:30:00Z', berlin)).toBe('by 02:30 +02:00, 2024-10-27')
  })

  test('any other zone is refused, with the reason and what to write', () => {
    const later = { ...office, zoneChanges: zoneChanges.slice(1) }
    const plain = { timeZone: 'Europe/Berlin', weekly: {} }
    for (const input of [later, plain, { ...plain, timeZone: 'Etc/GMT+5' }, dueby.gladly.schedule]) {
      const [issue, ...more] = dueby.checkSchedule(input)
      expect(more).toEqual([])
      expect(issue).toMatchObject({ code: 'unknown-zone', path: ['timeZone'], rule: 'T6' })
      expect(issue?.message).toContain('this runtime has no time zone data')
      expect(issue?.expected).toBe("'UTC', or zoneChanges from 1972-01-08T00:00Z on")
    }
    expect(() => dueby.wallTime('2024-07-01T10:00', 'Europe/Berlin')).toThrow('no time zone data')
    expect(() => dueby.showInZone('2024-07-01T10:00:00Z', 'Europe/Berlin')).toThrow('no time zone data')
    expect(() => dueby.isOpen('2024-07-01T10:00:00Z', dueby.gladly.schedule)).toThrow('no time zone data')
  })
})

describe('zoneChanges that cover everything, on any runtime', () => {
  const issuesOf = (timeZone: unknown, changes: unknown = zoneChanges) =>
    dueby
      .checkSchedule({ timeZone, zoneChanges: changes, weekly: {} })
      .map(({ code, path }) => `${code} ${path.join('.')}`)

  test.each([false, true])('with Intl: %s', (isThere) => {
    if (isThere) globalThis.Intl = kept
    try {
      for (const name of ['Antarctica/New_Base', 'Europe/Berlin', 'Etc/GMT+5', 'Mars/Olympus-1'])
        expect(issuesOf(name)).toEqual([])
      for (const name of ['', 'PST', '+01:00', 'New Base', '/', '1'])
        expect(issuesOf(name)).toEqual(['unknown-zone timeZone'])
      expect(issuesOf(5)).toEqual(['wrong-type timeZone'])
      expect(issuesOf('Mars/Olympus', [])).toEqual(['unknown-zone timeZone'])
      expect(issuesOf('Mars/Olympus', zoneChanges.slice(1))).toEqual(['unknown-zone timeZone'])
      expect(issuesOf('Mars/Olympus', 'x')).toEqual(['unknown-zone timeZone', 'wrong-type zoneChanges'])
      expect(issuesOf('Mars/Olympus', [{ at: '1970-01-01T00:00:00Z', offset: '+01:00' }])).toEqual([
        'unknown-zone timeZone',
        'out-of-range zoneChanges.0.at',
      ])
      expect(issuesOf('Mars/Olympus', [zoneChanges[0], { at: 'x' }])).toEqual([
        'invalid-instant zoneChanges.1.at',
        'missing zoneChanges.1.offset',
      ])
      const base = { timeZone: 'Antarctica/New_Base', zoneChanges }
      expect(dueby.showInZone('2024-07-01T08:00:00Z', base)).toBe('Mon 2024-07-01 10:00 GMT+2')
    } finally {
      Reflect.deleteProperty(globalThis, 'Intl')
    }
  })

  test('a ledger is written with offsets', () => {
    const at = (text: string): Date => new Date(text)
    const ledger = {
      policy: 'Desk',
      zone: 'Europe/Berlin',
      zoneChanges,
      metric: 'firstResponse',
      tier: 'standard',
      priority: 'P1',
      startedAt: at('2024-07-01T07:00:00Z'),
      countedFrom: at('2024-07-01T07:00:00Z'),
      dueAt: at('2024-07-01T08:00:00Z'),
      rule: { target: '1 hour', from: 'policy' },
      segments: [
        {
          from: at('2024-07-01T07:00:00Z'),
          to: at('2024-07-01T08:00:00Z'),
          ms: 3_600_000,
          counted: true,
          reason: { kind: 'calendar time' },
        },
      ],
      marks: [],
      countedMs: 3_600_000,
      warnings: [],
    } as const
    expect(dueby.toText(ledger).split('\n').slice(1)).toEqual([
      '  received  Mon 2024-07-01 09:00 +02:00',
      '    1 h     Mon 07-01 09:00–10:00   calendar time',
      '  due       Mon 2024-07-01 10:00 +02:00   1 h',
    ])
    expect(dueby.toText(ledger, { zone: 'UTC' })).toContain('Mon 2024-07-01 08:00 +00:00   1 h')
  })
})
