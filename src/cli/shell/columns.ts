import { printable } from './printable'

/**
 * Lines with aligned columns, each text safe in a terminal.
 *
 * @param paint Colours a text that is already as wide as its column.
 */
export function columns(
  rows: readonly (readonly string[])[],
  indent = '',
  paint: (text: string, row: number, column: number) => string = (text) => text,
): string {
  const cells = rows.map((row) => row.map(printable))
  const widths: number[] = []
  for (const row of cells) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length)
  }
  const padded = (row: readonly string[]): string[] =>
    row.map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
  return cells
    .map((row, index) =>
      padded(row)
        .map((text, column) => paint(text, index, column))
        .join('  '),
    )
    .map((line) => `${indent}${line.trimEnd()}\n`)
    .join('')
}
