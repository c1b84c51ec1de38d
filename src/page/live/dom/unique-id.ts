let count = 0

/** An id that no other element of the page has, also with two calculators on it. */
export function uniqueId(name: string): string {
  count += 1
  return `dueby-${name}-${count}`
}
