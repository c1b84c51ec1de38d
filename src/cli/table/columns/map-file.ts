import type { Disambiguation, Path } from 'dueby'
import { oneOf } from '../../../core/closest'
import { DISAMBIGUATIONS } from '../../options/options'
import { type LocatedFile, readLocated } from '../../policy-file/read-policy'
import { InputError } from '../../shell/input-error'
import { issueOf, listedIssues } from '../../shell/listed-issues'
import type { Machine } from '../../shell/machine'
import { readText } from '../../shell/read-text'
import { COLUMNS, type Column, NAME_FIELDS, type NameField, TIME_FIELDS } from './field'
import { PRESETS, type PresetName } from './presets'
import type { ByField, Settings } from './settings'

/** What a mapping file says. */
export interface MapFile {
  readonly settings: Settings
  readonly preset?: PresetName
  /** The place of a value in the file: `columns.yaml:3:9`. */
  placeOf(path: Path): string
}

const KEYS = ['preset', 'column', 'set', 'values', 'time-format', 'zone', 'disambiguation']

/** Reads a mapping file: JSON or YAML with the names of the options as keys. Throws all its mistakes together. */
export async function readMapFile(path: string, machine: Machine): Promise<MapFile> {
  const what = `the mapping file '${path}'`
  const located = await readLocated(what, path, await readText(what, path, machine))
  return mapFileOf(located)
}

function mapFileOf({ data, positionOf, file }: LocatedFile): MapFile {
  const mistakes: { path: Path; of: 'key' | 'value'; message: string }[] = []
  const mistake = (path: Path, message: string, of: 'key' | 'value' = 'value'): void => {
    mistakes.push({ path, of, message })
  }
  const entries = (value: unknown, path: Path, names: readonly string[] | undefined): [string, unknown][] => {
    if (value === undefined) return []
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      mistake(
        path,
        `expected keys and values, such as ${path.at(-1) ?? 'column'}: { ${names?.[0] ?? 'name'}: … }`,
      )
      return []
    }
    return Object.entries(value).filter(([name]) => {
      if (names === undefined || names.includes(name)) return true
      mistake([...path, name], `unknown key '${name}'. Expected ${oneOf(names, name)}`, 'key')
      return false
    })
  }
  const text = (value: unknown, path: Path): string => {
    if (typeof value === 'string') return value
    if (typeof value === 'number') return String(value)
    mistake(path, 'expected a text')
    return ''
  }
  const texts = (value: unknown, path: Path, names: readonly string[] | undefined): [string, string][] =>
    entries(value, path, names).map(([name, each]) => [name, text(each, [...path, name])])
  const byField = (key: string): ByField<string> => {
    const value = root.get(key)
    return typeof value === 'string' ? { all: value } : Object.fromEntries(texts(value, [key], TIME_FIELDS))
  }

  const placeOf = (path: Path, of: 'key' | 'value' = 'value'): string => {
    const { line, column } = positionOf(path, of)
    return `${file}:${line}:${column}`
  }

  const root = new Map(entries(data, [], KEYS))
  const disambiguation = byField('disambiguation')
  for (const value of Object.values(disambiguation)) {
    if (DISAMBIGUATIONS.includes(value as Disambiguation)) continue
    mistake(['disambiguation'], `'${value}' is not a rule. Expected ${oneOf(DISAMBIGUATIONS, value)}`)
  }
  const preset = root.get('preset')
  if (preset !== undefined && !PRESETS.includes(preset as PresetName)) {
    mistake(['preset'], `unknown preset '${preset}'. Expected ${oneOf(PRESETS, String(preset))}`)
  }
  const values = entries(root.get('values'), ['values'], NAME_FIELDS).map(
    ([field, names]): [NameField, ReadonlyMap<string, string>] => [
      field as NameField,
      new Map(texts(names, ['values', field], undefined)),
    ],
  )
  const settings: Settings = {
    column: Object.fromEntries(texts(root.get('column'), ['column'], COLUMNS)) as { [C in Column]?: string },
    set: Object.fromEntries(texts(root.get('set'), ['set'], NAME_FIELDS)) as { [F in NameField]?: string },
    values: Object.fromEntries(values),
    timeFormat: byField('time-format'),
    zone: byField('zone'),
    disambiguation: disambiguation as ByField<Disambiguation>,
  }
  if (mistakes.length > 0) {
    const issues = mistakes.map(({ path, of, message }) => issueOf(`${placeOf(path, of)}: ${message}.`))
    throw new InputError(issues.length > 1 ? `the mapping file '${file}'` : '', listedIssues(issues))
  }
  return { settings, placeOf, ...(preset !== undefined && { preset: preset as PresetName }) }
}
