import { closeSync, openSync, writeSync } from 'node:fs'

const LINES_AT_ONCE = 20_000

/** Writes a CSV file with a header. `rows` yields lists of cells; numbers and texts are quoted where they need it. */
export function writeCsv(file, header, rows) {
  const output = openSync(file, 'w')
  let lines = [header.join(',')]
  const flush = () => {
    writeSync(output, lines.map((line) => `${line}\n`).join(''))
    lines = []
  }
  for (const row of rows) {
    lines.push(row.map(cell).join(','))
    if (lines.length >= LINES_AT_ONCE) flush()
  }
  flush()
  closeSync(output)
}

const cell = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
