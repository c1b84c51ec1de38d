const UNITS = [
  ['s', 1e9],
  ['ms', 1e6],
  ['µs', 1e3],
  ['ns', 1],
]

/** Nanoseconds in the largest unit that leaves at least one whole. */
export function time(ns) {
  const [unit, size] = UNITS.find(([, size]) => ns >= 0.9995 * size) ?? ['ns', 1]
  return `${digits(ns / size)} ${unit}`
}

/** Three digits that count, and no more decimals than those take. */
export function digits(value) {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US')
  return Number(value.toPrecision(3)).toString()
}
