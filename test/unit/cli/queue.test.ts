import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'

const POLICY = {
  name: 'Desk',
  schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['gold', 'silver'],
  priorities: ['P1', 'P2'],
  targets: {
    firstResponse: { P1: '1 hour', P2: '4 business hours' },
    resolution: { P1: '8 hours', P2: 'no target' },
  },
}
// A Monday.
const NOW = '2024-01-15T16:00:00Z'
const at = (time: string) => `2024-01-15T${time}:00Z`
const received = (time: string, priority = 'P1', tier = 'gold') => ({
  type: 'received',
  at: at(time),
  tier,
  priority,
})
const event = (type: string, time: string) => ({ type, at: at(time) })

const TICKETS: Readonly<Record<string, readonly object[]>> = {
  fresh: [received('15:30')],
  late: [received('10:00', 'P2', 'silver')],
  answered: [received('15:00'), event('responded', '15:10')],
  solved: [received('09:00'), event('responded', '09:10'), event('resolved', '12:00')],
  'without more targets': [received('09:00', 'P2'), event('responded', '09:10')],
  paused: [received('15:40', 'P2'), event('paused', '15:50')],
  'late and paused': [received('14:30'), event('paused', '15:45')],
  tomorrow: [received('15:00', 'P2')],
  future: [received('16:01')],
  'answered in the future': [received('15:20'), event('responded', '16:10')],
}
const histories = (tickets: Readonly<Record<string, unknown>> = TICKETS) =>
  Object.entries(tickets)
    .map(([id, events]) => JSON.stringify({ id, events }))
    .join('\n')

const run = (options = '', file = histories(), policy: object = POLICY, now = NOW) =>
  dueby(`queue h.ndjson --policy desk.json --now ${now} ${options}`.trim(), {
    'desk.json': JSON.stringify(policy),
    'h.ndjson': file,
  })

interface Waiting {
  readonly id: string
  readonly [key: string]: unknown
}
const idsOf = ({ out }: { readonly out: string }) => JSON.parse(out).queue.map(({ id }: Waiting) => id)

describe('dueby queue', () => {
  test('lists the tickets that wait, the most urgent first, and counts the others', async () => {
    const { code, out, err } = await run()
    expect(code).toBe(0)
    expect(out).toBe(
      `Queue: 6 tickets of h.ndjson, 2 late
By Desk (desk.json), as of Mon 2024-01-15 16:00 UTC

                        target                     due                       left
late                    First response, silver P2  Mon 2024-01-15 14:00 UTC  2 h late
late and paused         First response, gold P1    Mon 2024-01-15 15:30 UTC  30 min late, paused
answered in the future  First response, gold P1    Mon 2024-01-15 16:20 UTC  20 min
fresh                   First response, gold P1    Mon 2024-01-15 16:30 UTC  30 min
answered                Resolution, gold P1        Mon 2024-01-15 23:00 UTC  7 h
tomorrow                First response, gold P2    Tue 2024-01-16 11:00 UTC  19 h
`,
    )
    expect(err).toContain(
      'Tickets   10 in = 6 in the queue + 1 paused + 2 without an open target + 1 received later + 0 rejected\n',
    )
  })

  test('a row of a table has no pauses; metrics are named only if there are several', async () => {
    const csv = `tier,priority,created_at,solved\ngold,P2,${at('15:00')},\ngold,P2,${at('14:00')},${at('15:00')}\n`
    const { out } = await run('--input csv', csv)
    expect(out).toContain(
      '\n        tier, priority  due                       left\nline 2  gold P2         Tue 2024-01-16 11:00 UTC  19 h\n',
    )
  })

  test.each([
    ['15 minutes', []],
    ['20 minutes', ['answered in the future']],
    ['1 business hour', ['answered in the future', 'fresh']],
    // Of three business hours, one is left today.
    ['3 business hours', ['answered in the future', 'fresh', 'answered', 'tomorrow']],
  ])('--within %s: late tickets, and those that are due by then', async (within, expected) => {
    const answer = await run(`--within '${within}' --json`)
    expect(idsOf(answer)).toEqual(['late', 'late and paused', ...expected])
    expect(JSON.parse(answer.out).dueLater).toBe(4 - expected.length)
    expect(answer.err).toContain(` + ${4 - expected.length} due later + 1 paused + `)
  })

  test('--within has to be a length, even without tickets', async () => {
    for (const file of [histories(), '']) {
      const { code, err } = await run("--within '2 busines hours'", file)
      expect(err).toContain("error: --within: '2 busines hours' is not a target.")
      expect(err).toContain("(did you mean '2 business hours'?)")
      expect(code).toBe(2)
    }
  })

  test.each([
    ['has no more hours', { weekly: {}, specialHours: [{ on: '2024-01-15', hours: ['09:00-17:00'] }] }, NOW],
    ['ends with the supported range', { weekly: { 'mon-sun': ['00:00-24:00'] } }, '2199-12-31T10:00Z'],
  ])('--within more time than is left lists all, if the schedule %s', async (_, hours, now) => {
    const file = histories({
      late: [{ ...received('09:00'), at: '2024-01-02T09:00Z' }],
      running: [{ ...received('09:00'), at: now }],
    })
    const policy = { ...POLICY, schedule: { timeZone: 'UTC', ...hours } }
    const { code, out } = await run("--within '20 business hours' --json", file, policy, now)
    expect([code, idsOf({ out })]).toEqual([0, ['late', 'running']])
  })

  test('as data', async () => {
    const { out } = await run('--json')
    const { queue, dueLater, ...rest } = JSON.parse(out)
    expect(rest).toEqual({
      policy: 'Desk (desk.json)',
      source: 'h.ndjson',
      now: '2024-01-15T16:00:00.000Z',
      zone: 'UTC',
      paused: 1,
      done: 2,
      receivedLater: 1,
      warnings: [],
      rejected: 0,
      rejects: [],
    })
    expect(dueLater).toBeUndefined()
    expect(queue[0]).toEqual({
      id: 'late',
      tier: 'silver',
      priority: 'P2',
      metric: 'firstResponse',
      target: '4 business hours',
      state: 'missed',
      isPaused: false,
      dueAt: '2024-01-15T14:00:00.000Z',
      leftMs: -7_200_000,
      remainingMs: -7_200_000,
    })
    expect(queue.at(-1)).toMatchObject({
      state: 'running',
      leftMs: 19 * 3_600_000,
      remainingMs: 3 * 3_600_000,
    })
  })

  test('as CSV, and with --excel without formulas', async () => {
    const file = histories({ '=1+1': TICKETS.tomorrow })
    expect((await run('--format csv', file)).out).toBe(
      'id,tier,priority,metric,target,state,is_paused,due,left_seconds,remaining_seconds\n' +
        '=1+1,gold,P2,firstResponse,4 business hours,running,false,2024-01-16T11:00:00.000Z,68400,10800\n',
    )
    expect((await run('--format csv --excel', file)).out).toContain("\n'=1+1,")
    expect((await run('--excel', file)).err).toContain('--excel is for CSV')
  })

  test('tickets that cannot be judged are named', async () => {
    const file = `${histories({ wrong: [received('15:00', 'P9')] })}\n${histories()}`
    const { code, err } = await run('', file)
    expect(err).toContain('2 without an open target + 1 received later + 1 rejected\n')
    expect(err).toContain("Rejected  line 1: events[0].priority: 'P9' is not a priority")
    expect(code).toBe(3)
    const { rejected, rejects } = JSON.parse((await run('--json', file)).out)
    expect([rejected, rejects[0].id, rejects[0].line]).toEqual([1, 'wrong', 1])
  })

  test('events that cannot have happened are left out on request', async () => {
    const file = histories({ odd: [received('15:30'), event('resumed', '15:40')] })
    expect((await run('', file)).code).toBe(3)
    const { code, out, err } = await run('--lenient --json', file)
    expect([code, idsOf({ out })]).toEqual([0, ['odd']])
    expect(err).toContain('Left out  1 event of 1 ticket; the first: line 1, ')
  })

  test('unknown holidays of the tickets in the queue are a warning', async () => {
    const schedule = { ...POLICY.schedule, holidaysThrough: '2024-01-14' }
    const { err } = await run('', histories(), { ...POLICY, schedule })
    expect(err).toContain('Warning   calendar-not-covered, in 2 tickets: ')
  })

  test('a long id is cut in the table, so that the other columns stay in sight', async () => {
    const file = histories({ ['x'.repeat(500)]: TICKETS.fresh })
    expect((await run('', file)).out).toContain(`\n${'x'.repeat(57)}...  gold P1 `)
    expect(idsOf(await run('--json', file))).toEqual(['x'.repeat(500)])
    const pairs = histories({ ['😀'.repeat(500)]: TICKETS.fresh })
    expect((await run('', pairs)).out).toContain(`\n${'😀'.repeat(28)}... `)
  })

  test('a target that is exempted is not open', async () => {
    const exempted = { ...event('exempted', '15:40'), reason: 'outage' }
    const { out, err } = await run('', histories({ exempted: [received('15:30'), exempted] }))
    expect(out).toContain('Queue: 0 tickets of h.ndjson')
    expect(err).toContain(' + 1 without an open target + ')
  })

  test('the table has the first 1,000 tickets', async () => {
    const file = Array.from({ length: 1002 }, () => JSON.stringify({ events: TICKETS.fresh })).join('\n')
    const { out } = await run('', file)
    expect(out).toContain('Queue: 1,002 tickets of h.ndjson, 0 late\n')
    expect(out).toMatch(/\nline 1000 .*\n\n2 more follow\. CSV and JSON have all of them\.\n$/)
    expect((await run('--format csv', file)).out.split('\n').length).toBe(1004)
  })

  test('an empty queue', async () => {
    const { out, code } = await run('', histories({ solved: TICKETS.solved }))
    expect(out).toBe(
      'Queue: 0 tickets of h.ndjson, 0 late\nBy Desk (desk.json), as of Mon 2024-01-15 16:00 UTC\n',
    )
    expect(code).toBe(0)
  })
})
