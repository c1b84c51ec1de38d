// The work that is measured: Mon–Fri 06:00–18:00 in Los Angeles with the holidays of the Gladly policy, at random
// instants of twenty years.
export const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const ZONE = 'America/Los_Angeles'
export const FROM = Date.UTC(2015, 0, 1)
export const UNTIL = Date.UTC(2035, 0, 1)

/** The holidays of the Gladly policy, one by one. */
export const HOLIDAYS = ['2023-12-25', '2023-12-26', '2023-12-27', '2023-12-28', '2023-12-29', '2024-01-01']

/** Whole milliseconds in `[from, until)`, the same in every run. */
export function instants(count, seed, from = FROM, until = UNTIL) {
  const random = randomFrom(seed)
  return Float64Array.from({ length: count }, () => from + Math.floor(random() * (until - from)))
}

/** Random numbers in [0, 1) (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
