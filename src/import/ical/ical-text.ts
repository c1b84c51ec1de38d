/** The value of a text property such as SUMMARY, its escapes read (RFC 5545, 3.3.11). */
export function textFromIcal(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped))
}

/** A text as the value of a property. Control characters, which the format cannot carry, are left out. */
export function textToIcal(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, (special) => `\\${special}`)
    .replaceAll('\n', '\\n')
}

// All but tab and line feed.
const CONTROLS = /(?![\t\n])\p{Cc}/gu
