/** A value as a message names it: text quoted, objects as short JSON, never a throw. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `'${shortened(value)}'`
  if (typeof value !== 'object' || value === null) return String(value)
  try {
    return shortened(JSON.stringify(value) ?? 'an object')
  } catch {
    return 'an object'
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
