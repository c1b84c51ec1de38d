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

// Cells are padded to at most this width, because a single longer one would make every row as long.
const MAX_WIDTH = 60
const GAP = 2

function writtenTable({ head, rows }: Table): string {
  const cells = [head, ...rows].map((row) => row.map(printable))
  const widths = head.map((_, column) =>
    Math.min(
      cells.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
      MAX_WIDTH,
    ),
  )
  const [first = [], ...others] = cells.map((row) => writtenRow(row, widths))
  return [first, widths.map((width) => '-'.repeat(width)).join(' '.repeat(GAP)), ...others].join('\n')
}

/** A row in columns. After a cell that is wider than its column, the row continues on the next line. */
function writtenRow(row: readonly string[], widths: readonly number[]): string {
  const lines: string[] = []
  let line = ''
  let edge = 0
  for (const [column, cell] of row.entries()) {
    if (cell !== '' && line.length > edge - GAP && column > 0) {
      lines.push(line)
      line = ''
    }
    line = line.padEnd(edge) + cell
    edge += (widths[column] ?? 0) + GAP
  }
  return [...lines, line.trimEnd()].join('\n')
}
