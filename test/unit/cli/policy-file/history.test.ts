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
    expect(out).toContain('Policy    Acme 2024, 2 versions (acme.yaml)\n')
    expect(out).toContain(`Rule      ${data.policy}, the target for all P1\n`)
  })

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
    expect((await dueby(`report t.csv --policy acme.yaml ${NOW}`, files)).out).toMatch(/1 of 1/)
    expect((await dueby('compare acme.yaml acme.yaml t.csv', files)).code).toBe(0)
    const request = `--tier all --priority P1 --received ${RECEIVED[0]}`
    expect((await dueby(`explain --policy acme.yaml ${request}`, FILES)).out).toContain(
      '4 business hours (Acme 2023)',
    )
    const event = JSON.stringify({ type: 'received', at: RECEIVED[0], tier: 'all', priority: 'P1' })
    const { out } = await dueby('status --policy acme.yaml --at 2024-07-02T00:00:00Z', {
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
