import { gladly } from 'dueby'
import { expect, test } from 'vitest'
import { csv, DUE, ROW } from '../../../support/bulk-rows'
import { dueby } from '../../../support/command'

test.each([
  ['Standard', 'tier:Standard=standard'],
  [' STANDARD ', 'tier:STANDARD=standard'],
  ['Very High', "'tier:Very High=premium'"],
])('the reason for the tier %j names an option, which solves it', async (tier, value) => {
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
])('no hint to --values for a name that it cannot contain: %s, %s', async (tier, own, meaning, hint) => {
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

test('a mapping file has the same effect as options, and options override it', async () => {
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

test('every mistake in a mapping file is reported with its place', async () => {
  const map = [
    'column:',
    '  recieved: Opened',
    'set: tier',
    'preset: desk',
    'disambiguation: first',
    'time-format: [iso]',
    'zone: { received: [UTC] }',
  ].join('\n')
  const { code, err } = await dueby('bulk t.csv --map map.yaml', { 't.csv': csv(ROW), 'map.yaml': map })
  expect(code).toBe(1)
  expect(err).toMatch(/map\.yaml:2:3: unknown key 'recieved'\..*did you mean 'received'/)
  expect(err).toMatch(/map\.yaml:3:6: expected keys and values/)
  expect(err).toMatch(
    /map\.yaml:4:9: unknown preset 'desk'\. Expected 'zendesk', 'jira', 'freshdesk' or 'servicenow'/,
  )
  expect(err).toMatch(/map\.yaml:5:17: 'first' is not a rule/)
  expect(err).toMatch(/map\.yaml:6:14: expected keys and values/)
  expect(err).toMatch(/map\.yaml:7:19: expected a text/)
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
    expect.stringMatching(/^- --column 'x=y' is not valid\./),
    expect.stringMatching(/^- --set 'tir=gold' is not valid\./),
    "- --set tier=gold: 'gold' is not a tier of this policy. Expected 'premium' or 'standard'.",
    expect.stringMatching(/^- --values priority:Urgent=P9: 'P9' is not a priority of this policy\./),
    expect.stringMatching(/^- --values priority:=p3: 'p3' is not .*did you mean 'P3'/),
    '(run dueby bulk --help for usage)',
    '',
  ])
})

test('wrong names in a mapping file are reported with their place, as an error of the file', async () => {
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

test('a tier of any length is shown in part, and one with a comma needs a mapping file', async () => {
  const row = (tier: string): string => `tier,priority,received\n"${tier}",P1,2023-12-26T10:00:00Z\n`
  const long = await dueby('bulk', { '-': row('x'.repeat(10_000)) })
  expect(long.err.length).toBeLessThan(2000)
  expect(long.err).toContain(`'${'x'.repeat(60)}...' is not a tier`)
  expect((await dueby('bulk', { '-': row('gold, old') })).err).toContain('say so with a mapping file, --map')
})
