import { explainClock, gladly, type TicketEvent, ticketStatus } from 'dueby'
import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'

const EVENTS = [
  { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: 'standard', priority: 'P2' },
  { type: 'paused', at: '2023-11-06T11:00:00-08:00', reason: 'customer' },
  { type: 'resumed', at: '2023-11-06T11:30:00-08:00' },
] as const
const NOW = '--now 2023-11-06T13:00:00-08:00'

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

  test('says that the ticket is not received yet', async () => {
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
