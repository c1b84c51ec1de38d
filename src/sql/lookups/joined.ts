import { nested } from '../nested'
import type { LookUp } from './look-up'

/** Looks up with a join on the slot. The range is a condition of the join, so a row without a match stays. */
export function joined(lookUp: LookUp): string {
  const { source, columns, at, table, from, until, answer, name, found } = lookUp
  const number = `s.${at}`
  const selected = [
    ...columns.map((column) => `s.${column}`),
    `${answer((column) => `p.${column}`, number)} AS ${name}`,
    ...(found === undefined ? [] : [`CASE WHEN p.slot IS NULL THEN 0 ELSE 1 END AS ${found}`]),
  ]
  return [
    `SELECT ${selected.join(', ')}`,
    `FROM ${nested(source)} AS s`,
    `LEFT JOIN ${table} AS p`,
    `  ON p.slot = s.slot AND ${number} >= p.${from} AND ${number} < p.${until}`,
  ].join('\n')
}
