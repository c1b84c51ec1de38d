import type { Results } from './results'

/** Writes NDJSON: the text of each row, with the added keys before its last brace. */
export function ndjsonResults(added: readonly string[]): Results {
  const keys = added.map((name) => `${JSON.stringify(name)}:`)
  return {
    start: '',
    rows: (answered) =>
      answered
        .map(({ row: { text = '', data = {} }, cells }) => {
          const brace = text.lastIndexOf('}')
          const entries = cells.map((cell, index) => `${keys[index]}${JSON.stringify(cell)}`).join(',')
          const comma = Object.keys(data).length === 0 ? '' : ','
          return `${text.slice(0, brace)}${comma}${entries}${text.slice(brace)}\n`
        })
        .join(''),
    rejectsStart: '',
    rejects: (rejected) =>
      rejected
        .map(({ row, problem: { column, reason } }) => {
          return `${JSON.stringify({ line: row.line, column, reason, row: (row.text ?? '').replace(/\r$/, '') })}\n`
        })
        .join(''),
  }
}
