import { gladly, type TicketEvent } from 'dueby'
import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'
import { DESK, HISTORIES, NOW } from '../../support/desk-tickets'

const files = { 'desk.json': JSON.stringify(DESK), 'h.ndjson': HISTORIES }

describe('dueby compare', () => {
  const faster = {
    ...DESK,
    name: 'Faster',
    targets: { firstResponse: { ...DESK.targets.firstResponse, P1: '30 minutes' } },
  }
  const all = { ...files, 'new.json': JSON.stringify(faster) }
  const COMPARE = `compare desk.json new.json h.ndjson --now ${NOW}`

  test('totals by cell, as of the library', async () => {
    const { code, out, err } = await dueby(COMPARE, all)
    expect(code).toBe(0)
    expect(err).toMatch(/^Old {7}Desk \(desk\.json\)\nNew {7}Faster \(new\.json\)\n/)
    expect(out).toMatch(/\ntier +priority +met +missed +state +moved +same +new +old\n/)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(out).toMatch(/^First response\n(.*\n){2,}standard +P1 +0 +1 +0 +2 +0 +0 +0\n/)
    expect(out).toMatch(/\nResolution\n(.*\n){2,}standard +P1 +0 +0 +0 +0 +0 +0 +3\n/)
  })

  test('a state that differs is no row that stays the same', async () => {
    const events: TicketEvent[] = [
      { type: 'received', at: '2023-11-06T16:00:00-08:00', tier: 'standard', priority: 'P2' },
      { type: 'resolved', at: '2023-11-06T19:00:00-08:00' },
      { type: 'reopened', at: '2023-11-06T20:00:00-08:00' },
    ]
    const reopened = {
      'desk.json': JSON.stringify(DESK),
      'new.json': JSON.stringify({ ...DESK, onReopen: 'ignore' }),
      'h.ndjson': `${JSON.stringify({ id: 'T-1', events })}\n`,
    }
    const compare = 'compare desk.json new.json h.ndjson --now 2023-11-06T21:00:00-08:00'
    const { out } = await dueby(compare, reopened)
    expect(out).toMatch(/\nResolution\n(.*\n){2,}standard +P2 +0 +0 +1 +0 +0 +0 +0\n/)
    const changed = (await dueby(`${compare} --format csv --changed`, reopened)).out.trim().split('\n')
    expect(changed.slice(1)).toEqual([
      'T-1,resolution,standard,P2,2023-11-07T00:00:00.000Z,other state,2023-11-09T00:00:00.000Z,running,2023-11-09T00:00:00.000Z,met,0,',
    ])
  })

  test('a new most urgent priority is the most urgent one, not the last', async () => {
    const more = {
      ...DESK,
      priorities: ['P0', 'P1', 'P2', 'P3'],
      targets: { firstResponse: { P0: '15 minutes', P1: '1 hour', P2: '2 hours', P3: '4 hours' } },
    }
    const fewer = {
      ...DESK,
      priorities: ['P1', 'P2', 'P3'],
      targets: { firstResponse: { P1: '1 hour', P2: '2 hours', P3: '4 hours' } },
    }
    const { err } = await dueby(`compare old.json new.json --preset zendesk --zone UTC --now ${NOW}`, {
      'old.json': JSON.stringify(fewer),
      'new.json': JSON.stringify(more),
      '-': 'Priority,Created at,tier\nLow,2023-11-06 10:00,standard\n',
    })
    expect(err).toContain('Urgent = P0, High = P1, Normal = P2, Low = P3\n')
    expect(err).toContain('1 in = 1 judged')
  })

  test('rows as CSV, NDJSON and JSON', async () => {
    const { out } = await dueby(`${COMPARE} --format csv --changed`, all)
    const lines = out.trim().split('\n')
    expect(lines[0]).toBe(
      'id,metric,tier,priority,started_at,verdict,old_due,old_state,new_due,new_state,difference_seconds,reason',
    )
    expect(lines.find((line) => line.startsWith('T-1,firstResponse'))).toBe(
      'T-1,firstResponse,standard,P1,2023-11-06T18:00:00.000Z,newly missed,2023-11-06T20:00:00.000Z,met,2023-11-06T18:30:00.000Z,missed,-5400,',
    )
    const ndjson = (await dueby(`${COMPARE} --format ndjson --changed`, all)).out.trim().split('\n')
    expect(ndjson).toHaveLength(lines.length - 1)
    expect(JSON.parse((await dueby(`${COMPARE} --json`, all)).out).rows.length).toBeGreaterThan(ndjson.length)
  })

  test('names of a file may look like fields, but names of two fields need two options', async () => {
    const csv = 'id,tier,priority,created_at\nA,standard,priority:high,2023-11-06T10:00:00Z\n'
    const run = (values: string) => dueby(`report t.csv --now ${NOW} --values ${values}`, { 't.csv': csv })
    expect((await run('priority:priority:high=P1,priority:low=P2')).code).toBe(0)
    const { code, err } = await run('priority:high=P1,tier:gold=premium')
    expect(code).toBe(2)
    expect(err).toContain('has names of two fields')
  })

  test('tickets that are received after --now are counted apart', async () => {
    const csv =
      'id,tier,priority,created_at\nA,standard,P1,2023-11-06T10:00:00Z\nB,standard,P1,2023-11-06T10:00:01Z\nC,gold,P1,2023-11-06T10:00:00Z\n'
    const run = (format: string) =>
      dueby(`compare desk.json new.json t.csv --now 2023-11-06T10:00:00Z --format ${format}`, {
        ...all,
        't.csv': csv,
      })
    const { code, err } = await run('table')
    expect(code).toBe(3)
    expect(err).toContain('Tickets   3 in = 1 judged + 1 received later + 1 not judged\n')
    expect(JSON.parse((await run('json')).out)).toMatchObject({ receivedLater: 1, notJudged: 1 })
  })

  test('a ticket without a target is not counted as received later', async () => {
    const events = [
      { type: 'received', at: '2023-11-06T09:00:00Z', tier: 'standard', priority: 'P1', openedBy: 'agent' },
      { type: 'resolved', at: '2023-11-06T09:30:00Z' },
    ]
    const files = {
      'gladly.json': JSON.stringify(gladly),
      't.ndjson': `${JSON.stringify({ id: 'A', events })}\n`,
    }
    const { err } = await dueby('compare gladly.json gladly.json t.ndjson --now 2023-11-06T10:00:00Z', files)
    expect(err).toContain('Tickets   1 in = 1 judged + 0 not judged\n')
  })

  test('a ticket that one of the policies cannot judge is named', async () => {
    const other = {
      ...faster,
      tiers: ['standard'],
      targets: { firstResponse: { P1: '1 hour', P2: '1 hour', P3: '1 hour', P4: '1 hour' } },
      alerts: {},
      exceptions: [],
    }
    const { code, err } = await dueby(COMPARE, { ...all, 'new.json': JSON.stringify(other) })
    expect(code).toBe(3)
    expect(err).toContain('Tickets   6 in = 4 judged + 2 not judged\n')
    expect(err).toMatch(/Not judged +line 3: new: .*'premium' is not a tier/)
  })

  test('tickets that are not judged are named in their order, with a place', async () => {
    const file = [
      'id,events',
      '1,"[{""type"":""received"",""at"":""2023-11-06T18:00:00Z"",""tier"":""gold"",""priority"":""P1""}]"',
      '2,none',
    ].join('\n')
    const { code, out, err } = await dueby(COMPARE.replace('h.ndjson', 'bad.csv'), {
      ...all,
      'bad.csv': file,
    })
    expect(code).toBe(3)
    expect(out).toBe('')
    const lines = err.split('\n').filter((line) => line.startsWith('Not judged'))
    expect(lines[0]).toMatch(
      /^Not judged +line 2: old and new: events\[0\]\.tier: 'gold' is not a tier of this policy\. Expected 'premium' or 'standard'$/,
    )
    expect(lines[1]).toMatch(/^Not judged +line 3, 'events': /)
  })

  test('a flat row that is not judged is named with its column', async () => {
    const { schedule } = DESK
    const targets = { firstResponse: { P1: '1 hour' } }
    const gold = { name: 'Gold', schedule, tiers: ['gold'], priorities: ['P1'], targets }
    const versions = [{ policy: DESK }, { from: '2024-01-01', policy: gold }]
    const both = {
      'h.json': JSON.stringify({ versions }),
      't.csv': 'plan,priority,created\ngold,P1,2023-11-06T10:00:00Z\n',
    }
    const found = async (command: string) =>
      (await dueby(`${command} --now ${NOW} --column tier=plan`, both)).err
    const reason = "'gold' is not a tier of this policy. Expected 'premium' or 'standard'\n"
    expect(await found('compare h.json h.json t.csv')).toContain(`line 2: old and new: plan: ${reason}`)
    expect(await found('report t.csv --policy h.json')).toContain(`line 2, 'plan': ${reason}`)
  })

  test.each(['compare desk.json new.json', 'report --policy desk.json'])(
    '%s --json has every ticket that could not be judged',
    async (command) => {
      const bad = Array.from({ length: 60 }, () => '{"events":[]}').join('\n')
      const { out, err } = await dueby(`${command} bad.ndjson --now ${NOW} --json`, {
        ...all,
        'bad.ndjson': bad,
      })
      expect(err).toContain('and 40 more\n')
      const { rows, rejects } = JSON.parse(out)
      expect((rows ?? rejects).map(({ line }: { line: number }) => line)).toEqual(
        Array.from({ length: 60 }, (_, index) => index + 1),
      )
    },
  )

  test('rows as CSV and NDJSON have them, too', async () => {
    const file = { ...all, 'bad.ndjson': '{"id":"B","events":[]}\n{"id":"C"}' }
    const { out } = await dueby(`compare desk.json new.json bad.ndjson --now ${NOW} --format csv`, file)
    const [head, first, second] = out.trim().split('\n')
    expect(head).toMatch(/,difference_seconds,reason$/)
    expect(first).toMatch(/^B,,,,,not judged,,,,,,"?line 1: old and new: /)
    expect(second).toMatch(/^C,,,,,not judged,,,,,,"line 2, 'events': /)
    const ndjson = await dueby(
      `compare desk.json new.json bad.ndjson --now ${NOW} --format ndjson --changed`,
      file,
    )
    expect(JSON.parse(ndjson.out.split('\n')[1] ?? '')).toMatchObject({ verdict: 'not judged', line: 2 })
    expect((await dueby(`${COMPARE} --format ndjson`, all)).out).toMatch(/^\{"id":/)
  })
})
