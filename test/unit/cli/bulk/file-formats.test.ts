import { expect, test } from 'vitest'
import { ALL_METRICS, csv, DUE, ROW } from '../../../support/bulk-rows'
import { dueby } from '../../../support/command'

test('NDJSON keeps the text of every row, and adds keys before its last brace', async () => {
  const tickets = [
    ' {"tier":"standard", "priority":"P1","created_at":"2023-12-26T10:00:00-08:00","note":"}","n":1.0} ',
    '',
    '{}',
    'nonsense',
    '[1]',
  ].join('\r\n')
  const { code, out, written } = await dueby('bulk t.ndjson', { 't.ndjson': tickets })
  expect(code).toBe(3)
  expect(out).toBe(
    ' {"tier":"standard", "priority":"P1","created_at":"2023-12-26T10:00:00-08:00","note":"}","n":1.0,"first_response_due":"2023-12-26T12:00:00-08:00","first_response_target":"2 hours","first_response_exception":"Holiday cover"} \r\n',
  )
  const rejects = String(written['t.rejects.ndjson'])
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rejects.map(({ line, row }) => [line, row])).toEqual([
    [3, '{}'],
    [4, 'nonsense'],
    [5, '[1]'],
  ])
})

test('a key that the output adds is refused in the first 1,000 NDJSON rows, and a later row with it is rejected', async () => {
  const row = '{"tier":"standard","priority":"P1","created_at":"2023-12-26T10:00:00-08:00"}\n'
  const taken = `${row.slice(0, -2)},"first_response_due":1}\n`
  const early = await dueby('bulk', { '-': row + taken })
  expect(early).toMatchObject({ code: 1, err: expect.stringContaining("'first_response_due' already") })
  const late = await dueby('bulk', { '-': row.repeat(1000) + taken })
  expect(late).toMatchObject({ code: 3, err: expect.stringContaining('1,001 in = 1,000 out + 1 reject\n') })
  expect(late.written['rejects.ndjson']).toContain('{"line":1001,"column":"first_response_due",')
})

test('columns of later NDJSON rows count, and an array or options for CSV are refused', async () => {
  const rows = [
    '{"tier":"standard","priority":"P1","created_at":"2023-12-26T10:00:00-08:00"}',
    '{"tier":"standard","priority":"P1","created_at":"2023-12-26T10:00:00-08:00","resolved_at":"2023-12-26T11:00:00-08:00"}',
  ]
  const { out } = await dueby('bulk --now 2024-01-05T00:00:00Z', { '-': rows.join('\n') })
  expect(out).toContain('"first_response_state":"met"')
  const array = await dueby('bulk', { '-': `[${rows.join(',')}]` })
  expect(array).toMatchObject({ code: 1, err: expect.stringContaining('is a JSON array') })
  for (const option of ['--excel', '--bom'])
    expect(await dueby(`bulk ${option}`, { '-': rows.join('\n') })).toMatchObject({
      code: 2,
      err: expect.stringContaining(`error: ${option} is for CSV, but the output is NDJSON.`),
    })
})

test('a key that an option names can come in a late NDJSON row, but not in none', async () => {
  const row = '{"priority":"P1","created_at":"2023-12-26T10:00:00-08:00"}\n'
  const late = row.replace('{', '{"plan":"premium",')
  const options = '--column tier=plan --values tier:=standard'
  const found = await dueby(`bulk ${options}`, { '-': row.repeat(1000) + late })
  expect(found).toMatchObject({ code: 0, err: expect.stringContaining('1,001 in = 1,001 out + 0 rejects\n') })
  for (const count of [1, 1001]) {
    const none = await dueby(`bulk ${options} --out out.ndjson`, { '-': row.repeat(count) })
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining("no column 'plan' for tier.") })
    expect(Object.keys(none.written)).toEqual([])
  }
  const noted = await dueby('bulk --set tier=standard --column resolved=solved', { '-': row })
  expect(noted).toMatchObject({
    code: 0,
    err: expect.stringContaining("Resolved  no row has the key 'solved'\n"),
  })
})

test('the style of a CSV file stays: delimiter, line ends, quotes, other columns of one name', async () => {
  const tickets =
    'Labels;tier;priority;Labels;created at\r\n"a;b";standard;P1;"say ""x""";2023-12-26T10:00:00-08:00\r\n'
  const { code, out } = await dueby('bulk', { '-': tickets })
  expect(code).toBe(0)
  expect(out).toBe(
    'Labels;tier;priority;Labels;created at;first_response_due;first_response_target;first_response_exception\r\n' +
      `"a;b";standard;P1;"say ""x""";2023-12-26T10:00:00-08:00;${DUE.replaceAll(',', ';')}\r\n`,
  )
  const ends = await dueby('bulk', {
    '-': csv(`"\n",${ROW.slice(2)}`, `"\r",${ROW.slice(2)}`).replaceAll(/(?<!")\n/g, '\r\n'),
  })
  expect(ends.out).toContain(`\r\n"\n",${ROW.slice(2)},${DUE}\r\n"\r",${ROW.slice(2)},${DUE}\r\n`)
  const tabs = await dueby('bulk t.tsv', { 't.tsv': csv(ROW).replaceAll(',', '\t') })
  expect(tabs.out).toContain(`${ROW},${DUE}`.replaceAll(',', '\t'))
  const old = await dueby('bulk', { '-': csv(ROW).replaceAll('\n', '\r') })
  expect(old.out).toContain(`\r${ROW},${DUE}\r`)
  const odd = await dueby('bulk --delimiter :: ', { '-': csv(ROW) })
  expect(odd).toMatchObject({
    code: 2,
    err: expect.stringContaining("--delimiter '::' is not one character"),
  })
})

test.each(['=cmd()', '\uFF1Dcmd()', '\uFF20cmd()'])(
  'the text %s gets an apostrophe with --excel; input cells stay as they are',
  async (name) => {
    const policy = JSON.parse(ALL_METRICS)
    policy.exceptions = [
      {
        name,
        during: [{ name: 'Fair', on: '2024-02-02' }],
        targets: { firstResponse: { urgent: '30 minutes' } },
      },
    ]
    const files = {
      'p.json': JSON.stringify(policy),
      '-': 'id,priority,created,resolved\n=1+1,urgent,2024-02-02T15:00:00Z,2024-02-02T17:00:00Z\n',
    }
    const line = 'bulk --policy p.json --now 2024-02-03T00:00:00Z --excel --bom --prefix @'
    const { out } = await dueby(line, files)
    expect(out).toMatch(/^\uFEFFid,priority,created,resolved,'@first_response_due,/)
    expect(out).toContain('\n=1+1,urgent,')
    expect(out).toContain(`,'${name},missed,7200,-5400,`)
    expect((await dueby('bulk --policy p.json --now 2024-02-03T00:00:00Z', files)).out).toContain(
      `,${name},missed,7200,-5400,`,
    )
  },
)
