import {
  addBusinessDays,
  addBusinessTime,
  checkPolicy,
  checkSchedule,
  definePolicy,
  defineSchedule,
  firstResponseDue,
  gladly,
  type Issue,
  isOpen,
  type PolicyInput,
  type ScheduleInput,
  showInZone,
  wallTime,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { codesWithPaths, issuesOf } from '../support/issues'
import { OFFICE, office, POLICY } from '../support/office'

const at = new Date('2023-11-03T17:00:00Z')

const schedule = (change: object) => checkSchedule({ ...OFFICE, ...change })
const policy = (change: object) => checkPolicy({ ...POLICY, ...change })
const request = (change: object) =>
  issuesOf(() =>
    firstResponseDue({ tier: 'premium', priority: 'P1', receivedAt: at, ...change } as never, gladly),
  )

describe('all issues are reported at once, and unusual data is no way around them', () => {
  test.each([
    '',
    'constructor',
    '__proto__',
    'toString',
    'Nowhere/City',
    'PST',
    'EST',
    '+05:30',
    'America/Los Angeles',
  ])('the zone %j is unknown', (timeZone) => {
    expect(schedule({ timeZone }).map(({ code }) => code)).toEqual(['unknown-zone'])
  })

  test.each(['UTC', 'Cuba', 'Japan', 'GB', 'Etc/GMT+5', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires'])(
    'the zone %j is known',
    (timeZone) => {
      expect(schedule({ timeZone })).toEqual([])
    },
  )

  test('unusual keys in JSON do no harm', () => {
    const text = `{"timeZone":"UTC","weekly":{"__proto__":["09:00-17:00"],"constructor":[]},"__proto__":{},"constructor":1}`
    expect(checkSchedule(JSON.parse(text)).map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['invalid-weekday', 'weekly.__proto__'],
      ['invalid-weekday', 'weekly.constructor'],
      ['unknown-key', '__proto__'],
      ['unknown-key', 'constructor'],
    ])
    const grid = '{"P1":"1 hour","P2":"1 hour","__proto__":"1 hour","constructor":{"__proto__":"1 hour"}}'
    expect(policy({ targets: { firstResponse: JSON.parse(grid) } }).map(({ code }) => code)).toEqual([
      'unknown-priority',
      'unknown-priority',
      'unknown-tier',
    ])
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(request({ tier: name, priority: name }).map(({ code }) => code)).toEqual([
        'unknown-tier',
        'unknown-priority',
      ])
    }
  })

  test('names such as constructor and __proto__ can be tiers and priorities like any other', () => {
    const odd = definePolicy(
      JSON.parse(`{"name":"odd","schedule":{"timeZone":"UTC","weekly":{}},"tiers":["constructor","__proto__"],
        "priorities":["toString"],"alerts":{"toString":["__proto__"]},
        "targets":{"firstResponse":{"toString":{"constructor":"1 hour","__proto__":"2 hours"}}}}`),
    )
    const due = (tier: string) =>
      firstResponseDue({ tier, priority: 'toString', receivedAt: at } as never, odd)
    expect(due('constructor').dueAt.getTime() - at.getTime()).toBe(3_600_000)
    expect(due('__proto__').dueAt.getTime() - at.getTime()).toBe(7_200_000)
    expect(due('__proto__').alerts).toBe(true)
    expect(due('constructor').alerts).toBe(false)
  })

  test('all rows of a weekday that is listed twice are checked', () => {
    const weekly = { mon: ['09:00-12:00'], 'mon-fri': ['11:00-13:00'] }
    expect(schedule({ weekly }).map(({ code }) => code)).toEqual(['repeated-weekday', 'overlapping-hours'])
  })

  test('values that cannot be made text, and holes in lists', () => {
    const nameless = { toString: 1 }
    expect(policy({ alerts: { P1: [nameless] } }).map(({ code }) => code)).toEqual(['unknown-tier'])
    expect(request({ tier: nameless }).map(({ code }) => code)).toEqual(['unknown-tier'])
    expect(request({ tier: Object.create(null) }).map(({ code }) => code)).toEqual(['unknown-tier'])
    const tiers = Object.assign(new Array(3), { 1: 'gold', 2: 'silver' })
    expect(policy({ tiers }).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'missing tiers.0',
    ])
    const union = Object.assign(new Array(2), { 1: OFFICE })
    expect(checkSchedule({ union }).map(({ path }) => path.join('.'))).toContain('union.0')
    const many = Array.from({ length: 300_000 }, () => '09:00-09:00')
    expect(schedule({ weekly: { mon: many } }).length).toBe(101)
  })

  test('a schedule with many problems', () => {
    const issues = checkSchedule({
      timeZone: '',
      weekly: {
        'mon-fri': ['9-5', '09:00-12:00', '11:00-13:00'],
        wed: ['24:00-25:00'],
        fryday: '09:00-17:00',
      },
      holidays: [
        { from: '2023-12-29' },
        { on: '2023-13-01' },
        'Christmas',
        { on: '2023-12-25', to: '2023-12-26' },
      ],
      specialHours: [{ on: '2023-12-24' }, { on: '2023-11-31', hours: ['06:00-06:00'] }],
      holidaysThrough: 'forever',
    })
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'unknown-zone timeZone',
      'invalid-hours weekly.mon-fri.0',
      'repeated-weekday weekly.wed',
      'invalid-hours weekly.wed.0',
      'invalid-weekday weekly.fryday',
      'wrong-type weekly.fryday',
      'overlapping-hours weekly.mon-fri.2',
      'missing holidays.0.to',
      'invalid-date holidays.1.on',
      'wrong-type holidays.2',
      'missing holidays.3.from',
      'unknown-key holidays.3.on',
      'missing specialHours.0.hours',
      'invalid-date specialHours.1.on',
      'empty-hours specialHours.1.hours.0',
      'invalid-date holidaysThrough',
    ])
  })

  test('a policy reports the problems of its schedule, its grid and its exceptions together', () => {
    const issues = policy({
      schedule: { timeZone: 'UTC', weekly: { mon: ['x'] } },
      targets: { firstResponse: { P1: '2 busines hours', P3: '1 hour' } },
      alerts: { P9: ['gold'], P1: ['bronze'] },
      exceptions: [
        {
          name: 'x',
          during: [{ on: 'y' }],
          when: 'always',
          targets: { firstResponse: { P1: { iron: '1 hour' } } },
        },
      ],
    })
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'invalid-hours schedule.weekly.mon.0',
      'invalid-target targets.firstResponse.P1',
      'unknown-priority targets.firstResponse.P3',
      'missing-target targets.firstResponse.P2',
      'unknown-priority alerts.P9',
      'unknown-tier alerts.P1.0',
      'invalid-date exceptions.0.during.0.on',
      'unknown-option exceptions.0.when',
      'unknown-tier exceptions.0.targets.firstResponse.P1.iron',
    ])
  })

  test('issues beside an unknown key are reported with it, and valid values are not', () => {
    const codes = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(
      codes(schedule({ specialHours: [{ on: '2023-02-30', hours: ['9am-5pm', 5], extra: 1 }] })),
    ).toEqual([
      'invalid-date specialHours.0.on',
      'invalid-hours specialHours.0.hours.0',
      'wrong-type specialHours.0.hours.1',
      'unknown-key specialHours.0.extra',
    ])
    expect(codes(schedule({ specialHours: [{ on: '2023-02-30' }] }))).toEqual([
      'invalid-date specialHours.0.on',
      'missing specialHours.0.hours',
    ])
    expect(codes(policy({ targets: { firstResponse: { P1: '1 day', P2: 'x' }, solution: {} } }))).toEqual([
      'invalid-target targets.firstResponse.P1',
      'invalid-target targets.firstResponse.P2',
      'unknown-key targets.solution',
    ])
    expect(
      codes(
        schedule({
          holidays: [
            { on: '2023-02-30', nam: 'x' },
            { from: '2023-13-01', till: '2023-12-29' },
          ],
        }),
      ),
    ).toEqual([
      'invalid-date holidays.0.on',
      'unknown-key holidays.0.nam',
      'invalid-date holidays.1.from',
      'missing holidays.1.to',
      'unknown-key holidays.1.till',
    ])
    const guidance = { right: 5, wrong: [{ example: 5, shouldBe: 'P9' }] }
    expect(codes(policy({ priorities: [{ id: 'P1', nmae: 'x', guidance }, 'P2'] }))).toEqual([
      'unknown-key priorities.0.nmae',
      'wrong-type priorities.0.guidance.right',
      'wrong-type priorities.0.guidance.wrong.0.example',
      'unknown-priority priorities.0.guidance.wrong.0.shouldBe',
    ])
    expect(codes(policy({ tiers: undefined }))).toEqual(['missing tiers'])
    expect(codes(policy({ priorities: undefined }))).toEqual(['missing priorities'])
  })

  test('overlaps that only some rows show', () => {
    const codes = (change: object) => schedule(change).map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(codes({ weekly: { sat: ['22:00-04:00'], sun: ['03:00-05:00'] } })).toEqual([
      'overlapping-hours weekly.sun.0',
    ])
    expect(codes({ weekly: { mon: ['08:00-20:00', '09:00-10:00', '11:00-12:00'] } })).toEqual([
      'overlapping-hours weekly.mon.1',
      'overlapping-hours weekly.mon.2',
    ])
    const night = { on: '2023-12-22', hours: ['22:00-08:00'] }
    expect(codes({ weekly: { 'mon-sun': ['06:00-18:00'] }, specialHours: [night] })).toEqual([
      'overlapping-hours weekly.mon-sun.0',
    ])
    // The next date decides for itself, and the night ends at midnight (S3).
    const nextDay = {
      weekly: { 'mon-sun': ['06:00-18:00'] },
      specialHours: [night, { on: '2023-12-23', hours: ['05:00-09:00'] }],
    }
    expect(codes(nextDay)).toEqual([])
    expect(
      codes({
        weekly: { 'mon-sun': ['06:00-18:00'] },
        specialHours: [night],
        holidays: [{ on: '2023-12-23' }],
      }),
    ).toEqual([])
  })

  test('holes in a grid are not filled by what every object has', () => {
    const odd = { tiers: ['gold', 'constructor'], priorities: ['P1', 'toString'] }
    const issues = policy({ ...odd, targets: { firstResponse: { P1: { gold: '1 hour' } } } })
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'missing-target targets.firstResponse.P1.constructor',
      'missing-target targets.firstResponse.toString',
    ])
    expect(issuesOf(() => addBusinessTime(at, { toString: 1 } as never, office))[0]?.code).toBe(
      'invalid-duration',
    )
  })

  test('only own properties count, and only plain data is kept', () => {
    class Computed {
      get timeZone() {
        return 'UTC'
      }
      get weekly() {
        return { mon: ['09:00-17:00'] }
      }
    }
    expect(checkSchedule(new Computed()).map(({ code }) => code)).toEqual(['missing', 'missing'])
    expect(checkSchedule(Object.create(OFFICE)).map(({ code }) => code)).toEqual(['missing', 'missing'])
    const circular: Record<string, unknown> = { ...OFFICE }
    circular.holidays = [circular]
    expect(checkSchedule(circular).length).toBeGreaterThan(0)
    const loop: Record<string, unknown> = {}
    loop.hours = loop
    expect(issuesOf(() => addBusinessTime(at, loop as never, office))[0]?.code).toBe('invalid-duration')
    expect(issuesOf(() => addBusinessTime(at, 10n as never, office))[0]?.code).toBe('invalid-duration')
    expect(addBusinessTime(at, { hours: 1, minutes: undefined } as never, office)).toEqual(
      addBusinessTime(at, '1 hour', office),
    )
  })

  test('a schedule that was not defined is read again on every call', () => {
    const plain = { timeZone: 'UTC', weekly: { fri: ['09:00-17:00'] } }
    expect(isOpen('2023-11-03T10:00:00Z', plain as never)).toBe(true)
    plain.weekly.fri = ['12:00-17:00']
    expect(isOpen('2023-11-03T10:00:00Z', plain as never)).toBe(false)
  })

  test('something that is not a request, or a request without its required values', () => {
    expect(issuesOf(() => firstResponseDue(null as never, gladly)).map(({ code }) => code)).toEqual([
      'wrong-type',
    ])
    expect(
      issuesOf(() => firstResponseDue({} as never, gladly)).map(({ code, path }) => [code, path[0]]),
    ).toEqual([
      ['missing', 'tier'],
      ['missing', 'priority'],
      ['missing', 'receivedAt'],
    ])
  })

  test('names that an answer would show are not empty, and no two exceptions have the same name', () => {
    const cover = { name: 'Cover', during: 'holidays', targets: { firstResponse: { P1: '2 hours' } } }
    expect(policy({ name: ' ' }).map(({ code }) => code)).toEqual(['empty-name'])
    expect(policy({ exceptions: [{ ...cover, name: '' }] }).map(({ code }) => code)).toEqual(['empty-name'])
    expect(policy({ exceptions: [cover, cover] }).map(({ code }) => code)).toEqual(['repeated-name'])
  })

  test('a missing zone does not mean the zone of the process (T2), and options are not ignored', () => {
    expect(issuesOf(() => wallTime('2024-01-01T00:00', undefined as never))[0]?.code).toBe('missing')
    expect(issuesOf(() => showInZone(at, undefined as never))[0]?.code).toBe('missing')
    expect(issuesOf(() => showInZone(at, { timeZone: undefined } as never))[0]?.code).toBe('missing')
    expect(issuesOf(() => wallTime('2024-01-01T00:00', 'UTC', null as never))[0]?.code).toBe('wrong-type')
    expect(issuesOf(() => wallTime('2024-01-01T00:00', 'UTC', 'later' as never))[0]?.code).toBe('wrong-type')
    expect(issuesOf(() => addBusinessDays(at, 1, office, 'forward' as never))[0]?.code).toBe('wrong-type')
  })

  test.each([undefined, null, 'x', 5, [], new Date()])('%j is neither a schedule nor a policy', (input) => {
    const code = input === undefined ? 'missing' : 'wrong-type'
    expect(checkSchedule(input)[0]?.code).toBe(code)
    expect(checkPolicy(input)[0]?.code).toBe(code)
    expect(issuesOf(() => defineSchedule(input as unknown as ScheduleInput))).toEqual(checkSchedule(input))
    expect(codesWithPaths(issuesOf(() => definePolicy(input as unknown as PolicyInput)))).toEqual([
      `${code} `,
    ])
    expect(codesWithPaths(issuesOf(() => isOpen(at, input as never)))).toEqual([`${code} schedule`])
  })
})
