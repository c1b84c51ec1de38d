import type { Dialect } from './dialects/dialect'

/** A table or view of dueby, in quotes. The prefix is checked, so the name has only letters, digits and `_`. */
export function tableName({ quote }: Dialect, prefix: string, name: string): string {
  return quote(`${prefix}${name}`)
}

/** A table of the user, in quotes. Dots divide it from its schema and its database. */
export function qualifiedName({ quote }: Dialect, name: string): string {
  return name.split('.').map(quote).join('.')
}

/** A column of the user's table, which is called `q`. */
export function columnName({ quote, qualifier }: Dialect, name: string): string {
  return `${qualifier}${quote(name)}`
}

/** `firstResponse` as `first_response`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
