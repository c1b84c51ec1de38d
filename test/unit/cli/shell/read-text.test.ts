import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/cli/shell/read-text'

/** Reads a file with this content. */
function read(content: string | readonly number[]): Promise<string> {
  const readFile = async (_: string, limit: number): Promise<Uint8Array> =>
    Buffer.from(content as string).subarray(0, limit)
  return readText('the file', 'path', { readFile })
}

const ascii = (text: string): number[] => [...Buffer.from(text)]

test('UTF-8 with and without a byte order mark', async () => {
  expect(await read('Zoë 株 👩')).toBe('Zoë 株 👩')
  expect(await read('\uFEFFZoë')).toBe('Zoë')
  expect(await read('')).toBe('')
})

test('a replacement character that is in the file is valid', async () => {
  expect(await read('a \uFFFD b')).toBe('a \uFFFD b')
})

describe('bytes that are not UTF-8 are refused with the place of the first', async () => {
  test.each([
    ['Latin-1', [...ascii('M'), 0xfc, ...ascii('ller')], 'byte 0xFC at offset 1 (line 1, column 2)'],
    ['on a later line', [...ascii('{\r\n  "ä": "'), 0xff], 'byte 0xFF at offset 12 (line 2, column 9)'],
    ['after a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xe4], 'byte 0xE4 at offset 4 (line 1, column 2)'],
    [
      'after characters of 2, 3 and 4 bytes',
      [...ascii('ë株👩'), 0x80],
      'byte 0x80 at offset 9 (line 1, column 4)',
    ],
    ['after a replacement character', [...ascii('\uFFFD'), 0x80], 'byte 0x80 at offset 3 (line 1, column 2)'],
    ['a sequence that is cut off', [...ascii('ab'), 0xe6, 0xa0], 'byte 0xE6 at offset 2 (line 1, column 3)'],
    ['a surrogate', [...ascii('ab'), 0xed, 0xa0, 0x80], 'byte 0xED at offset 2 (line 1, column 3)'],
    ['an overlong slash', [0xc0, 0xaf], 'byte 0xC0 at offset 0 (line 1, column 1)'],
  ])('%s', async (_, bytes, place) => {
    await expect(read(bytes)).rejects.toThrow(`the file is not UTF-8: ${place}. Save it as UTF-8.`)
  })
})

test('UTF-16 is refused by its byte order mark', async () => {
  await expect(read([0xff, 0xfe, 0x7b, 0x00])).rejects.toThrow('the file is UTF-16. Save it as UTF-8.')
  await expect(read([0xfe, 0xff, 0x00, 0x7b])).rejects.toThrow('the file is UTF-16. Save it as UTF-8.')
})

test('10 MB are read, and one byte more is refused', async () => {
  expect(await read(' '.repeat(10_000_000))).toHaveLength(10_000_000)
  await expect(read(' '.repeat(10_000_001))).rejects.toThrow('the file is larger than 10 MB')
})
