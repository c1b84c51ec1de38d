import type { Issue } from 'dueby'
import type { DialectName, SqlOptions, TimeStorage } from 'dueby/sql'
import { oneOf } from '../../core/closest'
import { UsageError } from '../shell/usage-error'
import { ofOption } from '../shell/words'

/** The options of `dueby sql`. */
export interface SqlCommandOptions {
  readonly policy?: string | undefined
  readonly dialect: DialectName
  readonly from: string
  readonly through: string
  readonly out: string
  readonly prefix: string
  readonly hours?: true | undefined
  readonly tier?: string | undefined
  readonly times: TimeStorage
  readonly table?: string | undefined
  readonly column?: readonly string[] | undefined
  readonly force?: true | undefined
}

/** The options as the library has them. */
export function settingsOf(options: SqlCommandOptions, zoneDataVersion: string | undefined): SqlOptions {
  const { dialect, prefix, times, hours, tier } = options
  if (tier !== undefined && !hours)
    throw new UsageError('--tier: due times are written for all tiers. Use it with --hours only.')
  const names = { ...(options.table !== undefined && { table: options.table }), ...columnsOf(options) }
  return {
    dialect,
    prefix,
    times,
    from: yearOf('--from', options.from),
    through: yearOf('--through', options.through),
    ...(zoneDataVersion !== undefined && { zoneDataVersion }),
    ...(hours ? { span: names } : { ticket: names }),
  }
}

function yearOf(option: string, text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text)
  throw new UsageError(`${option}: '${text}' is not a year. Expected one such as 2024.`)
}

const TICKET_COLUMNS = new Map([
  ['id', 'id'],
  ['tier', 'tier'],
  ['priority', 'priority'],
  ['received', 'receivedAt'],
])

const SPAN_COLUMNS = new Map(['id', 'from', 'to', 'add'].map((name) => [name, name]))

function columnsOf({ hours, column = [] }: SqlCommandOptions): Readonly<Record<string, string>> {
  const known = hours ? SPAN_COLUMNS : TICKET_COLUMNS
  const names = new Map<string, string>()
  for (const text of column) {
    const [field = '', ...rest] = text.split('=')
    const key = known.get(field)
    if (key === undefined || rest.length === 0) {
      throw new UsageError(
        `--column: '${text}' does not name a column. Expected ${oneOf(known.keys())}, then '=' and its name, such as id=number.`,
      )
    }
    const name = rest.join('=')
    const other = names.get(key) ?? name
    if (other !== name)
      throw new UsageError(`--column has two values for '${field}': '${other}' and '${name}'. Expected one.`)
    names.set(key, name)
  }
  return Object.fromEntries(names)
}

/** An issue of the options, with the name of the option. */
export function ofSqlOption(issue: Issue): Issue {
  const [where, key, column] = issue.path
  if (where !== 'options' && where !== 'years') return issue
  if (key !== 'ticket' && key !== 'span') return ofOption(`--${key}`, issue)
  return ofOption(column === 'table' ? '--table' : '--column', issue)
}
