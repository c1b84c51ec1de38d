import { expect, test } from 'vitest'
import { dueby } from '../../../support/command'

const due = (options: string) => dueby(`due --tier standard --priority P1 ${options}`)

test.each([
  [
    "'26.12.2023 10:00' --zone Europe/Berlin",
    "'26.12.2023 10:00' is not an instant. Expected 'now', '2023-12-26T10:00', or the format of the time with --time-format. [T1]\n",
  ],
  [
    '1703620800',
    "'1703620800' is not an instant. Expected 'now', '2023-12-26T10:00:00-08:00', '2023-12-26T10:00' with --zone, or the format of the time with --time-format. [T1]\n",
  ],
  [
    "'26.12.2023 10:00' --time-format 'dd.MM.yyyy HH:mm'",
    "'26.12.2023 10:00' has no offset, so it is a different instant in every time zone. Expected the zone of the time with --zone. [T1]\n",
  ],
  [
    '45286.5 --time-format excel',
    "'45286.5' has no offset, so it is a different instant in every time zone. Expected the zone of the time with --zone. [T1]\n",
  ],
  [
    '2023-12-26T10:00',
    "Expected 'Z' or an offset at the end, such as '2023-12-26T10:00:00-08:00', or the zone of the time with --zone. [T1]\n",
  ],
  [
    '1703620800000 --time-format epoch',
    "'1703620800000' is outside the supported range (milliseconds instead of seconds?). Expected seconds since 1970, or --time-format epoch-ms. [T4]\n",
  ],
  [
    '1703620800 --time-format epoch-ms',
    "'1703620800' is outside the supported range (seconds instead of milliseconds?). Expected milliseconds since 1970, or --time-format epoch. [T4]\n",
  ],
  [
    '9999999999999999999 --time-format epoch',
    "'9999999999999999999' is outside the supported range. Expected a time from 1972-01-08 through 2199-12-31, UTC. [T4]\n",
  ],
  [
    "'26.12.23 10:00' --time-format 'dd.MM.yyyy HH:mm'",
    "'26.12.23 10:00' has a year of two digits, but the format is dd.MM.yyyy HH:mm. Expected a year of four digits, or another --time-format. [T1]\n",
  ],
  [
    'noon --time-format excel',
    "'noon' is not the day number of a spreadsheet. Expected a number such as 45286.5, or another --time-format. [T1]\n",
  ],
])('--received %s', async (options, message) => {
  const { code, err } = await due(`--received ${options}`)
  expect(err).toContain(`error: --received: `)
  expect(err).toContain(message)
  expect(code).toBe(2)
})

test('numbers of seconds are read from the first through the last instant of the library', async () => {
  for (const [instant, isRead] of [
    ['1972-01-07T23:59:59Z', false],
    ['1972-01-08T00:00:00Z', true],
    ['2199-12-30T00:00:00Z', true],
    ['2200-01-01T00:00:00Z', false],
  ] as const) {
    const { code } = await dueby(
      `due --tier premium --priority P1 --time-format epoch --received ${Date.parse(instant) / 1000}`,
    )
    expect(code).toBe(isRead ? 0 : 2)
  }
})

test.each([
  ['TT.MM.JJJJ', 'J has no meaning in it. '],
  ['TT.MM.yyyy', 'TT is a time since 1970, so nothing else can be beside it. '],
  ['yyyy-MM-ddTHH:mm', 'T is a time since 1970, so nothing else can be beside it. '],
])('the pattern %s', async (pattern, problem) => {
  for (const line of [
    `bulk --time-format ${pattern}`,
    `due --tier a --priority b --received 1 --time-format ${pattern}`,
  ]) {
    const { code, err } = await dueby(line, { '-': 'tier,priority,received\n' })
    expect(err).toContain(
      `error: --time-format: '${pattern}' is not a format. ${problem}A day is dd, a month MM, a year yyyy, an hour HH and a minute mm. Text is in single quotes. Expected iso, `,
    )
    expect(code).toBe(2)
  }
})

test.each([
  ['HH:mm', 'year'],
  ['EEE HH:mm', 'year'],
  ['yyyy HH:mm', 'month'],
  ['yyyy-MM', 'day'],
  ['dd.MM.yyyy', 'time of day'],
  ['MM/dd/yy h:mm', 'AM or PM (a)'],
])('nothing is made up for a pattern such as %s', async (pattern, missing) => {
  const { code, err } = await due(`--received 10:00 --zone UTC --time-format '${pattern}'`)
  expect(code).toBe(2)
  expect(err).toContain(`--time-format: '${pattern}' is not a format. It has no ${missing}. Expected iso,`)
})

test.each([
  ['t', '1703602800'],
  ['MM/dd/yy h:mm a', '12/26/23 3:00 PM'],
  ['dd.MM.yyyy HH', '26.12.2023 15'],
  ["RRRR-'W'II-i HH:mm", '2023-W52-2 15:00'],
])('a pattern such as %s says everything', async (pattern, text) => {
  const request = ['--tier', 'standard', '--priority', 'P1', '--received', text]
  const { out } = await dueby(['due', ...request, '--zone', 'UTC', '--time-format', pattern, '--json'])
  expect(JSON.parse(out)).toMatchObject({ receivedAt: '2023-12-26T15:00:00.000Z' })
})
