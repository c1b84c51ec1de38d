const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
// Control characters and those that change the direction of text: they would be invisible, or change the text around them.
const HIDDEN = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu

/** Text for an element or an attribute of HTML. Nothing in it can become markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character).replace(HIDDEN, '\uFFFD')
}
