// Lines of results, and the pages they are written to.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'

const REPOSITORY = new URL('../../', import.meta.url)
const COMPARE_PAGE = new URL('docs/compare.md', REPOSITORY)

/**
 * One line of the results. `ours` and `other` are absolute and for information. `value` is what is judged: a ratio, or
 * an amount in `unit`, which `ours` shows. A line without `atMost` or `atLeast` is only reported.
 */
export function line(what, { ours = '', other = '', value, unit = '×', atMost, atLeast, note = '' }) {
  const target = atMost ?? atLeast
  const isMeasured = value !== undefined && target !== undefined
  const excess = atLeast === undefined ? value / atMost - 1 : atLeast / value - 1
  return {
    what,
    ours,
    other,
    ratio: value === undefined || unit !== '×' ? '' : `${digits(value)} ×`,
    target: target === undefined ? '' : `${atLeast === undefined ? '≤' : '≥'} ${target} ${unit}`,
    verdict: isMeasured ? verdict(excess) : target === undefined ? '' : 'NOT MEASURED',
    note,
    isMissed: target !== undefined && !(excess <= 0),
  }
}

function verdict(excess) {
  const percent = `${digits(Math.abs(excess) * 100)} %`
  return excess > 0 ? `MISSED by ${percent}` : `reached, ${percent} to spare`
}

const UNITS = [
  ['s', 1e9],
  ['ms', 1e6],
  ['µs', 1e3],
  ['ns', 1],
]

/** Nanoseconds in the largest unit that leaves at least one whole. */
export function time(ns) {
  const [unit, size] = UNITS.find(([, size]) => ns >= 0.9995 * size) ?? ['ns', 1]
  return `${digits(ns / size)} ${unit}`
}

export const kilobytes = (bytes) => `${digits(bytes / 1000)} kB`

export const megabytes = (bytes) => `${digits(bytes / 1e6)} MB`

/** Three significant digits. Not by `toLocaleString`, which would load the locale data. */
export function digits(value) {
  if (Math.abs(value) >= 100) return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')
  return String(Number(value.toPrecision(3)))
}

/** A Markdown table, padded so that it can also be read as plain text. */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => String(cell).replaceAll('|', '\\|')))
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)))
  const padded = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [padded(cells[0]), rule, ...cells.slice(1).map(padded)].join('\n')
}

/** Puts a table into docs/compare.md, between the comments with its name. */
export function fillIn(name, text) {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`]
  const page = readFileSync(COMPARE_PAGE, 'utf8')
  const [before, rest] = page.split(begin)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`docs/compare.md has no place for '${name}'`)
  writeFileSync(COMPARE_PAGE, `${before}${begin}\n\n${text}\n\n${end}${after}`)
}

export function versionOf(name) {
  const folder = name === 'dueby' ? '' : `node_modules/${name}/`
  return JSON.parse(readFileSync(new URL(`${folder}package.json`, REPOSITORY), 'utf8')).version
}

/** What the results depend on, without the name of the host. */
export function machine() {
  const { node, v8, icu, tz } = process.versions
  return `${cpus().length} cores, Node ${node} (V8 ${v8}), ICU ${icu}, tz ${tz}`
}
