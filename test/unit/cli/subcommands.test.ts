import { definePolicy, describePolicy, explainClock, gladly, type TicketEvent, ticketStatus } from 'dueby'
import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'

const EVENTS = [
  { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: 'standard', priority: 'P2' },
  { type: 'paused', at: '2023-11-06T11:00:00-08:00', reason: 'customer' },
  { type: 'resumed', at: '2023-11-06T11:30:00-08:00' },
] as const
const NOW = '--now 2023-11-06T13:00:00-08:00'

describe('dueby init', () => {
  test('writes a policy that check finds nothing to say about', async () => {
    const { code, out, written } = await dueby('init acme.yaml --name Acme --zone Europe/London')
    expect(code).toBe(0)
    expect(out).toContain('dueby check --policy acme.yaml')
    const files = { 'acme.yaml': written['acme.yaml'] ?? '' }
    const checked = await dueby('check --policy acme.yaml --strict', files)
    expect(checked).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Policy {4}Acme \(acme\.yaml\)\nNo errors, no advice\n/),
    })
    const { out: page } = await dueby('show --policy acme.yaml', files)
    expect(page).toMatch(/^Policy {4}Acme \(acme\.yaml\)\n/)
    expect(page).toContain('Europe/London')
  })

  test('nobody has looked up the holidays of that policy yet, so answers warn', async () => {
    const { out: text } = await dueby('init - --zone UTC')
    const question = 'due --policy p.yaml --tier standard --priority P1 --received 2026-01-05T10:00Z'
    expect((await dueby(question, { 'p.yaml': text })).out).toContain(
      'Warning   calendar-not-covered: The holidays are not known yet, but the answer depends on them. A holiday that is not listed would be missed.\n',
    )
    expect((await dueby('show --policy p.yaml', { 'p.yaml': text })).err).toBe(
      'Warning   The holidays are not known yet. Look them up, and write the last date of the list in holidaysThrough.\n',
    )
    const strict = 'check --policy p.yaml --strict --from 2026-01-01'
    expect(await dueby(strict, { 'p.yaml': text })).toMatchObject({ code: 1 })

    const files = { 'p.yaml': text.replace('holidaysThrough: 1971-12-31', 'holidaysThrough: 2027-12-31') }
    expect((await dueby(question, files)).out).not.toContain('Warning')
    expect(await dueby(strict, files)).toMatchObject({ code: 0 })
  })

  test('its examples in comments are valid as well', async () => {
    const { out } = await dueby('init - --zone UTC')
    // Comments that are YAML: a key with a value, or what is indented below one.
    const text = out
      .split('\n')
      .map((line) =>
        line.replace(/^( *)# ((?: {2})*(?:- \{|- name: |[a-zA-Z0-9]+:(?= [{['a-z\d]|$)).*)$/, '$1$2'),
      )
      .join('\n')
    expect(text).toMatch(/^ {2}specialHours:\n {4}- /m)
    expect(text).toMatch(/^exceptions:\n {2}- name/m)
    const { out: checked } = await dueby('check --policy p.yaml', { 'p.yaml': text })
    expect(checked).toMatch(/^Policy {4}.+ \(p\.yaml\)\nNo errors/)
  })

  test('writes JSON into a .json file, with what the comments say on stderr', async () => {
    const { code, err, written } = await dueby('init acme.json --name Acme --zone Europe/London')
    expect(code).toBe(0)
    expect(err).toContain('The holidays in it are only samples.')
    expect(err).toContain('\n  dueby init acme.yaml\n')
    const { written: yaml, err: none } = await dueby('init acme.yaml --name Acme --zone Europe/London')
    expect(none).toBe('')
    const { err: local } = await dueby('init acme.yaml')
    expect(local).toBe('The time zone is Asia/Tokyo, that of this machine. Use --zone to choose another.\n')
    const { out: printed, err: ofPrinted } = await dueby('init -')
    expect(printed).toContain('timeZone: "Asia/Tokyo"')
    expect(ofPrinted).toBe(local)
    expect((await dueby('init acme.yaml', {}, { timeZone: 'EST' })).err).toBe(
      'The time zone is UTC, because EST, that of this machine, is not the name of a region. Use --zone to choose another.\n',
    )
    expect((await dueby('init acme.yaml', {}, { timeZone: undefined })).err).toBe(
      'The time zone is UTC, because that of this machine has no name. Use --zone to choose another.\n',
    )
    const shown = (path: string, files: typeof written) => dueby(`show --policy ${path} --json`, files)
    expect(JSON.parse(String(written['acme.json']))).toMatchObject({
      name: 'Acme',
      tiers: ['premium', 'standard'],
    })
    expect((await shown('acme.json', written)).out).toBe((await shown('acme.yaml', yaml)).out)
  })

  test('keeps a file that exists, unless told to replace it', async () => {
    const kept = await dueby('init acme.yaml', { 'acme.yaml': 'mine' })
    expect(kept).toMatchObject({ code: 1, written: {} })
    expect(kept.err).toContain("the file 'acme.yaml' exists already")
    expect((await dueby('init acme.yaml --force', { 'acme.yaml': 'mine' })).written).toHaveProperty([
      'acme.yaml',
    ])
  })

  test('refuses a zone that is none, by the name of the option', async () => {
    expect((await dueby('init - --zone PST')).err).toMatch(/^error: --zone: 'PST' is not a known time zone/)
  })
})

describe('dueby show', () => {
  test.each(['json', 'yaml'])('%s is read back as the same policy', async (format) => {
    const { out } = await dueby(`show --format ${format}`)
    const again = await dueby('show --json --policy p', { p: out })
    expect(definePolicy(JSON.parse(again.out))).toEqual(gladly)
  })

  test('pages are those of the library', async () => {
    expect((await dueby('show --format markdown')).out).toBe(describePolicy(gladly))
    const { written, err } = await dueby('show --format html --out p.html')
    expect(err).toBe('Policy    Gladly Support (built in)\nWrote     p.html\n')
    expect(written['p.html']).toBe(describePolicy(gladly, { format: 'html' }))
    expect((await dueby('show')).out).toBe(
      `Policy    Gladly Support (built in)\n\n${describePolicy(gladly, { format: 'text' })}`,
    )
  })
})

const OUTDATED = {
  ...gladly,
  name: 'Outdated',
  schedule: { ...gladly.schedule, holidaysThrough: '2023-10-31' },
}
const NOT_COVERED =
  'The holidays are known only through 2023-10-31, but the answer depends on later dates. A holiday after 2023-10-31 would be missed.'

describe('holidays that are not known', () => {
  const HEADER = 'id,tier,priority,received,responded'
  const files = {
    'p.json': JSON.stringify(OUTDATED),
    // The first is due before the end of the list, and an hour around the clock depends on no holiday after it either.
    't.csv': [
      HEADER,
      '1,standard,P2,2023-10-30T10:00:00-07:00,2023-10-30T11:00:00-07:00',
      '2,standard,P2,2023-11-06T10:00:00-08:00,',
      '3,premium,P3,2023-11-06T11:00:00-08:00,2023-11-06T12:00:00-08:00',
    ].join('\n'),
    'open.csv': 'tier,priority,received\nstandard,P2,2023-11-06T10:00:00-08:00\n',
    'h.ndjson': `{"id":"T-1","events":${JSON.stringify(EVENTS)}}\n`,
    't.json': JSON.stringify(EVENTS),
  }
  const NOW = '--now 2023-11-06T13:00:00-08:00'

  test.each([
    ['bulk t.csv --policy p.json', 'in 2 tickets'],
    ['bulk open.csv --policy p.json', 'in 1 ticket'],
    ['bulk h.ndjson --policy p.json', 'in 1 ticket'],
    ['report t.csv --policy p.json', 'in 2 tickets'],
    ['report h.ndjson --policy p.json', 'in 1 ticket'],
    ['compare gladly p.json t.csv', 'new policy, in 2 tickets'],
    ['compare p.json gladly h.ndjson', 'old policy, in 1 ticket'],
  ])('%s says so once', async (line, count) => {
    const { code, err } = await dueby(`${line} ${NOW}`, files)
    expect(code).toBe(0)
    const warnings = err.split('\n').filter((each) => each.startsWith('Warning'))
    expect(warnings).toEqual([`Warning   calendar-not-covered, ${count}: ${NOT_COVERED}`])
    const known = await dueby(`${line.replaceAll('p.json', 'gladly')} ${NOW}`, files)
    expect(known.err).not.toContain('Warning')
  })

  test('the page of a report says so, too', async () => {
    const { out } = await dueby(`report t.csv --policy p.json --format html ${NOW}`, files)
    expect(out).toContain(`<p><b>Warning</b>, for 2 tickets: ${NOT_COVERED}</p>`)
  })

  test('rejected rows do not count', async () => {
    const csv = `${HEADER}\n1,standard,P9,2023-11-06T10:00:00-08:00,\n`
    const { err } = await dueby(`bulk t.csv --policy p.json ${NOW}`, { ...files, 't.csv': csv })
    expect(err).not.toContain('Warning')
  })

  test('status says so under the clocks, and of several clocks once', async () => {
    const policy = JSON.stringify({
      ...OUTDATED,
      targets: { ...OUTDATED.targets, resolution: OUTDATED.targets.firstResponse },
    })
    const { out } = await dueby(`status t.json --policy p.json ${NOW}`, { ...files, 'p.json': policy })
    expect(out).toContain(`support opens\n\nWarning   calendar-not-covered: ${NOT_COVERED}\n`)
    expect(out.split('Warning')).toHaveLength(2)
    expect((await dueby(`status t.json ${NOW}`, files)).out).not.toContain('Warning')
  })

  test('status says that a customer waits during a pause', async () => {
    const waiting = [...EVENTS.slice(0, 2), { type: 'customer-replied', at: '2023-11-06T12:00:00-08:00' }]
    const { out } = await dueby(`status t.json ${NOW}`, { 't.json': JSON.stringify(waiting) })
    expect(out).toMatch(
      /\nWarning {3}waiting-while-paused: The ticket is paused, but the customer has written/,
    )
  })

  test('show says to whoever keeps the policy that the list has ended', async () => {
    const { err } = await dueby('show --policy p.json', files)
    expect(err).toBe(
      'Warning   The holidays are known only through 2023-10-31. Look up the later ones, and write the last date of the list in holidaysThrough.\n',
    )
    expect((await dueby('show --policy p.json --json', files)).err).toBe('')
    expect((await dueby('show', files)).err).toBe('')
  })

  test('check says that it needs a date to look for them', async () => {
    const note =
      'Dates are not checked without --from. With --from today, it also says whether the holidays are known.\n'
    expect((await dueby('check --policy p.json --strict', files)).out).toContain(note)
    const { code, out } = await dueby('check --policy p.json --strict --from today', files)
    expect(code).toBe(1)
    expect(out).not.toContain(note)
    expect((await dueby('check --policy p.json', { 'p.json': '{}' })).out).not.toContain(note)
  })
})

describe('dueby check', () => {
  const policy = (targets: string): string =>
    `name: Acme\nschedule:\n  timeZone: UTC\n  weekly: { mon-fri: ['09:00-17:00'] }\ntiers: [gold]\npriorities: [P1, P2]\n${targets}`
  const WRONG = policy('targets:\n  firstResponse:\n    P1: 2 busines hours\n    P3: 1 hour\n')
  const ODD = policy('targets:\n  firstResponse:\n    P1: 8 business hours\n    P2: 1 business hour\n')

  test('names the built-in policy', async () => {
    expect((await dueby('check')).out).toMatch(/^Policy {4}Gladly Support \(built in\)\n/)
  })

  test('names file, line and column of each error, and ends with 1', async () => {
    const { code, out } = await dueby('check --policy acme.yaml', { 'acme.yaml': WRONG })
    expect(code).toBe(1)
    expect(out).toMatch(/^Policy {4}acme\.yaml\n3 errors\n/)
    expect(out).toContain("- acme.yaml:9:9: targets.firstResponse.P1: '2 busines hours' is not a target")
    expect(out).toContain('- acme.yaml:10:5: targets.firstResponse.P3')
    expect(out).toContain('- acme.yaml:8:3: targets.firstResponse')
  })

  test.each(['--from 9999-01-01', '--from 0001-01-01 --through 2024-01-01'])(
    '%s is outside the range',
    async (line) => {
      const { code, err } = await dueby(`check ${line}`)
      expect(err).toContain(
        'is outside the supported range. Expected a date from 1972-01-08 through 2199-12-31. [T4]',
      )
      expect(code).toBe(2)
    },
  )

  test('gives advice with the requests that show it; with --strict that is 1, too', async () => {
    const files = { 'acme.yaml': ODD }
    const { code, out } = await dueby('check --policy acme.yaml --from today', files)
    expect(code).toBe(0)
    expect(out).toMatch(/^Policy {4}Acme \(acme\.yaml\)\nNo errors, 1 piece of advice\n- acme\.yaml:/)
    expect((await dueby('check')).out).toMatch(/^Policy {4}Gladly Support \(built in\)\n/)
    expect(out).toMatch(/\n {4}gold P1, received .* 2023-12-26 .*, due .*\n {4}gold P2, received/)
    expect((await dueby('check --policy acme.yaml --strict', files)).code).toBe(1)
  })

  test.each([
    ['acme.yaml', ''],
    ['acme.yaml', '# A policy, later.\n'],
    ['acme.json', 'null'],
    ['-', ''],
  ])('a file without a policy is no policy: %s, %j', async (path, text) => {
    const files = { [path]: text }
    const { code, out } = await dueby(`check --policy ${path}`, files)
    expect(code).toBe(1)
    expect(out).toContain('null has the wrong type. Expected a policy such as')
    const [, error] = out.split('- ')
    expect((await dueby(`due --tier t --priority p --received now --policy ${path}`, files)).err).toContain(
      error?.split(' [')[0]?.trim(),
    )
  })

  test('as data', async () => {
    const { out } = await dueby('check --policy acme.yaml --json', { 'acme.yaml': WRONG })
    expect(JSON.parse(out)).toMatchObject({
      errors: 3,
      advice: 0,
      issues: [{ file: 'acme.yaml', line: 9, column: 9 }, {}, {}],
    })
  })

  test.each([
    ['bad.json', '{"name": "A",}', { line: 1, column: 14 }],
    ['bad.yaml', 'name: A\nname: B\n', { line: 2, column: 1 }],
  ])('mistakes in the syntax are data, too: %s', async (file, text, place) => {
    const { code, out, err } = await dueby(`check --policy ${file} --json`, { [file]: text })
    expect(JSON.parse(out)).toMatchObject({
      policy: file,
      errors: 1,
      advice: 0,
      issues: [{ file, ...place, severity: 'error', path: [] }],
    })
    expect({ code, err }).toEqual({ code: 1, err: '' })
  })

  test('advice about the hours is there as well', async () => {
    const { out } = await dueby('check --from 2024-01-01')
    expect(out).toMatch(/^- schedule\.holidays/m)
  })
})

describe('dueby status', () => {
  const text = EVENTS.map((event) => JSON.stringify(event)).join('\n')

  test.each([
    ['one event a line', text],
    ['a list', JSON.stringify(EVENTS, null, 2)],
    ['an object with events', JSON.stringify({ id: 7, events: EVENTS }, null, 2)],
    ['a list on one line', JSON.stringify(EVENTS)],
  ])('reads %s', async (_, history) => {
    const { out } = await dueby(`status t.json ${NOW} --json`, { 't.json': history })
    const status = ticketStatus(EVENTS, gladly, { now: '2023-11-06T13:00:00-08:00' })
    expect(JSON.parse(out)).toMatchObject({
      policy: 'Gladly Support (built in)',
      ...JSON.parse(JSON.stringify(status)),
    })
  })

  test('says what is left, what comes next, and why', async () => {
    const { out } = await dueby(`status ${NOW} --ledger`, { '-': text })
    expect(out).toContain(
      'first response  running  due Mon 2023-11-06 14:30 PST  4 business hours\n                1 h 30 min left in business time\n',
    )
    expect(out).toContain('  Mon 2023-11-06 18:00 PST         first response  support closes\n')
    expect(out).toContain('            Mon 11-06 11:00–11:30   paused: customer\n')
  })

  test.each([
    ['2023-11-06T14:40', '10 min late in business time, not done yet'],
    ['2023-11-07T08:00', '5 h 30 min late in business time, not done yet'],
  ])('says by how much a due time was missed at %s, in its own time', async (at, late) => {
    const { out } = await dueby(`status --now ${at}:00-08:00`, { '-': text })
    expect(out).toContain(`missed  due Mon 2023-11-06 14:30 PST  4 business hours\n                ${late}\n`)
  })

  test('says that an answer outside hours came late', async () => {
    const history = [
      { type: 'received', at: '2023-11-06T14:00:00-08:00', tier: 'standard', priority: 'P2' },
      { type: 'responded', at: '2023-11-06T20:00:00-08:00' },
    ]
    const { out } = await dueby(`status ${NOW.replace('06T13', '08T13')}`, { '-': JSON.stringify(history) })
    expect(out).toContain(
      'due Mon 2023-11-06 18:00 PST  4 business hours\n                done Mon 2023-11-06 20:00 PST, late outside hours\n',
    )
  })

  test('says of a paused clock that is late that it is paused, although no time counts', async () => {
    const history = [
      { type: 'received', at: '2023-12-26T03:00:00-08:00', tier: 'premium', priority: 'P1' },
      { type: 'paused', at: '2023-12-26T04:00:00-08:00', reason: 'customer' },
    ]
    const at = 'status --now 2023-12-26T10:00:00-08:00'
    const { out } = await dueby(at, { '-': JSON.stringify(history) })
    expect(out).toContain('1 hour\n                late while paused, not done yet\n')
    const answered = [...history, { type: 'responded', at: '2023-12-26T09:00:00-08:00' }]
    const { out: later } = await dueby(at, { '-': JSON.stringify(answered) })
    expect(later).toContain('1 hour\n                done Tue 2023-12-26 09:00 PST, late\n')
  })

  test.each(['yesterday', '2023-11-06T13:00'])('--now %s: says what to write, without --zone', async (at) => {
    const { err } = await dueby(`status --now ${at}`, { '-': text })
    expect(err).toMatch(/^error: --now: .* Expected .*offset.*'2023-12-26T10:00:00-08:00'\./)
    expect(err).not.toContain('--zone')
  })

  const RECEIVED = { type: 'received', at: '2023-11-06T18:00Z', tier: 'standard', priority: 'P2' }
  const statusOf = (event: object, options = ''): ReturnType<typeof dueby> =>
    dueby(`status - --now 2023-11-06T21:00Z ${options}`, { '-': JSON.stringify([RECEIVED, event]) })

  test('says that a due time was agreed', async () => {
    const { out } = await statusOf({
      type: 'due-agreed',
      at: '2023-11-06T18:10Z',
      metric: 'firstResponse',
      dueAt: '2023-11-08T18:00Z',
    })
    expect(out).toContain('due Wed 2023-11-08 10:00 PST  agreed, instead of 4 business hours\n')
  })

  test('says why a ticket is exempted', async () => {
    const { out } = await statusOf({ type: 'exempted', at: '2023-11-06T18:10Z', reason: 'a storm\u0007' })
    expect(out).toContain('\n                exempted: a storm\\u0007\n')
  })

  test('--ledger is in the JSON, too', async () => {
    const event = { type: 'noted', at: '2023-11-06T18:10Z', what: 'a call' }
    const { out } = await statusOf(event, '--json --ledger')
    const ledger = explainClock(
      'firstResponse',
      [RECEIVED, event] as TicketEvent<'standard', 'P2'>[],
      gladly,
      {
        now: '2023-11-06T21:00Z',
      },
    )
    expect(JSON.parse(out).ledgers).toEqual([JSON.parse(JSON.stringify(ledger))])
    expect(JSON.parse((await statusOf(event, '--json')).out)).not.toHaveProperty('ledgers')
  })

  test('--now with a date alone asks for the time of day', async () => {
    const { code, err } = await dueby('status --now 2023-11-06', { '-': text })
    expect(code).toBe(2)
    expect(err).toContain(
      "--now: '2023-11-06' is a date without a time of day. Expected 'now', or a time with an offset",
    )
  })

  test('says that the ticket has not come yet', async () => {
    const { out } = await dueby('status --now 2023-11-05T00:00Z', { '-': text })
    expect(out).toContain('\nTicket    standard P2, not received yet\n')
  })

  test('says when a clock ended', async () => {
    const ended = async (type: string): Promise<string> => {
      const history = `${text}\n${JSON.stringify({ type, at: '2023-11-06T12:00:00-08:00' })}`
      return (await dueby(`status ${NOW}`, { '-': history })).out
    }
    expect(await ended('responded')).toContain(
      '\n                done Mon 2023-11-06 12:00 PST, 2 h 30 min left in business time\n',
    )
    expect(await ended('cancelled')).toContain(
      '\n                cancelled Mon 2023-11-06 12:00 PST, 2 h 30 min left in business time\n',
    )
  })

  test('says which policy does not have a tier', async () => {
    const { err } = await dueby(`status ${NOW}`, { '-': text.replace('standard', 'gold') })
    expect(err).toMatch(/'gold' is not a tier .*\nThe policy is Gladly Support \(built in\)\. Use --policy /)
  })

  test('says which version of a policy does not have what was asked for', async () => {
    const version = (name: string, tiers: readonly string[], more = {}) => ({
      name,
      schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
      tiers,
      priorities: ['P1'],
      targets: { firstResponse: { P1: '1 hour' }, ...more },
    })
    const later = version('B', ['std', 'gold'], { resolution: { P1: '2 hours' } })
    const versions = [{ policy: version('A', ['std']) }, { from: '2024-01-01', policy: later }]
    const events = [{ type: 'received', at: '2023-05-05T10:00Z', tier: 'gold', priority: 'P1' }]
    const files = { 'v.json': JSON.stringify({ versions }), 'g.json': JSON.stringify(events) }
    for (const line of [
      'due --tier gold --priority P1 --received 2023-05-05T10:00Z',
      'due --tier std --priority P1 --metric resolution --received 2023-05-05T10:00Z',
      'explain --tier gold --priority P1 --received 2023-05-05T10:00 --zone UTC',
      'status g.json',
    ])
      expect((await dueby(`${line} --policy v.json`, files)).err, line).toContain(
        '\nThe policy is A, version 1 of 2 (v.json). Use --policy to choose another.\n',
      )
    const { err } = await dueby('due --tier gold --priority P1 --received soon --policy v.json', files)
    expect(err).not.toContain('The policy is A')
  })

  test('lists impossible events, or refuses them', async () => {
    const again = `${text}\n${JSON.stringify({ type: 'resumed', at: '2023-11-06T12:00:00-08:00' })}`
    expect((await dueby(`status ${NOW}`, { '-': again })).err).toMatch(/^error: stdin:4:1: events\[3\]/)
    const { code, out } = await dueby(`status ${NOW} --lenient`, { '-': again })
    expect(code).toBe(0)
    expect(out).toMatch(/\nLeft out\n {2}events\[3\]/)
  })

  test.each([
    ['', 'is empty'],
    [
      '{',
      "the history on standard input is not valid JSON: stdin:1:2: the end of the file is here, where '}' is expected. The line is: {",
    ],
    [
      `${text}\n{`,
      "the history on standard input is not valid JSON: stdin:4:2: the end of the file is here, where '}' is expected. The line is: {",
    ],
    [
      text.replaceAll('\n', ',\n'),
      "is not valid JSON: stdin:1:87: ',' is here, after the end of the data. The line is: ",
    ],
    [
      JSON.stringify(EVENTS, null, 2).replace('"customer"', '"customer",'),
      "is not valid JSON: stdin:12:3: '}' is here, where a key is expected. Write it in double quotes; after the last entry there is no comma. The line is: }",
    ],
    ['[]', 'stdin:1:1: events'],
    [
      'type,at\nreceived,2023-11-06',
      'is not JSON. Expected events as JSON: a list, or one event on each line. For CSV, use dueby bulk.',
    ],
    [
      text.replace('"resumed"', '"restarted"'),
      "stdin:3:9: events[2].type: 'restarted' is not a type of event",
    ],
    [
      JSON.stringify({ events: EVENTS }, null, 2).replace('"resumed"', '"restarted"'),
      "stdin:15:15: events[2].type: 'restarted' is not",
    ],
    [
      JSON.stringify(EVENTS, null, 2).replace('"paused"', '"stopped"'),
      "stdin:9:13: events[1].type: 'stopped' is not",
    ],
    [text.split('\n').reverse().join('\n'), 'Expected events in order of time, or --lenient to sort them.'],
    [
      `{"id":1,"events":[]}\n{"id":2,"events":[]}`,
      'the history on standard input is a file of tickets, but status reads the events of one. Use dueby bulk.',
    ],
  ])('refuses %j', async (history, message) => {
    const { code, err } = await dueby(`status ${NOW}`, { '-': history })
    expect(err).toContain(message)
    expect(code).toBe(1)
  })
})

test.each([
  ['due', 'a second zone to show times in; local'],
  ['explain', 'the zone to show times in, instead of that of the policy, but not in pictures; local'],
  ['status', 'the zone to show times in, instead of that of the policy; local'],
])('the help of %s says what --show-in does', async (command, meaning) => {
  expect((await dueby(`${command} --help`)).out.replace(/\s+/g, ' ')).toContain(`--show-in <zone> ${meaning}`)
})

describe('dueby explain', () => {
  const REQUEST =
    'explain --tier standard --priority P1 --received 2023-12-22T17:00 --zone America/Los_Angeles'

  test('the ledger, in the zone of the policy or another', async () => {
    const { out } = await dueby(REQUEST)
    expect(out).toMatch(
      /^Policy {4}Gladly Support \(built in\)\nStandard P1, first response within 2 business hours/,
    )
    expect(out).toContain('            Mon 12-25 – Fri 12-29   holiday: Christmas week\n')
    const { out: inLondon } = await dueby(`${REQUEST} --show-in Europe/London`)
    expect(inLondon).toMatch(/^Policy .+\nTimes {5}Europe\/London\nStandard P1, /)
    expect(inLondon).toContain('received  Sat 2023-12-23 01:00 GMT')
  })

  test('as pictures', async () => {
    const { written } = await dueby(`${REQUEST} --svg a.svg --png a.png --width 400`)
    expect(String(written['a.svg'])).toMatch(/^<svg .*width="400"/)
    expect([...(written['a.png'] as Uint8Array).subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
    const { err } = await dueby(`${REQUEST} --svg a.svg --width wide`)
    expect(err).toBe(
      "error: --width: 'wide' is not the width of a picture. Expected a whole number of pixels from 320 to 4000.\n",
    )
    expect((await dueby(`${REQUEST} --svg a.svg --width 5`)).err).toMatch(
      /^error: --width: '5' is not the width of a picture\./,
    )
  })
})

test.each([
  ['bulk', 4],
  ['report', 4],
  ['compare', 4],
  ['check', 3],
  ['due', 3],
])('the help of %s lists all its exit codes', async (command, count) => {
  const { out } = await dueby(`${command} --help`)
  const [, list = ''] = out.split('\nExit codes:\n')
  expect(list.match(/^ {2}\d {2}/gm)).toHaveLength(count)
  expect(list).toContain('  2  an option, an argument or its value is wrong\n')
})

test.each([
  '',
  'due',
  'explain',
  'bulk',
  'report',
  'status',
  'calendar',
  'check',
  'compare',
  'show',
  'sql',
  'page',
  'init',
  'completion',
])('the help of dueby %s fits into 80 columns', async (command) => {
  const { out } = await dueby(`${command} --help`.trim())
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
})

test('--width without a picture is a usage error', async () => {
  const request = 'explain --tier standard --priority P1 --received 2023-12-26T10:00:00Z --width 400'
  expect(await dueby(request)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--width is for a picture. Use it with --svg or --png.'),
  })
})

describe('an option', () => {
  const REQUEST = '--tier standard --priority P1 --received 2023-12-26T10:00Z'
  test.each([
    [`due ${REQUEST} --tier premium`, "--tier has two values: 'standard' and 'premium'. Expected one."],
    [
      'bulk --now 2024-01-01T00:00Z --now now',
      "--now has two values: '2024-01-01T00:00Z' and 'now'. Expected one.",
    ],
    ['show --json --format yaml', "option '--json' cannot be used with option '--format <format>'"],
    ['report --json --format csv', "option '--json' cannot be used with option '--format <format>'"],
    [
      'compare gladly gladly --format csv --json',
      "option '--json' cannot be used with option '--format <format>'",
    ],
    ['bulk --format csv --json', "option '--json' cannot be used with option '--format <format>'"],
    ['calendar 2024 --ics --json', "option '--ics' cannot be used with option '--json'"],
    [
      `explain ${REQUEST} --svg -`,
      "option '--svg <file>' argument '-' is invalid. It cannot be standard output.",
    ],
    ['bulk --rejects -', "option '--rejects <file>' argument '-' is invalid. It cannot be standard output."],
    ['sql --out -', "option '--out <folder>' argument '-' is invalid. It cannot be standard output."],
  ])('that would be ignored is refused: %s', async (line, message) => {
    const { code, out, err, written } = await dueby(line, { '-': 'tier,priority,received\n' })
    expect(err).toContain(`error: ${message}`)
    expect({ code, out, written }).toEqual({ code: 2, out: '', written: {} })
  })

  test('can have the same value twice, or several values if it is for several', async () => {
    const twice = await dueby(`due ${REQUEST} --tier standard`)
    expect(twice).toMatchObject({ code: 0, out: (await dueby(`due ${REQUEST}`)).out })
    const csv = { '-': 'received\n2023-12-26T10:00:00Z\n' }
    expect(await dueby('bulk --set tier=standard --set priority=P1', csv)).toMatchObject({ code: 0 })
  })

  test.each(['bulk', 'report --now 2024-01-01T00:00Z', 'show', 'page'])(
    '%s --out - writes to standard output',
    async (command) => {
      const files = { '-': 'tier,priority,received\nstandard,P1,2023-12-26T10:00:00Z\n' }
      const { out, err } = await dueby(command, files)
      expect(await dueby(`${command} --out -`, files)).toEqual({ code: 0, out, err, written: {} })
    },
  )
})

describe('the ending of an output names its format', () => {
  const tickets = { 't.csv': 'tier,priority,received_at\nstandard,P1,2023-12-26T10:00:00Z\n' }

  test.each([
    ['show --out s.html', 's.html', /^<h1|^<!doctype|^</i],
    ['show --out s.MD', 's.MD', /^#/],
    ['show --out s.yml', 's.yml', /^name:/m],
    ['show --out s.json', 's.json', /^\{/],
    ['show --out s.html --format json', 's.html', /^\{/],
    ['show --out s.txt', 's.txt', /^Policy/],
    ['report t.csv --now 2023-12-27T10:00Z --out r.html', 'r.html', /^<!doctype html>/],
    ['report t.csv --now 2023-12-27T10:00Z --out r.json', 'r.json', /^\{/],
    ['report t.csv --now 2023-12-27T10:00Z --out r', 'r', /^Compliance report/],
    ['bulk t.csv --out t.ndjson', 't.ndjson', /^\{/],
    ['bulk t.csv --out t.txt', 't.txt', /^tier,/],
  ])('dueby %s', async (line, path, start) => {
    const { written } = await dueby(line, tickets)
    expect(String(written[path])).toMatch(start)
  })

  test.each([
    ['--svg due.png', '--svg writes SVG. Use --png due.png.'],
    ['--png due.SVG', '--png writes PNG. Use --svg due.SVG.'],
  ])('dueby explain %s is refused', async (option, message) => {
    const request = '--tier standard --priority P1 --received 2023-12-26T10:00Z'
    const { code, err, written } = await dueby(`explain ${request} ${option}`)
    expect({ code, written }).toEqual({ code: 2, written: {} })
    expect(err).toContain(message)
  })
})
