import { counted, withCommas } from '../shell/counted'
import type { Field } from './columns/field'
import type { Rejected } from './results/results'
import { problemText } from './rows/problem-text'

/** The rows so far. Every row is answered or rejected. */
export interface Totals {
  rows: number
  answered: number
  rejected: number
  /** The first rejected row. */
  first?: Rejected | undefined
}

/** How many times of a field the clock shows twice or never, and what was done with them. */
export interface IrregularTimes {
  readonly field: Field
  readonly zone: string
  readonly twice: number
  readonly never: number
  readonly disambiguation: string
}

/** What to print at the end, as lines of a label and a text. */
export function totalLines(
  { rows, answered, rejected, first }: Totals,
  path: string,
): [label: string, text: string][] {
  const counts = `${withCommas(rows)} in = ${withCommas(answered)} out + ${counted(rejected, 'reject')}`
  const lines: [string, string][] = [['Rows', counts]]
  if (first !== undefined) {
    lines.push(['Rejects', `${path}; the first: ${problemText(first.row.line, first.problem)}`])
  }
  return lines
}

/** What was done with the irregular times of a field, as lines of a label and a text. */
export function irregularLines({
  field,
  zone,
  twice,
  never,
  disambiguation,
}: IrregularTimes): [string, string][] {
  const label = field.charAt(0).toUpperCase() + field.slice(1)
  const lines: [string, string][] = []
  if (twice > 0) {
    const used = disambiguation === 'later' ? 'second' : 'first'
    lines.push([label, `${timesText(twice, 'occurs', 'occur')} twice in ${zone}; the ${used} one was used`])
  }
  if (never > 0) {
    const moved = disambiguation === 'earlier' ? 'back' : 'forward'
    const [them, were] = never === 1 ? ['it', 'It was'] : ['them', 'They were']
    lines.push([
      label,
      `${timesText(never, 'does', 'do')} not exist in ${zone}: the clock skips ${them}. ${were} moved ${moved} by the length of the gap`,
    ])
  }
  return lines
}

function timesText(count: number, one: string, several: string): string {
  return count === 1 ? `1 time ${one}` : `${withCommas(count)} times ${several}`
}
