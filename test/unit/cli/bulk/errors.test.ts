import { gladly } from 'dueby'
import { expect, test } from 'vitest'
import { csv, ROW } from '../../../support/bulk-rows'
import { dueby } from '../../../support/command'

test.each([
  ['an empty file', '', 'the input is empty'],
  ['an empty NDJSON file', '\n', 'error: the input has no tickets. Write one on each', 'bulk --input ndjson'],
  ['only empty objects', '{}\n{}\n', 'error: the input has no tickets. Write one on each'],
  ['the first line of Excel', 'sep=;\na;b\n', "the first line is 'sep=;', which is for Excel. Leave it out"],
  ['a column that is not there', csv(ROW), "there is no column 'Plan' for tier", 'bulk --column tier=Plan'],
  ['no such column of ids', csv(ROW), "there is no column 'Nr' for id", 'bulk --column id=Nr'],
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
  ['bulk --column recieved=x', "--column 'recieved=x' is not valid"],
  [
    'bulk --set urgency=x',
    "--set 'urgency=x' is not valid. Expected 'tier' or 'priority', then '=' and a value, such as --set tier=standard.",
  ],
  ['bulk --values tier=x', "--values 'tier=x' is not valid"],
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
  ['compare gladly gladly --changed', 'a table has only totals. Add --format csv, ndjson or json.'],
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
