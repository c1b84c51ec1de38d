import { expect, test } from 'vitest'
import { csv, DUE, HEADER, ROW } from '../../../support/bulk-rows'
import { dueby } from '../../../support/command'

test('a bad row goes to the rejects with its line, its columns and all reasons; exit code 3', async () => {
  const tickets = csv(
    ROW,
    '"two\nlines",gold,P1,2023-12-26T10:00:00Z',
    '3,standard,,soon',
    '',
    '4,standard,P1',
    '5,standard,P1,2023-12-26T10:00',
    '6,standard,P1,2023-12-26T10:00:00Z',
  )
  const { code, out, err, written } = await dueby('bulk t.csv --out due.csv', { 't.csv': tickets })
  expect(code).toBe(3)
  expect(out).toBe('')
  expect(String(written['due.csv']).split('\n')).toHaveLength(4)
  expect(String(written['due.rejects.csv']).split('\n')).toEqual([
    `reject_line,reject_column,reject_reason,${HEADER}`,
    "3,tier,\"'gold' is not a tier. Expected 'premium' or 'standard'. If it stands for one of these, say so with --values\",\"two",
    'lines",gold,P1,2023-12-26T10:00:00Z',
    expect.stringMatching(
      /^5,"priority, created_at","priority: it is empty. If empty cells stand for a priority, say so with --values priority:=NAME; created_at: 'soon' is not .*--time-format",3,standard,,soon$/,
    ),
    '7,,"it has 3 cells, but the header has 4",4,standard,P1',
    expect.stringMatching(/^8,created_at,.* has no offset.* --zone",?5,standard/),
    '',
  ])
  expect(err).toContain('Rows      6 in = 2 out + 4 rejects\nRejects   due.rejects.csv; the first: line 3, ')
  expect(err + String(written['due.rejects.csv'])).not.toMatch(/Temporal|wallTime|instanceof|undefined/)
})

test('an empty name is called an empty cell', async () => {
  const line = 'bulk t.csv --values priority:=P3,Urgent=P1'
  const { err, written } = await dueby(line, { 't.csv': csv('1,standard,low,2023-12-26T10:00:00Z') })
  expect(err).toContain("Priority  column 'priority' (guessed); an empty cell = P3, Urgent = P1\n")
  expect(String(written['t.rejects.csv'])).toContain(
    "'low' is not a priority. Expected 'P1', 'P2', 'P3', 'P4', an empty cell or 'Urgent'.",
  )
})

test('of very many names, a reason lists the first ones', async () => {
  const tiers = Array.from({ length: 25 }, (_, index) => `t${index}`)
  const policy = JSON.stringify({
    name: 'Acme',
    schedule: { timeZone: 'UTC', weekly: {} },
    tiers,
    priorities: ['P1'],
    targets: { firstResponse: { P1: '1 hour' } },
  })
  const files = { 'p.json': policy, 't.csv': csv('1,gold,P1,2023-12-26T10:00:00Z') }
  const { written } = await dueby('bulk t.csv --policy p.json', files)
  expect(String(written['t.rejects.csv'])).toContain("'t18', 't19' or one of 5 more. If it stands")
})

test('rejects can be corrected and read again', async () => {
  const tickets = `reject_line,reject_column,reject_reason,${HEADER}\n3,tier,wrong,${ROW}\n4,tier,wrong,x,gold,P1,now\n`
  const { out, written } = await dueby('bulk r.csv', { 'r.csv': tickets })
  expect(out).toContain(`3,tier,wrong,${ROW},${DUE}\n`)
  expect(written['r.rejects.csv']).toMatch(/^reject_line_2,reject_column_2,reject_reason_2,reject_line,/)
})

test('rejects of an earlier run are named', async () => {
  const files = { 't.csv': csv(ROW), 'due.rejects.csv': 'old' }
  const old = 'Rejects   none; due.rejects.csv is from an earlier run\n'
  expect((await dueby('bulk t.csv --out due.csv', files)).err).toContain(old)
  expect((await dueby('bulk t.csv --out other.csv', files)).err).not.toContain('earlier run')
})
