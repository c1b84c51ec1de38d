/** The time of segments or bands together, in milliseconds. */
export function totalMs(parts: readonly { readonly ms: number }[]): number {
  return parts.reduce((sum, { ms }) => sum + ms, 0)
}
