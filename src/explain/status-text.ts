import { lengthText } from './length-text'
import type { ParsedLedger } from './read-ledger'
import type { Wall } from './wall'

const ENDED: { readonly [M in ParsedLedger['metric']]: string } = {
  firstResponse: 'answered',
  nextResponse: 'answered',
  periodicUpdate: 'updated',
  resolution: 'resolved',
}

/** How a clock stands, with its state as label: `['missed', 'answered Tue 2023-12-26 12:40 PST, 40 min late']`. */
export function statusText(
  ledger: ParsedLedger,
  wall: Wall,
): readonly [label: string, text: string] | undefined {
  const { state, endedAt, now, metric, marks } = ledger
  const at = endedAt ?? now
  if (state === undefined || at === undefined) return undefined
  const end = marks.find(({ kind }) => kind === 'ended')?.text ?? ENDED[metric]
  const did = endedAt === undefined ? 'now ' : state === 'cancelled' ? '' : `${end} `
  const why = ledger.exemption === undefined ? '' : `${ledger.exemption}; `
  return [state, `${why}${did}${wall.stamp(at)}, ${leftText(ledger, at)}`]
}

/** The time left at an instant, or the time by which it is late, in the target's own time. */
function leftText({ segments, dueAt, rule }: ParsedLedger, at: number): string {
  const isLate = at > dueAt
  const ms = segments.reduce((sum, { from, to, counted }) => {
    const [start, end] = isLate ? [dueAt, at] : [at, dueAt]
    return counted ? sum + Math.max(0, Math.min(to, end) - Math.max(from, start)) : sum
  }, 0)
  if (isLate && ms === 0) return 'late outside hours'
  const own = rule.target.includes('business') ? ' in business time' : ''
  return `${lengthText(ms)} ${isLate ? 'late' : 'left'}${own}`
}
