import { expect, test } from 'vitest'
import { csv, HEADER, ROW } from '../../../support/bulk-rows'
import { dueby } from '../../../support/command'

test.each(['bulk', 'report'])('%s names each column of several impossible times', async (command) => {
  const row = '1,standard,P1,2024-01-02T00:00:00Z,2024-01-01T00:00:00Z,2023-12-31T00:00:00Z'
  const { err, written } = await dueby(`${command} t.csv`, {
    't.csv': `${HEADER},responded_at,resolved_at\n${row}\n`,
  })
  expect(`${err}${Object.values(written).join('')}`).toContain(
    "responded_at: it is before the time in 'created_at'; resolved_at: it is before the time in 'created_at'",
  )
  expect(err).toContain("line 2, 'responded_at, resolved_at': ")
})

test('a date without a time of day is rejected', async () => {
  const { written } = await dueby('bulk t.csv --zone UTC', { 't.csv': csv('1,standard,P1,2023-12-26') })
  expect(String(written['t.rejects.csv'])).toContain(
    "'2023-12-26' is a date without a time of day. Expected a time such as '2023-12-26T10:00:00-08:00', or the format of the times with --time-format",
  )
  const { err } = await dueby('due --tier standard --priority P1 --received 2023-12-26 --zone UTC')
  expect(err).toContain("--received: '2023-12-26' is a date without a time of day. Expected 'now', '2023")
})

test('times that occur twice or never are used by the rule, counted and reported', async () => {
  const tickets = csv(
    '1,standard,P1,2023-11-05T01:30',
    '2,standard,P1,2023-03-12T02:30',
    '3,standard,P1,2023-03-12T02:45',
  )
  const zone = '--zone America/Los_Angeles --out-zone UTC'
  const first = await dueby(`bulk t.csv ${zone}`, { 't.csv': tickets })
  expect(first.err).toContain(
    'Received  1 time occurs twice in America/Los_Angeles; the first one was used\n',
  )
  expect(first.err).toContain(
    'Received  2 times do not exist in America/Los_Angeles: the clock skips them. They were moved forward by the length of the gap\n',
  )
  const second = await dueby(`bulk t.csv ${zone} --disambiguation later`, { 't.csv': tickets })
  expect(second.err).toContain('the second one was used')
  const refused = await dueby(`bulk t.csv ${zone} --disambiguation received=reject`, { 't.csv': tickets })
  expect(refused.code).toBe(3)
  expect(refused.written['t.rejects.csv']?.toString().split('\n')).toHaveLength(5)
})

test('due times in another format and zone; numbers stay numbers', async () => {
  const files = {
    't.csv': csv(ROW),
    't.ndjson': '{"tier":"standard","priority":"P1","received":"2023-12-26T18:00:00Z"}\n',
  }
  expect(
    (await dueby("bulk t.csv --out-format 'd MMM yyyy HH:mm' --out-zone Asia/Tokyo", files)).out,
  ).toContain(',27 Dec 2023 05:00,')
  expect((await dueby('bulk t.csv --out-format epoch --excel', files)).out).toContain(',1703620800,2 hours')
  expect((await dueby('bulk t.ndjson --out-format epoch', files)).out).toContain(
    '"first_response_due":1703620800,',
  )
  expect(await dueby("bulk t.csv --out-format 'YYYY'", files)).toMatchObject({
    code: 2,
    err: expect.stringContaining("error: --out-format: 'YYYY' is not a format."),
  })
})

test('the reason names the format for an unreadable time, and the option for an ambiguous one', async () => {
  const run = async (options: string, time: string): Promise<string> =>
    (await dueby(`bulk ${options}`, { '-': `tier,priority,received\nstandard,P1,${time}\n` })).err
  expect(await run('--time-format epoch', '2023-12-26T10:00:00-08:00')).toContain(
    'is not a number of seconds since 1970. Expected a number such as 1703620800, or another --time-format\n',
  )
  const reject = '--zone America/Los_Angeles --disambiguation reject'
  expect(await run(reject, '2023-11-05T01:30')).toContain(
    'Expected a time with an offset, or --disambiguation compatible, earlier or later\n',
  )
  expect(await run(reject, '2023-03-12T02:30')).toContain(
    'Expected a time that exists, or --disambiguation compatible, earlier or later\n',
  )
})

test.each(['bulk', 'report'])(
  '%s names all wrong times of a row, and the columns that are there',
  async (command) => {
    const row = '1,standard,P1,2023-13-26T10:00:00Z,2023-12-46T10:00:00Z'
    const { code, err, written } = await dueby(`${command} t.csv`, {
      't.csv': `${HEADER},responded_at\n${row}\n`,
    })
    expect(code).toBe(3)
    expect(`${err}${Object.values(written).join('')}`).toMatch(/'?2023-13-26.*'?2023-12-46/)
    const flat = await dueby(`${command} t.csv`, { 't.csv': 'a,b\n1,2\n' })
    expect(flat.err).toContain(" The columns are 'a', 'b'.")
  },
)
