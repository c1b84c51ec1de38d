import { type CommandUnknownOpts, Option } from '@commander-js/extra-typings'

/** An option that can be given several times. */
export type Many<Flags extends string> = Option<Flags, undefined, undefined, readonly string[]>

/** Makes such an option. */
export function many<Flags extends string>(flags: Flags, description: string): Many<Flags> {
  return new Option(flags, description).argParser(collected) as Many<Flags>
}

/** The values of an option that can be given several times. */
function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}

/** Ends with a usage error if an option for one value gets two different ones. Which of them counts would be a guess. */
export function refuseTwoValues(command: CommandUnknownOpts): void {
  for (const option of command.options) {
    if (option.parseArg === collected) continue
    let before: string | null = null
    command.on(`option:${option.name()}`, (value: string | null) => {
      if (before !== null && value !== before)
        command.error(`error: ${option.long} has two values: '${before}' and '${value}'. Expected one.`)
      before = value
    })
  }
}
