/** A UID that the same content always gets: a readable part, and a hash of all of it. */
export function icalUid(readable: string, content: string): string {
  return `${readable}-${hash(content, 0x811c9dc5)}${hash(content, 0x9747b28c)}@dueby`
}

/** FNV-1a over UTF-16 code units, from a given start. */
function hash(text: string, start: number): string {
  let value = start
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
