import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'
import { FAIR_POLICY, STANDARD_P1 } from '../../support/due-lines'

describe('an answer', () => {
  test('on the clock of the policy where it corrects that of its zone (T6)', async () => {
    const schedule = {
      timeZone: 'America/Los_Angeles',
      zoneChanges: [{ at: '2024-03-10T10:00:00Z', offset: '-07:00' }],
      weekly: { 'mon-fri': ['09:00-17:00'] },
    }
    const files = { 'p.json': JSON.stringify({ ...JSON.parse(FAIR_POLICY), schedule, exceptions: [] }) }
    const request = 'due --tier gold --priority urgent --policy p.json --received 2024-12-09T09:30'
    const { out } = await dueby(`${request} --zone america/los_angeles --show-in America/Los_Angeles`, files)
    expect(out).toContain('Received  Mon 2024-12-09 09:30 GMT-7  America/Los_Angeles\n')
    expect(out).toContain('Due       Mon 2024-12-09 11:30 GMT-7  America/Los_Angeles\n')
    const json = JSON.parse((await dueby(`${request} --zone America/Los_Angeles --json`, files)).out)
    expect(json.dueAt).toBe('2024-12-09T18:30:00.000Z')
    expect(json.shown['America/Los_Angeles'].due).toBe('Mon 2024-12-09 11:30 GMT-7')
  })

  test('in the policy’s zone and the reader’s, with target, rule, alerts and no warning', async () => {
    expect(await dueby(`${STANDARD_P1} --received 2023-12-26T10:00:00-08:00 --show-in local`)).toMatchObject({
      code: 0,
      err: '',
      out: [
        'Policy    Gladly Support (built in)',
        'Received  Tue 2023-12-26 10:00 PST  America/Los_Angeles',
        '          Wed 2023-12-27 03:00 Asia/Tokyo',
        'Due       Tue 2023-12-26 12:00 PST  America/Los_Angeles',
        '          Wed 2023-12-27 05:00 Asia/Tokyo',
        'Target    2 hours (calendar time)',
        "Rule      Gladly Support, exception 'Holiday cover': received on one of its dates (Christmas week)",
        'Alerts    nobody',
        '',
      ].join('\n'),
    })
  })

  test('from a wall-clock time with its zone (T5), in the reader’s own zone once', async () => {
    const { out } = await dueby(
      `${STANDARD_P1} --received 2023-12-26T10:00 --zone local --show-in local`,
      {},
      { timeZone: 'America/Los_Angeles' },
    )
    expect(out).toContain('Due       Tue 2023-12-26 12:00 PST  America/Los_Angeles\nTarget')
  })

  test('with a note where the wall clock shows the time twice or never', async () => {
    const at = async (received: string): Promise<string> =>
      (await dueby(`${STANDARD_P1} --received '${received}' --zone America/Los_Angeles`)).out
    expect(await at('2024-11-03 01:30')).toMatch(
      /Note {6}2024-11-03 01:30 occurs twice in America\/Los_Angeles; the first/,
    )
    expect(await at('2024-03-10 02:30')).toMatch(
      /Note {6}2024-03-10 02:30 does not exist in America\/Los_Angeles: the clock skips it/,
    )
    expect(await at('2024-03-10 03:30')).not.toContain('Note')
  })

  test('in 2026 with the alert, and with the coverage warning unless the target counts at all hours', async () => {
    const at = async (priority: string): Promise<string> =>
      (await dueby(`due --tier premium --priority ${priority} --received 2026-05-05T10:00:00Z`)).out
    expect(await at('P1')).toContain('Alerts    the team, at any hour')
    expect(await at('P1')).not.toContain('Warning')
    expect(await at('P3')).toMatch(/Warning {3}calendar-not-covered: .*2024-01-01/)
  })

  test('as JSON, the same as data', async () => {
    const { out } = await dueby(`${STANDARD_P1} --received 2026-01-09T17:30:00-08:00 --show-in local --json`)
    expect(JSON.parse(out)).toEqual({
      policy: 'Gladly Support',
      metric: 'firstResponse',
      tier: 'standard',
      priority: 'P1',
      receivedAt: '2026-01-10T01:30:00.000Z',
      dueAt: '2026-01-12T15:30:00.000Z',
      target: { text: '2 business hours', kind: 'business time', milliseconds: 7_200_000 },
      countedFrom: '2026-01-10T01:30:00.000Z',
      alerts: false,
      warnings: [{ code: 'calendar-not-covered', message: expect.any(String), through: '2024-01-01' }],
      rule: 'Gladly Support, the target for standard P1',
      shown: {
        'America/Los_Angeles': { received: 'Fri 2026-01-09 17:30 PST', due: 'Mon 2026-01-12 07:30 PST' },
        'Asia/Tokyo': { received: 'Sat 2026-01-10 10:30 Asia/Tokyo', due: 'Tue 2026-01-13 00:30 Asia/Tokyo' },
      },
      notes: [],
    })
  })

  test('by the user’s policy, and by an exception that begins while the request waits', async () => {
    const { code, out } = await dueby(
      'due --policy acme.json --tier gold --priority urgent --received 2024-02-02T16:30:00Z --show-in Europe/London',
      { 'acme.json': FAIR_POLICY },
    )
    expect(code).toBe(0)
    expect(out).toContain('Due       Sat 2024-02-03 01:00 GMT  Europe/London')
    expect(out).toContain(
      "Rule      Acme, exception 'Fair': its dates (Fair) began Sat 2024-02-03 00:00 GMT, before the request was due",
    )
  })

  test.each([
    ['--received 2023-12-26T18:00Z --show-in local', 'EST', "is 'EST', which names no region"],
    ['--received 2023-12-26T18:00 --zone local', 'Etc/Unknown', "is 'Etc/Unknown', which names no region"],
    ['--received 2023-12-26T18:00 --zone local', undefined, 'has no name'],
  ])('%s on a machine in %s is refused: it would be a guess', async (line, timeZone, own) => {
    const { code, out, err } = await dueby(`${STANDARD_P1} ${line}`, {}, { timeZone })
    expect(err).toMatch(/^error: --(zone|show-in): local is the time zone of this machine, but that /)
    expect(err).toContain(`${own}. Name the zone, such as Europe/Berlin.`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('--zone local of a file is refused in the same way', async () => {
    const csv = { '-': 'tier,priority,received\nstandard,P1,2023-12-26 18:00\n' }
    const { code, err } = await dueby('bulk --zone local', csv, { timeZone: undefined })
    expect(err).toContain('error: --zone: local is the time zone')
    expect(code).toBe(2)
  })

  test('the version names that of the zone data (T6)', async () => {
    expect(await dueby('--version')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^dueby \d+\.\d+\.\d+ \(Node 20, time zone data 2025c\)\n$/),
    })
  })

  test('help is an answer too', async () => {
    expect((await dueby('--help')).code).toBe(0)
    expect((await dueby('due --help')).out).toContain('--received <time>')
    expect(await dueby('help')).toEqual(await dueby('--help'))
    expect(await dueby('help due')).toEqual(await dueby('due --help'))
  })
})
