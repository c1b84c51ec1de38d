import type { Disambiguation } from 'dueby'
import { oneOf } from '../../../core/closest'
import { DISAMBIGUATIONS } from '../../options/disambiguations'
import { COLUMNS, type Column, NAME_FIELDS, type NameField, TIME_FIELDS, type TimeField } from './field'
import type { ByField, Settings } from './settings'

/** The options about columns and times, as they were given. */
export interface ColumnOptions {
  readonly column?: readonly string[] | undefined
  readonly set?: readonly string[] | undefined
  readonly values?: readonly string[] | undefined
  readonly timeFormat?: readonly string[] | undefined
  readonly zone?: readonly string[] | undefined
  readonly disambiguation?: readonly string[] | undefined
}

/** The settings in the options, and everything in them that cannot be understood. */
export function optionSettings(options: ColumnOptions): {
  readonly settings: Settings
  readonly problems: readonly string[]
} {
  const problems: string[] = []
  const fail = (problem: string): void => {
    problems.push(problem)
  }
  const settings = {
    column: entriesOf('--column', COLUMNS, options.column, "received='Created at'", fail),
    set: entriesOf('--set', NAME_FIELDS, options.set, 'tier=standard', fail),
    values: valuesOf(options.values, fail),
    timeFormat: byField('--time-format', options.timeFormat, fail),
    zone: byField('--zone', options.zone, fail),
    disambiguation: disambiguationOf(byField('--disambiguation', options.disambiguation, fail), fail),
  }
  return { settings, problems }
}

type Fail = (problem: string) => void

function entriesOf<F extends Column>(
  option: string,
  fields: readonly F[],
  given: readonly string[] | undefined,
  example: string,
  fail: Fail,
): { readonly [Name in F]?: string } {
  const settings: { [Name in Column]?: string } = {}
  for (const text of given ?? []) {
    const { field, value } = fieldIn(text, fields)
    if (field === undefined)
      fail(
        `${option} '${text}' is not valid. Expected ${oneOf(fields)}, then '=' and a value, such as ${option} ${example}.`,
      )
    else setOnce(option, field, value, settings, fail)
  }
  return settings as { [Name in F]?: string }
}

/** A text such as `received=excel`. Without a field it is the value for all. */
function fieldIn<F extends Column>(text: string, fields: readonly F[]): { field?: F; value: string } {
  const equals = text.indexOf('=')
  const field = fields.find((name) => name === text.slice(0, Math.max(equals, 0)))
  return field === undefined ? { value: text } : { field, value: text.slice(equals + 1) }
}

function byField(option: string, given: readonly string[] | undefined, fail: Fail): ByField<string> {
  const settings: { [F in TimeField | 'all']?: string } = {}
  for (const text of given ?? []) {
    const { field = 'all', value } = fieldIn(text, TIME_FIELDS)
    setOnce(option, field, value, settings, fail)
  }
  return settings
}

/** Sets a value. Two different ones for one field would be a guess. */
function setOnce<F extends string>(
  option: string,
  field: F,
  value: string,
  settings: { [Name in F]?: string },
  fail: Fail,
): void {
  const other = settings[field]
  if (other !== undefined && other !== value) {
    const what = field === 'all' ? 'all times' : `'${field}'`
    fail(`${option} has two values for ${what}: '${other}' and '${value}'. Expected one.`)
  }
  settings[field] = value
}

function disambiguationOf(given: ByField<string>, fail: Fail): ByField<Disambiguation> {
  for (const value of Object.values(given)) {
    if (DISAMBIGUATIONS.includes(value as Disambiguation)) continue
    fail(`--disambiguation '${value}' is not a rule. Expected ${oneOf(DISAMBIGUATIONS, value)}.`)
  }
  return given as ByField<Disambiguation>
}

function valuesOf(given: readonly string[] | undefined, fail: Fail): Settings['values'] {
  const values = new Map<NameField, Map<string, string>>()
  for (const text of given ?? []) {
    const field = NAME_FIELDS.find((name) => text.startsWith(`${name}:`))
    const pairs = text.slice((field?.length ?? 0) + 1).split(',')
    const other = NAME_FIELDS.find(
      (name) => name !== field && pairs.slice(1).some((pair) => pair.startsWith(`${name}:`)),
    )
    if (field !== undefined && other !== undefined) {
      fail(
        `--values '${text}' has names of two fields. Give each field an option of its own: --values ${field}:… --values ${other}:….`,
      )
    } else if (field === undefined || !pairs.every((pair) => pair.includes('='))) {
      fail(`--values '${text}' is not valid. Expected --values priority:Urgent=P1,High=P2.`)
    } else {
      const names = values.get(field) ?? new Map<string, string>()
      for (const pair of pairs) {
        const equals = pair.lastIndexOf('=')
        const [name, meant] = [pair.slice(0, equals), pair.slice(equals + 1)]
        const other = names.get(name) ?? meant
        if (other !== meant)
          fail(`--values has two values for '${field}:${name}': '${other}' and '${meant}'. Expected one.`)
        names.set(name, meant)
      }
      values.set(field, names)
    }
  }
  return Object.fromEntries(values)
}
