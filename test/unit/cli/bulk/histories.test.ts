import { gladly, ticketStatus } from 'dueby'
import { describe, expect, test } from 'vitest'
import { dueby } from '../../../support/command'
import { zendeskTicket } from '../../../support/zendesk-ticket'

const EVENTS = [
  { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: 'standard', priority: 'P1' },
  { type: 'paused', at: '2023-11-06T11:00:00-08:00', reason: 'customer' },
] as const
const NOW = '2023-11-06T20:00:00Z'

describe('dueby bulk on histories', () => {
  test('adds the clock of every metric, pauses included', async () => {
    const line = JSON.stringify({ id: 7, events: EVENTS })
    const { out, code } = await dueby(`bulk --now ${NOW}`, { '-': `${line}\n` })
    const { firstResponse } = ticketStatus(EVENTS, gladly, { now: NOW }).clocks
    if (firstResponse.state === 'idle') throw new Error('the clock has started')
    const data = JSON.parse(out)
    expect(out.startsWith(line.slice(0, -1))).toBe(true)
    expect(new Date(data.first_response_due)).toEqual(firstResponse.dueAt)
    expect(data).toMatchObject({
      first_response_target: '2 business hours',
      first_response_exception: null,
      first_response_state: 'paused',
      first_response_elapsed_seconds: 3600,
      first_response_remaining_seconds: 3600,
    })
    expect(code).toBe(0)
  })

  test('reads the events of a CSV file as JSON', async () => {
    const cell = `"${JSON.stringify(EVENTS).replaceAll('"', '""')}"`
    const { out, code } = await dueby(`bulk --now ${NOW} --json`, { '-': `id,events\n7,${cell}\n` })
    expect(JSON.parse(out)).toMatchObject({ id: '7', first_response_state: 'paused' })
    expect(code).toBe(0)
    const { err, written } = await dueby(`bulk --now ${NOW}`, { '-': 'id,events\n7,none\n8,\n' })
    expect(err).toContain('2 in = 0 out + 2 rejects')
    expect(written['rejects.csv']).toContain('it is not a list of events as JSON')
  })

  test.each(['events', 'audits', 'changelog'])('a flat file can have a column %s', async (name) => {
    const csv = `tier,priority,received,${name}\nstandard,P1,2023-12-26T10:00:00-08:00,3\n`
    expect((await dueby('bulk', { '-': csv })).out).toContain(',3,2023-12-26T12:00:00-08:00,2 hours,')
    const row = { tier: 'standard', priority: 'P1', received: '2023-12-26T10:00:00-08:00', [name]: 3 }
    const { out } = await dueby('bulk --input ndjson', { '-': JSON.stringify(row) })
    expect(JSON.parse(out)).toMatchObject({ [name]: 3, first_response_target: '2 hours' })
    const empty = await dueby('bulk --input ndjson', { '-': JSON.stringify({ ...row, [name]: null }) })
    expect(JSON.parse(empty.out)).toMatchObject({ [name]: null, first_response_target: '2 hours' })
  })

  test('a history with its tier and priority beside it is a history', async () => {
    const row = { tier: 'standard', priority: 'P1', received: '2023-11-06T10:00:00-08:00', events: EVENTS }
    const { out } = await dueby(`bulk --input ndjson --now ${NOW}`, { '-': JSON.stringify(row) })
    expect(JSON.parse(out)).toMatchObject({ first_response_state: 'paused' })
  })

  test('the priority of audits that have none can be given', async () => {
    const file = { '-': JSON.stringify(zendeskTicket({ status: 'new' })) }
    const without = await dueby(`bulk --input ndjson --now ${NOW} --set tier=standard`, file)
    expect(without.written['rejects.ndjson']).toContain(
      '"reason":"there is no priority: give one with --values priority:=NAME"',
    )
    const { out } = await dueby(
      `bulk --input ndjson --now ${NOW} --set tier=standard --values priority:=P2`,
      file,
    )
    expect(JSON.parse(out)).toMatchObject({ first_response_target: '4 business hours' })
  })

  test('--values priority:=P2 leaves the priorities of other tickets as they are', async () => {
    const file = { '-': JSON.stringify(zendeskTicket({ status: 'new', priority: 'P1' })) }
    const { out } = await dueby(
      `bulk --input ndjson --now ${NOW} --set tier=standard --values priority:=P2`,
      file,
    )
    expect(JSON.parse(out)).toMatchObject({ first_response_target: '2 business hours' })
  })

  test('--set priority=P2 gives every ticket of an export this priority', async () => {
    const change = { type: 'Change', field_name: 'priority', value: 'low', previous_value: 'urgent' }
    const { audits, users } = zendeskTicket({ status: 'new', priority: 'urgent' })
    const later = { id: 6, created_at: '2023-11-06T18:10:00Z', author_id: 8, events: [{ id: 7, ...change }] }
    const changed = { audits: [audits[0], later, audits[1]], users }
    const { out, err } = await dueby(
      `bulk --input ndjson --now ${NOW} --set tier=standard --set priority=P2`,
      { '-': JSON.stringify(changed) },
    )
    expect(err).toContain('1 in = 1 out + 0 rejects')
    expect(JSON.parse(out)).toMatchObject({ first_response_target: '4 business hours' })
  })

  describe('the options for rows', () => {
    const CHANGED = [
      ...EVENTS,
      { type: 'resumed', at: '2023-11-06T11:30:00-08:00' },
      { type: 'priority-changed', at: '2023-11-06T11:30:00-08:00', priority: 'P2' },
      { type: 'tier-changed', at: '2023-11-06T11:30:00-08:00', tier: 'standard' },
    ]
    const file = (events: readonly object[]) => ({ 'h.ndjson': JSON.stringify({ id: 7, events }) })
    const targetOf = async (options: string, events: readonly object[] = CHANGED): Promise<unknown> => {
      const { out, err } = await dueby(`bulk h.ndjson --now ${NOW} ${options}`, file(events))
      expect(err).toContain('1 in = 1 out')
      return JSON.parse(out).first_response_target
    }

    test.each([
      ['', '4 business hours'],
      ['--set tier=premium', '4 hours'],
      ['--set priority=P1', '2 business hours'],
      ['--set priority=P1 --set tier=premium', '1 hour'],
    ])('%s', async (options, target) => {
      expect(await targetOf(options)).toBe(target)
    })

    test('--values says what names in the events are called in the policy', async () => {
      const named = CHANGED.map((event) =>
        'priority' in event ? { ...event, priority: event.type === 'received' ? 'Urgent' : ' High' } : event,
      )
      expect(await targetOf('--values priority:Urgent=P1,High=P3', named)).toBe('next business day')
      expect(await targetOf('--values priority:Urgent=P1 --set priority=Urgent', named)).toBe(
        '2 business hours',
      )
      const without = [{ ...EVENTS[0], priority: undefined }]
      expect(await targetOf('--values priority:=P3', without)).toBe('next business day')
      expect(await targetOf('--set priority=P3', without)).toBe('next business day')
    })

    test('rows whose events are invalid are still rejected', async () => {
      const { err } = await dueby('bulk h.ndjson --set tier=premium', {
        'h.ndjson': '{"events":[null,7,{"type":"received"}]}\n',
      })
      expect(err).toContain('1 in = 0 out + 1 reject')
    })

    const ZENDESK = { 'h.ndjson': JSON.stringify(zendeskTicket({ status: 'new', priority: 'P1' })) }
    test.each([
      '--column received=at',
      '--preset zendesk',
      '--time-format epoch',
      '--disambiguation later',
      '--zone resolved=UTC',
      '--zone UTC --out-zone UTC',
    ])('%s is refused', async (options) => {
      const [option] = options.split(' ')
      for (const [files, has] of [
        [file(EVENTS), 'histories, with their events'],
        [ZENDESK, 'audits of Zendesk'],
      ] as const) {
        const { code, err, written } = await dueby(`bulk h.ndjson --out x.ndjson ${options}`, files)
        expect(err).toContain(
          `error: ${option} is for rows with a column for each field, but the file 'h.ndjson' has ${has}.`,
        )
        expect({ code, written }).toEqual({ code: 2, written: {} })
      }
      const compared = await dueby(`report h.ndjson ${options.replace(/ --out-zone.*/, '')}`, file(EVENTS))
      expect(compared.err).toContain(`error: ${option} is for rows`)
    })

    test('--zone is for due times and for --now, too', async () => {
      const { out } = await dueby(`bulk h.ndjson --now ${NOW} --zone UTC`, file(EVENTS))
      expect(JSON.parse(out).first_response_due).toMatch(/Z$/)
      for (const line of [
        'report h.ndjson --now 2023-11-06T20:00 --zone UTC',
        'bulk h.ndjson --now 2023-11-06T20:00 --zone UTC --out-zone UTC',
      ])
        expect((await dueby(line, file(EVENTS))).code).toBe(0)
    })

    test('a mapping file with such settings is refused, too', async () => {
      const files = { ...file(EVENTS), 'map.yaml': 'time-format: epoch\n' }
      const { code, err } = await dueby('report h.ndjson --map map.yaml', files)
      expect(err).toContain('error: --time-format is for rows')
      expect(code).toBe(2)
    })
  })

  test.each(['bulk', 'report'])(
    '%s names the command that reads the events of one ticket',
    async (command) => {
      const events = EVENTS.map((event) => JSON.stringify(event)).join('\n')
      const { code, err } = await dueby(`${command} t.ndjson`, { 't.ndjson': events })
      expect(code).toBe(1)
      expect(err).toContain('\nThese look like the events of one ticket, which dueby status reads. ')
      expect((await dueby(`${command} t.csv`, { 't.csv': 'a,b\n1,2\n' })).err).not.toContain('dueby status')
    },
  )

  test('rejects a row without a history, and impossible events unless --lenient', async () => {
    const late = [...EVENTS, { type: 'paused', at: '2023-11-06T11:30:00-08:00' }]
    const file = [{ events: 7 }, { events: [] }, { events: late }]
      .map((row) => JSON.stringify(row))
      .join('\n')
    const strict = await dueby(`bulk --now ${NOW}`, { '-': file })
    expect(strict.err).toContain('3 in = 0 out + 3 rejects')
    expect(strict.written['rejects.ndjson']).toContain('"reason":"it is not a list of events as JSON"')
    expect(strict.written['rejects.ndjson']).toContain(
      '"column":"events","reason":"a required value is missing',
    )
    const lenient = await dueby(`bulk --lenient --now ${NOW}`, { '-': file })
    expect(lenient.err).toContain('3 in = 1 out + 2 rejects')
    expect(lenient.err).toContain('\nLeft out  1 event of 1 ticket; the first: line 3, events[')
    for (const command of ['report', 'compare gladly gladly'])
      expect((await dueby(`${command} --lenient --now ${NOW}`, { '-': file })).err).toMatch(
        /\nLeft out {2}1 event of 1 ticket; the first: line 3, events\[\d\]: the event 'paused' was left out/,
      )
  })

  test('the first line decides whether a file has histories or exports', async () => {
    const audits = JSON.stringify({ id: 1, audits: [] })
    const both = JSON.stringify({ id: 2, audits: [], events: [] })
    const { err } = await dueby('bulk --set tier=standard', { '-': `${audits}\n${both}\n` })
    expect(err).toContain('Tickets   audits of Zendesk\n')
    expect((await dueby('bulk', { '-': `${both}\n${audits}\n` })).err).toContain('Tickets   histories')
  })
})

describe('dueby bulk --json', () => {
  const CSV = 'id,tier,priority,received\n"a ""b""",standard,P1,2023-12-26T10:00:00-08:00\n'

  test('writes CSV as an object a line', async () => {
    const { out } = await dueby('bulk --json', { '-': CSV })
    expect(JSON.parse(out)).toEqual({
      id: 'a "b"',
      tier: 'standard',
      priority: 'P1',
      received: '2023-12-26T10:00:00-08:00',
      first_response_due: '2023-12-26T12:00:00-08:00',
      first_response_target: '2 hours',
      first_response_exception: 'Holiday cover',
    })
  })

  test('rejects are objects, too', async () => {
    const { written } = await dueby('bulk --json', { '-': `${CSV}7,gold,P1,2023-12-26T10:00:00-08:00\n` })
    expect(JSON.parse(written['rejects.ndjson'] as string)).toMatchObject({
      line: 3,
      column: 'tier',
      row: ['7', 'gold', 'P1', '2023-12-26T10:00:00-08:00'],
    })
  })

  test.each([
    [
      'two columns of one name',
      'bulk --json',
      'id,id,tier,priority,received\n',
      'more than once, which an object cannot have',
    ],
    ['--excel', 'bulk --json --excel', CSV, '--excel is for CSV, but the output is NDJSON'],
    [
      'NDJSON as CSV',
      'bulk --format csv',
      '{"tier":"standard","priority":"P1","received":1}',
      'the input is NDJSON',
    ],
  ])('a usage error: %s', async (_, line, input, message) => {
    const { code, err } = await dueby(line, { '-': input })
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})
