/** Rows of CSV and NDJSON, and their lines, do not depend on the pieces in which a file is read. */
import { describe, expect, test } from 'vitest'
import { csvStyle, csvTable } from '../../../../src/cli/table/rows/csv-rows'
import { delimiterOf } from '../../../../src/cli/table/rows/header-line'
import { ndjsonTable } from '../../../../src/cli/table/rows/ndjson-rows'
import { peek } from '../../../../src/cli/table/rows/peek'
import type { Row } from '../../../../src/cli/table/rows/row'
import { utf8 } from '../../../../src/cli/table/rows/utf8'

async function* pieces(content: string | Buffer, length: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content as string)
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

/** No option names a key. */
const NONE = { needed: [], optional: [] }

const LENGTHS = [1, 2, 3, 5, 7, 64, 100_000]

async function csvRows(content: string, length: number): Promise<[header: readonly string[], rows: Row[]]> {
  const { start, pieces: all } = await peek(utf8('the file', pieces(content, length)))
  const table = await csvTable('the file', all, csvStyle(start))
  return [table.header, await rowsOf(table.batches)]
}

async function rowsOf(batches: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of batches) rows.push(...batch)
  return rows
}

describe.each(LENGTHS)('in pieces of %i bytes', (length) => {
  test('CSV with letters of several bytes, quotes, line ends in cells, and empty lines', async () => {
    const content =
      '\uFEFF"na;\nme";b\n"Zo\u00eb\r\n\ud83d\ude00";5" screen\n\n\u65e5\u672c;"a ""b"""\nshort\n'
    expect(await csvRows(content, length)).toEqual([
      ['na;\nme', 'b'],
      [
        { line: 3, cells: ['Zo\u00eb\r\n\ud83d\ude00', '5" screen'] },
        { line: 6, cells: ['\u65e5\u672c', 'a "b"'] },
        {
          line: 7,
          cells: ['short'],
          problem: { column: '', reason: 'it has 1 cell, but the header has 2' },
        },
      ],
    ])
  })

  test('CSV without the lines that have only delimiters, as spreadsheets write them', async () => {
    expect(await csvRows(';;\r\na;b;c\r\n;;\r\n1;;\r\n"";;\r\n;2;\r\n;;\r\n', length)).toEqual([
      ['a', 'b', 'c'],
      [
        { line: 4, cells: ['1', '', ''] },
        { line: 6, cells: ['', '2', ''] },
      ],
    ])
  })

  test('CSV of every line end, with and without one at the end', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      for (const last of [end, '']) {
        const [header, rows] = await csvRows(`a,b${end}1,2${end}3,4${last}`, length)
        expect(header).toEqual(['a', 'b'])
        expect(rows).toEqual([
          { line: 2, cells: ['1', '2'] },
          { line: 3, cells: ['3', '4'] },
        ])
      }
    }
  })

  test('NDJSON', async () => {
    const content = '{"a":"Zo\u00eb","b":1}\r\n\n{"b":null,"c":[1]}\n{"a":"\ud83d\ude00"}'
    const table = await ndjsonTable('the file', utf8('the file', pieces(content, length)), {
      needed: ['b', 'e'],
      optional: ['d'],
    })
    expect(table.header).toEqual(['a', 'b', 'c', 'd'])
    const rows = await rowsOf(table.batches)
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['Zo\u00eb', '1']],
      // A key that a row does not have is a hole.
      [3, [undefined, '', '[1]']],
      [4, ['\ud83d\ude00']],
    ])
  })

  test('the place of a byte that is not UTF-8', async () => {
    const content = Buffer.concat([
      Buffer.from('\uFEFFZo\u00eb\n\ud83d\ude00\u00e4'),
      Buffer.from([0xff, 0x41]),
    ])
    const read = rowsOf(
      (async function* () {
        for await (const _ of utf8('the file', pieces(content, length))) yield []
      })(),
    )
    await expect(read).rejects.toThrow(
      'the file is not UTF-8: byte 0xFF at offset 14 (line 2, column 3). Save it as UTF-8.',
    )
  })
})

test('a character that is cut off at the end is not UTF-8', async () => {
  const cut = async (): Promise<void> => {
    for await (const _ of utf8('the file', pieces(Buffer.from([0x61, 0xf0, 0x9f]), 1)));
  }
  await expect(cut()).rejects.toThrow('byte 0xF0 at offset 1 (line 1, column 2)')
})

test('a row that does not end is refused before it fills the memory', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a,b\n1,"')
    for (;;) yield Buffer.alloc(1 << 20, 'x')
  }
  const csv = await csvTable('the file', utf8('the file', endless()), csvStyle('a,b\n'))
  await expect(rowsOf(csv.batches)).rejects.toThrow('the row that begins on line 2 is longer than 10 MB')
  async function* oneLine(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{}\n"')
    for (;;) yield Buffer.alloc(1 << 20, 'x')
  }
  await expect(ndjsonTable('the file', utf8('the file', oneLine()), NONE)).rejects.toThrow(
    'the file: line 2 is longer than 10 MB.',
  )
})

test.each([
  [1000, ['a', 'd']],
  [1001, ['a', 'd', 'e']],
])('of %i objects of NDJSON, the header is %j', async (count, header) => {
  for (const length of [7, 1000, 100_000]) {
    const content = utf8('the file', pieces('{"a":1}\n'.repeat(count), length))
    const table = await ndjsonTable('the file', content, { needed: ['e'], optional: ['d'] })
    expect([table.header, (await rowsOf(table.batches)).length]).toEqual([header, count])
  }
})

test('a value that is nested too deeply is the problem of its row', async () => {
  const deep = `{"a":1,"b":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
  const table = await ndjsonTable('the file', utf8('the file', pieces(`${deep}\n{"a":2}`, 1000)), NONE)
  expect((await rowsOf(table.batches)).map(({ line, cells, problem }) => [line, cells, problem])).toEqual([
    [1, [], { column: 'b', reason: 'it is nested too deeply' }],
    [2, ['2'], undefined],
  ])
})

test('JSON over several lines is not NDJSON', async () => {
  const pretty = JSON.stringify({ tier: 'premium', audits: [] }, undefined, 2)
  await expect(ndjsonTable('the file', utf8('the file', pieces(pretty, 10)), NONE)).rejects.toThrow(
    'the file is not NDJSON: none of its first lines is a JSON object. Write one object on each line.',
  )
})

test('the delimiter is the most frequent sign outside quotes', () => {
  expect(delimiterOf('a,b')).toBe(',')
  expect(delimiterOf('"a,b,c";d;e')).toBe(';')
  expect(delimiterOf('a\tb, c\td')).toBe('\t')
  expect(delimiterOf('a|b')).toBe('|')
  expect(delimiterOf('a')).toBe(',')
})
