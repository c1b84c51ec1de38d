/** A SELECT within another: in parentheses, on lines of its own. */
export function nested(select: string): string {
  return `(\n${indented(select)}\n)`
}

/** Each line two spaces further in. */
export function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ')
}
