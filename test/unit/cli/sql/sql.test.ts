import { duePieces, gladly } from 'dueby'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dueby } from '../../../support/command'

const YEARS = '--from 2023 --through 2024'
const BASE = ['--dialect postgres', ...YEARS.split(/ (?=--)/), '--out sla']
const sql = (line: string, files = {}, machine = {}) => {
  // A line can have another value of such an option.
  const base = BASE.filter((option) => !line.includes(option.split(' ')[0] ?? ''))
  return dueby(`sql ${base.join(' ')} ${line}`, files, machine)
}
const textsOf = (written: Readonly<Record<string, string | Uint8Array>>) =>
  new Map(Object.entries(written).map(([path, text]) => [path, String(text)]))

const POLICY = `name: "Sea\\n; DROP TABLE ticket"
schedule: { timeZone: Europe/London, weekly: { mon-fri: ['09:00-17:00'] } }
tiers: [day, "ni,g\\"ht\\r"]
priorities: [P1]
targets: { firstResponse: { P1: 1 hour }, resolution: { P1: no target } }
tierSchedules:
  day: { timeZone: Europe/London, weekly: { fri: ['22:00-06:00'] } }
`

describe('dueby sql', () => {
  test('writes the tables as CSV, and the SQL in the order in which it is run', async () => {
    const folders: string[] = []
    const { code, err, written } = await sql(
      '',
      {},
      { makeFolder: async (path: string) => folders.push(path) },
    )
    expect(code).toBe(0)
    expect(folders).toEqual(['sla'])
    expect(Object.keys(written)).toEqual([
      'sla/dueby_line.csv',
      'sla/dueby_piece.csv',
      'sla/dueby_stamp.csv',
      'sla/1-tables.sql',
      'sla/2-load.sql',
      'sla/3-views.sql',
      'sla/4-checks.sql',
      'sla/schema.yml',
    ])
    expect(err).toMatch(/^Policy {4}Gladly Support \(built in\)\nWrote 8 files to sla: dueby_line\.csv, /)
    expect(err).toContain('\n  psql -f FILE\n')
  })

  test('all rows are in the files', async () => {
    const files = textsOf((await sql('')).written)
    const { lines, pieces } = duePieces(gladly, { from: 2023, through: 2024 })
    const piece = files.get('sla/dueby_piece.csv')?.trimEnd().split('\n') ?? []
    expect(piece[0]).toBe('slot,from_ms,until_ms,value_ms,slope')
    expect(piece.slice(1)).toEqual(
      [...pieces].map((row) => [row.slot, row.from_ms, row.until_ms, row.value_ms, row.slope].join(',')),
    )
    expect(files.get('sla/dueby_line.csv')?.trimEnd().split('\n')).toHaveLength(lines.length + 1)
    expect(files.get('sla/dueby_stamp.csv')).toContain(`\npiece_rows,${piece.length - 1}\n`)
    expect(files.get('sla/dueby_stamp.csv')).toContain('\nzone_data_version,2025c\n')
  })

  test('names of the policy are cells of CSV, and one line of a comment', async () => {
    const files = textsOf((await sql('--policy sea.yaml', { 'sea.yaml': POLICY })).written)
    expect(files.get('sla/dueby_line.csv')).toContain('\nresolution,"ni,g""ht\r",P1,,true\n')
    expect(files.get('sla/3-views.sql')).toMatch(
      /^-- Due times of Sea\\n; DROP TABLE ticket \(sea\.yaml\), for Po/,
    )
    for (const [name, text] of files) if (name.endsWith('.sql')) expect(text).not.toMatch(/^; DROP/m)
  })

  test('a statement ends with a semicolon, a command of psql with its line', async () => {
    const files = textsOf((await sql('')).written)
    expect(files.get('sla/2-load.sql')).toContain('\n\\set ON_ERROR_STOP on\n\nBEGIN;\n')
    expect(files.get('sla/2-load.sql')).toMatch(/\n\\copy .+ HEADER true\)\n/)
    expect(files.get('sla/3-views.sql')).toMatch(/\) AS d;\n$/)
    for (const check of files.get('sla/4-checks.sql')?.split('\n\n').slice(1) ?? [])
      expect(check).toMatch(/^-- [^\n]+\.\nSELECT '\w+' AS failed_check, \* FROM \([\s\S]+\) AS c;\n?$/)
  })

  test('schema.yml has the seeds of dbt', async () => {
    const { seeds } = parse(textsOf((await sql('')).written).get('sla/schema.yml') ?? '')
    expect(seeds.map(({ name }: { name: string }) => name)).toEqual([
      'dueby_line',
      'dueby_piece',
      'dueby_stamp',
    ])
    expect(seeds[1].config.column_types.value_ms).toBe('BIGINT')
    expect(seeds[1].columns).not.toContainEqual(expect.objectContaining({ name: 'value_ms' }))
    expect(seeds[1].columns[0]).toEqual({ name: 'slot', data_tests: ['not_null'] })
  })

  test('--hours writes open time, for a tier too', async () => {
    const line =
      '--policy sea.yaml --hours --tier day --prefix h_ --table a.b --column from=started --column add=ms'
    const { written } = await sql(line, { 'sea.yaml': POLICY })
    const files = textsOf(written)
    expect([...files.keys()].slice(0, 4)).toEqual([
      'sla/h_piece.csv',
      'sla/h_opening.csv',
      'sla/h_business_day.csv',
      'sla/h_stamp.csv',
    ])
    expect(files.get('sla/3-views.sql')).toContain('FROM "a"."b" AS q')
    expect(files.get('sla/3-views.sql')).toContain('q."started" AS span_from')
    expect(files.get('sla/h_business_day.csv')).toMatch(/\n2023-01-06,\d+,\d+,true,0,\d+,\d+,week,\n/)
  })

  test('the columns of the tickets', async () => {
    const files = textsOf((await sql(`--column received=created_at --column 'id=ticket no'`)).written)
    expect(files.get('sla/3-views.sql')).toContain('q."ticket no" AS ticket_id')
    expect(files.get('sla/3-views.sql')).toContain('q."created_at" AS ticket_received')
  })

  test('years after the last known holiday are named', async () => {
    const note = 'The holidays are known only through 2024-01-01.'
    const { err, written } = await sql('')
    expect(err).toContain(note)
    expect(textsOf(written).get('sla/3-views.sql')).toContain(`-- ${note}`)
    expect((await dueby('sql --dialect sqlite --from 2022 --through 2023 --out sla')).err).not.toContain(note)
    expect((await sql('--policy sea.yaml', { 'sea.yaml': POLICY })).err).not.toContain('holidays')
    const { err: fresh } = await sql('--policy new.yaml', {
      'new.yaml': (await dueby('init - --zone UTC')).out,
    })
    expect(fresh).toContain(
      'The holidays are not known yet. The answers miss every holiday that is not listed.',
    )
  })

  test('a database that the tests do not run is named', async () => {
    const { err, written } = await dueby(`sql --dialect snowflake ${YEARS} --out sla`)
    expect(err).toContain('The tests of dueby do not run this SQL on Snowflake')
    expect(textsOf(written).get('sla/3-views.sql')).toContain('-- The tests of dueby do not run this text.')
  })

  test('a file that exists is kept, unless --force is given', async () => {
    const mine = { 'sla/4-checks.sql': 'mine' }
    const kept = await sql('', mine)
    expect(kept.code).toBe(1)
    expect(kept.written).toEqual({})
    expect(kept.err).toBe(
      "error: the file 'sla/4-checks.sql' already exists. Choose another folder, or replace it with --force.\n",
    )
    expect((await sql('--force', mine)).code).toBe(0)
  })

  test.each(['ENOENT', 'ENOTDIR'])('a folder that cannot be made, with %s for its files', async (reason) => {
    const makeFolder = async () => {
      throw Object.assign(new Error("EEXIST: file already exists, mkdir 'sla'"), { code: 'EEXIST' })
    }
    const readFile = async () => {
      throw Object.assign(new Error(reason), { code: reason })
    }
    const { code, err, written } = await sql('', {}, { makeFolder, readFile })
    expect(code).toBe(1)
    expect(err).toMatch(/^error: the folder 'sla' cannot be created: /)
    expect(written).toEqual({})
  })

  test('a file that cannot be written is discarded', async () => {
    const discarded: string[] = []
    const createFile = async (path: string) => ({
      write: async () => {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
      },
      end: async () => {},
      discard: async () => {
        discarded.push(path)
      },
    })
    const { code, err } = await sql('', {}, { createFile })
    expect(code).toBe(1)
    expect(err).toMatch(/^error: the file 'sla\/dueby_line\.csv' cannot be written: /)
    expect(discarded).toEqual(['sla/dueby_line.csv'])
  })

  test.each([
    ['--prefix Sla', /^error: --prefix: 'Sla' cannot be used as a name here\. Expected up to 30/],
    ['--table a..b', /^error: --table: 'a\.\.b' cannot be used/],
    ['--column id=tier', /^error: --column: 'tier' cannot be used/],
    [
      '--column number',
      /^error: --column: 'number' does not name a column\. Expected 'id', 'tier', 'priority' or 'received', then '=' and its name/,
    ],
    ['--column from=a', /^error: --column: 'from=a' does not name a column/],
    ['--column id=a --column id=b', /^error: --column has two values for 'id': 'a' and 'b'\. Expected one\./],
    ['--hours --column tier=a', /Expected 'id', 'from', 'to' or 'add'/],
    ['--tier premium', /^error: --tier: due times are written for all tiers/],
    [
      '--hours --tier gold',
      /^error: --tier: 'gold' is not a tier of this policy\. Expected 'premium' or 'standard'/,
    ],
    ['--from 99', /^error: --from: '99' is not a year/],
    ['--from 1900', /^error: --from: 1900 is not a year of the supported range/],
    ['--from 2025', /^error: --through: the years end with 2024, before they start with 2025/],
    ['--dialect sqlite --times utc', /^error: --times: 'utc' is not one of the allowed values/],
  ])('%s', async (line, message) => {
    const { code, err, written } = await sql(line)
    expect(err).toMatch(message)
    expect(code).toBe(2)
    expect(written).toEqual({})
  })

  test('missing options and unknown values are usage errors', async () => {
    expect(await dueby('sql --dialect sqlite')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error: missing required options: --from, --through, --out\n/),
    })
    expect(await sql('--dialect oracle')).toMatchObject({
      code: 2,
      err: expect.stringContaining("--dialect: unknown value 'oracle'"),
    })
    expect(await sql('tickets.csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining("unexpected argument 'tickets.csv'"),
    })
  })
})
