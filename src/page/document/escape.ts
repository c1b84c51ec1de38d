const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
// Control characters and those that turn text around would be invisible, or change what is around them.
const HIDDEN = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu

/** Text for an element or an attribute of HTML. Nothing in it can become markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => REFERENCES[sign] ?? sign).replace(HIDDEN, '\uFFFD')
}
