import { describe, expect, test } from 'vitest'
import { dueby, wordsOf } from '../../support/command'

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
  test('on the clock of the policy where it corrects that of its zone (T6)', async () => {
    const schedule = {
      timeZone: 'America/Los_Angeles',
      zoneChanges: [{ at: '2024-03-10T10:00:00Z', offset: '-07:00' }],
      weekly: { 'mon-fri': ['09:00-17:00'] },
    }
    const files = { 'p.json': JSON.stringify({ ...JSON.parse(POLICY), schedule, exceptions: [] }) }
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

  test('by a policy of one’s own, and by an exception that begins while the request waits', async () => {
    const { code, out } = await dueby(
      'due --policy acme.json --tier gold --priority urgent --received 2024-02-02T16:30:00Z --show-in Europe/London',
      { 'acme.json': POLICY },
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

describe('a usage error is exit code 2, says what to do instead, and prints nothing on stdout', () => {
  test.each([
    ['', 'Usage: dueby'],
    ['du', "error: unknown command 'du'\n(Did you mean due?)\n(run dueby --help for usage)\n"],
    [
      '--verison',
      "error: unknown option '--verison'\n(Did you mean --version?)\n(run dueby --help for usage)\n",
    ],
    [
      'due',
      'error: missing required options: --tier, --priority, --received\n(run dueby due --help for usage)\n',
    ],
    [STANDARD_P1, 'error: missing required option: --received\n'],
    // The typo is the reason that --received is missing.
    [
      `${STANDARD_P1} --recieved 2023-12-26T10:00Z`,
      "error: unknown option '--recieved'\n(Did you mean --received?)\n(run dueby due --help for usage)\n",
    ],
    [`${STANDARD_P1} --received`, "option '--received <time>' argument missing\n(run dueby due --help"],
    [
      `${STANDARD_P1} --received 2023-12-26 10:00`,
      "unexpected argument '10:00'. Put a value that contains a space in quotes, and name the option of each value, as in --tier standard.\n(run dueby due --help",
    ],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00Z --zone UTC`,
      "but '2023-12-26T10:00Z' has one. Leave out --zone or the offset.\n(run dueby due --help",
    ],
    [`${STANDARD_P1} --received '2023-12-26 10:00+01:00' --zone UTC`, 'Leave out --zone or the offset.'],
    ['due standard P1', 'name the option of each value, as in --tier standard.\n(run dueby due --help'],
    ['help bulkk', "error: unknown command 'bulkk'\n(Did you mean bulk?)\n(run dueby --help for usage)\n"],
    ['help me', "error: unknown command 'me'\n(run dueby --help for usage)\n"],
    [
      'report t.csv --format HTML',
      "error: --format: unknown value 'HTML'. Expected 'table', 'csv', 'json' or 'html' (did you mean 'html'?).\n(run dueby report --help for usage)\n",
    ],
    [
      'completion powershell',
      "error: kind: unknown value 'powershell'. Expected 'bash', 'zsh', 'fish' or 'man'.\n(run dueby completion --help for usage)\n",
    ],
    // A usage error comes before an error in a file.
    [`${STANDARD_P1} --received 2023-12-26T10:00Z --zone UTC --policy none.json`, 'Leave out --zone'],
  ])('dueby %s', async (line, message) => {
    const { code, out, err } = await dueby(line)
    expect(err).toContain(message)
    expect(out).toBe('')
    expect(code).toBe(2)
  })
})

describe('a value that cannot be used is exit code 2, and a policy that cannot is 1', () => {
  const files = {
    'bad.json': '{',
    'empty.json': '',
    'wrong.json': '{"name":"x"}',
    'zone.json': POLICY.replace('Europe/London', 'London'),
    'fields.json': `{${Array.from({ length: 200 }, (_, index) => `"key${index}":0`)}}`,
    'changes.json': POLICY.replace(
      '"weekly"',
      '"zoneChanges":[{"at":"2024-03-10","offset":"-07:00"},{"at":"then","offset":"-07:00"}],"weekly"',
    ),
  }

  test.each([
    [
      'due --tier gold --priority P9 --received yesterday --show-in Mars/Olympus',
      [
        'error: 4 problems\n',
        "- --tier: 'gold' is not a tier of this policy. Expected 'premium' or 'standard'.\n",
        "- --priority: 'P9' is not a priority of this policy",
        "- --received: 'yesterday' is not an instant. Expected 'now', '2023-12-26T10:00:00-08:00', '2023-12-26T10:00' with --zone, or the format of the time with --time-format. [T1]\n",
        "- --show-in: 'Mars/Olympus' is not a known time zone",
        '\nThe policy is Gladly Support (built in). Use --policy to choose another.\n',
        '\n([S8]: docs/rules.md#s8, [T1]: docs/rules.md#t1 in the dueby repository)\n',
      ],
    ],
    [`${STANDARD_P1} --received 'last Monday'`, ["--received: 'last Monday' is not an instant"]],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00`,
      [
        'error: --received: ',
        "has no offset, so it is a different instant in every time zone. Expected 'Z' or an offset at the end, such as '2023-12-26T10:00:00-08:00', or the zone of the time with --zone. [T1]\n",
      ],
    ],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00 --zone PST`,
      [
        "error: --zone: 'PST' is not a known time zone.",
        "such as 'PST'. [S8]\n([S8]: docs/rules.md#s8 in the dueby repository)\n",
      ],
    ],
    [
      'due --tier gold --priority P1 --received 2023-12-26T10:00 --zone PST',
      ["error: 2 problems\n- --tier: 'gold' is not a tier", "\n- --zone: 'PST' is not a known time zone"],
    ],
    [
      `${STANDARD_P1} --received 2023-12-26T25:00 --zone UTC`,
      ["error: --received: '2023-12-26T25:00' is not a wall-clock time.", '[T5]\n'],
    ],
    [
      `${STANDARD_P1} --received 1923-12-26T10:00 --zone UTC`,
      ["error: --received: '1923-12-26T10:00' is outside the supported range.", '[T4]\n'],
    ],
    [
      `${STANDARD_P1} --received 1923-12-26T10:00Z`,
      ["error: --received: '1923-12-26T10:00Z' is outside the supported range.", '[T4]\n'],
    ],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00Z --show-in EST`,
      ["error: --show-in: 'EST' is not a known time zone"],
    ],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00Z --policy none.json`,
      ["error: the policy 'none.json' cannot be read: no such file or directory\n"],
    ],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00Z --policy bad.json`,
      [
        "error: the policy 'bad.json' is not valid JSON: bad.json:1:2: the end of the file is here, where '}' is expected. The line is: {\n",
      ],
    ],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00Z --policy empty.json`,
      ["the policy 'empty.json' is not valid JSON: empty.json:1:1: the end of the file is here"],
    ],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00Z --policy wrong.json`,
      [
        "error: the policy 'wrong.json': 4 problems\n",
        '\n- wrong.json:1:1: schedule: a required value is missing',
        '\n- wrong.json:1:1: tiers: a required value is missing',
      ],
    ],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00Z --policy zone.json`,
      ["error: zone.json:1:39: schedule.timeZone: 'London' is not a known time zone"],
    ],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00Z --policy fields.json`,
      ["error: the policy 'fields.json': more than 100 problems\n"],
    ],
    [
      `${STANDARD_P1} --received 2023-12-26T10:00Z --policy changes.json`,
      [
        "- changes.json:1:76: schedule.zoneChanges[0].at: '2024-03-10' has no offset, so it is a different instant in every time zone. Expected 'Z' or an offset at the end, such as '2023-12-26T10:00:00-08:00'. [T1]\n",
        "- changes.json:1:114: schedule.zoneChanges[1].at: 'then' is not an instant. Expected a text that ends in 'Z' or an offset, such as '2023-12-26T10:00:00-08:00', or whole milliseconds since 1970. [T1]\n",
      ],
    ],
  ])('dueby %s', async (line, messages) => {
    const { code, out, err } = await dueby(line, files)
    for (const message of messages) expect(err).toContain(message)
    expect(err).not.toMatch(/Temporal|wallTime|a valid Date/)
    expect(err.match(/docs\/rules\.md.*\n/g)?.length ?? 0).toBeLessThan(2)
    expect(out).toBe('')
    expect(code).toBe(line.includes('--policy') ? 1 : 2)
  })

  test('a due time that does not exist is not the fault of an option', async () => {
    const schedule = { timeZone: 'UTC', weekly: {} }
    const never = JSON.stringify({ ...JSON.parse(POLICY), schedule, exceptions: [] })
    const line = 'due --policy never.json --tier gold --priority urgent --received 2024-02-02T16:30:00Z'
    const { code, err } = await dueby(line, { 'never.json': never })
    expect(err).toMatch(
      /^error: the schedule is never open.* \[S7\]\n\(\[S7\]: docs\/rules\.md#s7 in the dueby repository\)\n$/,
    )
    expect(code).toBe(1)
  })
})

describe('a policy file', () => {
  const line = 'due --policy p.json --tier gold --priority urgent --received 2024-02-02T16:30:00Z'

  test('that the environment names is named with its variable', async () => {
    const env = { DUEBY_POLICY: 'acme.json' }
    expect((await dueby('show', {}, { env })).err).toBe(
      "error: the policy 'acme.json' from DUEBY_POLICY cannot be read: no such file or directory\n",
    )
    expect((await dueby('show', { 'acme.json': '{ "name": "Acme" }' }, { env })).err).toMatch(
      /^error: the policy 'acme\.json' from DUEBY_POLICY: 4 problems\n/,
    )
    expect((await dueby('show', { 'acme.json': '{ "name": }' }, { env })).err).toMatch(
      /^error: the policy 'acme\.json' from DUEBY_POLICY is not valid JSON: /,
    )
  })

  test('is read only up to the limit', async () => {
    const limits: number[] = []
    const readFile = async (_: string, limit: number): Promise<Uint8Array> => {
      limits.push(limit)
      return Buffer.from(POLICY)
    }
    expect((await dueby(line, {}, { readFile })).code).toBe(0)
    expect(limits).toEqual([1_000_001])
  })
})

describe('text from a policy and from arguments cannot control the terminal or forge a line', () => {
  const HOSTILE =
    'x\u001b]0;title\u0007\nDue       never\r\u0085\u009b31m\u061c\u200f\u2028\u2029\u202e\u2066'
  const ESCAPED = 'x\\u001b]0;title\\u0007\\nDue       never\\r\\u0085\\u009b31m\\u061c\\u200f'
  const UNSAFE = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u
  const hostile = POLICY.replaceAll('Acme', JSON.stringify(HOSTILE).slice(1, -1))
    .replaceAll('Fair', JSON.stringify(HOSTILE).slice(1, -1))
    .replaceAll('gold', JSON.stringify(HOSTILE).slice(1, -1))
  const withTier = ['due', '--tier', HOSTILE, '--priority', 'urgent', '--policy', 'p.json']
  const files = {
    'p.json': hostile,
    'syntax.json': `{"name": ${HOSTILE}}`,
    'key.json': JSON.stringify({ [HOSTILE]: 1 }),
    'zone.json': POLICY.replace('Europe/London', JSON.stringify(HOSTILE).slice(1, -1)),
  }

  test.each([
    ['in the target', [...withTier, '--received', '2024-01-31T16:30:00Z']],
    ['in an exception', [...withTier, '--received', '2024-02-03T16:30:00Z']],
    [
      'in an exception that begins while the request waits',
      [...withTier, '--received', '2024-02-02T16:30:00Z'],
    ],
  ])('an answer: %s', async (_, args) => {
    const text = await dueby(args, files)
    expect(text).toMatchObject({ code: 0, err: '' })
    expect(text.out).toContain(ESCAPED)
    expect(text.out).not.toMatch(UNSAFE)
    expect(text.out.match(/^Due/gm)).toHaveLength(1)

    const json = await dueby([...args, '--json'], files)
    expect(json.out).not.toMatch(UNSAFE)
    expect(JSON.parse(json.out)).toMatchObject({ policy: HOSTILE, tier: HOSTILE })
  })

  const valid = wordsOf(`${STANDARD_P1} --received 2023-12-26T10:00Z`)
  test.each([
    ['a command', [HOSTILE], 2],
    ['an option', [...valid, `--${HOSTILE}`], 2],
    ['an option that imitates a suggestion', [...valid, `--${HOSTILE}\n(Did you mean \u001b?)`], 2],
    ['an argument', [...valid, HOSTILE], 2],
    ['a time with an offset', [...valid, '--zone', 'UTC', '--received', `2023-12-26T${HOSTILE}Z`], 2],
    ['a tier', [...valid, '--tier', HOSTILE], 2],
    ['a time', [...valid, '--received', HOSTILE], 2],
    ['a zone', [...wordsOf(STANDARD_P1), '--received', '2023-12-26T10:00', '--zone', HOSTILE], 2],
    ['a zone to show', [...valid, '--show-in', HOSTILE], 2],
    ['the name of a missing file', [...valid, '--policy', HOSTILE], 1],
    ['the name of a file with issues', [...valid, '--policy', `key-${HOSTILE}`], 1],
    ['JSON with an error', [...valid, '--policy', 'syntax.json'], 1],
    ['an unknown key', [...valid, '--policy', 'key.json'], 1],
    ['a zone in a policy', [...valid, '--policy', 'zone.json'], 1],
  ])('an error: %s', async (_, args, expected) => {
    const { code, out, err } = await dueby(args, { ...files, [`key-${HOSTILE}`]: files['key.json'] })
    expect(out).toBe('')
    expect(err).toMatch(/^error: .*x\\u001b\]0;ti/s)
    expect(err).not.toMatch(UNSAFE)
    expect(err).not.toMatch(/^Due/m)
    expect(code).toBe(expected)
  })
})
