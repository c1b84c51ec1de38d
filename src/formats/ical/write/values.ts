/** A text as the value of a property. Control characters, which the format cannot represent, are left out. */
export function textToIcal(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, (special) => `\\${special}`)
    .replaceAll('\n', '\\n')
}

/** All except tab and line feed. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu

/** Milliseconds since the epoch as a time in UTC, `20231226T200000Z`. Parts of a second are dropped. */
export function instantToIcal(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** A UID that depends on the content alone: a readable part, and a hash of the content. */
export function icalUid(readable: string, content: string): string {
  return `${readable}-${hash(content, 0x811c9dc5)}${hash(content, 0x9747b28c)}@dueby`
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string, seed: number): string {
  let value = seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
