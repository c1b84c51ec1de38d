import { type CycleSummary, complianceReport, explainClock, ticketStatus, toText } from 'dueby'
import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'
import { DESK, HISTORIES, NOW, TICKETS } from '../../support/desk-tickets'
import { zendeskTicket } from '../../support/zendesk-ticket'

const files = { 'desk.json': JSON.stringify(DESK), 'h.ndjson': HISTORIES }
const LINE = `report h.ndjson --policy desk.json --now ${NOW}`

const cycles = TICKETS.flatMap(({ events }) =>
  Object.values(ticketStatus(events, DESK as never, { now: NOW }).clocks).flatMap(
    (clock) => (clock as { cycles: readonly CycleSummary[] }).cycles,
  ),
)

describe('dueby report', () => {
  test('its figures are those of the library', async () => {
    const { code, out, err } = await dueby(`${LINE} --json`, files)
    expect(code).toBe(0)
    expect(err).toMatch(
      /^Policy {4}Desk \(desk\.json\)\nTickets {3}histories, with their events\nTickets {3}6 in = 6 in/,
    )
    const data = JSON.parse(out)
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
    expect(data.byMetric).toEqual(plain(complianceReport(cycles, { groupBy: ['metric'], now: NOW })))
    expect(data.byTier).toEqual(plain(complianceReport(cycles, { groupBy: ['metric', 'tier'], now: NOW })))
    expect(data.byPeriod).toEqual(
      plain(
        complianceReport(cycles, {
          groupBy: ['metric', 'period'],
          period: 'month',
          zone: DESK.schedule,
          now: NOW,
        }),
      ),
    )
    const missed = cycles.filter(({ state }) => state === 'missed')
    expect(missed.length).toBeGreaterThan(3)
    expect(data.lateness.reduce((sum: number, { cycles }: { cycles: number }) => sum + cycles, 0)).toBe(
      missed.length,
    )
    expect(data.missesByHour.flat().reduce((sum: number, count: number) => sum + count)).toBe(missed.length)
  })

  test('lists each late ticket once, the latest first, with the reason of its due time', async () => {
    const { out } = await dueby(`${LINE} --json`, files)
    const { worst } = JSON.parse(out)
    expect(worst.map(({ id }: { id: string }) => id)).toEqual(['T-3', 'T-5', 'T-2'])
    const [{ ledger, metric }] = worst
    expect(metric).toBe('firstResponse')
    const whole = toText(explainClock('firstResponse', TICKETS[2]?.events ?? [], DESK as never, { now: NOW }))
    const lines = whole.split('\n')
    const due = lines.findIndex((line) => line.startsWith('  due '))
    expect(ledger.split('\n')).toEqual([
      ...lines.slice(0, due + 1),
      ...lines.slice(due + 1).filter((line) => !line.startsWith('    ')),
    ])
    expect(ledger.split('\n').at(-1)).toMatch(/^ {2}missed/)
  })

  test('the reason of an earlier cycle is that of its own due time', async () => {
    const events = [
      { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: 'standard', priority: 'P1' },
      { type: 'responded', at: '2023-11-06T10:30:00-08:00' },
      { type: 'customer-replied', at: '2023-11-06T11:00:00-08:00' },
      { type: 'responded', at: '2023-11-06T17:00:00-08:00' },
      { type: 'customer-replied', at: '2023-12-01T11:00:00-08:00' },
    ]
    const policy = { ...DESK, targets: { ...DESK.targets, nextResponse: DESK.targets.firstResponse } }
    const { out } = await dueby(`${LINE} --json`, {
      'desk.json': JSON.stringify(policy),
      'h.ndjson': JSON.stringify({ events }),
    })
    const [{ id, ledger, dueAt, metric }] = JSON.parse(out).worst
    expect([id, metric, dueAt]).toEqual(['line 1', 'resolution', '2023-11-07T02:00:00.000Z'])
    expect(ledger).toContain('due       Mon 2023-11-06 18:00 PST')
  })

  test('of an update that began another cycle, the reason is that of the update', async () => {
    const events = [
      { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: 'standard', priority: 'P1' },
      { type: 'responded', at: '2023-11-06T10:30:00-08:00' },
      { type: 'updated', at: '2023-11-08T10:30:00-08:00' },
      { type: 'resolved', at: '2023-11-08T10:45:00-08:00' },
    ]
    const policy = {
      ...DESK,
      targets: { firstResponse: DESK.targets.firstResponse, periodicUpdate: DESK.targets.firstResponse },
    }
    const { out } = await dueby(`${LINE} --json`, {
      'desk.json': JSON.stringify(policy),
      'h.ndjson': JSON.stringify({ events }),
    })
    expect(JSON.parse(out).worst[0].ledger).toContain('missed    updated Wed 2023-11-08 10:30 PST')
  })

  test.each(['table', 'html'])('calls the tickets that are most late most overdue: %s', async (format) => {
    expect((await dueby(`${LINE} --format ${format}`, files)).out).toMatch(/(^|<h2>)Most overdue(<|$)/m)
  })

  test('as a table, and with --excel as CSV that no spreadsheet can run', async () => {
    const { out } = await dueby(LINE, files)
    expect(out).toMatch(
      /^Compliance report: 6 tickets of h\.ndjson\nBy Desk \(desk\.json\), as of Fri 2023-12-01 12:00 PST\n/,
    )
    expect(out).toMatch(/\nall +\d+\.\d %/)
    expect(out).toMatch(/\n +still +not due +median\n +in time +met +missed +open +yet +exempted +time\n/)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(out).not.toMatch(/ $/m)
    const named = { ...DESK, tiers: ['=1+1', 'standard', 'premium'] }
    const targets = { firstResponse: { P1: '1 hour', P2: '1 hour', P3: '1 hour', P4: '1 hour' } }
    const event = { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: '=1+1', priority: 'P1' }
    const odd = {
      'desk.json': JSON.stringify({ ...named, targets, alerts: {}, exceptions: [] }),
      'h.ndjson': JSON.stringify({ id: '-7', events: [event] }),
    }
    const csv = await dueby(`${LINE} --format csv --excel`, odd)
    expect(csv.out).toContain("\nfirstResponse,tier,'=1+1,0,0,1,0,1,")
    expect((await dueby(`${LINE} --format csv`, odd)).out).toContain('\nfirstResponse,tier,=1+1,0,0,1,0,1,')
    const compared = `compare desk.json desk.json h.ndjson --now 2023-12-01T00:00Z --format csv`
    expect((await dueby(compared, odd)).out).toContain('\n-7,firstResponse,=1+1,')
    expect((await dueby(`${compared} --excel`, odd)).out).toContain("\n'-7,firstResponse,'=1+1,")
  })

  test('tickets that cannot be read are counted and named, and the exit code says so', async () => {
    const bad = `${HISTORIES}\n{"id":"x","events":[]}\nno\n{"events":7}\n{"id":"y","tier":"standard"}`
    const { code, err, out } = await dueby(LINE, { ...files, 'h.ndjson': bad })
    expect(code).toBe(3)
    expect(err).toContain('Tickets   10 in = 6 in the report + 4 rejected\n')
    expect(err).toContain('Rejected  line 7: ')
    expect(err).toContain('Rejected  line 8: it is not valid JSON\n')
    expect(err).toContain("Rejected  line 9, 'events': it is not a list of events as JSON\n")
    expect(err).toContain("Rejected  line 10, 'events': it is missing, but the first ticket has it\n")
    expect(out).toContain('; 4 rejected')
  })

  test('tickets that are received after the instant of the report are counted apart', async () => {
    const csv =
      'id,tier,priority,created_at\nA,standard,P1,2023-11-06T10:00:00Z\nB,standard,P1,2023-11-06T10:00:01Z\nC,gold,P1,2023-11-06T10:00:00Z\n'
    const run = (format: string) =>
      dueby(`report t.csv --now 2023-11-06T10:00:00Z --format ${format}`, { 't.csv': csv })
    const { out, err } = await run('table')
    expect(err).toContain('Tickets   3 in = 1 in the report + 1 received later + 1 rejected\n')
    expect(out).toMatch(/^Compliance report: 1 ticket of t\.csv; 1 received later; 1 rejected\n/)
    expect(JSON.parse((await run('json')).out)).toMatchObject({ tickets: 1, receivedLater: 1, rejected: 1 })
    expect((await run('html')).out).toContain('Not in these figures: 1 received later, 1 rejected.')
  })

  describe('the column that names the tickets', () => {
    const csv =
      'id;Ticket-Nr.;tier;priority;created_at\n7;1003;standard;P1;2023-11-06T10:00:00Z\n8;;gold;P1;x\n'
    const run = (options: string, more = {}) =>
      dueby(`report t.csv --now 2024-01-01T10:00:00Z --json ${options}`, { 't.csv': csv, ...more })
    const idsOf = ({ out }: { out: string }, list: 'worst' | 'rejects' = 'worst') =>
      JSON.parse(out)[list].map(({ id }: { id: string }) => id)

    test('is one with a usual name, or the one that an option or a mapping file names', async () => {
      const usual = await run('')
      expect([idsOf(usual), idsOf(usual, 'rejects')]).toEqual([['7'], ['8']])
      const named = await run('--column id=Ticket-Nr.')
      // An empty cell is no name.
      expect([idsOf(named), idsOf(named, 'rejects')]).toEqual([['1003'], ['line 3']])
      expect(idsOf(await run('--map m.json', { 'm.json': '{"column":{"id":"Ticket-Nr."}}' }))).toEqual([
        '1003',
      ])
    })

    test('has to be there', async () => {
      const { code, err } = await run('--column id=ticket-nr.')
      expect(err).toContain(
        "there is no column 'ticket-nr.' for id (did you mean 'Ticket-Nr.'?). The columns are 'id',",
      )
      expect(code).toBe(1)
    })

    test('can be a key beside a history', async () => {
      const lines = TICKETS.map((ticket, index) => JSON.stringify({ ...ticket, nr: 35 + index }))
      const { out } = await dueby(`${LINE} --json --column id=nr`, { ...files, 'h.ndjson': lines.join('\n') })
      expect(idsOf({ out })).toEqual(['37', '39', '36'])
    })
  })

  test.each([
    ['', 'no ticket counts as answered'],
    [',solved', 'a ticket counts as answered when it is resolved'],
  ])('without a column for answers (%s), it says what counts as one', async (more, words) => {
    const csv = `tier,priority,created_at,first reply${more}\n`
    const { err } = await dueby(`report t.csv --now ${NOW}`, { 't.csv': csv })
    expect(err).toContain(`Responded no column found, so ${words}; name one with --column responded=NAME\n`)
  })

  test('impossible events are left out on request', async () => {
    const events = [...(TICKETS[0]?.events ?? []), { type: 'resumed', at: '2023-11-07T10:00:00-08:00' }]
    const odd = { ...files, 'h.ndjson': JSON.stringify({ events }) }
    expect((await dueby(LINE, odd)).code).toBe(3)
    expect((await dueby(`${LINE} --lenient`, odd)).code).toBe(0)
  })

  test('a row a ticket, as for dueby bulk', async () => {
    const csv =
      'id,tier,priority,created_at,first_response_at\nA,standard,Urgent,2023-11-06T10:00-08:00,2023-11-06T11:00-08:00\n'
    const { code, out } = await dueby(`report t.csv --now ${NOW} --values priority:Urgent=P1 --json`, {
      't.csv': csv,
    })
    expect(code).toBe(0)
    expect(JSON.parse(out).byMetric.total.counts).toMatchObject({ met: 1, missed: 0 })
  })

  test('audits of Zendesk and issues of Jira', async () => {
    const file = { 'z.ndjson': JSON.stringify(zendeskTicket({ priority: 'high' })) }
    const zendesk = await dueby(
      `report z.ndjson --now ${NOW} --set tier=standard --values priority:high=P2 --json`,
      file,
    )
    expect(zendesk).toMatchObject({ code: 0 })
    expect(JSON.parse(zendesk.out).byMetric.total.counts.met).toBe(1)
    const item = { field: 'status', from: '1', fromString: 'Open', to: '2', toString: 'Waiting' }
    const issue = {
      id: '10002',
      key: 'HELP-7',
      fields: {
        created: '2023-11-06T10:00:00.000-0800',
        priority: { name: 'High' },
        status: { name: 'Waiting' },
        comment: { comments: [], total: 0 },
      },
      changelog: {
        histories: [{ id: '7', created: '2023-11-06T11:00:00.000-0800', items: [item] }],
        total: 1,
      },
    }
    const jira = await dueby(
      `report j.ndjson --now ${NOW} --set tier=standard --values priority:High=P2 --statuses s.yaml --json`,
      { 'j.ndjson': JSON.stringify(issue), 's.yaml': 'Open: open\nWaiting: { paused: customer }\n' },
    )
    expect(jira).toMatchObject({ code: 0 })
    expect(JSON.parse(jira.out).byMetric.total.counts.paused).toBe(1)
    const partly = await dueby(
      `report j.ndjson --now ${NOW} --set tier=standard --values priority:High=P2 --statuses s.yaml`,
      { 'j.ndjson': `${JSON.stringify(issue)}\n${JSON.stringify(issue)}`, 's.yaml': 'Open: open\n' },
    )
    expect(partly.err).toContain(
      "Import    in 2 tickets: status 'Waiting' is not in --statuses: noted, and the ticket stays as it is\n",
    )
    const misspelt = await dueby(`report j.ndjson --now ${NOW} --set tier=standard --statuses s.yaml`, {
      'j.ndjson': JSON.stringify(issue),
      's.yaml': 'Waiting: pausd\n',
    })
    expect(misspelt.err).toContain("error: the file of statuses 's.yaml': Waiting: 'pausd' is not 'open'")
    const without = await dueby(`report z.ndjson --now ${NOW}`, file)
    expect(without.err).toContain(
      "line 1, 'tier': the export does not say the tier. Name the key that does with --column tier=KEY, or give all tickets the same tier with --set tier=NAME\n",
    )
  })

  test('unknown names of an export come with the option that helps', async () => {
    const ticket = zendeskTicket({ priority: 'high' })
    const files = {
      'z.ndjson': JSON.stringify(ticket),
      'plan.ndjson': JSON.stringify({ plan: 'Gold', ...ticket }),
      'keys.ndjson': JSON.stringify({
        ...ticket,
        ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`key${index}`, index])),
      }),
    }
    const reason = async (options: string): Promise<string> =>
      (await dueby(`report --now ${NOW} ${options}`, files)).err.split('\nRejected  ')[1] ?? ''
    expect(await reason('z.ndjson --set tier=standard')).toBe(
      "line 1: priority 'high' is not a priority of the policy, and not in --values. Expected 'P1', 'P2', 'P3' or 'P4'. If it stands for one of these, say so with --values priority:NAME=P1\n",
    )
    expect(await reason('z.ndjson --set tier=standard --values priority:urgent=P1')).toContain(
      'say so with --values priority:NAME=P1',
    )
    expect(await reason('plan.ndjson --column tier=paln')).toBe(
      "line 1, 'tier': there is no key 'paln'. The keys are 'plan', 'audits', 'users'. Name one of them with --column tier=KEY, or give all tickets the same tier with --set tier=NAME\n",
    )
    expect(await reason('keys.ndjson --column tier=plan')).toContain("'key16', 'key17' and 12 more. Name one")
    expect(await reason('plan.ndjson --column tier=audits')).toContain(
      "the value of the key 'audits' is not a text.",
    )
    expect(await reason('plan.ndjson --column tier=plan --values tier:gold=premium')).toBe(
      "line 1, 'plan': 'Gold' is not a tier. Expected 'premium', 'standard' or 'gold'. If it stands for one of these, say so with --values tier:Gold=premium\n",
    )
  })

  test('a tier beside the audits of a ticket', async () => {
    const withTier = JSON.stringify({ id: 7, plan: 'premium', ...zendeskTicket({ priority: 'high' }) })
    const byColumn = await dueby(
      `report z.ndjson --now ${NOW} --column tier=plan --values priority:high=P2 --json`,
      { 'z.ndjson': withTier },
    )
    expect(byColumn.err).not.toContain('Import')
    expect(byColumn.out).toContain('"tier": "premium"')
  })

  test('--roles says who is who in an export', async () => {
    const { users: _, ...nobody } = zendeskTicket({ priority: 'high' })
    const unknown = await dueby(
      `report z.ndjson --now ${NOW} --set tier=standard --values priority:high=P2 --json`,
      { 'z.ndjson': JSON.stringify(nobody) },
    )
    expect(unknown.err).toContain("the role of author '8' is not known: give it in --roles\n")
    expect(JSON.parse(unknown.out).byMetric.total.counts.met).toBe(0)
    const known = await dueby(
      `report z.ndjson --now ${NOW} --set tier=standard --values priority:high=P2 --roles r.yaml --json`,
      { 'z.ndjson': JSON.stringify(nobody), 'r.yaml': '7: customer\n8: agent\n' },
    )
    expect(known.err).not.toContain('Import')
    expect(JSON.parse(known.out).byMetric.total.counts.met).toBe(1)
    const wrong = await dueby(`report z.ndjson --now ${NOW} --set tier=standard --roles r.yaml`, {
      'z.ndjson': JSON.stringify(nobody),
      'r.yaml': '8: admin\n',
    })
    expect(wrong.err).toContain(
      "error: the file of roles 'r.yaml': 8: 'admin' is not 'customer', 'agent' or 'bot'",
    )
  })
})

describe('the page of dueby report', () => {
  const page = async (name = 'Desk'): Promise<string> => {
    const policy = { ...files, 'desk.json': JSON.stringify({ ...DESK, name }) }
    return String((await dueby(`${LINE} --format html --out r.html`, policy)).written['r.html'])
  }

  test('has no script, no request and no style but its own', async () => {
    const html = await page()
    expect(html).not.toMatch(/<script|<link|<img|\son\w+=|url\(|@import|style="/i)
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[\w+/]+=*'/)
  })

  test('names cannot become markup', async () => {
    const html = await page('</script><img src=x onerror=alert(1)>\u202e')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;')
    expect(html).not.toContain('\u202e')
  })

  test('says what each percentage is a share of', async () => {
    const html = await page()
    const { compliance, counts } = complianceReport(cycles, { groupBy: ['metric'], now: NOW })
      .rows[0] as never as {
      compliance: number
      counts: { met: number; missed: number }
    }
    expect(html).toContain(`${(Math.floor(compliance * 1000) / 10).toFixed(1)}\u00a0%`)
    expect(html).toContain(`${counts.met} of ${counts.met + counts.missed} in time`)
  })

  test('calls a target a target', async () => {
    const html = await page()
    expect(html).toContain('<th scope="col" class="number share">Targets</th>')
    expect(html).not.toMatch(/promise/i)
  })

  test('is written even without tickets', async () => {
    const { code, out } = await dueby(`${LINE} --format html`, { ...files, 'h.ndjson': '{"events":[]}' })
    expect(code).toBe(3)
    expect(out).toContain('Nothing was late.')
  })
})

test('tiers and priorities are in the order of the policy, under each metric', async () => {
  const names = ['Urgent', 'High', 'Low']
  const policy = {
    name: 'Order',
    schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
    tiers: ['silver', 'bronze'],
    priorities: names,
    targets: {
      firstResponse: Object.fromEntries(names.map((name) => [name, '1 hour'])),
      resolution: Object.fromEntries(names.map((name) => [name, '2 hours'])),
    },
  }
  const rows = names.flatMap((name) => policy.tiers.map((tier) => `${tier},${name},2023-11-06T10:00Z`))
  const files = {
    'order.json': JSON.stringify(policy),
    '-': ['tier,priority,received', ...rows.reverse()].join('\n'),
  }
  const { out } = await dueby(`report --policy order.json --json --now ${NOW}`, files)
  const { byTier, byPriority } = JSON.parse(out)
  const groups = (report: { rows: { group: object }[] }) =>
    report.rows.map(({ group }) => Object.values(group).join(' '))
  const metrics = ['firstResponse', 'resolution']
  expect(groups(byPriority)).toEqual(metrics.flatMap((metric) => names.map((name) => `${metric} ${name}`)))
  expect(groups(byTier)).toEqual(metrics.flatMap((metric) => policy.tiers.map((tier) => `${metric} ${tier}`)))
})
