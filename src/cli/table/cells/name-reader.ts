import { withCommas } from '../../shell/counted'
import { MAX_NAMED } from '../../shell/name-list'
import type { NameField } from '../columns/field'
import type { Source } from '../columns/plan-columns'
import type { RowProblem } from '../rows/row'

/** Reads a name of the policy from a row. */
export type NameReader = (cells: readonly string[]) => string | RowProblem

/**
 * A reader of tiers or priorities.
 *
 * @param values The names in the file, and the names of the policy that they stand for.
 * @param known The names of the policy.
 */
export function nameReader(
  field: NameField,
  source: Source,
  values: ReadonlyMap<string, string>,
  known: readonly string[],
): NameReader {
  const names = namesWith(values, known)
  if (source.from === 'value') {
    const value = names.get(source.value) ?? source.value
    return () => value
  }
  const { index, name: column } = source
  return (cells) => {
    const cell = cells[index] ?? ''
    return nameIn(cell, names) ?? unknownName(field, column, cell, names)
  }
}

/** The names of the policy, and those in the file, with the names of the policy that they stand for. */
export function namesWith(
  values: ReadonlyMap<string, string> | undefined,
  known: readonly string[],
): ReadonlyMap<string, string> {
  return new Map([...known.map((name) => [name, name] as const), ...(values ?? [])])
}

/** The name of the policy that a cell stands for. */
export function nameIn(cell: string, names: ReadonlyMap<string, string>): string | undefined {
  return names.get(cell) ?? names.get(cell.trim())
}

/** Why a cell stands for no name of the policy, and what helps. */
export function unknownName(
  field: NameField,
  column: string,
  cell: string,
  names: ReadonlyMap<string, string>,
): RowProblem {
  if (cell.trim() === '') {
    const reason = `it is empty. If empty cells stand for a ${field}, say so with --values ${field}:=NAME`
    return { column, reason }
  }
  // `--values` divides its text at commas.
  const option = cell.includes(',')
    ? 'a mapping file, --map'
    : ['--values', ...meaningOf(field, cell.trim(), names)].join(' ')
  return {
    column,
    reason: `'${cell.length > LONGEST ? `${cell.slice(0, LONGEST)}...` : cell}' is not a ${field}. Expected ${eitherOf([...names.keys()])}. If it stands for one of these, say so with ${option}`,
  }
}

/** How much of a cell a message shows. */
const LONGEST = 60

/** Names as a choice: `'P1', 'P2' or an empty cell`; of very many, the first ones and how many more there are. */
export function eitherOf(names: readonly string[]): string {
  const texts = names.slice(0, MAX_NAMED).map((name) => (name === '' ? 'an empty cell' : `'${name}'`))
  const more = names.length - texts.length
  if (more > 0) texts.push(`one of ${withCommas(more)} more`)
  const last = texts.pop()
  return texts.length === 0 ? `${last}` : `${texts.join(', ')} or ${last}`
}

/** The value of `--values`, as it is written in a shell, for a cell that differs from a name in its case only. */
function meaningOf(field: NameField, cell: string, names: ReadonlyMap<string, string>): string[] {
  const meant = [...names].find(([name]) => name.toLowerCase() === cell.toLowerCase())?.[1]
  const value = `${field}:${cell}=${meant}`
  // The option is divided at commas, and at the last equals sign.
  if (meant === undefined || meant.includes('=') || /[',]/.test(value)) return []
  return [/^[\w:=.-]+$/.test(value) ? value : `'${value}'`]
}
