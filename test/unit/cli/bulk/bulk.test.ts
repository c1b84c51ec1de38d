/** `dueby bulk` on a machine without files: columns, names, times, output and rejects. */
import { due, gladly, ticketHistory, ticketStatus } from 'dueby'
import { expect, test } from 'vitest'
import { dueby } from '../../../support/command'

const HEADER = 'id,tier,priority,created_at'
const csv = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`
const ROW = '1,standard,P1,2023-12-26T10:00:00-08:00'
const DUE = '2023-12-26T12:00:00-08:00,2 hours,Holiday cover'

test('the same rows with due time, target and exception; what is used, and the counts, on stderr', async () => {
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

const ALL = JSON.stringify({
  name: 'Desk',
  schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['gold'],
  priorities: ['urgent', 'low'],
  targets: {
    firstResponse: { urgent: '1 hour', low: '4 business hours' },
    nextResponse: { urgent: '2 hours', low: 'no target' },
    periodicUpdate: { urgent: '1 business hour', low: 'no target' },
    resolution: { urgent: '8 business hours', low: 'no target' },
  },
})

test('every metric of the policy, with states where it is known when tickets were answered', async () => {
  const tickets = [
    'priority,created,responded at,resolved at',
    'urgent,2024-02-02T15:00:00Z,2024-02-02T15:20:00Z,',
    'low,2024-02-02T15:00:00Z,,',
  ].join('\n')
  const line = "bulk t.csv --policy desk.json --column 'responded=responded at' --now 2024-02-02T16:30:00Z"
  const { code, out, err } = await dueby(line, { 't.csv': tickets, 'desk.json': ALL })
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

test('an empty name is an empty cell, in words', async () => {
  const line = 'bulk t.csv --values priority:=P3,Urgent=P1'
  const { err, written } = await dueby(line, { 't.csv': csv('1,standard,low,2023-12-26T10:00:00Z') })
  expect(err).toContain("Priority  column 'priority' (guessed); an empty cell = P3, Urgent = P1\n")
  expect(String(written['t.rejects.csv'])).toContain(
    "'low' is not a priority. Expected 'P1', 'P2', 'P3', 'P4', an empty cell or 'Urgent'.",
  )
})

test.each([
  ['Standard', 'tier:Standard=standard'],
  [' STANDARD ', 'tier:STANDARD=standard'],
  ['Very High', "'tier:Very High=premium'"],
])('the reason for the tier %j has the option that helps, and it does', async (tier, value) => {
  const line = "bulk t.csv --values 'tier:very high=premium'"
  const files = { 't.csv': csv(`1,"${tier}",P1,2023-12-26T10:00:00Z`) }
  const { written } = await dueby(line, files)
  expect(String(written['t.rejects.csv'])).toContain(
    `. If it stands for one of these, say so with --values ${value}"`,
  )
  expect((await dueby(`${line} --values ${value}`, files)).code).toBe(0)
})

test.each([
  ['gold, new', 'premium', '"Gold, new": premium', 'a mapping file, --map'],
  ['gold', 'level=1', 'Gold: level=1', '--values'],
])('a name that --values cannot contain has no such hint: %s, %s', async (tier, own, meaning, hint) => {
  const policy = {
    name: 'Desk',
    schedule: gladly.schedule,
    tiers: [own],
    priorities: ['P1'],
    targets: { firstResponse: { P1: '1 hour' } },
  }
  const files = {
    't.csv': csv(`1,"${tier}",P1,2023-12-26T10:00:00Z`),
    'p.json': JSON.stringify(policy),
    'map.yaml': `values: { tier: { ${meaning} } }`,
  }
  const { written } = await dueby('bulk t.csv --policy p.json --map map.yaml', files)
  expect(String(written['t.rejects.csv'])).toContain(`If it stands for one of these, say so with ${hint}"`)
})

test('a date without a time of day is no time', async () => {
  const { written } = await dueby('bulk t.csv --zone UTC', { 't.csv': csv('1,standard,P1,2023-12-26') })
  expect(String(written['t.rejects.csv'])).toContain(
    "'2023-12-26' is a date without a time of day. Expected a time such as '2023-12-26T10:00:00-08:00', or the format of the times with --time-format",
  )
  const { err } = await dueby('due --tier standard --priority P1 --received 2023-12-26 --zone UTC')
  expect(err).toContain("--received: '2023-12-26' is a date without a time of day. Expected 'now', '2023")
})

test('rejects can be mended and read again', async () => {
  const tickets = `reject_line,reject_column,reject_reason,${HEADER}\n3,tier,wrong,${ROW}\n4,tier,wrong,x,gold,P1,now\n`
  const { out, written } = await dueby('bulk r.csv', { 'r.csv': tickets })
  expect(out).toContain(`3,tier,wrong,${ROW},${DUE}\n`)
  expect(written['r.rejects.csv']).toMatch(/^reject_line_2,reject_column_2,reject_reason_2,reject_line,/)
})

test('names of the file are translated, and columns, values and times can be set', async () => {
  const tickets = 'Opened on,Urgency\n26/12/2023 10:00,Critical\n'
  const line =
    "bulk - --column 'received=Opened on' --column priority=Urgency --set tier=standard --values priority:Critical=P1,Minor=P4"
  const times = "--time-format 'received=dd/MM/yyyy HH:mm' --zone America/Los_Angeles"
  const { code, out, err } = await dueby(`${line} ${times}`, { '-': tickets })
  expect(code).toBe(0)
  expect(out).toContain(`26/12/2023 10:00,Critical,${DUE}\n`)
  expect(err).toContain("Tier      'standard' for all rows\n")
  expect(err).toContain("Priority  column 'Urgency'; Critical = P1, Minor = P4\n")
  expect(err).toContain(
    "Received  column 'Opened on'; dd/MM/yyyy HH:mm, in America/Los_Angeles if it has no offset\n",
  )
})

test('a mapping file says the same as the options, and they count more', async () => {
  const map = [
    'column: { received: Opened on, priority: Urgency }',
    'set: { tier: premium }',
    'values: { priority: { Critical: P1 } }',
    "time-format: { received: 'dd/MM/yyyy HH:mm' }",
    'zone: America/Los_Angeles',
    'disambiguation: later',
  ].join('\n')
  const files = { '-': 'Opened on,Urgency\n26/12/2023 10:00,Critical\n', 'map.yaml': map }
  const { code, out } = await dueby('bulk --map map.yaml --set tier=standard', files)
  expect(code).toBe(0)
  expect(out).toContain(`26/12/2023 10:00,Critical,${DUE}\n`)
})

test('every mistake in a mapping file has its place', async () => {
  const map =
    'column:\n  recieved: Opened\nset: tier\npreset: desk\ndisambiguation: first\ntime-format: [iso]\n'
  const { code, err } = await dueby('bulk t.csv --map map.yaml', { 't.csv': csv(ROW), 'map.yaml': map })
  expect(code).toBe(1)
  expect(err).toMatch(/map\.yaml:2:3: unknown key 'recieved'\..*did you mean 'received'/)
  expect(err).toMatch(/map\.yaml:3:6: expected keys and values/)
  expect(err).toMatch(
    /map\.yaml:4:9: unknown preset 'desk'\. Expected 'zendesk', 'jira', 'freshdesk' or 'servicenow'/,
  )
  expect(err).toMatch(/map\.yaml:5:17: 'first' is not a rule/)
  expect(err).toMatch(/map\.yaml:6:14: expected keys and values/)
  const broken = await dueby('bulk t.csv --map map.json', { 't.csv': csv(ROW), 'map.json': '{"set": }' })
  expect(broken.code).toBe(1)
  expect(broken.err).toContain("the mapping file 'map.json' is not valid JSON: map.json:1:9: ")
})

test('all wrong names of a policy are listed together, each with its option', async () => {
  const line =
    'bulk --set tir=gold --set tier=gold --values priority:Urgent=P9,High=P2 --values priority:=p3 --column x=y'
  const { code, err } = await dueby(line, { '-': csv(ROW) })
  expect(code).toBe(2)
  expect(err.split('\n').slice(1)).toEqual([
    'error: 5 problems',
    expect.stringMatching(/^- --column 'x=y' is not understood\./),
    expect.stringMatching(/^- --set 'tir=gold' is not understood\./),
    "- --set tier=gold: 'gold' is not a tier of this policy. Expected 'premium' or 'standard'.",
    expect.stringMatching(/^- --values priority:Urgent=P9: 'P9' is not a priority of this policy\./),
    expect.stringMatching(/^- --values priority:=p3: 'p3' is not .*did you mean 'P3'/),
    '(run dueby bulk --help for usage)',
    '',
  ])
})

test('wrong names in a mapping file have their place, and are an error of a file', async () => {
  const map = 'set: { tier: gold }\nvalues: { priority: { Urgent: P9, High: P2, Low: P8 } }\n'
  const files = { '-': csv(ROW), 'm.yaml': map }
  const { code, err } = await dueby('bulk --map m.yaml', files)
  expect(code).toBe(1)
  expect(err).toContain("- m.yaml:1:14: 'gold' is not a tier of this policy.")
  expect(err).toContain("- m.yaml:2:31: 'P9' is not a priority of this policy.")
  expect(err).toContain("- m.yaml:2:50: 'P8' is not a priority of this policy.")
  // What an option replaces does not count. It replaces single names.
  const one = await dueby('bulk --map m.yaml --set tier=standard --values priority:Urgent=P1', files)
  expect(one.code).toBe(1)
  expect(one.err).toContain("m.yaml:2:50: 'P8' is not a priority of this policy.")
  expect(one.err).not.toContain('P9')
  const both = await dueby('bulk --map m.yaml --set tier=standard --values priority:Urgent=P1,Low=P4', files)
  expect(both.code).toBe(0)
  const wrong = await dueby('bulk --map m.yaml --set tier=silver', files)
  expect(wrong.code).toBe(2)
  expect(wrong.err).toMatch(/^- --set tier=silver: [\s\S]*^- m\.yaml:2:31: /m)
})

test('a long list of wrong names ends with their number', async () => {
  const values = Array.from({ length: 120 }, (_, index) => `${index}=P9`).join(',')
  const { err } = await dueby(`bulk --values priority:${values}`, { '-': csv(ROW) })
  expect(err).toContain('error: more than 100 problems\n')
  expect(err).toContain('\n- 20 more are not listed.\n')
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
  expect((await dueby("bulk t.csv --out-format 'YYYY'", files)).code).toBe(2)
})

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
  expect((await dueby('bulk --excel', { '-': rows.join('\n') })).code).toBe(2)
  expect((await dueby('bulk --bom', { '-': rows.join('\n') })).err).toContain('--bom is for CSV')
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
  expect(odd.code).toBe(2)
})

test('texts that a spreadsheet runs get an apostrophe with --excel; input cells stay as they are', async () => {
  const policy = JSON.parse(ALL)
  policy.exceptions = [
    {
      name: '=cmd()',
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
  expect(out).toContain(",'=cmd(),missed,7200,-5400,")
  expect((await dueby('bulk --policy p.json --now 2024-02-03T00:00:00Z', files)).out).toContain(
    ',=cmd(),missed,7200,-5400,',
  )
})

test('rejects of an earlier run are named', async () => {
  const files = { 't.csv': csv(ROW), 'due.rejects.csv': 'old' }
  const old = 'Rejects   none; due.rejects.csv is from an earlier run\n'
  expect((await dueby('bulk t.csv --out due.csv', files)).err).toContain(old)
  expect((await dueby('bulk t.csv --out other.csv', files)).err).not.toContain('earlier run')
})

test('times that cannot be read are told the format, and those that are not clear the option', async () => {
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

test.each([
  ['an empty file', '', 'the input is empty'],
  ['the first line of Excel', 'sep=;\na;b\n', "the first line is 'sep=;', which is for Excel. Leave it out"],
  ['a column that is not there', csv(ROW), "there is no column 'Plan' for tier", 'bulk --column tier=Plan'],
  [
    'a column in other letters',
    csv(ROW),
    "there is no column 'Created_At' for received (did you mean 'created_at'?)",
    'bulk --column received=Created_At',
  ],
  ['a spreadsheet', '', "the file 't.xlsx' is a spreadsheet", 'bulk t.xlsx'],
  [
    'no column for a field',
    'a,b\n1,2\n',
    "no column looks like 'received'. Name it with --column received=NAME",
  ],
  ['a used name twice', `tier,${csv(ROW)}`, "the header has the name 'tier' more than once"],
  [
    'two likely columns',
    'Created at,created_at,tier,priority\n',
    "'Created at' and 'created_at' can both be the column of received",
  ],
  [
    'an added name that is there',
    'first_response_due,tier,priority,received\n',
    "'first_response_due' already. Give the added columns other names with --prefix",
  ],
  ['UTF-16', Buffer.from('\uFEFFtier', 'utf16le'), 'is UTF-16. Save it as UTF-8'],
  ['Latin 1', Buffer.from('tier\nM\u00fcller', 'latin1'), 'byte 0xFC at offset 6 (line 2, column 2)'],
  [
    'an open quote',
    csv(ROW, '"2,standard,P1,'),
    'the row that begins on line 3 has a quote that is not closed',
  ],
])('%s cannot be used: exit code 1', async (_, tickets, message, line = 'bulk') => {
  const { code, out, err } = await dueby(line, { '-': tickets })
  expect(err).toContain(message)
  expect(code).toBe(1)
  expect(out.split('\n').length).toBeLessThanOrEqual(3)
})

test.each([
  ['an unknown zone', '--zone: ', 'bulk --zone PST'],
  ['a bad --now', '--now: ', 'bulk --now yesterday'],
])('%s is a usage error', async (_, message, line) => {
  const { code, out, err } = await dueby(line, { '-': csv(ROW) })
  expect(err).toContain(message)
  expect({ code, out }).toEqual({ code: 2, out: '' })
})

test('UTF-16 without a byte order mark is refused', async () => {
  const { code, out, err } = await dueby('bulk', { '-': Buffer.from(csv(ROW), 'utf16le') })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('the input is UTF-16. Save it as UTF-8.')
})

test.each([
  ['bulk --column recieved=x', "--column 'recieved=x' is not understood"],
  [
    'bulk --set urgency=x',
    "--set 'urgency=x' is not understood. Expected 'tier' or 'priority', then '=' and a value, such as --set tier=standard.",
  ],
  ['bulk --values tier=x', "--values 'tier=x' is not understood"],
  [
    'bulk --values tier:a=standard,priority:b=P1',
    'Give each field an option of its own: --values tier:… --values priority:….',
  ],
  ['bulk --column tier=a --column tier=b', "--column has two values for 'tier': 'a' and 'b'"],
  ['bulk --set tier=gold --set tier=silver', "--set has two values for 'tier': 'gold' and 'silver'"],
  ['bulk --values tier:x=a --values tier:x=b', "--values has two values for 'tier:x': 'a' and 'b'"],
  ['bulk --zone UTC --zone Asia/Tokyo', "--zone has two values for all times: 'UTC' and 'Asia/Tokyo'"],
  ['bulk --disambiguation first', "--disambiguation 'first' is not a rule"],
  ['bulk --disambiguation erlier', "(did you mean 'earlier'?)"],
  ['bulk --time-format YYYY', "--time-format: 'YYYY' is not a format"],
  ['bulk --time-format zzz', "--time-format: 'zzz' is not a format"],
  ['bulk --policy -', 'the policy and the tickets cannot both come from standard input'],
  ['bulk --map -', 'the tickets and --map cannot both come from standard input'],
  ['report --policy - --roles -', 'the policy, the tickets and --roles cannot all come from standard input'],
  ['bulk t.csv --roles none.json', '--roles is for tickets from the APIs of Zendesk and Jira'],
  ['report t.csv --statuses none.json', "but the file 't.csv' has no such tickets"],
  ['bulk --out x --rejects x', '--out and --rejects name the same file'],
  ['bulk --preset jira', "jira has the priorities 'Highest', 'High', 'Medium', 'Low', 'Lowest'"],
  ['bulk --set tier=gold', "'gold' is not a tier of this policy. Expected 'premium' or 'standard'."],
  ['bulk --values priority:Urgent=P9', "'P9' is not a priority of this policy"],
  ['report --json --excel', '--excel is for CSV. Add --format csv.'],
  ['compare gladly gladly --excel', '--excel is for CSV. Add --format csv.'],
  [
    'check --from tomorrow',
    "--from: 'tomorrow' is not a calendar date. Expected a date such as '2024-01-31', or today.",
  ],
  [
    'due --tier standard --priority P1 --received 2023-12-26T10:00Z --time-format epoch',
    'is not a number of seconds since 1970. Expected a number such as 1703620800, or another --time-format.',
  ],
  ['bulk --now noon', "--now: 'noon' is not an instant. Expected 'now', '2023"],
  ['bulk a b', "unexpected argument 'b'"],
  [
    'bulk t.csv acme.yaml',
    "unexpected argument 'acme.yaml'. If it is a policy, name it with --policy acme.yaml.\n",
  ],
  ['check acme.json', 'If it is a policy, name it with --policy acme.json.'],
  ['init a.yaml b.yaml', 'Put a value that contains a space in quotes.'],
])('%s is a usage error', async (line, message) => {
  const files = { '-': line.includes('--policy') ? JSON.stringify(gladly) : csv(ROW), 't.csv': csv(ROW) }
  const { code, err } = await dueby(line, files)
  expect(err).toContain(message)
  expect(code).toBe(2)
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

test('a tier of any length is shown in part, and one with a comma needs a mapping file', async () => {
  const row = (tier: string): string => `tier,priority,received\n"${tier}",P1,2023-12-26T10:00:00Z\n`
  const long = await dueby('bulk', { '-': row('x'.repeat(10_000)) })
  expect(long.err.length).toBeLessThan(2000)
  expect(long.err).toContain(`'${'x'.repeat(60)}...' is not a tier`)
  expect((await dueby('bulk', { '-': row('gold, old') })).err).toContain('say so with a mapping file, --map')
})
