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
