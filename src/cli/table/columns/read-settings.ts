import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { Issue, Policy } from 'dueby'
import { nameIssue } from '../../options/policy-name'
import { InputError } from '../../shell/input-error'
import { issueOf, listedIssues } from '../../shell/listed-issues'
import type { Machine } from '../../shell/machine'
import { UsageError } from '../../shell/usage-error'
import { ofOption } from '../../shell/words'
import { NAME_FIELDS, type NameField } from './field'
import { readMapFile } from './map-file'
import { type ColumnOptions, optionSettings } from './option-settings'
import { PRESET, type PresetName } from './presets'
import { prioritiesOf } from './priorities-of'
import { priorityNames } from './priority-names'
import { combined, NO_SETTINGS, type Settings } from './settings'

/** The settings of the preset, the mapping file and the options together, and what the names in the file mean. */
export interface ReadSettings {
  readonly settings: Settings
  /** The preset that is part of the settings. */
  readonly preset: PresetName | undefined
  readonly names: { readonly [F in NameField]: ReadonlyMap<string, string> }
}

/** Reads all settings. The options count more than the mapping file, and that more than the preset. */
export async function readSettings(
  options: ColumnOptions & { readonly map?: string | undefined; readonly preset?: PresetName | undefined },
  policy: Policy,
  command: CommandUnknownOpts,
  machine: Machine,
): Promise<ReadSettings> {
  const { settings: given, problems } = optionSettings(options)
  const mapped = options.map === undefined ? undefined : await readMapFile(options.map, machine)
  const presetName = options.preset ?? mapped?.preset
  const preset = presetName === undefined ? undefined : PRESET[presetName]
  const before = combined(preset?.settings ?? NO_SETTINGS, mapped?.settings ?? NO_SETTINGS)
  const settings = combined(before, given)
  const ofOptions = problems.map((problem) => issueOf(problem))
  const ofMap: Issue[] = []
  for (const { field, key, name, value } of namesIn(settings)) {
    const issue = nameIssue(field, value, field === 'tier' ? policy.tiers : prioritiesOf(policy))
    if (issue === undefined) continue
    const isGiven = key === 'set' ? given.set[field] !== undefined : given.values[field]?.has(name)
    // Presets have no names of a policy, so what the options do not say is from the mapping file.
    if (mapped && !isGiven) {
      const path = key === 'set' ? [key, field] : [key, field, name]
      ofMap.push(ofOption(mapped.placeOf(path), issue))
    } else {
      const option = key === 'set' ? `--set ${field}=${value}` : `--values ${field}:${name}=${value}`
      ofOptions.push(ofOption(option, issue))
    }
  }
  const issues = listedIssues([...ofOptions, ...ofMap])
  if (ofOptions.length > 0) throw new UsageError('', issues, `(run dueby ${command.name()} --help for usage)`)
  if (issues.length > 0) throw new InputError('', issues)
  const { tier = new Map(), priority } = settings.values
  const usesPreset = preset !== undefined && settings.set.priority === undefined
  const ofPreset = usesPreset ? priorityNames(preset, policy) : undefined
  if (!usesPreset || ofPreset !== undefined || priority !== undefined) {
    return {
      settings,
      preset: presetName,
      names: { tier, priority: new Map([...(ofPreset ?? []), ...(priority ?? [])]) },
    }
  }
  const [first] = preset.priorities
  const [most] = prioritiesOf(policy)
  return command.error(
    `error: ${presetName} has the priorities ${list(preset.priorities)}, and the policy ${list(prioritiesOf(policy))}. Say which is which, such as --values 'priority:${first}=${most},…'.`,
  )
}

/** A name of the policy in the settings: the value of `set`, or what a name of the file stands for in `values`. */
interface GivenName {
  readonly field: NameField
  readonly key: 'set' | 'values'
  /** The name in the file. */
  readonly name: string
  readonly value: string
}

/** The names that have to be those of the policy. A wrong one would reject every row. */
function namesIn({ set, values }: Settings): readonly GivenName[] {
  return NAME_FIELDS.flatMap((field): GivenName[] => {
    const [names, value] = [values[field] ?? new Map<string, string>(), set[field]]
    return [
      // A name of the file can be set, too.
      ...(value === undefined || names.has(value) ? [] : [{ field, key: 'set' as const, name: '', value }]),
      ...Array.from(names, ([name, value]) => ({ field, key: 'values' as const, name, value })),
    ]
  })
}

function list(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ')
}
