import Table from 'cli-table3'
import { printable } from './printable'

const BORDERS = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
  'middle',
] as const

/**
 * A table for a terminal without frames, so that it can be copied. Wide letters keep their columns, and long texts are
 * cut, so that one of them does not move all other columns out of sight.
 *
 * @param numbers How many of the last columns are numbers, which are on the right.
 */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: number,
): string {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, index) => (index < head.length - numbers ? 'left' : 'right')),
    // A name over two lines ends above its column.
    rowAligns: ['bottom'],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: Object.fromEntries(BORDERS.map((name) => [name, ''])),
  })
  for (const row of rows) table.push(row.map(cellText))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** The most characters of a cell. */
const MAX = 60

function cellText(text: string): string {
  const safe = printable(text)
  // Half of a pair of code units is no character.
  return safe.length > MAX ? `${safe.slice(0, MAX - 3).replace(/[\uD800-\uDBFF]$/, '')}...` : safe
}
