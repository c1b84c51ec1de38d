import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'
import { FAIR_POLICY, STANDARD_P1 } from '../../support/due-lines'

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

describe('an unusable value is exit code 2, and an unusable policy is 1', () => {
  const files = {
    'bad.json': '{',
    'empty.json': '',
    'wrong.json': '{"name":"x"}',
    'zone.json': FAIR_POLICY.replace('Europe/London', 'London'),
    'fields.json': `{${Array.from({ length: 200 }, (_, index) => `"key${index}":0`)}}`,
    'changes.json': FAIR_POLICY.replace(
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

  test('a request that is never due is not a wrong option', async () => {
    const schedule = { timeZone: 'UTC', weekly: {} }
    const never = JSON.stringify({ ...JSON.parse(FAIR_POLICY), schedule, exceptions: [] })
    const line = 'due --policy never.json --tier gold --priority urgent --received 2024-02-02T16:30:00Z'
    const { code, err } = await dueby(line, { 'never.json': never })
    expect(err).toMatch(
      /^error: the schedule is never open.* \[S7\]\n\(\[S7\]: docs\/rules\.md#s7 in the dueby repository\)\n$/,
    )
    expect(code).toBe(1)
  })
})
