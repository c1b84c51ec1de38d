import { definePolicy, defineSchedule, firstResponseDue, isOpen, type Path } from 'dueby'
import { fromZendesk } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { ODD_VALUES } from '../../support/odd-values'
import { pt } from '../../support/vocabulary'

const PACIFIC = 'Pacific Time (US & Canada)'
const span = (start_time: unknown, end_time: unknown) => ({ start_time, end_time })
const week = (...intervals: unknown[]) =>
  fromZendesk({ schedule: { time_zone: PACIFIC, intervals }, holidays: [] })
const kinds = ({ report }: ReturnType<typeof fromZendesk>) =>
  report.map(({ kind, at }) => [kind, Array.isArray(at) ? at.join('.') : at])

describe('a schedule of Zendesk', () => {
  test('reads a response of the API: minutes from Sunday, a Rails zone', () => {
    const answer = {
      schedule: {
        id: 1,
        name: 'Support',
        time_zone: PACIFIC,
        intervals: [span(1800, 2520), span(3240, 3960)],
        created_at: '2024-01-01T00:00:00Z',
      },
    }
    const { schedule, report } = fromZendesk(answer)
    expect(schedule).toEqual({
      name: 'Support',
      timeZone: 'America/Los_Angeles',
      weekly: { 'mon-tue': ['06:00-18:00'] },
      holidaysThrough: '1971-12-31',
    })
    expect(report).toEqual([
      { kind: 'kept', at: ['schedule', 'time_zone'], message: `'${PACIFIC}' is America/Los_Angeles` },
      { kind: 'kept', at: ['schedule', 'intervals', 0], message: 'mon 06:00-18:00' },
      { kind: 'kept', at: ['schedule', 'intervals', 1], message: 'tue 06:00-18:00' },
      {
        kind: 'refused',
        at: ['schedule', 'holidays'],
        message: expect.stringContaining('are not part of it'),
      },
    ])
    if (!schedule) throw new Error('no schedule')
    expect(isOpen(pt('Mon 2024-01-08 06:00'), defineSchedule(schedule))).toBe(true)
    expect(isOpen(pt('Mon 2024-01-08 18:00'), defineSchedule(schedule))).toBe(false)
  })

  test.each<[string, unknown[], Record<string, string[]>, string]>([
    [
      'Mon 09:00 to Tue 17:00',
      [span(1980, 3900)],
      { mon: ['09:00-24:00'], tue: ['00:00-17:00'] },
      'mon 09:00-24:00 and tue 00:00-17:00; split at midnight',
    ],
    [
      'over three midnights',
      [span(1980, 6000)],
      { mon: ['09:00-24:00'], 'tue-wed': ['00:00-24:00'], thu: ['00:00-04:00'] },
      'mon 09:00-24:00, tue 00:00-24:00, wed 00:00-24:00 and thu 00:00-04:00; split at midnight',
    ],
    [
      'touching',
      [span(1800, 2000), span(2000, 2520)],
      { mon: ['06:00-18:00'] },
      'mon 09:20-18:00; touches an interval before it: joined',
    ],
    [
      'touching, in reverse order',
      [span(2000, 2520), span(1800, 2000)],
      { mon: ['06:00-18:00'] },
      'mon 06:00-09:20; touches an interval before it: joined',
    ],
  ])('reported as changed: %s', (_, intervals, weekly, message) => {
    const { schedule, report } = week(...intervals)
    expect(schedule?.weekly).toEqual(weekly)
    expect(report.at(-1)).toMatchObject({ kind: 'changed', message })
  })

  test.each<[string, unknown[], Record<string, string[]>]>([
    ['to a midnight', [span(1980, 2880)], { mon: ['09:00-24:00'] }],
    ['from a midnight', [span(1440, 1500)], { mon: ['00:00-01:00'] }],
    ['two whole days', [span(1440, 2880), span(2880, 4320)], { 'mon-tue': ['00:00-24:00'] }],
    [
      'to the end of the week, and again from its start',
      [span(9900, 10080), span(0, 300)],
      { sat: ['21:00-24:00'], sun: ['00:00-05:00'] },
    ],
    ['out of order', [span(2160, 2520), span(1800, 2100)], { mon: ['06:00-11:00', '12:00-18:00'] }],
    ['none', [], {}],
  ])('%s', (_, intervals, weekly) => {
    const { schedule, report } = week(...intervals)
    expect(schedule?.weekly).toEqual(weekly)
    expect(report.every(({ kind }) => kind === 'kept')).toBe(true)
  })

  test('complete means that nothing that affects open time was changed or refused (S10)', () => {
    const good = { time_zone: 'UTC', intervals: [span(1800, 2200), span(2100, 4000)], name: 7 }
    const christmas = { name: 8, start_date: '2024-12-25', end_date: '2024-12-26' }
    const complete = (data: unknown) => fromZendesk(data).complete
    expect(complete({ ...good, holidays: [christmas] })).toBe(true)
    expect(complete({ ...good, holidays: [] })).toBe(true)
    expect(complete(good)).toBe(false)
    expect(complete({ ...good, holidays: [christmas, 0] })).toBe(false)
    expect(complete({ ...good, time_zone: 'Astana', holidays: [] })).toBe(false)
    expect(complete({ ...good, time_zone: 'Mars', holidays: [] })).toBe(false)
    expect(complete({ ...good, intervals: [span(1800, 1800)], holidays: [] })).toBe(false)
  })

  test('the holidays are known through the last of them; without a list, every answer warns (S10)', () => {
    const good = { time_zone: 'UTC', intervals: [span(1800, 2520)] }
    const on = (start_date: string, end_date = start_date) => ({ start_date, end_date })
    const through = (data: unknown) => fromZendesk(data).schedule?.holidaysThrough
    expect(through({ schedule: good, holidays: [on('2024-12-25', '2024-12-26'), on('2024-05-01')] })).toBe(
      '2024-12-26',
    )
    for (const holidays of [undefined, [], [on('2024-12-25'), 0]])
      expect(through({ schedule: good, ...(holidays && { holidays }) })).toBe('1971-12-31')
    const { schedule } = fromZendesk({ schedule: good })
    if (!schedule) throw new Error('no schedule')
    const policy = definePolicy({
      name: 'Support',
      schedule,
      tiers: ['all'],
      priorities: ['P1'],
      targets: { firstResponse: { P1: 'next business day' } },
    })
    const { warnings } = firstResponseDue(
      { tier: 'all', priority: 'P1', receivedAt: '2024-01-08T10:00:00Z' },
      policy,
    )
    expect(warnings.map(({ code }) => code)).toEqual(['calendar-not-covered'])
  })

  describe('more pages (S10)', () => {
    const good = { time_zone: 'UTC', intervals: [span(1800, 2520)] }
    const holidays = [{ start_date: '2024-12-25', end_date: '2024-12-25' }]
    const refused = (data: unknown) => fromZendesk(data).report.filter(({ kind }) => kind === 'refused')
    const next_page = 'https://example.zendesk.com/x?page=2'

    test.each<[string, object, (string | number)[]]>([
      ['the address of the next page', { schedule: good, holidays, next_page }, ['next_page']],
      ['a cursor', { schedule: good, holidays, meta: { has_more: true } }, ['meta', 'has_more']],
      ['a higher count', { schedule: good, holidays, count: 2 }, ['count']],
      ['a list in the schedule', { schedule: { ...good, holidays, count: 2 } }, ['schedule', 'count']],
      ['a schedule from a list', { schedules: [good], holidays, count: 2 }, ['count']],
    ])('of holidays: %s', (_, data, at) => {
      const { schedule, complete } = fromZendesk(data)
      expect(refused(data)).toMatchObject([{ at, message: expect.stringContaining('all pages') }])
      expect(complete).toBe(false)
      expect(schedule?.holidays).toEqual([{ on: '2024-12-25' }])
      expect(schedule?.holidaysThrough).toBe('1971-12-31')
    })

    test.each<[string, object]>([
      ['the only page', { schedule: good, holidays, count: 1, next_page: null, meta: { has_more: false } }],
      ['the count of the schedules', { schedules: [good], count: 1, holidays: [] }],
    ])('not: %s', (_, data) => {
      expect(fromZendesk(data).complete).toBe(true)
    })

    test('of schedules: the one in the list is not the only one', () => {
      for (const more of [{ next_page }, { count: 2 }]) {
        const data = { schedules: [good], ...more }
        expect(fromZendesk(data).schedule).toBeUndefined()
        expect(refused(data)).toMatchObject([{ at: Object.keys(more) }])
      }
    })
  })

  test('the report says what became of each entry', () => {
    const linesOf = (data: unknown) =>
      fromZendesk(data).report.map(({ kind, at, message }) => `${kind} ${(at as Path).join('.')}: ${message}`)
    const on = (start_date: string, end_date: string, more: object = {}) => ({
      start_date,
      end_date,
      ...more,
    })
    const intervals = [span(60, 120), span(0, 60), span(1800, 2520), span(2520, 3000), span(1500, 1700)]
    const holidays = [
      on('2024-12-25', '2024-12-26', { name: 'Christmas' }),
      on('2024-01-01', '2024-01-01', { name: null }),
      on('2024-05-01', '2024-05-01'),
    ]
    expect(linesOf({ schedule: { time_zone: 'UTC', intervals }, holidays })).toEqual([
      "kept schedule.time_zone: 'UTC' is Etc/UTC",
      'kept schedule.intervals.0: sun 01:00-02:00',
      'changed schedule.intervals.1: sun 00:00-01:00; touches an interval before it: joined',
      'kept schedule.intervals.2: mon 06:00-18:00',
      'changed schedule.intervals.3: mon 18:00-24:00 and tue 00:00-02:00; split at midnight; touches an interval before it: joined',
      'kept schedule.intervals.4: mon 01:00-04:20',
      'kept holidays.0: holiday on 2024-12-25 to 2024-12-26',
      'kept holidays.1: holiday on 2024-01-01',
      'kept holidays.2: holiday on 2024-05-01',
    ])
    expect(linesOf({ schedule: { time_zone: 'UTC', intervals: [] }, holidays: [] })).toEqual([
      "kept schedule.time_zone: 'UTC' is Etc/UTC",
      'kept schedule.intervals: no intervals: closed all week',
    ])
    expect(linesOf({ schedules: [] })).toEqual(['refused schedules: the list is empty'])
    const wrong = [span(-1, 60), span(Number.NaN, 60), span(10080, 10080), span(10080, 60), span(0, 60)]
    const refused = linesOf({ schedule: { time_zone: 'UTC', intervals: wrong }, holidays: [] })
    expect(refused.filter((line) => line.startsWith('refused'))).toEqual([
      'refused schedule.intervals.0: start_time is -1. Expected whole minutes from Sunday 00:00, 0 to 10080',
      'refused schedule.intervals.1: start_time is NaN. Expected whole minutes from Sunday 00:00, 0 to 10080',
      'refused schedule.intervals.2: it ends at 10080, which is not after its start at 10080',
      'refused schedule.intervals.3: it ends at 60, which is not after its start at 10080',
    ])
  })

  test('merges intervals that overlap, and reports it', () => {
    const { schedule, report } = week(span(1800, 2200), span(2100, 2520))
    expect(schedule?.weekly).toEqual({ mon: ['06:00-18:00'] })
    expect(report[2]).toEqual({
      kind: 'changed',
      at: ['schedule', 'intervals', 1],
      message: 'mon 11:00-18:00; overlaps an interval before it: merged',
    })
  })

  test.each<[string, unknown, string]>([
    ['over the end of the week', span(9900, 300), 'two intervals: 9900 to 10080, and 0 to 300'],
    ['to the end of the week, written as 0', span(9900, 0), 'write 9900 to 10080'],
    ['an empty interval', span(1800, 1800), 'it ends at 1800, which is not after its start at 1800'],
    [
      'an empty interval at the end of the week',
      span(10080, 0),
      'it ends at 0, which is not after its start',
    ],
    ['past the week', span(9900, 10200), 'end_time is 10200'],
    ['a fraction', span(1800.5, 2000), 'start_time is 1800.5'],
    ['text', span('1800', 2000), "start_time is '1800'"],
    ['a null', null, 'null is not an interval'],
  ])('refused: %s', (_, interval, message) => {
    const { schedule, report } = week(span(1800, 2520), interval)
    expect(schedule?.weekly).toEqual({ mon: ['06:00-18:00'] })
    expect(report[2]).toMatchObject({ kind: 'refused', at: ['schedule', 'intervals', 1] })
    expect(report[2]?.message).toContain(message)
  })

  test('reports a name that is not text and is left out', () => {
    const { schedule, report } = fromZendesk({ name: 7, time_zone: 'UTC', intervals: [], holidays: [] })
    expect(schedule).not.toHaveProperty('name')
    expect(report.at(-1)).toMatchObject({ kind: 'changed', at: ['name'] })
  })

  test('without a zone or a valid interval there is no schedule', () => {
    for (const { schedule, report } of [
      fromZendesk({ time_zone: 'Pacific Tme', intervals: [span(1800, 2520)] }),
      fromZendesk({ time_zone: PACIFIC, intervals: [span(1800, 1800)] }),
      fromZendesk({ time_zone: PACIFIC }),
    ]) {
      expect(schedule).toBeUndefined()
      expect(report.length).toBeGreaterThan(1)
      expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
    }
  })

  test('refuses an unknown zone with its path and what is expected', () => {
    expect(fromZendesk({ time_zone: 'EST', intervals: [] }).report[0]).toEqual({
      kind: 'refused',
      at: ['time_zone'],
      message:
        "'EST' is not a time zone. Expected a Rails name, 'Pacific Time (US & Canada)', or an IANA name, 'America/Los_Angeles'",
    })
  })

  test('keeps IANA zones, and reports names that Rails moved', () => {
    const zone = (time_zone: string) => fromZendesk({ time_zone, intervals: [] })
    expect(zone('Europe/Paris').schedule?.timeZone).toBe('Europe/Paris')
    expect(zone('Samoa').schedule?.timeZone).toBe('Pacific/Apia')
    expect(zone('Samoa').report[0]).toMatchObject({ kind: 'changed', at: ['time_zone'] })
  })

  test('holidays include both dates, wherever they are in the data', () => {
    const schedule = { time_zone: 'London', intervals: [span(1980, 2460)] }
    const holidays = [
      { id: 1, name: 'Thanksgiving', start_date: '2026-11-26', end_date: '2026-11-26' },
      { id: 2, name: 'Year end', start_date: '2026-12-28', end_date: '2027-01-01' },
    ]
    const read = [
      { name: 'Thanksgiving', on: '2026-11-26' },
      { name: 'Year end', from: '2026-12-28', to: '2027-01-01' },
    ]
    expect(fromZendesk({ schedule, holidays }).schedule?.holidays).toEqual(read)
    expect(fromZendesk({ ...schedule, holidays }).schedule?.holidays).toEqual(read)
    expect(fromZendesk({ schedule: { ...schedule, holidays } }).schedule?.holidays).toEqual(read)
    expect(fromZendesk({ schedule, holiday: holidays[0] }).schedule?.holidays).toEqual([read[0]])
  })

  test.each<[string, unknown, unknown, string]>([
    [
      'misnamed, as in an example of Zendesk',
      { start_time: '2026-11-26', end_time: '2026-11-26' },
      'changed',
      'read as start_date',
    ],
    [
      'a name that is not text',
      { name: 7, start_date: '2026-11-26', end_date: '2026-11-26' },
      'changed',
      'left out',
    ],
    ['reversed', { start_date: '2026-11-26', end_date: '2026-11-25' }, 'refused', "not before '2026-11-26'"],
    [
      'impossible',
      { start_date: '2026-02-30', end_date: '2026-03-01' },
      'refused',
      "start_date is '2026-02-30'",
    ],
    ['without an end', { start_date: '2026-11-26' }, 'refused', 'end_date is undefined'],
    ['text', 'Christmas', 'refused', "'Christmas' is not a holiday"],
  ])('holidays: %s', (_, holiday, kind, message) => {
    const { report } = fromZendesk({ schedule: { time_zone: 'UTC', intervals: [] }, holidays: [holiday] })
    expect(report.at(-1)).toMatchObject({ kind, at: ['holidays', 0] })
    expect(report.at(-1)?.message).toContain(message)
  })

  test('refuses several schedules, but reads the only one in a list', () => {
    const one = { time_zone: 'Tokyo', intervals: [span(1980, 2460)] }
    expect(fromZendesk({ schedules: [one] }).schedule?.timeZone).toBe('Asia/Tokyo')
    expect(kinds(fromZendesk({ schedules: [one, one] }))).toEqual([
      ['refused', 'schedules.0'],
      ['refused', 'schedules.1'],
    ])
  })

  test('reports unsupported keys and every other kind of data', () => {
    const { report } = fromZendesk({
      schedule: { time_zone: 'UTC', intervals: [{ ...span(0, 60), breaks: [] }], shifts: [] },
      sla: 1,
      holidays: [],
    })
    expect(report.filter(({ kind }) => kind === 'refused').map(({ at }) => at)).toEqual([
      ['schedule', 'intervals', 0, 'breaks'],
      ['schedule', 'shifts'],
      ['sla'],
    ])
    for (const data of [undefined, null, 7, 'x', [], {}, { schedule: null }, { schedules: [] }]) {
      expect(kinds(fromZendesk(data)).every(([kind]) => kind === 'refused')).toBe(true)
      expect(fromZendesk(data).report.length).toBeGreaterThan(0)
    }
  })

  const hole = (after: unknown): unknown[] => Object.assign(new Array(2), { 1: after })
  const good = { time_zone: 'UTC', intervals: [span(1800, 2520)] }

  test('refuses a hole in any list', () => {
    const holiday = { name: 'Christmas', start_date: '2024-12-25', end_date: '2024-12-25' }
    const data = { ...good, intervals: hole(span(1800, 2520)), holidays: hole(holiday) }
    const { schedule, report } = fromZendesk(data)
    expect(schedule?.weekly).toEqual({ mon: ['06:00-18:00'] })
    expect(schedule?.holidays).toEqual([{ name: 'Christmas', on: '2024-12-25' }])
    const refused = report.filter(({ kind }) => kind === 'refused')
    expect(refused.map(({ at }) => at)).toEqual([
      ['intervals', 0],
      ['holidays', 0],
    ])
    expect(kinds(fromZendesk({ schedules: hole(good) }))).toEqual([
      ['refused', 'schedules.0'],
      ['refused', 'schedules.1'],
    ])
  })

  test.each(ODD_VALUES.map((value) => [value]))('never throws for %s in any place', (value) => {
    for (const item of [value, hole(value)]) {
      for (const key of [
        'name',
        'time_zone',
        'intervals',
        'holidays',
        'holiday',
        'schedule',
        'schedules',
        'x',
      ])
        expect(fromZendesk({ ...good, [key]: item }).report).not.toEqual([])
      for (const key of ['start_time', 'end_time', 'x'])
        expect(week({ ...span(1800, 2520), [key]: item }).report).not.toEqual([])
      for (const key of ['name', 'start_date', 'end_date', 'start_time', 'x'])
        expect(
          fromZendesk({ ...good, holiday: { start_date: '2024-12-25', [key]: item } }).report,
        ).not.toEqual([])
      expect(fromZendesk(item).schedule).toBeUndefined()
    }
  })
})
