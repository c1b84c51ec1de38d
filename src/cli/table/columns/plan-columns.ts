import type { Policy } from 'dueby'
import { type Column, FIELDS, type Field, type NameField } from './field'
import { guessColumns } from './guess'
import { prioritiesOf } from './priorities-of'
import type { Settings } from './settings'

/** Where the value of a field comes from. */
export type Source =
  | ColumnSource
  | { readonly from: 'value'; readonly value: string; readonly isOnlyOne: boolean }

interface ColumnSource {
  readonly from: 'column'
  readonly index: number
  readonly name: string
  readonly isGuessed: boolean
}

/** The source of every field that the file has. */
export type ColumnPlan = { readonly [F in 'tier' | 'priority' | 'received']: Source } & {
  readonly [F in 'responded' | 'resolved']?: Source
}

/** The name of the column of a source. Empty if it has none. */
export function nameOf(source: Source | undefined): string {
  return source?.from === 'column' ? source.name : ''
}

/** A plan, or everything that prevents one. */
export type Planned = { readonly plan: ColumnPlan } | { readonly problems: readonly string[] }

/** Finds the column of every field: as the settings say, else by its usual names. */
export function planColumns(header: readonly string[], settings: Settings, policy: Policy): Planned {
  const problems: string[] = []
  const plan: { [F in Field]?: Source } = {}
  for (const field of FIELDS) {
    const found = sourceOf(field, header, settings, policy)
    if (typeof found === 'string') problems.push(found)
    else if (found !== undefined) plan[field] = found
  }
  return problems.length > 0 ? { problems } : { plan: plan as ColumnPlan }
}

function sourceOf(
  field: Field,
  header: readonly string[],
  { column, set }: Settings,
  policy: Policy,
): Source | string | undefined {
  const value = field in set ? set[field as NameField] : undefined
  if (value !== undefined) return { from: 'value', value, isOnlyOne: false }
  const wanted = column[field]
  if (typeof wanted === 'string') return columnNamed(wanted, field, header)
  const known = wanted?.find((name) => header.includes(name))
  if (known !== undefined) return columnNamed(known, field, header)
  const [guess, ...others] = guessColumns(field, header)
  if (guess === undefined) return withoutColumn(field, policy)
  if (others.length > 0) {
    const names = [guess, ...others].map(quoted).join(' and ')
    return `${names} can both be the column of ${field}. Choose one with --column ${field}=NAME`
  }
  return columnNamed(guess, field, header, true)
}

/** The column with a name, or why it cannot be used. */
export function columnNamed(
  name: string,
  field: Column | '--group-by',
  header: readonly string[],
  isGuessed = false,
): ColumnSource | string {
  const index = header.indexOf(name)
  if (index < 0) {
    const meant = header.find((each) => each.trim().toLowerCase() === name.trim().toLowerCase())
    return `there is no column ${quoted(name)} for ${field}${meant === undefined ? '' : ` (did you mean ${quoted(meant)}?)`}`
  }
  if (header.indexOf(name, index + 1) >= 0) {
    return `the header has the name ${quoted(name)} more than once, so it is not clear which of these columns is ${field}. Rename one of them`
  }
  return { from: 'column', index, name, isGuessed }
}

/** A policy with one tier or one priority needs no column for it. */
function withoutColumn(field: Field, policy: Policy): Source | string | undefined {
  if (field === 'responded' || field === 'resolved') return undefined
  const names = field === 'tier' ? policy.tiers : field === 'priority' ? prioritiesOf(policy) : []
  const [only] = names
  if (only !== undefined && names.length === 1) return { from: 'value', value: only, isOnlyOne: true }
  const same = only === undefined ? '' : `, or give all rows the same with --set ${field}=${shellWord(only)}`
  return `no column looks like '${field}'. Name it with --column ${field}=NAME${same}`
}

/** A name as an argument in a shell. */
function shellWord(name: string): string {
  return /^[\w-]+$/.test(name) ? name : `'${name}'`
}

function quoted(name: string): string {
  return `'${name}'`
}
