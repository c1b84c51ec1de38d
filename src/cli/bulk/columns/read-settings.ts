import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { Policy } from 'dueby'
import { nameIssue } from '../../options/policy-name'
import type { Machine } from '../../shell/machine'
import { UsageError } from '../../shell/usage-error'
import type { NameField } from './field'
import { type MapFile, readMapFile } from './map-file'
import { type ColumnOptions, optionSettings } from './option-settings'
import { PRESET, type PresetName } from './presets'
import { prioritiesOf } from './priorities-of'
import { priorityNames } from './priority-names'
import { combined, NO_SETTINGS, type Settings } from './settings'

/** The settings of the preset, the mapping file and the options together, and what the names in the file mean. */
export interface ReadSettings {
  readonly settings: Settings
  readonly names: { readonly [F in NameField]: ReadonlyMap<string, string> }
}

/** Reads all settings. The options count more than the mapping file, and that more than the preset. */
export async function readSettings(
  options: ColumnOptions & { readonly map?: string | undefined; readonly preset?: PresetName | undefined },
  policy: Policy,
  command: CommandUnknownOpts,
  machine: Machine,
): Promise<ReadSettings> {
  const given = optionSettings(options, command)
  const mapped: MapFile =
    options.map === undefined ? { settings: NO_SETTINGS } : await readMapFile(options.map, machine)
  const presetName = options.preset ?? mapped.preset
  const preset = presetName === undefined ? undefined : PRESET[presetName]
  const settings = combined(combined(preset?.settings ?? NO_SETTINGS, mapped.settings), given)
  checkNames('tier', settings, policy.tiers)
  checkNames('priority', settings, prioritiesOf(policy))
  const { tier = new Map(), priority } = settings.values
  if (priority !== undefined) return { settings, names: { tier, priority } }
  if (preset === undefined || settings.set.priority !== undefined) {
    return { settings, names: { tier, priority: new Map() } }
  }
  const priorities = priorityNames(preset, policy)
  if (priorities !== undefined) return { settings, names: { tier, priority: priorities } }
  const [first] = preset.priorities
  const [most] = prioritiesOf(policy)
  return command.error(
    `error: ${presetName} has the priorities ${list(preset.priorities)}, and the policy ${list(prioritiesOf(policy))}. Say which is which, such as --values 'priority:${first}=${most},…'.`,
  )
}

/** A wrong name would reject every row. */
function checkNames(field: NameField, { set, values }: Settings, known: readonly string[]): void {
  const [names, value] = [values[field], set[field]]
  const meant = [...(names?.values() ?? []), ...(value === undefined || names?.has(value) ? [] : [value])]
  const issues = meant.flatMap((name) => nameIssue(field, name, known) ?? [])
  if (issues.length > 0) throw new UsageError('', issues)
}

function list(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ')
}
