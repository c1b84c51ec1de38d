const PLACEHOLDER = /\{(\w+)\}/g

/** Fills the placeholders of a label. One without a value stays as it is. */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  )
}
