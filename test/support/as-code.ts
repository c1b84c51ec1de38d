const lineWidth = 100

const quoted = (text: string): string => {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${escaped}'`
}

const isName = (key: string): boolean => /^[A-Za-z_$][\w$]*$/.test(key)

const bracketed = (open: string, items: readonly string[], close: string, space: string): string => {
  if (items.length === 0) return `${open}${close}`
  const line = `${open}${space}${items.join(', ')}${space}${close}`
  if (line.length <= lineWidth && !line.includes('\n')) return line
  const indented = items.map((item) => `  ${item.replaceAll('\n', '\n  ')},\n`)
  return `${open}\n${indented.join('')}${close}`
}

const dateAsCode = (date: Date): string =>
  Number.isNaN(date.getTime()) ? 'new Date(Number.NaN)' : `new Date('${date.toISOString()}')`

const numberAsCode = (value: number): string => {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value)
  if (Number.isNaN(value)) return 'Number.NaN'
  return value > 0 ? 'Number.POSITIVE_INFINITY' : 'Number.NEGATIVE_INFINITY'
}

const FIRST = Date.UTC(1972)
const LAST = Date.UTC(2200)

/** A number of the supported range is probably an instant. */
const instantNote = (value: unknown): string =>
  typeof value === 'number' && value >= FIRST && value <= LAST
    ? ` /* ${new Date(value).toISOString()} */`
    : ''

/** A plain value as TypeScript source, ready to paste into a test file. */
export const asCode = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return numberAsCode(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return `/* function ${value.name} */ undefined`
  if (typeof value !== 'object' || value === null) return String(value)
  if (value instanceof Date) return dateAsCode(value)
  if (value instanceof Float64Array) return `new Float64Array(${asCode([...value])})`
  if (Array.isArray(value)) return bracketed('[', value.map(asCode), ']', '')
  const fields = Object.entries(value).map(
    ([key, field]) => `${isName(key) ? key : quoted(key)}: ${asCode(field)}${instantNote(field)}`,
  )
  return bracketed('{', fields, '}', ' ')
}
