/** The names in braces, as in `{date}`. */
export const PLACEHOLDER: RegExp = /\{([a-zA-Z]+)\}/g

/** A label with its placeholders filled. A name without a value stays as it is. */
export function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(PLACEHOLDER, (placeholder, name: string) => String(values[name] ?? placeholder))
}
