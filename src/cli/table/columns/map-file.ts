import type { Disambiguation, Path } from 'dueby'
import { oneOf } from '../../../core/closest'
import { type Mistake, placeIn, throwMistakes } from '../../data-file/mistakes'
import { readDataFile } from '../../data-file/read-located'
import { DISAMBIGUATIONS } from '../../options/disambiguations'
import type { Machine } from '../../shell/machine'
import { COLUMNS, NAME_FIELDS, TIME_FIELDS } from './field'
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
  const located = await readDataFile(`the mapping file '${path}'`, path, machine)
  const mistakes: Mistake[] = []
  const found = settingsIn(located.data, mistakes)
  throwMistakes('the mapping file', mistakes, located)
  return { ...found, placeOf: (path) => placeIn(located, path) }
}

function settingsIn(data: unknown, mistakes: Mistake[]): Pick<MapFile, 'settings' | 'preset'> {
  const root = new Map(entriesOf(data, [], KEYS, mistakes))
  const texts = (key: string, names: readonly string[]): object =>
    Object.fromEntries(textsOf(root.get(key), [key], names, mistakes))
  const byField = (key: string): ByField<string> => {
    const value = root.get(key)
    return typeof value === 'string' ? { all: value } : texts(key, TIME_FIELDS)
  }
  const disambiguation = byField('disambiguation')
  for (const value of Object.values(disambiguation)) {
    if (DISAMBIGUATIONS.includes(value as Disambiguation)) continue
    const message = `'${value}' is not a rule. Expected ${oneOf(DISAMBIGUATIONS, value)}`
    mistakes.push({ path: ['disambiguation'], of: 'value', message })
  }
  const preset = root.get('preset')
  if (preset !== undefined && !PRESETS.includes(preset as PresetName)) {
    const message = `unknown preset '${preset}'. Expected ${oneOf(PRESETS, String(preset))}`
    mistakes.push({ path: ['preset'], of: 'value', message })
  }
  const values = entriesOf(root.get('values'), ['values'], NAME_FIELDS, mistakes).map(
    ([field, names]) => [field, new Map(textsOf(names, ['values', field], undefined, mistakes))] as const,
  )
  return {
    settings: {
      column: texts('column', COLUMNS),
      set: texts('set', NAME_FIELDS),
      values: Object.fromEntries(values),
      timeFormat: byField('time-format'),
      zone: byField('zone'),
      disambiguation: disambiguation as ByField<Disambiguation>,
    },
    ...(preset !== undefined && { preset: preset as PresetName }),
  }
}

/** The entries of an object whose keys are all among the names. `undefined` accepts every key. */
function entriesOf(
  value: unknown,
  path: Path,
  names: readonly string[] | undefined,
  mistakes: Mistake[],
): [string, unknown][] {
  if (value === undefined) return []
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const example = `${path.at(-1) ?? 'column'}: { ${names?.[0] ?? 'name'}: … }`
    mistakes.push({ path, of: 'value', message: `expected keys and values, such as ${example}` })
    return []
  }
  return Object.entries(value).filter(([name]) => {
    if (names === undefined || names.includes(name)) return true
    const message = `unknown key '${name}'. Expected ${oneOf(names, name)}`
    mistakes.push({ path: [...path, name], of: 'key', message })
    return false
  })
}

/** As {@link entriesOf}, with texts for values. */
function textsOf(
  value: unknown,
  path: Path,
  names: readonly string[] | undefined,
  mistakes: Mistake[],
): [string, string][] {
  return entriesOf(value, path, names, mistakes).map(([name, each]) => {
    if (typeof each === 'string' || typeof each === 'number') return [name, String(each)]
    mistakes.push({ path: [...path, name], of: 'value', message: 'expected a text' })
    return [name, '']
  })
}
