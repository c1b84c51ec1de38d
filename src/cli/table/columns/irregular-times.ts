import type { Disambiguation } from 'dueby'
import { withCommas } from '../../shell/counted'
import { doneWith } from '../../times/time-reader'
import type { ColumnTimes } from '../cells/time-column'
import { type Field, labelOf, TIME_FIELDS, type TimeField } from './field'

/** How many times of a field the clock shows twice or never, and what was done with them. */
export interface IrregularTimes {
  readonly field: Field
  readonly zone: string
  readonly twice: number
  readonly never: number
  readonly disambiguation: Disambiguation
}

/** What was read of each field that the clock shows twice or never. */
export function irregularTimes(times: { readonly [F in TimeField]: ColumnTimes }): IrregularTimes[] {
  return TIME_FIELDS.map((field) => {
    const { options: read, irregular } = times[field]
    return { field, zone: read.zone ?? '', disambiguation: read.disambiguation, ...irregular }
  })
}

/** What was done with the irregular times of a field, as lines of a label and a text. */
export function irregularLines({
  field,
  zone,
  twice,
  never,
  disambiguation,
}: IrregularTimes): [string, string][] {
  const label = labelOf(field)
  const lines: [string, string][] = []
  if (twice > 0) {
    const times = timesText(twice, 'occurs', 'occur')
    lines.push([label, `${times} twice in ${zone}; ${doneWith('twice', disambiguation)}`])
  }
  if (never > 0) {
    const [them, were] = never === 1 ? ['it', 'It was'] : ['them', 'They were']
    lines.push([
      label,
      `${timesText(never, 'does', 'do')} not exist in ${zone}: the clock skips ${them}. ${were} ${doneWith('never', disambiguation)}`,
    ])
  }
  return lines
}

function timesText(count: number, one: string, several: string): string {
  return count === 1 ? `1 time ${one}` : `${withCommas(count)} times ${several}`
}
