/** A file with policies that follow one another, wherever a policy can be given. */
import { firstResponseDue, parsePolicyHistory } from 'dueby'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dueby } from '../../../support/command'

const HISTORY = `
versions:
  - policy:
      name: Acme 2023
      schedule: { timeZone: Europe/London, weekly: { mon-fri: ['09:00-17:00'] } }
      tiers: [all]
      priorities: [P1]
      targets: { firstResponse: { P1: 4 business hours } }
  - from: 2024-07-01
    policy:
      name: Acme 2024
      schedule: { timeZone: Europe/London, weekly: { mon-fri: ['09:00-17:00'] } }
      tiers: [all, gold]
      priorities: [P1]
      targets: { firstResponse: { P1: 2 business hours }, resolution: { P1: 8 business hours } }
`
const NOW = '--now 2024-07-05T10:00:00Z'
const FILES = { 'acme.yaml': HISTORY }
const RECEIVED = ['2024-06-28T09:00:00+01:00', '2024-06-30T23:30:00Z', '2024-07-01T09:00:00+01:00']

describe('a history of policies', () => {
  test.each(RECEIVED)('due: the version in force at %s answers', async (receivedAt) => {
    const line = `due --policy acme.yaml --tier all --priority P1 --received ${receivedAt}`
    const { dueAt } = firstResponseDue(
      { tier: 'all', priority: 'P1', receivedAt },
      parsePolicyHistory(parse(HISTORY)),
    )
    const data = JSON.parse((await dueby(`${line} --json`, FILES)).out)
    expect(data.dueAt).toBe(dueAt.toISOString())
    expect(data.policy).toBe(receivedAt === RECEIVED[0] ? 'Acme 2023' : 'Acme 2024')
    const { out } = await dueby(line, FILES)
    const number = receivedAt === RECEIVED[0] ? 1 : 2
    expect(out).toContain(`Policy    ${data.policy}, version ${number} of 2 (acme.yaml)\n`)
    expect(out).toContain(`Rule      ${data.policy}, the target for all P1\n`)
  })

  test.each(['check', 'due --tier all --priority P1 --received 2024-07-01T09:00:00Z', 'show'])(
    '%s: a list is told what a history looks like',
    async (line) => {
      const file = { 'list.yaml': HISTORY.replace('versions:\n', '') }
      const { code, out, err } = await dueby(`${line} --policy list.yaml`, file)
      expect(out + err).toContain('Expected a history of policies such as { versions: [{ policy }] }')
      expect(code).toBe(1)
    },
  )

  test('bulk: a metric that one version lacks is empty there, and a tier that it lacks is a reject', async () => {
    const rows = ['tier,priority,received', ...RECEIVED.map((at) => `all,P1,${at}`), `gold,P1,${RECEIVED[0]}`]
    const { code, out, written } = await dueby('bulk --policy acme.yaml', { ...FILES, '-': rows.join('\n') })
    expect(out.split('\n').slice(1, -1)).toEqual([
      `all,P1,${RECEIVED[0]},2024-06-28T13:00:00+01:00,4 business hours,,,,`,
      `all,P1,${RECEIVED[1]},2024-07-01T11:00:00+01:00,2 business hours,,2024-07-01T17:00:00+01:00,8 business hours,`,
      `all,P1,${RECEIVED[2]},2024-07-01T11:00:00+01:00,2 business hours,,2024-07-01T17:00:00+01:00,8 business hours,`,
    ])
    expect(written['rejects.csv']).toContain(
      "5,tier,'gold' is not a tier of this policy. Expected 'all',gold",
    )
    expect(code).toBe(3)
  })

  describe('a ticket from before the first version', () => {
    const files = {
      'acme.yaml': HISTORY.replace('  - policy:', "  - from: '2024-06-01'\n    policy:"),
      '-': 'tier,priority,received,responded\nall,P1,2024-05-31T09:00:00+01:00,\n',
    }
    const reason =
      "no policy is in force at '2024-05-31T08:00:00.000Z'. Expected a later instant, or a first version without `from`"

    test.each(['', '--set tier=all', NOW])(
      'bulk rejects it, with the column of its receipt: %s',
      async (options) => {
        const csv = options === NOW ? files['-'] : files['-'].replace(',responded', '').replace(/,\n$/, '\n')
        const { code, written } = await dueby(`bulk --policy acme.yaml ${options}`, { ...files, '-': csv })
        expect(written['rejects.csv']).toContain(`2,received,"${reason}",all`)
        expect(code).toBe(3)
      },
    )

    test.each(['report', 'queue'])('%s rejects it, with the column of its receipt', async (command) => {
      const { code, err } = await dueby(`${command} --policy acme.yaml ${NOW}`, files)
      expect(err).toContain(`Rejected  line 2, 'received': ${reason}\n`)
      expect(code).toBe(3)
    })

    test('due names the option', async () => {
      const { code, err } = await dueby(
        'due --policy acme.yaml --tier all --priority P1 --received 2024-05-31T09:00:00+01:00',
        files,
      )
      expect(err).toContain(`error: --received: ${reason}`)
      expect(err).toContain('The policy is Acme 2024, 2 versions (acme.yaml).')
      expect(code).toBe(2)
    })
  })

  test('priorities and tiers are in the order of the last version, then those that only earlier ones have', async () => {
    const policy = (name: string, priorities: string[], tiers: string[]) => ({
      name,
      schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
      tiers,
      priorities,
      targets: { firstResponse: Object.fromEntries(priorities.map((each) => [each, '1 hour'])) },
    })
    const versions = [
      { policy: policy('Old', ['P1', 'P2', 'P3'], ['silver', 'bronze']) },
      { from: '2024-01-01', policy: policy('New', ['P0', 'P1', 'P2'], ['gold', 'silver']) },
    ]
    const rows = ['gold,P1', 'silver,P0'].map((row) => `${row},2024-02-01T10:00Z`)
    const old = ['bronze,P3', 'silver,P1'].map((row) => `${row},2023-02-01T10:00Z`)
    const files = {
      'h.json': JSON.stringify({ versions }),
      '-': ['tier,priority,received', ...old, ...rows].join('\n'),
    }
    const { out } = await dueby(`report --policy h.json --format csv ${NOW}`, files)
    const named = out.split('\n').map((line) => line.split(',').slice(1, 3).join(' '))
    expect(named.slice(2, 8)).toEqual([
      'priority P0',
      'priority P1',
      'priority P3',
      'tier gold',
      'tier silver',
      'tier bronze',
    ])
    // So those of a help desk are paired by urgency.
    const exported = { ...files, '-': 'Priority,Created at,tier\nUrgent,2024-02-01 10:00,gold\n' }
    const { err } = await dueby(`bulk --policy h.json --preset zendesk --zone UTC ${NOW}`, exported)
    expect(err).toContain('Urgent = P0, High = P1, Normal = P2, Low = P3\n')
  })

  test('bulk with states names the column of a tier, too', async () => {
    const csv = `tier,priority,received,responded\ngold,P1,${RECEIVED[0]},\nall,P1,${RECEIVED[2]},\n`
    const { out, written } = await dueby(`bulk --policy acme.yaml ${NOW}`, { ...FILES, '-': csv })
    expect(out).toContain('missed')
    expect(written['rejects.csv']).toContain(
      "2,tier,'gold' is not a tier of this policy. Expected 'all',gold",
    )
  })

  test('report, status, explain and compare read it', async () => {
    const csv = `tier,priority,received,responded\nall,P1,${RECEIVED[0]},2024-06-28T12:30:00+01:00\n`
    const files = { ...FILES, 't.csv': csv }
    expect((await dueby(`report t.csv --policy acme.yaml ${NOW}`, files)).out).toMatch(/all +100\.0 % +1 +0/)
    expect((await dueby('compare acme.yaml acme.yaml t.csv', files)).code).toBe(0)
    const request = `--tier all --priority P1 --received ${RECEIVED[0]}`
    expect((await dueby(`explain --policy acme.yaml ${request}`, FILES)).out).toContain(
      '4 business hours (Acme 2023)',
    )
    const event = JSON.stringify({ type: 'received', at: RECEIVED[0], tier: 'all', priority: 'P1' })
    const { out } = await dueby('status --policy acme.yaml --now 2024-07-02T00:00:00Z', {
      ...FILES,
      '-': event,
    })
    expect(out).toContain('due Fri 2024-06-28 13:00')
  })

  test('show describes each version, and its data can be read again', async () => {
    const { out } = await dueby('show --policy acme.yaml', FILES)
    expect(out).toMatch(/In force through 30 June 2024\.[\s\S]*Acme 2024\n=+\n\nIn force from 1 July 2024\./)
    for (const format of ['json', 'yaml']) {
      const again = (await dueby(`show --policy acme.yaml --format ${format}`, FILES)).out
      expect((await dueby('show --policy acme.yaml', { 'acme.yaml': again })).out).toBe(out)
    }
  })

  test('check places errors and advice in its versions', async () => {
    const wrong = HISTORY.replace('4 business hours', '4 busines hours')
    const { code, out } = await dueby('check --policy acme.yaml', { 'acme.yaml': wrong })
    expect(out).toContain('- acme.yaml:8:39: versions[0].policy.targets.firstResponse.P1: ')
    expect(code).toBe(1)
    const dated = HISTORY.replace(
      "'09:00-17:00'] } }",
      "'09:00-17:00'] }, holidays: [{ name: A, on: 2020-01-01 }] }",
    )
    const advice = await dueby('check --policy acme.yaml --from 2024-01-01', { 'acme.yaml': dated })
    expect(advice.out).toMatch(/^- acme\.yaml:\d+:\d+: versions\[0\]\.policy\.schedule/m)
  })
})

describe('a history whose policies are in different zones', () => {
  const policy = (name: string, timeZone: string, weekly: object) => ({
    name,
    schedule: { timeZone, weekly },
    tiers: ['all'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: '4 business hours' } },
  })
  const berlin = policy('A', 'Europe/Berlin', { 'mon-fri': ['09:00-17:00'] })
  const newYork = policy('B', 'America/New_York', { 'mon-fri': ['08:00-18:00'] })
  const history = { versions: [{ policy: berlin }, { from: '2024-07-15', policy: newYork }] }
  const files = { 'h.json': JSON.stringify(history) }
  const received = (at: unknown, more = {}) =>
    JSON.stringify({ type: 'received', at, tier: 'all', priority: 'P1', ...more })
  const status = async (events: string, ...more: string[]) =>
    dueby(['status', '--policy', 'h.json', '--now', '2024-08-01T12:00:00Z', ...more], {
      ...files,
      '-': events,
    })

  test('status shows a ticket and its ledger on the clock of the version in force at receipt', async () => {
    const { out } = await status(received('2024-06-28T08:00:00Z'), '--ledger')
    expect(out).toMatch(/^Policy {4}A, version 1 of 2 \(h\.json\)\n/)
    expect(out).toContain('\nNow       Thu 2024-08-01 14:00 Europe/Berlin\n')
    expect(out).toContain('due Fri 2024-06-28 14:00')
    expect(out).toContain('4 h     Fri 06-28 10:00–14:00   open\n')
    expect(out).not.toContain('EDT')
    const later = (await status(received('2024-07-15T12:00:00Z'), '--ledger')).out
    expect(later).toMatch(/^Policy {4}B, version 2 of 2 \(h\.json\)\n/)
    expect(later).toContain('4 h     Mon 07-15 08:00–12:00   open\n')
    expect(later).not.toContain('Berlin')
  })

  test('the receipt can be in any form, and in a lenient history the first one counts', async () => {
    for (const at of [
      Date.UTC(2024, 5, 28, 8),
      '2024-06-28 10:00:00+02',
      '2024-06-28T10:00+02:00[Europe/Berlin]',
    ])
      expect((await status(received(at))).out).toMatch(/^Policy {4}A, version 1 of 2/)
    const twice = `${received('2024-07-16T12:00:00Z', { id: '2' })}\n${received('2024-06-28T08:00:00Z', { id: '1' })}\n`
    expect((await status(twice)).err).toContain('or --lenient to leave such events out')
    expect((await status(twice, '--lenient')).out).toMatch(/^Policy {4}A, version 1 of 2/)
    const data = JSON.parse((await status(received('2024-06-28T08:00:00Z'), '--json')).out)
    expect(data.policy).toBe('A, version 1 of 2 (h.json)')
  })

  test('another zone can be named', async () => {
    const { out } = await status(received('2024-06-28T08:00:00Z'), '--show-in', 'Asia/Tokyo', '--ledger')
    expect(out).toContain('due Fri 2024-06-28 21:00')
    expect(out).toContain('4 h     Fri 06-28 17:00–21:00   open\n')
  })

  test('due and explain show a request on the clock of its version', async () => {
    const request = '--tier all --priority P1 --received 2024-06-28T08:00:00Z'
    const { out } = await dueby(`due --policy h.json ${request}`, files)
    expect(out).toContain('Policy    A, version 1 of 2 (h.json)\n')
    expect(out).toContain('Due       Fri 2024-06-28 14:00 Europe/Berlin\n')
    const { shown } = JSON.parse((await dueby(`due --policy h.json --json ${request}`, files)).out)
    expect(Object.keys(shown)).toEqual(['Europe/Berlin'])
    const ledger = (await dueby(`explain --policy h.json ${request}`, files)).out
    expect(ledger).toMatch(/^Policy {4}A, version 1 of 2 \(h\.json\)\n/)
    expect(ledger).toContain('4 h     Fri 06-28 10:00–14:00   open\n')
  })

  test('a version begins at midnight of the clock in force then, if its schedule moves to another zone', async () => {
    const moving = (name: string, target: string) => ({
      ...berlin,
      name,
      schedule: {
        versions: [
          { schedule: { timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } } },
          { from: '2025-01-01', schedule: newYork.schedule },
        ],
      },
      targets: { firstResponse: { P1: target } },
    })
    const data = {
      versions: [
        { policy: moving('Old', '9 business hours') },
        { from: '2024-07-01', policy: moving('New', '1 business hour') },
      ],
    }
    const file = { 'm.json': JSON.stringify(data) }
    const request = '--tier all --priority P1 --received 2024-06-30T20:00:00Z'
    const { out } = await dueby(`due --policy m.json ${request}`, file)
    expect(out).toContain('Policy    New, version 2 of 2 (m.json)\n')
    expect(out).toContain('Target    1 business hour (business time)\nRule      New, the target for all P1\n')
    expect((await dueby(`explain --policy m.json ${request}`, file)).out).toMatch(
      /^Policy {4}New, version 2 of 2 .*\n(.*\n)*.*within 1 business hour \(New\)/,
    )
    const ticket = { ...file, '-': received('2024-06-30T20:00:00Z') }
    expect((await dueby('status --policy m.json --now 2024-07-01T12:00:00Z', ticket)).out).toMatch(
      /^Policy {4}New, version 2 of 2 /,
    )
  })

  describe('calendar names the policies and the clocks of the period', () => {
    const calendar = (period: string, data: object = history, more = '') =>
      dueby(`calendar ${period} --policy h.json ${more}`.trim(), { 'h.json': JSON.stringify(data) })

    test.each([
      ['2024-06', 'A, version 1 of 2', 'June 2024, Europe/Berlin'],
      ['2024-08', 'B, version 2 of 2', 'August 2024, America/New_York'],
      [
        '2024-07',
        'A, then B from 2024-07-15',
        'July 2024, Europe/Berlin, then America/New_York from 2024-07-15',
      ],
      ['2023', 'A, version 1 of 2', '2023, Europe/Berlin'],
      ['2024', 'A, then B from 2024-07-15', '2024, Europe/Berlin, then America/New_York from 2024-07-15'],
    ])('%s', async (period, policy, heading) => {
      const { out } = await calendar(period)
      expect(out).toContain(`Policy    ${policy} (h.json)\n\n${heading}\n\n`)
    })

    test('a version that begins on the first day of a month is alone in it', async () => {
      const on = { versions: [{ policy: berlin }, { from: '2024-07-01', policy: newYork }] }
      expect((await calendar('2024-06', on)).out).toContain('Policy    A, version 1 of 2 (h.json)\n')
      const { out } = await calendar('2024-07', on)
      expect(out).toContain('Policy    B, version 2 of 2 (h.json)\n\nJuly 2024, America/New_York\n\n')
      expect(out).toContain('Mon   1  08:00–18:00\n')
    })

    test('a clock that stays is named once', async () => {
      const again = policy('C', 'Europe/Berlin', { 'mon-fri': ['10:00-16:00'] })
      const { out } = await calendar('2024-07', {
        versions: [{ policy: berlin }, { from: '2024-07-15', policy: again }],
      })
      expect(out).toContain('Policy    A, then C from 2024-07-15 (h.json)\n\nJuly 2024, Europe/Berlin\n\n')
    })

    test('before the first version, the hours are those of none', async () => {
      const late = { versions: [{ from: '2024-07-01', policy: berlin }] }
      const { out } = await calendar('2024-06', late)
      expect(out).toContain('Policy    A, 1 version (h.json)\n\nJune 2024, Europe/Berlin\n\n')
    })

    test('hours that follow one another within a policy have their clocks, too', async () => {
      const moved = {
        ...berlin,
        schedule: {
          versions: [
            { schedule: berlin.schedule },
            { from: '2024-07-10', schedule: newYork.schedule },
            { from: '2024-08-01', schedule: { union: [berlin.schedule] } },
          ],
        },
      }
      const headings = async (data: object, periods: readonly string[]) =>
        Promise.all(periods.map(async (each) => (await calendar(each, data)).out.split('\n')[2]))
      expect(await headings(moved, ['2024-06', '2024-07', '2024-08'])).toEqual([
        'June 2024, Europe/Berlin',
        'July 2024, Europe/Berlin, then America/New_York from 2024-07-10',
        'August 2024, Europe/Berlin',
      ])
      const both = { versions: [{ policy: moved }, { from: '2024-07-10', policy: berlin }] }
      expect(await headings(both, ['2024-07'])).toEqual(['July 2024, Europe/Berlin'])
    })

    test('as data, and for the month that the clock in force shows', async () => {
      const { timeZone, clocks, policy } = JSON.parse((await calendar('2024-07', history, '--json')).out)
      expect([policy, timeZone]).toEqual(['A, then B from 2024-07-15 (h.json)', 'Europe/Berlin'])
      expect(clocks).toEqual([
        { from: '2024-07-01', timeZone: 'Europe/Berlin' },
        { from: '2024-07-15', timeZone: 'America/New_York' },
      ])
      // In New York, it is still May.
      const now = { now: () => Date.UTC(2024, 4, 31, 22) }
      expect((await dueby('calendar --policy h.json', files, now)).out).toContain('\nJune 2024, ')
    })
  })
})
