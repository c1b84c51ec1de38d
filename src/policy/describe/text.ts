import { printable } from '../../core/describe'
import type { Block, Table } from './block'

/** Writes blocks as plain text for a terminal or a plain message. Control characters in names become escapes. */
export function writeText(blocks: Iterable<Block>): string {
  return `${Array.from(blocks, written).join('\n\n')}\n`
}

const UNDERLINES = ['', '=', '-', '', ''] as const

function written(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const title = printable(block.text)
      const line = UNDERLINES[block.level]
      return line ? `${title}\n${line.repeat(title.length)}` : `${title}:`
    }
    case 'paragraph':
      return printable(block.text)
    case 'list':
      return block.items.map((item) => `- ${printable(item)}`).join('\n')
    case 'table':
      return writtenTable(block)
  }
}

// Longer cells are not padded: a single one would make every row as long.
const WIDEST = 60

function writtenTable({ head, rows }: Table): string {
  const cells = [head, ...rows].map((row) => row.map(printable))
  const widths = head.map((_, column) =>
    Math.min(
      cells.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
      WIDEST,
    ),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const [first = [], ...others] = cells
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n')
}
