import { describe, expect, test } from 'vitest'
import type { Machine } from '../../../src/cli/machine'
import { run } from '../../../src/cli/run'

/** Runs the command on a machine of words: what it printed, and its exit code. */
function dueby(line: string, files: Readonly<Record<string, string>> = {}, timeZone = 'Asia/Tokyo') {
  const printed = { out: '', err: '' }
  const machine: Machine = {
    out: (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
    readFile: (path) => {
      const text = files[path]
      if (text === undefined) throw new Error('no such file')
      return text
    },
    timeZone,
    runtime: 'Node 20, time zone data 2025c',
  }
  const args = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  return { code: run(args, machine), ...printed }
}

const STANDARD_P1 = 'due --tier standard --priority P1'

const POLICY = JSON.stringify({
  name: 'Acme',
  schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['gold'],
  priorities: ['urgent'],
  targets: { firstResponse: { urgent: '2 business hours' } },
  exceptions: [
    {
      name: 'Fair',
      during: [{ name: 'Fair', on: '2024-02-03' }],
      when: 'waiting',
      targets: { firstResponse: { urgent: '1 hour' } },
    },
  ],
})

describe('an answer', () => {
  test('on the clock of the policy where it corrects that of its zone (T6)', () => {
    const schedule = {
      timeZone: 'America/Los_Angeles',
      zoneChanges: [{ at: '2024-03-10T10:00:00Z', offset: '-07:00' }],
      weekly: { 'mon-fri': ['09:00-17:00'] },
    }
    const files = { 'p.json': JSON.stringify({ ...JSON.parse(POLICY), schedule, exceptions: [] }) }
    const request = 'due --tier gold --priority urgent --policy p.json --received 2024-12-09T09:30'
    const { out } = dueby(`${request} --zone america/los_angeles --show-in America/Los_Angeles`, files)
    expect(out).toContain('Received  Mon 2024-12-09 09:30 GMT-7  America/Los_Angeles\n')
    expect(out).toContain('Due       Mon 2024-12-09 11:30 GMT-7  America/Los_Angeles\n')
    const json = JSON.parse(dueby(`${request} --zone America/Los_Angeles --json`, files).out)
    expect(json.dueAt).toBe('2024-12-09T18:30:00.000Z')
    expect(json.shown['America/Los_Angeles'].due).toBe('Mon 2024-12-09 11:30 GMT-7')
  })

  test('in the policy’s zone and the reader’s, with target, rule, alerts and no warning', () => {
    expect(dueby(`${STANDARD_P1} --received 2023-12-26T10:00:00-08:00`)).toEqual({
      code: 0,
      err: '',
      out: [
        'Received  Tue 2023-12-26 10:00 PST  America/Los_Angeles',
        '          Wed 2023-12-27 03:00 GMT+9  Asia/Tokyo',
        'Due       Tue 2023-12-26 12:00 PST  America/Los_Angeles',
        '          Wed 2023-12-27 05:00 GMT+9  Asia/Tokyo',
        'Target    2 hours (calendar time)',
        "Rule      Gladly Support, exception 'Holiday cover': received on one of its dates (Christmas week)",
        'Alerts    nobody',
        '',
      ].join('\n'),
    })
  })

  test('from a wall-clock time with its zone (T5), in the reader’s own zone once', () => {
    const { out } = dueby(
      `${STANDARD_P1} --received 2023-12-26T10:00 --zone America/Los_Angeles`,
      {},
      'America/Los_Angeles',
    )
    expect(out).toContain('Due       Tue 2023-12-26 12:00 PST  America/Los_Angeles\nTarget')
  })

  test('with a note where the wall clock shows the time twice or never', () => {
    const at = (received: string) =>
      dueby(`${STANDARD_P1} --received '${received}' --zone America/Los_Angeles`).out
    expect(at('2024-11-03 01:30')).toMatch(
      /Note {6}2024-11-03 01:30 happens twice in America\/Los_Angeles; the first/,
    )
    expect(at('2024-03-10 02:30')).toMatch(
      /Note {6}2024-03-10 02:30 never happens in America\/Los_Angeles; the clock skips it/,
    )
    expect(at('2024-03-10 03:30')).not.toContain('Note')
  })

  test('in 2026 with the coverage warning on screen, and the alert', () => {
    const { out } = dueby('due --tier premium --priority P1 --received 2026-05-05T10:00:00Z')
    expect(out).toContain('Alerts    the team, at any hour')
    expect(out).toMatch(/Warning {3}calendar-not-covered: .*2024-01-01/)
  })

  test('as JSON, the same as data', () => {
    const { out } = dueby(`${STANDARD_P1} --received 2026-01-09T17:30:00-08:00 --json`)
    expect(JSON.parse(out)).toEqual({
      policy: 'Gladly Support',
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
        'Asia/Tokyo': { received: 'Sat 2026-01-10 10:30 GMT+9', due: 'Tue 2026-01-13 00:30 GMT+9' },
      },
      notes: [],
    })
  })

  test('by a policy of one’s own, and by an exception that begins while the request waits', () => {
    const { code, out } = dueby(
      'due --policy acme.json --tier gold --priority urgent --received 2024-02-02T16:30:00Z --show-in Europe/London',
      { 'acme.json': POLICY },
    )
    expect(code).toBe(0)
    expect(out).toContain('Due       Sat 2024-02-03 01:00 GMT  Europe/London')
    expect(out).toContain(
      "Rule      Acme, exception 'Fair': its dates (Fair) began Sat 2024-02-03 00:00 GMT, before the request was due",
    )
  })

  test('on a machine whose zone is ambiguous, in UTC', () => {
    expect(dueby(`${STANDARD_P1} --received 2023-12-26T18:00Z`, {}, 'EST').out).toContain('20:00 UTC  UTC')
  })

  test('the version names that of the zone data (T6)', () => {
    expect(dueby('--version')).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(/^dueby \d+\.\d+\.\d+ \(Node 20, time zone data 2025c\)\n$/),
    })
  })

  test('help is an answer too', () => {
    expect(dueby('--help').code).toBe(0)
    expect(dueby('due --help').out).toContain('--received <time>')
  })
})

describe('wrong usage is exit code 2, with what to do instead, and nothing on stdout', () => {
  test.each([
    ['', 'Usage: dueby'],
    ['du', 'Did you mean due?'],
    ['due', "required option '--tier <tier>' not specified"],
    [STANDARD_P1, "required option '--received <time>' not specified"],
    [`${STANDARD_P1} --received 2023-12-26T10:00Z --recieved x`, 'Did you mean --received?'],
    [`${STANDARD_P1} --received 2023-12-26T10:00Z extra`, 'too many arguments'],
    [`${STANDARD_P1} --received 2023-12-26T10:00Z --zone UTC`, 'Leave out --zone or the offset'],
  ])('dueby %s', (line, message) => {
    const { code, out, err } = dueby(line)
    expect(err).toContain(message)
    expect(out).toBe('')
    expect(code).toBe(2)
  })
})

describe('input or a policy that cannot be used is exit code 1', () => {
  test.each([
    [
      'due --tier gold --priority P9 --received yesterday',
      ["'gold' is not a tier", "'P9' is not a priority", "'yesterday' is not an instant"],
    ],
    [`${STANDARD_P1} --received 2023-12-26T10:00`, ['has no offset', 'give its zone with --zone']],
    [`${STANDARD_P1} --received 2023-12-26T10:00 --zone Mars/Olympus`, ["'Mars/Olympus' is not a time zone"]],
    [
      `${STANDARD_P1} --received 2023-12-26T25:00 --zone UTC`,
      ["'2023-12-26T25:00' is not a wall-clock time"],
    ],
    [`${STANDARD_P1} --received 2023-12-26T10:00Z --show-in EST`, ["--show-in: 'EST' is not a time zone"]],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00Z --policy none.json`,
      ['none.json cannot be read: no such file'],
    ],
    [`${STANDARD_P1} --received 2023-12-26T10:00Z --policy bad.json`, ['bad.json is not JSON']],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00Z --policy wrong.json`,
      ['schedule: a required value is missing', 'tiers: a required value'],
    ],
  ])('dueby %s', (line, messages) => {
    const { code, out, err } = dueby(line, { 'bad.json': '{', 'wrong.json': '{"name":"x"}' })
    for (const message of messages) expect(err).toContain(message)
    expect(out).toBe('')
    expect(code).toBe(1)
  })
})
