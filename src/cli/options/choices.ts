import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { oneOf } from '../../core/closest'

/** Replaces Commander's message for a value that is not one of the choices: this one suggests what was probably meant. */
export function suggestChoices(command: CommandUnknownOpts): void {
  const accept = (name: string, choices: readonly string[]) => (value: string) =>
    choices.includes(value)
      ? value
      : command.error(`error: ${name}: unknown value '${value}'. Expected ${oneOf(choices, value)}.`)
  for (const option of command.options) {
    const { long, argChoices } = option
    if (long && argChoices) option.argParser(accept(long, argChoices))
  }
  for (const argument of command.registeredArguments) {
    const { argChoices } = argument
    if (argChoices) argument.argParser(accept(argument.name(), argChoices))
  }
}
