import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { Issue, Policy } from 'dueby'
import { nameIssue } from '../../options/name-issue'
import { InputError } from '../../shell/input-error'
import { issueOf, listedIssues } from '../../shell/listed-issues'
import type { Machine } from '../../shell/machine'
import { quotedList } from '../../shell/name-list'
import { UsageError } from '../../shell/usage-error'
import { ofOption } from '../../shell/words'
import { NAME_FIELDS, type NameField } from './field'
import { type MapFile, readMapFile } from './map-file'
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
  const preset = options.preset ?? mapped?.preset
  const ofPreset = preset === undefined ? NO_SETTINGS : PRESET[preset].settings
  const settings = combined(combined(ofPreset, mapped?.settings ?? NO_SETTINGS), given)
  refuseMistakes({ settings, given, problems, mapped }, policy, command)
  const usesPreset = preset !== undefined && settings.set.priority === undefined
  const known = usesPreset ? priorityNames(PRESET[preset], policy) : undefined
  const { tier = new Map(), priority } = settings.values
  if (usesPreset && known === undefined && priority === undefined)
    command.error(`error: ${otherPriorities(preset, policy)}`)
  return { settings, preset, names: { tier, priority: new Map([...(known ?? []), ...(priority ?? [])]) } }
}

/** Throws all mistakes in the options and in the mapping file together: those of form, and names that the policy lacks. */
function refuseMistakes(
  { settings, given, problems, mapped }: GivenSettings,
  policy: Policy,
  command: CommandUnknownOpts,
): void {
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
}

interface GivenSettings {
  /** All settings together. */
  readonly settings: Settings
  /** The settings from the options alone. */
  readonly given: Settings
  readonly problems: readonly string[]
  readonly mapped: MapFile | undefined
}

/** Why a preset does not say what the priorities in the file stand for. */
function otherPriorities(preset: PresetName, policy: Policy): string {
  const [theirs, ours] = [PRESET[preset].priorities, prioritiesOf(policy)]
  return `${preset} has the priorities ${quotedList(theirs)}, and the policy ${quotedList(ours)}. Say which is which, such as --values 'priority:${theirs[0]}=${ours[0]},…'.`
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
