/** A value as text for a message: text in quotes, objects as short JSON. Never throws. */
export function describe(value: unknown): string {
  try {
    return described(value)
  } catch {
    return 'an object'
  }
}

function described(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'bigint') return `${value}n`
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : `Date ${value.toISOString()}`
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'object' && value !== null) return shortened(JSON.stringify(value) ?? 'an object')
  return String(value)
}

function quoted(text: string): string {
  return `'${shortened(text).replaceAll('\n', '\\n')}'`
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
