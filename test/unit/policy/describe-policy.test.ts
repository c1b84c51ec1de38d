import {
  definePolicy,
  defineSchedule,
  describePolicy,
  gladly,
  type Holiday,
  type Policy,
  type PolicyInput,
  parsePolicy,
  policyHistory,
  type ScheduleInput,
  succession,
  union,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { codesWithPaths, issuesOf } from '../../support/issues'
import { ACME } from './acme'
import { NASTY } from './described'

/** The lines of a description in Markdown, without padding. */
const linesOf = (policy: Parameters<typeof describePolicy>[0]) =>
  describePolicy(policy)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' '))

/** The lines under a heading, up to the next one of any level. */
const under = (title: string, policy: Parameters<typeof describePolicy>[0]) => {
  const lines = linesOf(policy)
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === title)
  expect(start, `no heading '${title}'`).toBeGreaterThanOrEqual(0)
  const end = lines.findIndex((line, index) => index > start && line.startsWith('#'))
  return lines
    .slice(start + 1, end < 0 ? undefined : end)
    .filter((line) => line !== '' && !/^\| -/.test(line))
}

const rulesAbout = (word: string, policy: Parameters<typeof describePolicy>[0]) =>
  under('How the time counts', policy).filter((line) => line.includes(word))

const acme = (change: object = {}): Policy => definePolicy({ ...ACME, ...change } as PolicyInput) as Policy
const withSchedule = (change: Partial<ScheduleInput>) => acme({ schedule: { ...ACME.schedule, ...change } })

const codeOf = (call: () => unknown) => codesWithPaths(issuesOf(call))[0]

test('the Gladly policy, as it would be published', () => {
  expect(describePolicy(gladly, { format: 'markdown' })).toMatchSnapshot()
  expect(describePolicy(gladly, { format: 'html' })).toMatchSnapshot()
  expect(describePolicy(gladly)).toBe(describePolicy(gladly, { format: 'markdown' }))
  expect(describePolicy(gladly, { format: 'text' })).toMatchSnapshot()
})

test('a policy with names that try to be markup', () => {
  expect(describePolicy(NASTY)).toMatchSnapshot()
  const page = describePolicy(NASTY, { format: 'html' })
  expect(page).toMatchSnapshot()
  // Only these tags are written. Each has its fixed attributes.
  const own =
    /<\/?(?:html|head|title|style|body|main|h[1-4]|p|ul|li|table|thead|tbody|tr|td|th|div)>|<!doctype html>|<html lang="en">|<meta charset="utf-8">|<meta name="viewport" content="width=device-width, initial-scale=1">|<div class="table">|<th scope="(?:col|row)">/g
  const rest = page.replace(own, '')
  expect(rest).not.toMatch(/[<>]/)
  expect(page.match(/<h2>First response<\/h2>/g)?.length).toBe(1)
  expect(describePolicy(NASTY).match(/^## First response$/gm)?.length).toBe(1)
  expect(describePolicy(NASTY, { format: 'text' })).toMatchSnapshot()
})

test('a policy that is not defined yet is checked', () => {
  expect(describePolicy(JSON.parse(JSON.stringify(gladly)))).toBe(describePolicy(gladly))
  expect(codeOf(() => describePolicy({ ...ACME, tiers: [] } as never))).toBe('empty-list tiers')
  for (const value of [null, undefined, 'x', []])
    expect(codeOf(() => describePolicy(value as never))).toMatch(/^wrong-type|^missing/)
  expect(codeOf(() => describePolicy(gladly, { format: 'pdf' as never }))).toBe(
    'unknown-option options.format',
  )
  expect(codeOf(() => describePolicy(gladly, null as never))).toBe('wrong-type options')
})

describe('the tables have at most 200,000 cells (S7)', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)
  const rows = (count: number) => Object.fromEntries(names(count).map((name) => [name, '1 hour']))
  const large = (priorities: number, exceptions: number) =>
    parsePolicy({
      ...ACME,
      tiers: names(999),
      priorities: names(priorities),
      targets: { firstResponse: rows(priorities) },
      exceptions: names(exceptions).map((name) => ({
        name,
        during: [],
        targets: { firstResponse: { ...rows(49), n0: { n0: '1 hour' } } },
      })),
    })

  test('one large table', () => {
    expect(describePolicy(large(198, 0)).match(/1 hour/g)?.length).toBe(198 * 999)
    expect(codeOf(() => describePolicy(large(200, 0)))).toBe('too-large ')
    expect(codeOf(() => describePolicy(large(2000, 0)))).toBe('too-large ')
  })

  test('many tables', () => {
    expect(codeOf(() => describePolicy(large(50, 2)))).toBeUndefined()
    expect(codeOf(() => describePolicy(large(50, 3)))).toBe('too-large ')
  })
})

describe('targets', () => {
  test('one table for each metric, with a cell for every priority and tier', () => {
    const policy = acme({
      targets: {
        firstResponse: ACME.targets.firstResponse,
        resolution: { P1: 'no target', P2: '8 hours', P3: { gold: '3 business days', silver: 'no target' } },
      },
    })
    expect(under('First response', policy)).toEqual([
      'The time from the arrival of a request until a person first answers it.',
      '| Priority | gold | silver |',
      '| P1 | 1 hour | 2 business hours |',
      '| P2 | 8 hours | 8 hours |',
      '| P3 | next business day | next business day |',
    ])
    expect(under('Resolution', policy).slice(1)).toEqual([
      '| Priority | gold | silver |',
      '| P1 | no target | no target |',
      '| P2 | 8 hours | 8 hours |',
      '| P3 | 3 business days | no target |',
    ])
    expect(linesOf(policy)).not.toContain('## Next response')
  })

  test('priorities are described if they have a name or a meaning', () => {
    expect(linesOf(acme())).not.toContain('## Priorities')
    const named = acme({ priorities: [{ id: 'P1', name: 'Critical' }, 'P2', 'P3'] })
    expect(under('Priorities', named)).toEqual([
      '| Priority | Name |',
      '| P1 | Critical |',
      '| P2 | |',
      '| P3 | |',
    ])
  })
})

describe('exceptions', () => {
  const withExceptions = (exceptions: readonly object[], change: object = {}) =>
    acme({ exceptions, ...change })

  test('on holidays, for single tiers', () => {
    const policy = withExceptions([
      {
        name: 'Cover',
        during: 'holidays',
        targets: { firstResponse: { P1: { silver: '2 hours' }, P3: '1 hour' } },
      },
    ])
    expect(under('Cover', policy)).toEqual([
      'For requests received on a holiday.',
      '| First response | gold | silver |',
      '| P1 | as usual | 2 hours |',
      '| P3 | 1 hour | 1 hour |',
    ])
  })

  test('on listed dates, for all tiers, also for requests that wait', () => {
    const policy = withExceptions([
      { name: 'A', during: [], targets: { firstResponse: {} } },
      {
        name: 'B',
        during: [
          { name: 'Sale', on: '2024-05-03' },
          { from: '2024-05-06', to: '2024-05-07' },
          { every: { easter: 1 } },
        ],
        when: 'waiting',
        targets: { firstResponse: { P2: '1 hour' } },
      },
    ])
    expect(under('Exceptions', policy)).toEqual([
      'If several exceptions have a target for a request, the first one in this order applies.',
    ])
    expect(under('A', policy)).toEqual(['For requests received on these dates.'])
    expect(under('B', policy)).toEqual([
      'For requests received on these dates:',
      '- Sale: Friday 3 May 2024',
      '- Monday 6 May 2024 to Tuesday 7 May 2024',
      '- the day after Easter Sunday, every year',
      'A request that is still waiting when these dates begin, or end, is due no later than a request received at that moment.',
      '| First response | All tiers |',
      '| P2 | 1 hour |',
    ])
  })

  test('the holidays of a tier are those of its own hours', () => {
    const cover = { name: 'Cover', during: 'holidays', targets: { firstResponse: { P1: 'no target' } } }
    const policy = withExceptions([cover], { tierSchedules: { gold: ACME.schedule } })
    expect(under('Cover', policy)).toEqual([
      'For requests received on a holiday, as listed in the hours of the tier.',
      '| First response | All tiers |',
      '| P1 | no target |',
    ])
  })
})

describe('exceptions on weekdays and outside hours', () => {
  const lines = (during: unknown) =>
    under(
      'Cover',
      acme({ exceptions: [{ name: 'Cover', during, targets: { firstResponse: { P1: '2 hours' } } }] }),
    )

  test.each([
    ['outside hours', ['For requests received outside support hours.']],
    [['sat-sun'], ['For requests received on these dates:', '- Saturday to Sunday']],
    [
      ['wed', { on: '2024-05-03' }],
      ['For requests received on these dates:', '- Wednesday', '- Friday 3 May 2024'],
    ],
  ])('%j', (during, expected) => {
    expect(lines(during)).toEqual([...expected, '| First response | All tiers |', '| P1 | 2 hours |'])
  })
})

test('each metric has a table with what it means', () => {
  const row = { P1: '1 hour', P2: '2 hours', P3: '3 hours' }
  const targets = { firstResponse: row, nextResponse: row, periodicUpdate: row, resolution: row }
  const policy = acme({
    targets,
    pauses: { nextResponse: ['customer'], periodicUpdate: ['vendor'], resolution: ['vendor'] },
  })
  const headings = linesOf(policy).filter((line) => line.startsWith('#'))
  expect(headings.slice(0, 6)).toEqual([
    '# Acme',
    '## First response',
    '## Next response',
    '## Periodic update',
    '## Resolution',
    '## Hours',
  ])
  expect(under('Next response', policy)[0]).toBe(
    'The time from a later message by the customer until a person answers it.',
  )
  expect(under('Periodic update', policy)[0]).toBe(
    'The longest time between two messages to the customer while a request is open.',
  )
  expect(rulesAbout('paused', policy)).toEqual([
    '- While a request is paused, the time for first response does not count.',
    '- While a request is paused because of “customer”, the time for next response does not count. It counts during other pauses.',
    '- While a request is paused because of “vendor”, the time for periodic update and resolution does not count. It counts during other pauses.',
  ])
  const three = { nextResponse: 'none', periodicUpdate: 'none', resolution: 'none' }
  expect(rulesAbout('paused', acme({ targets, pauses: three }))).toContain(
    '- The time for next response, periodic update and resolution also counts while a request is paused.',
  )
})

test.each<[string, object]>([
  ['Open only while all of these are open:', { intersection: [ACME.schedule, ACME.schedule] }],
  [
    'Open while the first of these is open and the second is not:',
    { difference: [ACME.schedule, ACME.schedule] },
  ],
])('%s', (words, schedule) => {
  const lines = linesOf(acme({ schedule }))
  expect(lines).toContain(words)
  expect(lines.filter((line) => line.startsWith('### Hours'))).toEqual(['### Hours 1', '### Hours 2'])
})

test('a version with both dates', () => {
  const versions = [
    { schedule: ACME.schedule },
    { from: '2024-07-01', schedule: ACME.schedule },
    { from: '2025-01-01', schedule: ACME.schedule },
  ]
  expect(linesOf(acme({ schedule: { versions } })).filter((line) => line.startsWith('### Hours'))).toEqual([
    '### Hours 1, through 30 June 2024',
    '### Hours 2, from 1 July 2024 through 31 December 2024',
    '### Hours 3, from 1 January 2025',
  ])
})

test.each<[string, string]>([
  ['12. May', '# 12\\. May'],
  ['3) x', '# 3\\) x'],
  ['7.', '# 7\\.'],
  ['1.5 hours', '# 1.5 hours'],
  ['12 "quoted"', '# 12 "quoted"'],
])('the name %s', (name, expected) => {
  expect(linesOf(acme({ name }))[0]).toBe(expected)
  expect(describePolicy(acme({ name }), { format: 'html' })).toContain(
    `<h1>${name.replaceAll('"', '&quot;')}</h1>`,
  )
})

describe('hours', () => {
  test('neighbouring days with the same hours are one row', () => {
    const weekly = {
      'mon-wed': ['09:00-12:00', '13:00-17:00'],
      thu: ['00:00-24:00'],
      fri: ['22:00-06:00'],
      sun: ['18:00-24:00'],
    } as const
    expect(under('Hours', withSchedule({ weekly }))).toEqual([
      'All times are in the time zone UTC.',
      '| Day | Hours |',
      '| Monday to Wednesday | 09:00–12:00, 13:00–17:00 |',
      '| Thursday | all day |',
      '| Friday | 22:00–06:00 the next day |',
      '| Saturday | closed |',
      '| Sunday | 18:00–24:00 |',
    ])
  })

  const DATES: [string, Holiday][] = [
    ['Wednesday 1 May 2024', { on: '2024-05-01' }],
    ['Wednesday 25 December 2024 to Thursday 26 December 2024', { from: '2024-12-25', to: '2024-12-26' }],
    ['Wednesday 1 May 2024', { from: '2024-05-01', to: '2024-05-01' }],
    ['4 July, every year', { every: { month: 7, day: 4 } }],
    ['2 days before 4 July, every year', { every: { month: 7, day: 4, daysAfter: -2 } }],
    ['the fourth Thursday in November, every year', { every: { month: 11, weekday: 'thu', nth: 4 } }],
    ['the first Sunday in January, every year', { every: { month: 1, weekday: 'sun', nth: 1 } }],
    ['the second Sunday in January, every year', { every: { month: 1, weekday: 'sun', nth: 2 } }],
    ['the third Sunday in January, every year', { every: { month: 1, weekday: 'sun', nth: 3 } }],
    ['the fifth Sunday in January, every year', { every: { month: 1, weekday: 'sun', nth: 5 } }],
    [
      'the day after the fourth Thursday in November, every year',
      { every: { month: 11, weekday: 'thu', nth: 4, daysAfter: 1 } },
    ],
    [
      'the last Monday in May, every year since 1971',
      { every: { month: 5, weekday: 'mon', nth: 'last' }, since: 1971 },
    ],
    [
      'the last Monday before 25 May, every year',
      { every: { weekday: 'mon', before: { month: 5, day: 25 } } },
    ],
    [
      'the first Sunday after 31 October, every year',
      { every: { weekday: 'sun', after: { month: 10, day: 31 } } },
    ],
    ['Easter Sunday, every year until 2030', { every: { easter: 0 }, until: 2030 }],
    [
      '2 days before Easter Sunday, every year from 2020 to 2030',
      { every: { easter: -2 }, since: 2020, until: 2030 },
    ],
    [
      '25 December, every year; on a Saturday it moves to Friday, on a Sunday to Monday',
      { every: { month: 12, day: 25 }, observed: 'nearest weekday' },
    ],
    [
      '25 December, every year; on a weekend it moves to Monday',
      { every: { month: 12, day: 25 }, observed: 'next weekday' },
    ],
    ['25 December, every year', { every: { month: 12, day: 25 }, observed: 'none' }],
    [
      '3 May, every year; on a Sunday it moves to Monday',
      { every: { month: 5, day: 3 }, observed: 'sunday to monday' },
    ],
    [
      '26 December, every year; on a weekend it moves to the next weekday that is not a holiday',
      { every: { month: 12, day: 26 }, observed: 'next free weekday' },
    ],
    [
      '3 May, every year; on a Sunday it moves to the next day that is not a holiday',
      { every: { month: 5, day: 3 }, observed: 'sunday to next free day' },
    ],
    ['the second Saturday in every month', { every: { weekday: 'sat', nth: 2 } }],
    ['the last Friday in every month, since 2024', { every: { weekday: 'fri', nth: 'last' }, since: 2024 }],
    [
      '24 December to 2 January, every year until 2030',
      { from: { month: 12, day: 24 }, to: { month: 1, day: 2 }, until: 2030 },
    ],
    ['1 May, every year', { from: { month: 5, day: 1 }, to: { month: 5, day: 1 } }],
    [
      '28 February to the last day of February, every year',
      { from: { month: 2, day: 28 }, to: { month: 2, day: 29 } },
    ],
    [
      '29 February or 1 March to 3 March, every year',
      { from: { month: 2, day: 29 }, to: { month: 3, day: 3 } },
    ],
  ]

  test.each(DATES)('%s', (words, holiday) => {
    const policy = withSchedule({ holidays: [{ ...holiday, name: 'Day off' }] })
    expect(under('Holidays', policy)).toEqual([
      'Closed on these dates.',
      '| Date | Holiday |',
      `| ${words} | Day off |`,
    ])
  })

  test('three weeks have three columns, and hours that only begin or end at midnight are not all day', () => {
    const policy = withSchedule({
      weekly: [
        { mon: ['09:00-17:00'] },
        { mon: ['00:00-06:00'], tue: ['18:00-24:00'] },
        { mon: ['00:00-24:00'], tue: ['10:00-11:00'] },
      ],
      firstWeek: '2024-01-01',
    })
    expect(under('Hours', policy).slice(2)).toEqual([
      '| Day | Week 1 | Week 2 | Week 3 |',
      '| Monday | 09:00–17:00 | 00:00–06:00 | all day |',
      '| Tuesday | closed | 18:00–24:00 | 10:00–11:00 |',
      '| Wednesday to Sunday | closed | closed | closed |',
    ])
  })

  test('dates are in order of time, and those of every year come last, as they are listed', () => {
    const holidays = [
      { name: 'Yearly', every: { month: 12, day: 25 } },
      { name: 'Second', on: '2024-05-02' },
      { name: 'Range', from: '2024-05-01', to: '2024-05-01' },
      { name: 'Other', every: { month: 1, day: 1 } },
      { name: 'First', on: '2024-01-02' },
    ] as const
    const names = under('Holidays', withSchedule({ holidays })).map((row) => row.split(' | ').at(-1))
    expect(names.slice(2)).toEqual(['First |', 'Range |', 'Second |', 'Yearly |', 'Other |'])
  })

  test('weeks that take turns are beside each other, and seasons have hours of their own', () => {
    const policy = withSchedule({
      weekly: [{ 'mon-fri': ['09:00-17:00'] }, { 'mon-sat': ['09:00-17:00'] }],
      firstWeek: '2024-01-03',
      seasons: [
        {
          name: 'Summer',
          from: { month: 6, day: 1 },
          to: { month: 8, day: 31 },
          weekly: { 'mon-fri': ['08:00-14:00'] },
        },
      ],
      specialHours: [{ name: 'Eve', every: { month: 12, day: 24 }, hours: ['09:00-12:00'] }],
    })
    expect(under('Hours', policy)).toEqual([
      'All times are in the time zone UTC.',
      'These 2 weeks take turns. Week 1 begins on Monday 1 January 2024.',
      '| Day | Week 1 | Week 2 |',
      '| Monday to Friday | 09:00–17:00 | 09:00–17:00 |',
      '| Saturday | closed | 09:00–17:00 |',
      '| Sunday | closed | closed |',
    ])
    expect(under('Summer', policy)).toEqual([
      'These hours replace the usual ones from 1 June to 31 August, every year.',
      '| Day | Hours |',
      '| Monday to Friday | 08:00–14:00 |',
      '| Saturday and Sunday | closed |',
    ])
    expect(under('Special hours', policy).slice(-1)).toEqual([
      '| 24 December, every year | 09:00–12:00 | Eve |',
    ])
  })

  test('holidays by date come first, in order; special hours and the last known date', () => {
    const policy = withSchedule({
      holidays: [{ every: { easter: 0 } }, { on: '2024-12-25' }, { on: '2024-05-01', name: 'May' }],
      specialHours: [
        { on: '2024-12-31', hours: [] },
        { on: '2024-12-24', hours: ['09:00-12:00'], name: 'Eve' },
      ],
      holidaysThrough: '2024-12-31',
    })
    expect(under('Holidays', policy)).toEqual([
      'Closed on these dates, unless they have special hours.',
      '| Date | Holiday |',
      '| Wednesday 1 May 2024 | May |',
      '| Wednesday 25 December 2024 | |',
      '| Easter Sunday, every year | |',
      'The holidays are known through Tuesday 31 December 2024.',
    ])
    // A list that nobody has begun, as `dueby init` writes it.
    const none = withSchedule({ holidays: [{ on: '2024-12-25' }], holidaysThrough: '1971-12-31' })
    expect(under('Holidays', none).at(-1)).toBe('The holidays are not known yet.')
    expect(under('Special hours', policy)).toEqual([
      'On these dates, these hours replace the usual ones.',
      '| Date | Hours | Reason |',
      '| Tuesday 24 December 2024 | 09:00–12:00 | Eve |',
      '| Tuesday 31 December 2024 | closed | |',
    ])
  })

  test('combined schedules, and versions of one', () => {
    const tokyo = defineSchedule({
      name: 'Tokyo',
      timeZone: 'Asia/Tokyo',
      weekly: { 'mon-fri': ['09:00-17:00'] },
    })
    const london = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['08:00-16:00'] } })
    const both = union(tokyo, london)
    const policy = acme({
      schedule: succession({ schedule: london }, { from: '2024-07-01', schedule: both }),
    })
    expect(
      linesOf(policy)
        .filter((line) => /^#|^Open|^The hours|^All times/.test(line))
        .slice(2, -1),
    ).toEqual([
      '## Hours',
      'The hours change on certain dates:',
      '### Hours 1, through 30 June 2024',
      'All times are in the time zone Europe/London.',
      '### Hours 2, from 1 July 2024',
      'Open whenever at least one of these is open:',
      '#### Hours 2.1, Tokyo',
      'All times are in the time zone Asia/Tokyo.',
      '#### Hours 2.2',
      'All times are in the time zone Europe/London.',
    ])
  })

  test('hours of tiers', () => {
    const own = { timeZone: 'Asia/Tokyo', weekly: { 'mon-sun': ['00:00-24:00'] } }
    const policy = acme({ tierSchedules: { gold: own } })
    expect(under('Hours', policy)[0]).toBe('These hours are for silver.')
    expect(under('Hours for gold', policy)).toEqual([
      'All times are in the time zone Asia/Tokyo.',
      '| Day | Hours |',
      '| Monday to Sunday | all day |',
    ])
    const all = acme({ tierSchedules: { gold: own, silver: own } })
    expect(linesOf(all)).not.toContain('## Hours')
  })
})

describe('rules', () => {
  const rules = (change: object) => under('How the time counts', acme(change))
  const firstResponse = (target: string) => ({
    targets: { firstResponse: { P1: target, P2: target, P3: target } },
  })

  test.each([
    ['1 hour', ['Hours and minutes']],
    ['1 business hour', ['Business hours']],
    ['next business day', ['A business day', 'A target in business days']],
    ['2 business days by close', ['A business day', 'A target in business days']],
    ['2 business days by open', ['A business day', '“by open”']],
    ['2 business days same time', ['A business day', '“same time”']],
    ['2 business days by 16:00', ['A business day', 'A time outside the hours']],
  ])('%s', (target, expected) => {
    const lines = rules(firstResponse(target))
    expect(
      lines.slice(1, -2).map((line) => expected.find((start) => line.startsWith(`- ${start}`)) ?? line),
    ).toEqual(expected)
  })

  test('the cut-off matters only for business days', () => {
    expect(rules({ ...firstResponse('1 business day'), dayCutoff: '15:00' })).toContain(
      '- For targets in business days, a request at 15:00 or later, or on a closed day, counts as received on the next business day.',
    )
    expect(rules({ ...firstResponse('1 hour'), dayCutoff: '15:00' }).join()).not.toContain('15:00')
  })

  test('with a cut-off, the same time is that of the next opening (P2)', () => {
    const sameTime = (more: object) =>
      rules({ ...firstResponse('1 business day same time'), ...more }).find((line) =>
        line.includes('“same time”'),
      )
    const words =
      '- “same time” means at the time of day of the request. A request outside the hours counts as received at the next opening'
    expect(sameTime({})).toBe(`${words}.`)
    expect(sameTime({ dayCutoff: '15:00' })).toBe(
      `${words}, and one at 15:00 or later at that of the next business day.`,
    )
  })

  const TWO = {
    targets: { ...ACME.targets, resolution: { P1: '8 hours', P2: '8 hours', P3: '8 hours' } },
  }

  test('pauses', () => {
    const paused = (change: object) => rules({ ...TWO, ...change }).filter((line) => line.includes('paused'))
    for (const pauses of [undefined, { firstResponse: 'all' }])
      expect(paused({ pauses })).toEqual(['- While a request is paused, the time does not count.'])
    expect(paused({ pauses: { firstResponse: 'none', resolution: [] } })).toEqual([
      '- The time for first response also counts while a request is paused.',
      '- The time for resolution also counts while a request is paused.',
    ])
    expect(paused({ pauses: { resolution: ['customer', 'vendor'] } })).toEqual([
      '- While a request is paused, the time for first response does not count.',
      '- While a request is paused because of “customer” or “vendor”, the time for resolution does not count. It counts during other pauses.',
    ])
  })

  test('changes and reopenings', () => {
    expect(rules(TWO).slice(-2)).toEqual([
      '- If the priority or tier of a request changes, the new target counts from the beginning, as if it had always applied.',
      '- If a resolved request is reopened, the time for its resolution goes on. The time while it was resolved does not count.',
    ])
    const last = (change: object) => rules({ ...TWO, ...change }).slice(-2)
    expect(last({ onChange: 'from change', onReopen: 'restart' })[0]).toContain('counts from the change.')
    expect(last({ onChange: 'carry', onReopen: 'restart' })[0]).toContain('the time that was used stays used')
    expect(last({ onChange: 'keep earlier', onReopen: 'restart' })).toEqual([
      '- If the priority or tier of a request changes, its earlier targets still apply, and the one that is due first counts.',
      '- If a resolved request is reopened, the time for its resolution begins again.',
    ])
    expect(last({ onReopen: 'ignore' })[1]).toContain('its first resolution counts.')
    expect(rules({}).join()).not.toContain('reopened')
  })

  test('warnings and alerts', () => {
    const policy = acme({
      ...TWO,
      alerts: { P1: ['gold', 'silver'], P2: [] },
      warnings: [
        '75%',
        { at: '1 business hour before', name: 'Team lead', metrics: ['resolution'], inHours: true },
        '30 minutes after',
      ],
    })
    expect(under('Warnings', policy)).toEqual([
      'The team is warned:',
      '- when 75% of the time is used',
      '- 1 business hour before the due time (“Team lead”; only for resolution; outside the hours, at the last closing before)',
      '- 30 minutes after the due time',
    ])
    expect(under('Alerts', policy)).toEqual([
      'These requests alert the team at any hour:',
      '- P1: gold and silver',
    ])
    expect(linesOf(acme({ alerts: { P1: [] } }))).not.toContain('## Alerts')
  })
})

test('a history has a part for each version, with its dates (P9)', () => {
  const [first, second, third] = ['First', 'Second', 'Third'].map((name) => acme({ name })) as [
    Policy,
    Policy,
    Policy,
  ]
  const parts = (history: Parameters<typeof describePolicy>[0]) =>
    linesOf(history).filter((line) => /^# |^In force/.test(line))
  const history = policyHistory([
    { policy: first },
    { from: '2024-07-01', policy: second },
    { from: '2025-01-01', policy: third },
  ])
  expect(parts(history)).toEqual([
    '# First',
    'In force through 30 June 2024.',
    '# Second',
    'In force from 1 July 2024 through 31 December 2024.',
    '# Third',
    'In force from 1 January 2025.',
  ])
  expect(describePolicy(history, { format: 'html' })).toContain('<title>Third</title>')
  expect(describePolicy(JSON.parse(JSON.stringify(history)))).toBe(describePolicy(history))
  expect(parts(policyHistory([{ policy: first }]))).toEqual(['# First'])
  expect(parts(policyHistory([{ from: '2024-01-01', policy: first }]))).toEqual([
    '# First',
    'In force from 1 January 2024.',
  ])
})
