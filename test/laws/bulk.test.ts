/** Whatever is in a file of tickets, every row of it is either in the output or in the rejects of `dueby bulk`. */
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueby } from '../support/command'
import { holdsLater } from '../support/property'

const FILES = 50

const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'standard',
    'premium',
    'P1',
    'P4',
    'P9',
    '=1+1',
    '-5',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('__proto__', 'constructor', '\u0000', '\u2028', '{', '}'),
)
const time = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString()),
  },
  fc.constantFrom(
    '2024-03-10T02:30',
    '2024-11-03T01:30',
    '2024-02-30T00:00Z',
    '24/12/2023',
    '1700000000',
    '9999-12-31T23:59Z',
  ),
  text,
)
const tier = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('standard', 'premium') }, text)
const priority = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('P1', 'P2', 'P3', 'P4') }, text)
const ticket = fc.tuple(text, tier, priority, time, fc.oneof(fc.constant(''), time))
// Rows that are too short or too long.
const ragged = fc.array(text, { maxLength: 8 })
// Only empty cells would be an empty line, which is no row.
const row = fc
  .oneof({ weight: 5, arbitrary: ticket }, ragged)
  .filter((cells) => cells.some((cell) => cell !== ''))
const HEADER = ['note', 'tier', 'priority', 'received', 'resolved']

const options = fc
  .record({
    zone: fc.constantFrom('', ' --zone America/Los_Angeles', ' --zone Australia/Lord_Howe'),
    rule: fc.constantFrom('', ' --disambiguation reject', ' --disambiguation later'),
    excel: fc.constantFrom('', ' --excel'),
  })
  .map(({ zone, rule, excel }) => ({ line: `bulk t --quiet${zone}${rule}`, excel }))

/** The numbers of rows that the totals name, after a check of their sum and of the exit code. */
function totalsOf({ code, err }: { readonly code: number; readonly err: string }): readonly number[] {
  const found = /^Rows {6}([\d,]+) in = ([\d,]+) out \+ ([\d,]+) rejects?$/m.exec(err)
  const [rows = Number.NaN, out = Number.NaN, rejects = Number.NaN] = (found ?? [])
    .slice(1)
    .map((count) => Number(count.replaceAll(',', '')))
  expect(rows, err).toBe(out + rejects)
  expect(code).toBe(rejects > 0 ? 3 : 0)
  expect(err).not.toMatch(/undefined|NaN|Temporal|wallTime/)
  return [rows, out, rejects]
}

/** Merges two lists that are parts of a third, in its order. Throws if they are not. */
function expectMerged<T>(all: readonly T[], ...parts: (readonly T[])[]): void {
  const keys = all.map((each) => JSON.stringify(each))
  const [first, second] = parts.map((part) => part.map((each) => JSON.stringify(each)))
  // The lists of where a merge can be: after `a` of the first and `index - a` of the second.
  let places = new Set([0])
  for (const [index, key] of keys.entries()) {
    const next = new Set<number>()
    for (const a of places) {
      if (first?.[a] === key) next.add(a + 1)
      if (second?.[index - a] === key) next.add(a)
    }
    places = next
  }
  expect([...places]).toContain(first?.length)
  expect((first?.length ?? 0) + (second?.length ?? 0)).toBe(all.length)
}

test('CSV: every row is in exactly one of output and rejects, in order and with its cells', async () => {
  await holdsLater(
    fc.record({
      rows: fc.array(row, { maxLength: 30 }),
      delimiter: fc.constantFrom(',', ';', '\t'),
      end: fc.constantFrom('\n', '\r\n'),
      asked: options,
    }),
    async ({ rows, delimiter, end, asked }) => {
      const content = stringify([HEADER, ...rows], {
        delimiter,
        record_delimiter: end,
        quote_record_delimiter: true,
      })
      const ran = await dueby(`${asked.line}${asked.excel} --out o.csv --rejects r.csv --format csv`, {
        t: content,
      })
      const [all, out, rejects] = totalsOf(ran)
      const read = (file: string): string[][] =>
        parse(String(ran.written[file] ?? ''), {
          delimiter,
          record_delimiter: ['\n', '\r\n'],
          relax_column_count: true,
        })
      const answered = read('o.csv').slice(1)
      const rejected = read('r.csv').slice(1)
      expect([all, out, rejects]).toEqual([rows.length, answered.length, rejected.length])
      expectMerged(
        rows,
        answered.map((cells) => cells.slice(0, HEADER.length)),
        rejected.map((cells) => cells.slice(3)),
      )
      for (const cells of answered) expect(cells).toHaveLength(HEADER.length + 6)
      for (const [line, , reason] of rejected) expect([Number(line) > 1, reason !== '']).toEqual([true, true])
    },
    FILES,
  )
})

test('NDJSON: every row is in exactly one of output and rejects, in order and with its text', async () => {
  const data = ticket.map((cells) =>
    JSON.stringify(Object.fromEntries(HEADER.map((key, at) => [key, cells[at]]))),
  )
  const line = fc.oneof(
    { weight: 5, arbitrary: data },
    fc.json({ maxDepth: 2 }),
    fc.string({ maxLength: 20 }).map((each) => `x${each.replaceAll('\n', '')}`),
  )
  // A file that begins with a bracket is refused as a JSON array, and one whose rows all lack a key that is named, too.
  const first = JSON.stringify({ tier: '', priority: '', received: '' })
  await holdsLater(
    fc.record({ lines: fc.array(line, { maxLength: 30 }), asked: options }),
    async ({ lines, asked }) => {
      const columns = ['tier', 'priority', 'received', 'resolved']
        .map((name) => ` --column ${name}=${name}`)
        .join('')
      const ran = await dueby(`${asked.line}${columns} --out o --rejects r --format ndjson`, {
        t: [first, ...lines].join('\n'),
      })
      const [all, out, rejects] = totalsOf(ran)
      const read = (file: string): string[] =>
        String(ran.written[file] ?? '')
          .split('\n')
          .slice(0, -1)
      const answered = read('o')
      const rejected = read('r').map(
        (each) => JSON.parse(each) as { line: number; reason: string; row: string },
      )
      expect([all, out, rejects]).toEqual([lines.length + 1, answered.length, rejected.length])
      const start = (each: string): string => `${each.slice(0, each.lastIndexOf(',"first_response_due":'))}}`
      expectMerged(
        [first, ...lines.map((each) => each.replace(/\r$/, ''))],
        answered.map(start),
        rejected.map(({ row }) => row),
      )
    },
    FILES,
  )
})

test('any bytes: an answer or a message, never a fault', async () => {
  await holdsLater(
    fc.record({
      content: fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(text, { maxLength: 60 }).map((parts) => `tier,priority,received\n${parts.join('')}`),
      ),
      format: fc.constantFrom('', ' --format csv', ' --format ndjson'),
    }),
    async ({ content, format }) => {
      const { code, err } = await dueby(`bulk t --quiet${format}`, { t: content })
      expect([0, 1, 3]).toContain(code)
      if (code === 1) expect(err).toMatch(/^error: /m)
      expect(err).not.toMatch(/undefined|TypeError/)
    },
    FILES,
  )
})
