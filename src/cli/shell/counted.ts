/** A number in groups of three, on every machine the same. */
export function withCommas(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A number of things: `'1 ticket'`, `'1,200 tickets'`. */
export function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${withCommas(count)} ${what}s`
}
