import { HOUR, MINUTE, SECOND } from '../../core/time'

const UNITS = [
  ['h', HOUR],
  ['min', MINUTE],
  ['s', SECOND],
] as const

/** A length of time for people: `1 h 30 min`, `45 s`, `-2 h`. Parts below a second are shown only if they are all there is. */
export function durationText(ms: number): string {
  if (ms < 0) return `-${durationText(-ms)}`
  const parts: string[] = []
  let rest = ms
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size)
    if (count > 0) parts.push(`${count} ${unit}`)
    rest -= count * size
  }
  return parts.length > 0 ? parts.join(' ') : rest > 0 ? `${rest} ms` : '0 min'
}
