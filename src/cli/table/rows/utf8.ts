import { isUtf8 } from 'node:buffer'
import { firstInvalid, invalidText } from '../../shell/first-invalid'
import { InputError } from '../../shell/input-error'

const NEWLINE = 10

/**
 * The bytes of a file in pieces that are UTF-8 and do not end within a character, without a byte order mark.
 *
 * @param what The file as messages name it, such as `the file 'tickets.csv'`.
 */
export async function* utf8(what: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const place = { offset: 0, line: 1, column: 1 }
  let rest: Buffer = Buffer.alloc(0)
  let isFirst = true
  for await (const piece of bytes) {
    let whole =
      rest.length === 0 ? Buffer.from(piece.buffer, piece.byteOffset, piece.length) : join(rest, piece)
    // A mark of UTF-16 or UTF-8 has at most three bytes.
    if (isFirst && whole.length < 3) {
      rest = whole
      continue
    }
    if (isFirst) whole = withoutMark(what, whole, place)
    isFirst = false
    const end = lastBoundary(whole)
    rest = whole.subarray(end)
    const checked = whole.subarray(0, end)
    check(what, checked, place)
    if (checked.length > 0) yield checked
  }
  if (isFirst) rest = withoutMark(what, rest, place)
  check(what, rest, place)
  if (rest.length > 0) yield rest
}

interface Place {
  offset: number
  line: number
  column: number
}

/** Throws if the bytes are not UTF-8, else moves the place behind them. */
function check(what: string, bytes: Buffer, place: Place): void {
  if (!isUtf8(bytes)) {
    const at = firstInvalid(bytes)
    const shown = {
      byte: at.byte,
      offset: place.offset + at.offset,
      line: place.line + at.line - 1,
      column: at.line === 1 ? place.column + at.column - 1 : at.column,
    }
    throw new InputError(`${what} is not UTF-8: ${invalidText(shown)}. Save it as UTF-8.`)
  }
  place.offset += bytes.length
  let last = -1
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    place.line++
    last = at
  }
  if (last >= 0) place.column = 1
  // Columns count characters, as elsewhere.
  for (const byte of bytes.subarray(last + 1)) if ((byte & 0xc0) !== 0x80) place.column++
}

function withoutMark(what: string, bytes: Buffer, place: Place): Buffer {
  const [first, second, third] = bytes
  // Without a mark, UTF-16 has a zero byte beside every letter of the header.
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (hasMark || first === 0 || second === 0) {
    throw new InputError(`${what} is UTF-16. Save it as UTF-8.`)
  }
  if (first !== 0xef || second !== 0xbb || third !== 0xbf) return bytes
  place.offset = 3
  return bytes.subarray(3)
}

/** The end of the last whole character. Bytes that are no UTF-8 are left for the check. */
function lastBoundary(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function join(first: Buffer, second: Uint8Array): Buffer {
  return Buffer.concat([first, second])
}
