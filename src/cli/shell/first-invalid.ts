/** A byte that is not UTF-8, and its place: from 0 in bytes, from 1 in lines and columns. */
export interface InvalidByte {
  readonly byte: number
  readonly offset: number
  readonly line: number
  readonly column: number
}

/**
 * The first byte that is not UTF-8, and its place. A lenient decoder replaces such bytes by U+FFFD and keeps
 * everything before them, so the lengths of the characters add up to the offset.
 */
export function firstInvalid(bytes: Uint8Array): InvalidByte {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let [offset, line, column] = [0, 1, 1]
  for (const character of text) {
    if (character === '\uFFFD' && !isReplacement(bytes, offset)) break
    if (character === '\n') [line, column] = [line + 1, 1]
    else if (offset > 0 || character !== '\uFEFF') column++
    offset += Buffer.byteLength(character)
  }
  return { byte: bytes[offset] ?? 0, offset, line, column }
}

/** The place as text for a message. */
export function invalidText({ byte, offset, line, column }: InvalidByte): string {
  const hex = byte.toString(16).toUpperCase().padStart(2, '0')
  return `byte 0x${hex} at offset ${offset} (line ${line}, column ${column})`
}

/** Whether the file itself contains U+FFFD there. */
function isReplacement(bytes: Uint8Array, offset: number): boolean {
  return bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd
}
