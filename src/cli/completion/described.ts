import type { Command, CommandUnknownOpts } from '@commander-js/extra-typings'

/** An option as completions and the manual need it. */
export interface DescribedOption {
  /** `--tier` */
  readonly long: string
  /** `-V`; absent for most. */
  readonly short?: string
  /** `--tier <tier>` */
  readonly flags: string
  readonly description: string
  readonly takesValue: boolean
  /** Whether the value is the name of a file. */
  readonly takesFile: boolean
  readonly choices: readonly string[]
}

/** A subcommand as completions and the manual need it. */
export interface DescribedCommand {
  readonly name: string
  /** `due [options]` */
  readonly usage: string
  readonly description: string
  readonly options: readonly DescribedOption[]
  readonly arguments: readonly { readonly name: string; readonly description: string }[]
  /** The values of the first argument, if they are known. */
  readonly choices: readonly string[]
  /** Whether an argument is the name of a file. */
  readonly takesFile: boolean
}

/** The subcommands of a program. */
export function describedCommands(program: Command): DescribedCommand[] {
  return program.createHelp().visibleCommands(program).map(describedCommand)
}

/** The options of a program or of a subcommand. */
export function describedOptions(command: CommandUnknownOpts): DescribedOption[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short, flags, description, required, optional, argChoices, defaultValue }) => ({
      long: long ?? '',
      ...(short !== undefined && { short }),
      flags,
      description: defaultValue === undefined ? description : `${description} (default: ${defaultValue})`,
      takesValue: required || optional,
      takesFile: /<(file|folder)>/.test(flags),
      choices: argChoices ?? [],
    }))
}

function describedCommand(command: CommandUnknownOpts): DescribedCommand {
  const [first] = command.registeredArguments
  return {
    name: command.name(),
    usage: `${command.name()} ${command.usage()}`,
    description: command.description(),
    options: describedOptions(command),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      description: argument.description,
    })),
    choices: first?.argChoices ?? [],
    takesFile: command.registeredArguments.some((argument) => /file|csv|old|new/i.test(argument.name())),
  }
}
