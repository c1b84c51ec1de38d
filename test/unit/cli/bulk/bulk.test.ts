import { due, gladly, ticketHistory, ticketStatus } from 'dueby'
import { expect, test } from 'vitest'
import { ALL_METRICS, csv, DUE, HEADER, ROW } from '../../../support/bulk-rows'
import { dueby } from '../../../support/command'

test('writes the rows with due time, target and exception, and the settings and counts on stderr', async () => {
  const { code, out, err } = await dueby('bulk t.csv', {
    't.csv': csv(ROW, '2,premium,P3,2023-11-06T10:00:00Z'),
  })
  expect(code).toBe(0)
  expect(out).toBe(
    [
      `${HEADER},first_response_due,first_response_target,first_response_exception`,
      `${ROW},${DUE}`,
      '2,premium,P3,2023-11-06T10:00:00Z,2023-11-07T18:00:00-08:00,next business day,',
      '',
    ].join('\n'),
  )
  expect(err.split('\n')).toEqual([
    'Policy    Gladly Support (built in)',
    "Tier      column 'tier' (guessed)",
    "Priority  column 'priority' (guessed)",
    "Received  column 'created_at' (guessed); ISO 8601",
    'Rows      2 in = 2 out + 0 rejects',
    '',
  ])
})

test('empty cells can stand for a tier or a priority', async () => {
  const tickets = 'tier,priority,received\nstandard,,2023-12-26T10:00:00Z\nstandard,P2,2023-12-26T10:00:00Z\n'
  const { code, out } = await dueby('bulk t.csv --values priority:=P1', { 't.csv': tickets })
  expect(code).toBe(0)
  expect(out.split('\n').map((line) => line.split(',')[4])).toEqual([
    'first_response_target',
    '2 hours',
    '4 business hours',
    undefined,
  ])
})

test('every metric of the policy, with states where it is known when tickets were answered', async () => {
  const tickets = [
    'priority,created,responded at,resolved at',
    'urgent,2024-02-02T15:00:00Z,2024-02-02T15:20:00Z,',
    'low,2024-02-02T15:00:00Z,,',
  ].join('\n')
  const line = "bulk t.csv --policy desk.json --column 'responded=responded at' --now 2024-02-02T16:30:00Z"
  const { code, out, err } = await dueby(line, { 't.csv': tickets, 'desk.json': ALL_METRICS })
  expect(code).toBe(0)
  const [header = '', ...rows] = out.trimEnd().split('\n')
  const names = header.split(',')
  const [urgent, low] = rows.map((row) =>
    Object.fromEntries(row.split(',').map((cell, index) => [names[index], cell])),
  )
  expect(names).toHaveLength(4 + 4 * 6)
  expect(urgent).toMatchObject({
    first_response_due: '2024-02-02T16:00:00Z',
    first_response_state: 'met',
    first_response_elapsed_seconds: '1200',
    first_response_remaining_seconds: '2400',
    next_response_due: '',
    next_response_state: '',
    periodic_update_due: '2024-02-02T16:20:00Z',
    periodic_update_state: 'missed',
    periodic_update_remaining_seconds: '-600',
    resolution_due: '2024-02-05T15:00:00Z',
    resolution_state: 'running',
  })
  expect(low).toMatchObject({
    first_response_due: '2024-02-05T11:00:00Z',
    first_response_state: 'running',
    resolution_due: '',
    resolution_target: '',
    resolution_state: '',
  })
  expect(err).toContain("Tier      'gold' for all rows, the only one of the policy\n")
  expect(err).toContain('Now       Fri 2024-02-02 16:30 GMT, for open tickets\n')
})

test('a file with only a header has no rows; an empty NDJSON file has none either', async () => {
  expect(await dueby('bulk', { '-': `${HEADER}\n` })).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^id.*\n$/),
  })
  expect(
    await dueby('bulk --input ndjson --set tier=standard --set priority=P1 --column received=at', {
      '-': '',
    }),
  ).toMatchObject({
    code: 0,
    out: '',
    err: expect.stringContaining('0 in = 0 out + 0 rejects'),
  })
})

test('answers are those of the library', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => {
    const at = new Date(Date.UTC(2023, 10, 1) + index * 29 * 3_600_000)
    const [tier, priority] = [index % 2 ? 'premium' : 'standard', `P${(index % 4) + 1}`] as const
    const respondedAt = index % 3 === 0 ? null : new Date(at.getTime() + index * 3_600_000)
    return { tier, priority: priority as 'P1', receivedAt: at, respondedAt }
  })
  const now = '2023-12-28T00:00:00Z'
  const tickets = rows.map(({ tier, priority, receivedAt, respondedAt }, index) =>
    [index, tier, priority, receivedAt.toISOString(), respondedAt?.toISOString() ?? ''].join(','),
  )
  const { out } = await dueby(`bulk --now ${now} --out-format epoch-ms`, {
    '-': `${[`${HEADER},responded_at`, ...tickets].join('\n')}\n`,
  })
  const expected = rows.map((row, index) => {
    const { dueAt, target, exception } = due('firstResponse', row, gladly)
    const clock = ticketStatus(ticketHistory(row), gladly, { now }).clocks.firstResponse
    const states =
      clock.state === 'idle'
        ? ',,'
        : [clock.state, clock.elapsedMs / 1000, clock.remainingMs / 1000].join(',')
    return `${tickets[index]},${dueAt.getTime()},${target.text},${exception ?? ''},${states}`
  })
  expect(out.trimEnd().split('\n').slice(1)).toEqual(expected)
})
