import { type Block, heading, paragraph, type Table, table } from './block'
import { characterOf, withReferences } from './references'

/** Writes blocks as Markdown with tables (GFM). No text in them can become markup. */
export function writeMarkdown(blocks: Iterable<Block>): string {
  return `${Array.from(blocks, written).join('\n\n')}\n`
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`
    case 'paragraph':
      return escaped(block.text)
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n')
    case 'table':
      return writtenTable(block)
  }
}

// Cells are padded to at most this width, because a single longer one would make every row as long.
const MAX_WIDTH = 60

function writtenTable({ head, rows }: Table): string {
  const cells = [head, ...rows].map((row) => row.map(escaped))
  const widths = head.map((_, column) =>
    Math.min(
      cells.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 3),
      MAX_WIDTH,
    ),
  )
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [first = [], ...others] = cells
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n')
}

function escaped(text: string): string {
  // The last three begin or join links: `www.`, `https://` and addresses.
  const literal = text.replace(/[\\`*_[\]<>|~&#$@]|:(?=\/\/)|(?<=www)\./gi, '\\$&')
  const unmarked = literal.replace(/^[-+=]/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
  return withReferences(unmarked)
}

/** Reads headings, paragraphs and tables as {@link writeMarkdown} writes them. Other lines are ignored. */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = []
  let rows: string[][] | undefined
  for (const line of [...text.split(/\r?\n/), '']) {
    if (line.startsWith('|')) {
      rows ??= []
      rows.push(cellsOf(line))
      continue
    }
    const [head, , ...others] = rows ?? []
    if (head) blocks.push(table(head, others))
    rows = undefined
    const [, marks, title = ''] = /^(#{1,4}) (.*)$/.exec(line) ?? []
    if (marks) blocks.push(heading(marks.length as 1 | 2 | 3 | 4, unescaped(title.trim())))
    else if (line !== '' && !line.startsWith('- ')) blocks.push(paragraph(unescaped(line.trim())))
  }
  return blocks
}

/** The texts between the pipes of a line. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  // In a name, a pipe or a backslash has a backslash before it. Such a pair is never a border.
  return (inner.match(/(?:[^\\|]|\\.)+/g) ?? []).map((cell) => unescaped(cell.trim()))
}

function unescaped(text: string): string {
  return text.replace(
    /\\([!-/:-@[-`{-~])|&#(\d{1,5});/g,
    (_, literal: string | undefined, code: string) => literal ?? characterOf(code),
  )
}
