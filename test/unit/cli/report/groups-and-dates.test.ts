import { describe, expect, test } from 'vitest'
import { dueby } from '../../../support/command'
import { zendeskTicket } from '../../../support/zendesk-ticket'

const POLICY = {
  name: 'Desk',
  schedule: { timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['all'],
  priorities: ['any'],
  targets: { firstResponse: { any: '1 hour' }, resolution: { any: '48 hours' } },
}
const HEADER = 'id,tier,priority,created_at,first_response_at,resolved_at,team'
// On the clock of Tokyo, nine hours ahead of UTC.
const ROWS = [
  'A,all,any,2024-01-31T09:00+09:00,2024-01-31T09:30+09:00,2024-01-31T23:59+09:00,Team 10',
  'B,all,any,2024-01-31T23:00+09:00,2024-02-01T09:00+09:00,2024-02-01T00:00+09:00,Team 2 ',
  'C,all,any,2024-02-01T09:00+09:00,2024-02-01T09:30+09:00,2024-02-29T09:00+09:00,',
  'D,all,any,2024-03-01T09:00+09:00,,,Team 2',
]
const NOW = '2024-03-01T09:30+09:00'
const csv = [HEADER, ...ROWS].join('\n').replace('2024-02-01T00:00+09:00', '2024-02-01T09:00+09:00')

const run = (options: string, file = csv, now = NOW) =>
  dueby(`report t.csv --policy desk.json --now ${now} ${options}`, {
    'desk.json': JSON.stringify(POLICY),
    't.csv': file,
  })
const dataOf = async (options: string, file?: string, now?: string) =>
  JSON.parse((await run(`--json ${options}`, file, now)).out)

describe('--group-by', () => {
  test('a column of the file, its values in natural order and those without one last', async () => {
    const { byColumn, byMetric } = await dataOf('--group-by team')
    expect(byColumn.length).toBe(1)
    expect(byColumn[0].column).toBe('team')
    const rows: { group: { metric: string; value: string | null }; cycles: number; compliance?: number }[] =
      byColumn[0].rows
    expect(
      rows.map(({ group, cycles, compliance }) => [group.metric, group.value, cycles, compliance]),
    ).toEqual([
      ['firstResponse', 'Team 2', 2, 0],
      ['resolution', 'Team 2', 2, 1],
      ['firstResponse', 'Team 10', 1, 1],
      ['resolution', 'Team 10', 1, 1],
      ['firstResponse', null, 1, 1],
      ['resolution', null, 1, 0],
    ])
    expect(rows.reduce((sum, { cycles }) => sum + cycles, 0)).toBe(byMetric.total.cycles)
  })

  test('in the table, in CSV and on the page', async () => {
    const { out } = await run('--group-by team')
    expect(out).toMatch(/\n {2}all .*\n {2}team\n {4}Team 2 .*\n {4}Team 10 .*\n {4}no team .*\n {2}2024-01 /)
    const lines = (await run('--group-by team --format csv')).out.split('\n')
    const named = lines.map((line) => line.split(',').slice(0, 4)).filter(([, by]) => by === 'column team')
    expect(named).toEqual([
      ['firstResponse', 'column team', 'Team 2', '0'],
      ['firstResponse', 'column team', 'Team 10', '1'],
      ['firstResponse', 'column team', '', '1'],
      ['resolution', 'column team', 'Team 2', '1'],
      ['resolution', 'column team', 'Team 10', '1'],
      ['resolution', 'column team', '', '0'],
    ])
    const page = (await run('--group-by team --format html')).out
    expect(page).toContain('<h2>By team</h2>\n<table>\n<caption>First response</caption>')
    expect(page).toContain('<th scope="row">no team</th>')
  })

  test('several columns, each once', async () => {
    const { byColumn } = await dataOf('--group-by team --group-by id --group-by team')
    expect(byColumn.map(({ column }: { column: string }) => column)).toEqual(['team', 'id'])
  })

  test('a column has to be there', async () => {
    const { code, err } = await run('--group-by Team')
    expect(err).toContain(
      "there is no column 'Team' for --group-by (did you mean 'team'?). The columns are 'id',",
    )
    expect(code).toBe(1)
  })

  describe('a key of NDJSON', () => {
    const line = (more = {}) =>
      JSON.stringify({ tier: 'all', priority: 'any', created_at: '2024-01-31T09:00Z', ...more })
    const thousand = Array.from({ length: 1000 }, () => line())
    const ofLines = (options: string, lines: readonly string[]) =>
      dueby(`report t.ndjson --policy desk.json --now ${NOW} --json ${options}`, {
        'desk.json': JSON.stringify(POLICY),
        't.ndjson': lines.join('\n'),
      })

    test('can come late, and rows without it have no value', async () => {
      const { out } = await ofLines('--group-by team', [...thousand, line({ team: 'A' }), line()])
      const [{ rows }] = JSON.parse(out).byColumn
      expect(rows.map(({ group, cycles }: (typeof rows)[0]) => [group.metric, group.value, cycles])).toEqual([
        ['firstResponse', 'A', 1],
        ['resolution', 'A', 1],
        ['firstResponse', null, 1001],
        ['resolution', null, 1001],
      ])
    })

    test.each([
      ['--group-by Team', ["'Team' for --group-by (did you mean 'team'?)"]],
      ['--column id=Nr', ["'Nr' for id"]],
      ['--column id=Nr --group-by Nr', ["'Nr' for id", "'Nr' for --group-by"]],
    ])('that no row has is an error: %s', async (options, texts) => {
      for (const lines of [[line({ team: 'A' })], [...thousand, line({ team: 'A' })]]) {
        lines[0] = line({ team: 'B' })
        const { code, err, out } = await ofLines(options, lines)
        expect([code, out]).toEqual([1, ''])
        expect(err).toContain(`there is no column ${texts[0]}`)
        expect(err).toContain("The columns are 'tier', 'priority', 'created_at', 'team'.")
        // A short file is refused by the first of them.
        if (lines.length > 1) for (const text of texts) expect(err).toContain(`there is no column ${text}`)
      }
    })

    test('is not needed in a file without rows', async () => {
      const columns = '--column tier=tier --column priority=priority --column received=created_at'
      const { code, err } = await ofLines(`${columns} --column id=id --group-by team`, [])
      expect([code, err]).toEqual([0, expect.stringContaining('0 in = 0 in the report')])
    })

    test('is not needed if all rows have the same value', async () => {
      for (const lines of [[line()], [...thousand, line()]])
        expect((await ofLines('--column tier=nope --set tier=all', lines)).code).toBe(0)
    })

    test('for a time that no ticket has yet is only a note', async () => {
      const options = '--column resolved=solved --column responded=answered'
      for (const lines of [[line()], [...thousand, line()]]) {
        const { code, err } = await ofLines(options, lines)
        expect(code).toBe(0)
        expect(err).toContain(
          "Responded no row has the key 'answered'\nResolved  no row has the key 'solved'\n",
        )
        const both = line({ solved: '2024-02-01T09:00Z', answered: null })
        expect((await ofLines(options, [...lines, both])).err).not.toContain('no row')
      }
    })
  })

  test('of many values, the 20 with the most targets are shown, and CSV has all', async () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      Array.from({ length: index < 5 ? 1 : 2 }, () => `,all,any,2024-01-31T09:00Z,,,<${index}>`),
    )
    const file = [HEADER, ...many.flat()].join('\n')
    const note =
      'Of 25 values of team, the 20 with the most targets are shown. CSV and JSON have all of them.'
    const { out } = await run('--group-by team', file)
    expect(out).toContain(`\n\n${note}\n\n`)
    const shown = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, name]) => Number(name))
    const largest = Array.from({ length: 20 }, (_, index) => index + 5)
    expect(shown(out, /^ {4}<(\d+)>/gm)).toEqual([...largest, ...largest])
    const page = (await run('--group-by team --format html', file)).out
    expect(page).toContain(`<h2>By team</h2>\n<p>${note}</p>\n`)
    expect(shown(page, /<th scope="row">&lt;(\d+)&gt;/g)).toEqual([...largest, ...largest])
    expect((await run('--group-by team --format csv', file)).out.match(/column team/g)?.length).toBe(50)
    expect((await run('--group-by id', file)).out).not.toContain('values of')
  })

  test('neither a column nor a value writes to the terminal', async () => {
    const values = Array.from({ length: 21 }, (_, index) => `\u001b[${index}m\u202e`)
    const rows = values.map((value) => `,all,any,2024-01-31T09:00Z,,,${value}`)
    const file = [HEADER.replace('team', 'te\u001bam'), ...rows].join('\n')
    const { out, err } = await run('--group-by te\u001bam', file)
    expect(out).toContain('Of 21 values of te\\u001bam, ')
    expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
  })

  test('a key beside a history, or beside the audits of an export', async () => {
    const events = [{ type: 'received', at: '2024-01-31T09:00Z', tier: 'all', priority: 'any' }]
    const histories = `${JSON.stringify({ team: 7, events })}\n${JSON.stringify({ events })}`
    const valuesOf = (out: string) =>
      JSON.parse(out).byColumn[0].rows.map(({ group }: { group: { value: unknown } }) => group.value)
    const files = {
      'desk.json': JSON.stringify(POLICY),
      'h.ndjson': histories,
      'z.ndjson': JSON.stringify({ team: 'Paris', ...zendeskTicket({ priority: 'any' }) }),
    }
    const line = `--policy desk.json --now ${NOW} --json --group-by team`
    expect(valuesOf((await dueby(`report h.ndjson ${line}`, files)).out)).toEqual(['7', '7', null, null])
    const zendesk = await dueby(`report z.ndjson ${line}`, files)
    expect(valuesOf(zendesk.out)).toEqual(['Paris', 'Paris'])
    expect(zendesk.err).not.toContain('Import')
  })
})

describe('--period', () => {
  test.each([
    ['week', 'Week', '2024-W05'],
    ['quarter', 'Quarter', '2024-Q1'],
  ])('%s', async (period, title, name) => {
    const data = await dataOf(`--period ${period}`)
    expect(data.period).toBe(period)
    expect(data.byPeriod.rows[0].group).toEqual({ metric: 'firstResponse', period: name })
    expect((await run(`--period ${period}`)).out).toMatch(new RegExp(`\\n {2}${name} .*\\n`))
    expect((await run(`--period ${period} --format csv`)).out).toContain(`\nfirstResponse,${period},${name},`)
    const page = (await run(`--period ${period} --format html`)).out
    expect(page).toContain(`<h2>${title}s</h2>\n<p>A target belongs to the ${period} in which`)
    expect(page).toContain(`<th scope="col" class="name">${title}</th>`)
  })
})

describe('--from and --through', () => {
  test('only targets that were decided on these dates, on the clock of the policy', async () => {
    const counts = async (options: string) => {
      const { byMetric, tickets, outsideDates } = await dataOf(options)
      const { met, missed, running } = byMetric.total.counts
      return [met, missed, running, tickets, outsideDates]
    }
    // First responses: A met on 01-31, B missed at 00:00 on 02-01, C met on 02-01, D due at 10:00 on 03-01.
    // Resolutions: A met on 01-31, B met on 02-01, C missed on 02-03.
    expect(await counts('')).toEqual([4, 2, 2, 4, undefined])
    expect(await counts('--through 2024-01-31')).toEqual([2, 0, 0, 1, 3])
    expect(await counts('--from 2024-02-01 --through 2024-02-01')).toEqual([2, 1, 0, 2, 2])
    expect(await counts('--from 2024-02-02')).toEqual([0, 1, 0, 1, 3])
    expect(await counts('--from 2024-02-04')).toEqual([0, 0, 0, 0, 4])
    expect((await dataOf('')).dates).toBeUndefined()
  })

  test('the report says so', async () => {
    const words = 'targets that were met, missed or cancelled from 2024-02-01 through 2024-02-29'
    const { out, err } = await run('--from 2024-02-01 --through 2024-02-29')
    expect(out).toMatch(
      new RegExp(`^Compliance report: 2 tickets of t\\.csv\\nBy .*, as of .*\\nOnly ${words}\\n\\n`),
    )
    expect(err).toContain('Tickets   4 in = 2 in the report + 2 without a target on its dates + 0 rejected\n')
    const page = (await run('--through 2024-02-29 --format html')).out
    expect(page).toContain(
      'Only targets that were met, missed or cancelled through <span class="time">2024-02-29</span>.',
    )
    expect(page).toContain('Not in these figures: 1 without such a target.')
    expect((await dataOf('--from 2024-02-01')).dates).toEqual({ from: '2024-02-01' })
  })

  test('today is the date that the clock of the policy shows at the instant of the report', async () => {
    const datesAt = async (now: string) => (await dataOf('--from today', csv, now)).dates
    expect(await datesAt('2024-02-29T15:00Z')).toEqual({ from: '2024-03-01' })
    // The machine of the tests says 2023-12-26T18:00Z.
    expect(await datesAt('now')).toEqual({ from: '2023-12-27' })
  })

  test('unknown holidays matter only to tickets of the report', async () => {
    const schedule = { ...POLICY.schedule, holidaysThrough: '2023-12-31' }
    const targets = { firstResponse: { any: '1 business hour' } }
    const warningOf = async (dates: string) => {
      const { err } = await dueby(`report t.csv --policy desk.json --now ${NOW} ${dates}`, {
        'desk.json': JSON.stringify({ ...POLICY, schedule, targets }),
        't.csv': csv,
      })
      return /calendar-not-covered, in (.*):/.exec(err)?.[1]
    }
    expect(await warningOf('--through 2024-12-31')).toBe('3 tickets')
    expect(await warningOf('--through 2024-01-31')).toBe('1 ticket')
  })

  test('late tickets on other dates are not among the most overdue', async () => {
    const { worst, lateness } = await dataOf('--from 2024-02-01 --through 2024-02-01')
    expect(worst.map(({ id, metric }: { id: string; metric: string }) => `${id} ${metric}`)).toEqual([
      'B firstResponse',
    ])
    expect(lateness.reduce((sum: number, { cycles }: { cycles: number }) => sum + cycles, 0)).toBe(1)
  })

  test.each([
    ['--from 2024-02-30', "--from: '2024-02-30' is not a date. Expected one such as '2024-01-31', or today."],
    ['--through soon', "--through: 'soon' is not a date."],
    ['--from 2024-02-02 --through 2024-02-01', '--from: 2024-02-02 is after --through: 2024-02-01.'],
  ])('%s is refused', async (options, message) => {
    const { code, err } = await run(options)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})
